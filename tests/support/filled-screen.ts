import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startFilledApp, type FilledApp } from './filled-app.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from './pages.ts'

/** The built app with an open vault, and a page in a browser that has not yet opened it. */
export interface FilledScreen {
  filled: FilledApp
  browser: Browser
  watched: WatchedPage
  page: Page
}

/**
 * What the tests of a file stand on from the first to the last: `begin` gives the app its servers and opens it in the page.
 * Whenever one of them fails, what was on screen is printed.
 */
export function standOnFilledScreen(begin: (screen: FilledScreen) => Promise<void>): void {
  let browser: Browser | undefined
  let filled: FilledApp | undefined
  let watched: WatchedPage | undefined
  beforeAll(async () => {
    browser = await openBrowser()
    filled = await startFilledApp()
    watched = await openWatchedPage(browser)
    await begin({ filled, browser, watched, page: watched.page })
  })
  afterAll(async () => {
    await browser?.close()
    await filled?.[Symbol.asyncDispose]()
  })
  tellScreenOnFailure(() => watched)
}
