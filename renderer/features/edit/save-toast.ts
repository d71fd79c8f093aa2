import { showToast } from '../../composables/toasts.ts'
import { toPlainText } from '../../composables/safe-text.ts'
import { t, tCount } from '../../messages/translate.ts'
import type { SaveResult } from './edit-saving.ts'

/** Says in a word how a save ended. What needs more than a word stands in the form. */
export function announceResult(result: SaveResult, name: string): void {
  if (result.kind === 'saved')
    showToast({ kind: 'done', text: tCount('edit.result.saved', result.count, { name: toPlainText(name) }) })
  else if (result.kind === 'not-saved') showToast({ kind: 'failed', text: t('edit.result.notSavedTitle') })
}
