import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '#electron/log/log.ts'
import { openCache, type Cache } from '#electron/cache/cache.ts'
import type { RowKind } from '#electron/cache/row.ts'
import { atMost, quantile, type Figure } from './figure.ts'

const ROWS = 1_000_000
const ACCOUNTS = 1000
/** Rows of a page, and pages that are written together. */
const PAGE = 25
const TOGETHER = 100
/** Seconds over which all of it was active. */
const YEARS = 100_000_000
const SHOWN = 50
/** How many different questions of each kind. */
const ASKED = 200

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
/** Words of two to four syllables, all different. */
const toWord = (index: number): string => {
  const tail = index >= 20 ? toWord(Math.floor(index / 20) - 1) : ''
  return (SYLLABLES[index % 20] ?? '') + tail
}
const FIRST = Array.from({ length: 400 }, (_, index) => toWord(index + 400))
const LAST = Array.from({ length: 200 }, (_, index) => toWord(index * 7 + 900))
const DOMAINS = Array.from({ length: 50 }, (_, index) => `${toWord(index * 11 + 30)}.example.com`)

/** The same numbers each time. */
function openRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A search over a million rows of a thousand accounts, and what a read waits for while things are taken into the index. */
export async function measureSearch(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'))
  const file = join(folder, 'cache.db')
  const worker = new URL('../../electron/cache/data-worker.ts', import.meta.url)
  const cache = await openCache({
    file,
    key: new Uint8Array(32).fill(7),
    worker,
    log: openLog({ folder: null }),
  })
  try {
    const begun = performance.now()
    await fill(cache)
    const rate = Math.round(ROWS / ((performance.now() - begun) / 1000))
    const size = Math.round(statSync(file).size / 1e6)
    const load = loadavg()[0]?.toFixed(1) ?? '?'
    const how = (what: string, times: number[]) =>
      `${ROWS.toLocaleString('en')} rows of ${ACCOUNTS} accounts (${size} MB, written in the order of time and indexed at ${rate} rows/s), ${times.length} questions ${what}, asked of the data worker with the first ${SHOWN} read; slowest ${quantile(times, 1).toFixed(0)} ms; load of the machine ${load}`
    const one = await time(cache, toLetters())
    const more = await time(cache, toQuestions())
    const waits = await measureWaits(cache)
    return [
      atMost(
        'search, two letters or more, p95',
        quantile(more, 0.95),
        50,
        ' ms',
        how('of one to three words, a third of them about one account or kind', more),
      ),
      atMost(
        'search, one letter, p95',
        quantile(one, 0.95),
        100,
        ' ms',
        how('of one letter, half of them about one account', one),
      ),
      atMost(
        'search: a read while indexing, p95',
        quantile(waits, 0.95),
        20,
        ' ms',
        `${waits.length} reads of a row while 60,000 labels of ${ACCOUNTS} accounts are taken into the index; slowest ${quantile(waits, 1).toFixed(0)} ms`,
      ),
    ]
  } finally {
    await cache.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Question {
  text: string
  kinds?: RowKind[]
  accountId?: number
}

async function time(cache: Cache, questions: readonly Question[]): Promise<number[]> {
  const times: number[] = []
  for (const { text, kinds = [], accountId } of questions) {
    const account = accountId === undefined ? null : { identityId: 'bench', accountId }
    const before = performance.now()
    await cache.search({ text, kinds, account, most: SHOWN })
    times.push(performance.now() - before)
  }
  return times
}

function toLetters(): Question[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  return letters.flatMap((text, index) => [{ text }, { text, accountId: index * 30 + 1 }])
}

function toQuestions(): Question[] {
  const random = openRandom(2)
  return Array.from({ length: ASKED }, (_, index): Question => {
    const first = FIRST[random(FIRST.length)] ?? ''
    const last = LAST[random(LAST.length)] ?? ''
    const domain = DOMAINS[random(DOMAINS.length)] ?? ''
    const begun = (word: string) => word.slice(0, 2 + random(word.length - 1))
    const texts = [
      begun(first),
      begun(last),
      `${first} ${begun(last)}`,
      begun(domain),
      `${first} ${last} ${begun(domain)}`,
    ]
    return {
      text: texts[index % texts.length] ?? '',
      ...(index % 6 === 1 && { accountId: 1 + random(ACCOUNTS) }),
      ...(index % 6 === 4 && { kinds: ['conversations'] }),
    }
  })
}

/**
 * Page by page in the order of time, as what happens in many accounts comes in over the years; within a few days the order is
 * any. The pages of a few days are written together.
 */
async function fill(cache: Cache): Promise<void> {
  const random = openRandom(1)
  const toName = () => `${FIRST[random(FIRST.length)] ?? ''} ${LAST[random(LAST.length)] ?? ''}`
  const toRow = (kind: RowKind, itemId: number, since: number) => {
    const name = toName()
    const email = `${name.replace(' ', '.')}@${DOMAINS[random(DOMAINS.length)] ?? ''}`
    const sender = { name, email, phoneNumber: `+4930${random(1e7)}` }
    const value = kind === 'contacts' ? sender : { sender, labels: [FIRST[random(20)] ?? ''], status: 'open' }
    const recency = since + random(YEARS * TOGETHER * (PAGE / ROWS))
    return { itemId, body: JSON.stringify({ id: itemId, ...value }), recency, fetchedAt: 5 }
  }
  for (let page = 0; page < ROWS / PAGE; page += TOGETHER) {
    const since = 1_600_000_000 + Math.floor((page * PAGE * YEARS) / ROWS)
    const writes = Array.from({ length: TOGETHER }, (_, index) => {
      const number = page + index
      // Every fourth page of each account.
      const kind: RowKind = Math.floor(number / ACCOUNTS) % 4 === 0 ? 'conversations' : 'contacts'
      const place = { identityId: 'bench', accountId: 1 + (number % ACCOUNTS), kind, parentId: 0 }
      const rows = Array.from({ length: PAGE }, (_, item) => toRow(kind, number * PAGE + item + 1, since))
      return cache.rows.write({ place, rows })
    })
    await Promise.all(writes)
  }
}

async function measureWaits(cache: Cache): Promise<number[]> {
  const place = (accountId: number) => ({ identityId: 'bench', accountId, kind: 'labels', part: '' })
  for (let accountId = 1; accountId <= ACCOUNTS; accountId += 1) {
    const items = Array.from({ length: 60 }, (_, index) => ({
      id: index + 1,
      title: `${FIRST[index] ?? ''}-${accountId}`,
    }))
    await cache.write(place(accountId), { body: JSON.stringify({ items }), fetchedAt: 5, etag: null })
  }
  const waits: number[] = []
  let isComplete = false
  for (let turn = 0; !isComplete; turn += 1) {
    const before = performance.now()
    await cache.rows.find(
      { identityId: 'bench', accountId: 1 + (turn % ACCOUNTS), kind: 'contacts', parentId: 0 },
      1,
    )
    waits.push(performance.now() - before)
    if (turn % 100 === 99)
      isComplete = (await cache.search({ text: '', kinds: [], account: null, most: 1 })).isComplete
  }
  return waits
}
