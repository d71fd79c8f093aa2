import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Page } from 'playwright-core'
import { CHROMIUM_ARGUMENTS, provideChromium } from '#tests/support/chromium.ts'
import { fillFolder, makeFolder, type BenchAccount } from './bench-vault.ts'
import { startFleet } from './fleet.ts'

const PASSPHRASE = 'one hundred trains'

export interface BenchPage {
  page: Page
  accounts: BenchAccount[]
  /** The JavaScript heap in megabytes, after a collection. */
  heap(): Promise<number>
  close(): Promise<void>
}

/**
 * The built pages in Chromium, started cold on the loopback host, with 1,000 cached accounts on 100 instances whose
 * servers are gone.
 */
export async function openBenchPage(): Promise<BenchPage> {
  const executablePath = provideChromium()
  if (executablePath === undefined) throw new Error('The pages need Chromium.')
  const { folder, remove } = makeFolder()
  const fleet = await startFleet(100, 10, 0)
  const accounts = await fillFolder(folder, fleet.servers, {
    protection: 'passphrase',
    passphrase: PASSPHRASE,
  })
  await fleet.end()
  const host = fork(new URL('host-process.ts', import.meta.url), [folder])
  const [link] = (await once(host, 'message')) as [string]
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGUMENTS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(link)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
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
