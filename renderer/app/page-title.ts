import { onScopeDispose, watch } from 'vue'
import { toPlainText } from '../composables/safe-text.ts'
import { t } from '../messages/translate.ts'
import type { AccountEntry } from './account-entries.ts'

/** How long an account has to stay on screen before the window is named after it, in milliseconds. */
const DWELL = 150

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
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    title,
    () => {
      // Browsers and taskbars redraw themselves for it, which must not hold up whoever leafs through accounts.
      clearTimeout(timer)
      timer = setTimeout(() => {
        document.title = title()
      }, DWELL)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    document.title = t('shell.appName')
  })
}
