import type { Page } from 'playwright-core'
import { openBenchPage } from './bench-page.ts'
import type { BenchAccount } from './bench-vault.ts'
import { atMost, median, quantile, type Figure } from './figure.ts'
import { installProbe, type SwitchTimes } from './switch-probe.ts'
import { measureTyping } from './typing.ts'

const SWITCHES = 200

/**
 * Key event → DOM committed for accounts chosen at random among 1,000 on 100 instances, in a page that was started cold and has
 * shown none of them, while the servers are gone: everything comes from the cache. First with nothing read ahead, then as the
 * app is, whose page begins to read ahead as soon as it has nothing else to do. Then what the page holds, and what typing costs in it.
 */
export async function measureSwitch(): Promise<Figure[]> {
  return [...(await measureNothingAhead()), ...(await measureReadingAhead())]
}

async function measureNothingAhead(): Promise<Figure[]> {
  const bench = await openBenchPage({ isNeverIdle: true })
  const { page, accounts } = bench
  try {
    await installProbe(page)
    const times = await switchThrough(page, SWITCHES, toChooser(accounts))
    return toFigures('switch to a cached account, nothing read ahead', times, accounts.length)
  } finally {
    await bench.close()
  }
}

async function measureReadingAhead(): Promise<Figure[]> {
  const bench = await openBenchPage()
  const { page, accounts } = bench
  try {
    await installProbe(page)
    const accountAt = toChooser(accounts)
    const times = await switchThrough(page, SWITCHES, accountAt)
    const heapAfter = await bench.heap()
    await switchThrough(page, SWITCHES, (index) => accountAt(SWITCHES + index))
    const heapTwice = await bench.heap()
    const [first] = accounts
    if (first === undefined) throw new Error('no account')
    return [
      ...toFigures('switch to a cached account, as the app reads ahead', times, accounts.length),
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

/** Accounts as if chosen at random, the same in each run. */
function toChooser(accounts: readonly BenchAccount[]): (index: number) => BenchAccount | undefined {
  return (index) => accounts[(index * 617 + 13) % accounts.length]
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

function toFigures(what: string, times: readonly SwitchTimes[], accounts: number): Figure[] {
  const how = `${times.length} accounts at random of ${accounts}, from the first moment after a cold start on, Chromium on the loopback host, servers gone`
  const committed = times.map((one) => one.committed)
  const frames = times.map((one) => one.painted / 16.7)
  return [
    atMost(
      `${what}: key → DOM committed, p95`,
      quantile(committed, 0.95),
      8,
      ' ms',
      `${how}; median ${median(committed).toFixed(1)} ms`,
    ),
    atMost(
      `${what}: key → on screen, p95 in frames of 16.7 ms`,
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
