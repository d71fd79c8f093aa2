import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { afterEach } from 'vitest'
import { CHROMIUM_ARGUMENTS, provideChromium } from './chromium.ts'
import { watchCalls } from './page-calls.ts'

/** What axe is asked for: WCAG 2.1 A and AA, and what its makers recommend beyond it. */
const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
/** Milliseconds a page may take for one step on a busy machine. */
const LONGEST_WAIT = 15_000
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The Chromium of this machine, headless. */
export function chromiumOptions() {
  const executablePath = provideChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine.')
  return { executablePath, args: CHROMIUM_ARGUMENTS }
}

/** A browser of a test. The content security policy of the app is in force in all its pages. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumOptions())
}

/** A page of the app that remembers everything it complained about. */
export interface WatchedPage {
  page: Page
  /** Errors in the console, uncaught errors and violations of the content security policy, in order. */
  complaints: string[]
  /** Settles when the next call of this name, such as `accounts/refresh`, has been answered. */
  answerTo: (call: string) => Promise<void>
}

/** A page with a profile of its own, 1280 × 800 and in light colours unless said otherwise. */
export async function openWatchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  return watchPage(
    await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...options,
    }),
  )
}

/** A further page of a profile, watched from its first moment. */
export async function watchPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage()
  page.setDefaultTimeout(LONGEST_WAIT)
  const calls = watchCalls(page)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // The browser itself notes every call that ends in a failure; what the page makes of it is on screen.
    if (message.text().startsWith('Failed to load resource') && message.location().url.includes('/rpc/'))
      return
    if (message.text().startsWith('WebSocket connection to ')) return
    complaints.push(`${message.type()}: ${message.text()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      console.error(
        `policy violated: ${violation.violatedDirective} ${violation.blockedURI} in ${violation.sourceFile}`,
      )
    })
  })
  return { page, complaints, answerTo: (call) => calls.answerTo(call) }
}

/** What axe finds on the page, a line for each element. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await runScript(page, axeSource)
  const results = await page.evaluate((rules) => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<unknown> } }
    return axe.run(document, { runOnly: rules, resultTypes: ['violations'] }) as Promise<AxeResults>
  }, AXE_RULES)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all }) => `${id}: ${html.slice(0, 200)} ${[...any, ...all][0]?.message ?? ''}`),
  )
}

/** Runs a script in the page from outside: inside, the policy of the app would refuse it, as it should. */
async function runScript(page: Page, source: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: source })
  await session.detach()
}

/** How many pixels of the page lie beyond the width of the window: what one would have to scroll sideways for. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const beyond = [document.documentElement, document.body, main].map((element) =>
      element === null ? 0 : element.scrollWidth - element.clientWidth,
    )
    return Math.max(...beyond)
  })
}

/** Prints what was on screen, and what the page complained about, whenever a test of this file fails. */
export function tellScreenOnFailure(present: () => WatchedPage | undefined): void {
  afterEach(async ({ task }) => {
    const watched = present()
    if (task.result?.state !== 'fail' || watched === undefined || watched.page.isClosed()) return
    const { page, complaints } = watched
    const text = await page.evaluate(() => document.body.innerText)
    console.log([`On screen when "${task.name}" failed, at ${page.url()}:`, text, ...complaints].join('\n'))
  })
}
