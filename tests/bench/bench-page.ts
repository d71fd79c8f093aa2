import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Page } from 'playwright-core'
import { CHROMIUM_ARGUMENTS, provideChromium } from '#tests/support/chromium.ts'
import { fillFolder, makeFolder, type BenchAccount } from './bench-vault.ts'
import { startFleet } from './fleet.ts'

/** What opens the vault that a page is started on. */
export const BENCH_KEY = { protection: 'passphrase', passphrase: 'one hundred trains' } as const

export interface BenchPage {
  page: Page
  accounts: BenchAccount[]
  /** The JavaScript heap in megabytes, after a collection. */
  heap(): Promise<number>
  close(): Promise<void>
}

/** Puts a vault with 1,000 cached accounts on 100 instances into the folder; their servers are gone then. */
async function fillWithFleet(folder: string): Promise<BenchAccount[]> {
  const fleet = await startFleet(100, 10, 0)
  const accounts = await fillFolder(folder, fleet.servers, BENCH_KEY)
  await fleet.end()
  return accounts
}

/**
 * The built pages in Chromium, started cold on the loopback host, on a vault of `BENCH_KEY` that `fill` makes. A page that never has
 * nothing else to do (`isNeverIdle`) reads nothing ahead.
 */
export async function openBenchPage({ fill = fillWithFleet, isNeverIdle = false } = {}): Promise<BenchPage> {
  const executablePath = provideChromium()
  if (executablePath === undefined) throw new Error('The pages need Chromium.')
  const { folder, remove } = makeFolder()
  const accounts = await fill(folder)
  const host = fork(new URL('host-process.ts', import.meta.url), [folder])
  const [link] = (await once(host, 'message')) as [string]
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGUMENTS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  if (isNeverIdle)
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0
    })
  await page.goto(link)
  await page.getByLabel('Passphrase', { exact: true }).fill(BENCH_KEY.passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  const session = await page.context().newCDPSession(page)
  return {
    page,
    accounts,
    async heap() {
      await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      return usedSize / 1e6
    },
    async close() {
      await browser.close()
      host.disconnect()
      await once(host, 'exit')
      remove()
    },
  }
}
