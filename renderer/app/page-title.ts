import { onScopeDispose, watchEffect } from 'vue'
import { toPlainText } from '../composables/safe-text.ts'
import { t } from '../messages/translate.ts'
import type { AccountEntry } from './account-entries.ts'

/**
 * The title of window and page names account and instance: taskbar, tabs and screen readers say where one is. It goes
 * back to the app's name with the frame, so that a locked window names nothing.
 */
export function usePageTitle(entryOf: () => AccountEntry | null): void {
  watchEffect(() => {
    const entry = entryOf()
    const names = entry === null ? [] : [toPlainText(entry.membership.name), toPlainText(entry.instance.name)]
    document.title = [...names, t('shell.appName')].join(' · ')
  })
  onScopeDispose(() => {
    document.title = t('shell.appName')
  })
}
