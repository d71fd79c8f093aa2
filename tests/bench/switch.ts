import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Page } from 'playwright-core'
import { CHROMIUM_ARGUMENTS, provideChromium } from '#tests/support/chromium.ts'
import { fillFolder, makeFolder, type BenchAccount } from './bench-vault.ts'
import { atMost, median, quantile, type Figure } from './figure.ts'
import { startFleet } from './fleet.ts'
import { installProbe, type SwitchTimes } from './switch-probe.ts'

const SWITCHES = 200
const PASSPHRASE = 'one hundred trains'

/**
 * Key event → DOM committed for accounts chosen at random among 1,000 on 100 instances, from the palette, in a page that
 * was started cold and has seen none of them. The servers are gone: everything comes from the cache.
 */
export async function measureSwitch(): Promise<Figure[]> {
  const executablePath = provideChromium()
  if (executablePath === undefined) throw new Error('The switch needs Chromium.')
  const { folder, remove } = makeFolder()
  const fleet = await startFleet(100, 10, 0)
  const refs = await fillFolder(folder, fleet.servers, { protection: 'passphrase', passphrase: PASSPHRASE })
  await fleet.end()

  const host = fork(new URL('host-process.ts', import.meta.url), [folder])
  const [link] = (await once(host, 'message')) as [string]
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGUMENTS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(link)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').first().waitFor()
    await installProbe(page)
    const times: SwitchTimes[] = []
    for (let index = 0; index < SWITCHES; index++) {
      const ref = refs[(index * 617 + 13) % refs.length]
      if (ref !== undefined) times.push(await switchTo(page, ref))
    }
    const heap = await heapMegabytes(page)
    const how = `${SWITCHES} accounts at random of ${refs.length}, Chromium on the loopback host, servers gone`
    const committed = times.map((one) => one.committed)
    return [
      atMost(
        'switch to a cached account, key → DOM committed, p95',
        quantile(committed, 0.95),
        8,
        ' ms',
        `${how}; median ${median(committed).toFixed(1)} ms`,
      ),
      atMost(
        'switch, key → on screen, p95 in frames of 16.7 ms',
        quantile(
          times.map((one) => one.painted / 16.7),
          0.95,
        ),
        2,
        '',
        how,
      ),
      atMost('page heap after 200 switches', heap, 60, ' MB', 'JavaScript heap after a collection'),
    ]
  } finally {
    await browser.close()
    host.disconnect()
    await once(host, 'exit')
    remove()
  }
}

async function switchTo(page: Page, { identityId, accountId, name }: BenchAccount): Promise<SwitchTimes> {
  const target = {
    address: `#/accounts/${identityId}/${accountId}`,
    heading: name,
    text: `help@a${accountId}.large.example.com`,
  }
  await page.evaluate((to) => {
    window.switchProbe.aim(to)
  }, target)
  await page.keyboard.press('F8')
  return page.evaluate(() => window.switchProbe.settled())
}

async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
