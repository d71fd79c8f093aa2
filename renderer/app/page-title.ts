import { onScopeDispose, watch } from 'vue'
import { afterPaint } from '../composables/after-paint.ts'
import { toPlainText } from '../composables/safe-text.ts'
import { t } from '../messages/translate.ts'
import type { AccountEntry } from './account-entries.ts'

/**
 * The title of window and page names account and instance: taskbar, tabs and screen readers say where one is. It goes
 * back to the app's name with the frame, so that a locked window names nothing.
 */
export function usePageTitle(entryOf: () => AccountEntry | null): void {
  const title = () => {
    const entry = entryOf()
    const names = entry === null ? [] : [toPlainText(entry.membership.name), toPlainText(entry.instance.name)]
    return [...names, t('shell.appName')].join(' · ')
  }
  let isThere = true
  watch(
    title,
    () => {
      // Browsers and taskbars redraw themselves for it, which must not come before the account itself.
      afterPaint(() => {
        if (isThere) document.title = title()
      })
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    isThere = false
    document.title = t('shell.appName')
  })
}
