import type { Page } from 'playwright-core'
import { openBenchPage } from './bench-page.ts'
import type { BenchAccount } from './bench-vault.ts'
import { atMost, median, quantile, type Figure } from './figure.ts'
import { installProbe, type SwitchTimes } from './switch-probe.ts'
import { measureTyping } from './typing.ts'

const SWITCHES = 200

/**
 * Key event → DOM committed for accounts chosen at random among 1,000 on 100 instances, in a page that was started cold
 * and has shown none of them. The servers are gone: everything comes from the cache. Switching begins at once: the page reads
 * ahead by itself beside it, and nothing waits for that. Then what the page holds, and what typing costs in it.
 */
export async function measureSwitch(): Promise<Figure[]> {
  const bench = await openBenchPage()
  const { page, accounts } = bench
  try {
    await installProbe(page)
    const accountAt = (index: number) => accounts[(index * 617 + 13) % accounts.length]
    const times = await switchThrough(page, SWITCHES, accountAt)
    const heapAfter = await bench.heap()
    await switchThrough(page, SWITCHES, (index) => accountAt(SWITCHES + index))
    const heapTwice = await bench.heap()
    const [first] = accounts
    if (first === undefined) throw new Error('no account')
    return [
      ...toFigures(times, accounts.length),
      atMost('page heap after 200 switches', heapAfter, 60, ' MB', 'JavaScript heap after a collection'),
      atMost(
        'page heap, growth from 200 to 400 switches',
        heapTwice - heapAfter,
        1,
        ' MB',
        'as many accounts that were not seen before; what was seen last is kept, up to a limit',
      ),
      ...(await measureTyping(page, first)),
    ]
  } finally {
    await bench.close()
  }
}

async function switchThrough(
  page: Page,
  count: number,
  accountAt: (index: number) => BenchAccount | undefined,
): Promise<SwitchTimes[]> {
  const times: SwitchTimes[] = []
  for (let index = 0; index < count; index++) {
    const account = accountAt(index)
    if (account !== undefined) times.push(await switchTo(page, account))
  }
  return times
}

function toFigures(times: readonly SwitchTimes[], accounts: number): Figure[] {
  const how = `${times.length} accounts at random of ${accounts}, Chromium on the loopback host, servers gone; from the first moment on, while the page reads ahead by itself`
  const committed = times.map((one) => one.committed)
  const frames = times.map((one) => one.painted / 16.7)
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
      quantile(frames, 0.95),
      2,
      '',
      `${how}; median ${median(frames).toFixed(1)}`,
    ),
  ]
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
