import { openTestBackend } from '#tests/support/test-backend.ts'
import { BENCH_KEY, openBenchPage } from './bench-page.ts'
import type { BenchAccount } from './bench-vault.ts'
import { startContactsServer, type ContactsServer } from './contacts-server.ts'
import { atMost, median, quantile, type Figure } from './figure.ts'
import { openFrameWork } from './frame-work.ts'

const CONTACTS = 100_000
/** How many of them are read before places at random are looked at: a server lets nobody read all of them in a hurry. */
const READ = 3000
const FRAMES = 200
const ROW_HEIGHT = 36
/** Pixels that a frame scrolls: a wheel that is turned fast. */
const STEP = 200

/**
 * What scripts, styles and layout take for each frame while a list of a hundred thousand contacts is scrolled: first while
 * its pages come, then among those that are there.
 */
export async function measureScrolling(): Promise<Figure[]> {
  const server = await startContactsServer(CONTACTS)
  const bench = await openBenchPage({ fill: (folder) => addServer(folder, server) })
  try {
    const { page, accounts } = bench
    const [account] = accounts
    if (account === undefined) throw new Error('no account')
    await page.evaluate((address) => {
      window.location.hash = address
    }, `#/accounts/${account.identityId}/${account.accountId}/contacts`)
    const frame = page.locator('div:has(> table)')
    await frame.getByText('Contact 000000').waitFor()
    const work = await openFrameWork(page)
    const scroll = async (to: (index: number) => number) => {
      const times: number[] = []
      for (let index = 0; index < FRAMES; index++) {
        const top = to(index)
        const act = () => frame.evaluate((element, pixels) => (element.scrollTop = pixels), top)
        times.push(await work.during(act))
      }
      return times
    }
    const coming = await scroll((index) => index * STEP)
    await frame.evaluate(async (element, height) => {
      while (element.scrollHeight < height) {
        element.scrollTop = element.scrollHeight
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }, READ * ROW_HEIGHT)
    const down = await scroll((index) => index * STEP)
    const jumps = await scroll((index) => ((index * 617) % (READ - 30)) * ROW_HEIGHT)
    await work.end()
    const figure = (what: string, times: number[]) =>
      atMost(
        `script, style and layout per frame, scrolling contacts, ${what}, p95`,
        quantile(times, 0.95),
        8,
        ' ms',
        `${times.length} frames in a list of ${CONTACTS.toLocaleString('en')}, as Chromium counts them; median ${median(times).toFixed(1)} ms`,
      )
    return [
      figure('while their pages come', coming),
      figure(`${STEP} pixels a frame`, down),
      figure('to places at random', jumps),
    ]
  } finally {
    await bench.close()
    await server.close()
  }
}

async function addServer(folder: string, { url, token }: ContactsServer): Promise<BenchAccount[]> {
  const backend = await openTestBackend({ dataFolder: folder })
  await backend.api.vault.create(BENCH_KEY)
  const added = await backend.api.instances.add({ url, token, plainHttpConfirmed: true })
  await backend.quit()
  const { accountId = 0, name = '' } = added.instance.identities[0]?.memberships[0] ?? {}
  return [{ identityId: added.identityId, accountId, name }]
}
