import { onScopeDispose } from 'vue'
import { dismissToast, showToast } from '../../composables/toasts.ts'
import { t } from '../../messages/translate.ts'

/** Tells that what was typed is discarded, and offers to put it back: as long as the form stands that it would be put into. */
export function useDiscardToast(): (putBack: () => void) => void {
  let shown: number | null = null
  onScopeDispose(() => {
    if (shown !== null) dismissToast(shown)
  })
  return (putBack) => {
    const action = { label: t('edit.bar.putBack'), run: putBack }
    shown = showToast({ kind: 'notice', text: t('edit.bar.discarded'), action })
  }
}
