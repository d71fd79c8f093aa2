import { onScopeDispose, watchEffect } from 'vue'
import { toTextParts } from '../composables/safe-text.ts'
import { t } from '../messages/translate.ts'
import type { AccountEntry } from './account-entries.ts'

/** A foreign name for a place that shows plain text only: what would be invisible there is written out. */
function toPlainName(name: string): string {
  const parts = toTextParts(name).map((part) => ('text' in part ? part.text : `[${part.code}]`))
  return parts.join('')
}

/**
 * The title of window and page names account and instance: taskbar, tabs and screen readers say where one is. It goes
 * back to the app's name with the frame, so that a locked window names nothing.
 */
export function usePageTitle(entryOf: () => AccountEntry | null): void {
  watchEffect(() => {
    const entry = entryOf()
    const names = entry === null ? [] : [toPlainName(entry.membership.name), toPlainName(entry.instance.name)]
    document.title = [...names, t('shell.appName')].join(' · ')
  })
  onScopeDispose(() => {
    document.title = t('shell.appName')
  })
}
