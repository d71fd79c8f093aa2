import type { Page } from 'playwright-core'
import type { BenchAccount } from './bench-vault.ts'
import { atMost, median, quantile, type Figure } from './figure.ts'
import { openFrameWork } from './frame-work.ts'

const WORDS = 'support for the northern warehouse and its many customers'

/** What scripts, styles and layout take for each key that is typed: into the search over 1,000 accounts, and into the form. */
export async function measureTyping(page: Page, account: BenchAccount): Promise<Figure[]> {
  await page.evaluate((address) => {
    window.location.hash = address
  }, `#/accounts/${account.identityId}/${account.accountId}/settings`)
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.waitFor()
  await name.focus()
  const form = await typeInto(page)
  const search = page.getByRole('searchbox').first()
  await search.focus()
  const list = await typeInto(page)
  const figure = (what: string, times: number[]) =>
    atMost(
      `script, style and layout per key, ${what}, p95`,
      quantile(times, 0.95),
      8,
      ' ms',
      `${times.length} keys, as Chromium counts them; median ${median(times).toFixed(1)} ms`,
    )
  return [
    figure('in the form, whose every field is judged', form),
    figure('in the search over 1,000 accounts', list),
  ]
}

async function typeInto(page: Page): Promise<number[]> {
  const work = await openFrameWork(page)
  const times: number[] = []
  for (const letter of WORDS) {
    times.push(await work.during(() => page.keyboard.press(letter === ' ' ? 'Space' : letter)))
  }
  await work.end()
  return times
}
