import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { BENCH_KEY, openBenchPage } from './bench-page.ts'
import { fillFolder } from './bench-vault.ts'
import { atMost, type Figure } from './figure.ts'
import { startFleet } from './fleet.ts'

const TABS = ['', 'labels', 'inboxes', 'teams', 'agents']
/** Milliseconds after which nothing that the page or the background began is still under way. */
const QUIET = 2000

/** What the page's own refresh asks a server for, on each tab of an account that did not change. */
export async function measureRefreshByHand(): Promise<Figure[]> {
  const fleet = await startFleet(1, 10, 0)
  const bench = await openBenchPage({ fill: (folder) => fillFolder(folder, fleet.servers, BENCH_KEY) })
  try {
    const { page, accounts } = bench
    const [account] = accounts
    if (account === undefined) throw new Error('no account')
    const address = `#/accounts/${account.identityId}/${account.accountId}`
    const press = async (tab: string) => {
      await show(page, `${address}/${tab}`)
      await wait(QUIET)
      await fleet.counts()
      await page.keyboard.press('r')
      await wait(QUIET)
      return fleet.counts()
    }
    const whole = []
    for (const tab of TABS) whole.push(await press(tab))
    await fleet.honourTags()
    const unchanged = []
    for (const tab of TABS) unchanged.push(await press(tab))
    const requests = unchanged.map((one) => one.requests)
    const bytesOf = (all: { bytes: number }[]) => all.reduce((sum, { bytes }) => sum + bytes, 0)
    const how = `the key R on the overview and on four lists: ${requests.join(', ')} requests, as the server counted them`
    return [
      atMost('refresh by hand, nothing changed, requests', Math.max(...requests), 5, '', how),
      atMost(
        'refresh by hand, nothing changed, body bytes of a full one',
        (bytesOf(unchanged) / bytesOf(whole)) * 100,
        1,
        ' %',
        `${bytesOf(unchanged)} of ${bytesOf(whole)} bytes`,
      ),
    ]
  } finally {
    await bench.close()
    await fleet.end()
  }
}

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}
