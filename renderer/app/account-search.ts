import { FIT, scoreName, toFindableName, type FindableName } from '../composables/find-name.ts'
import { toSearchText } from '../composables/match-text.ts'

/** An account as searching sees it. */
export interface Findable<Item> {
  item: Item
  name: FindableName
  id: string
  /** Folded: instance, addresses, people; the most telling first. */
  others: readonly string[]
  /** The others in one, to see quickly that nothing fits. */
  allOthers: string
  /** The few letters that lead to this account and to no other. */
  shorthand: string
  /** How much it is used: 0 never, growing without end. */
  use: number
}

const SCORES = {
  shorthand: 960,
  id: 940,
  idBeginning: 460,
  otherWhole: 620,
  otherWord: 440,
  otherMiddle: 300,
} as const
const NOT_AT_ALL = -100
/** What use can add: an account that is opened every day passes one that fits a step better, and not two. */
const MOST_FOR_USE = 120

/** The accounts that fit what was typed, best first: every word has to be found somewhere, in any order. */
export function searchAccounts<Item>(
  accounts: readonly Findable<Item>[],
  query: string,
  limit: number,
): { item: Item; score: number }[] {
  const whole = toSearchText(query).trim().replace(/\s+/g, ' ')
  if (whole === '') return []
  const words = whole.split(' ')
  const found: { account: Findable<Item>; score: number }[] = []
  for (const account of accounts) {
    const fit = scoreAccount(account, whole, words)
    if (fit > 0) found.push({ account, score: fit + MOST_FOR_USE * (1 - 1 / (1 + account.use)) })
  }
  return found
    .sort(
      (one, other) =>
        other.score - one.score || one.account.name.text.length - other.account.name.text.length,
    )
    .slice(0, limit)
    .map(({ account, score }) => ({ item: account.item, score }))
}

/** Whether an answer was clearly meant, and not only made of letters scattered over its name. */
export function isCloseFit(answer: { score: number } | undefined): boolean {
  return answer !== undefined && answer.score > FIT.scattered + 100 + MOST_FOR_USE
}

function scoreAccount<Item>(account: Findable<Item>, whole: string, words: readonly string[]): number {
  if (account.shorthand === whole) return SCORES.shorthand
  if (words.length === 1) return scoreWord(account, whole)
  let sum = 0
  for (const word of words) {
    const score = scoreWord(account, word)
    if (score === 0) return 0
    sum += score
  }
  const inOrder = account.name.text.includes(whole) ? scoreName(account.name, whole) : 0
  return Math.max(inOrder, sum / words.length)
}

function scoreWord<Item>({ name, id, others, allOthers }: Findable<Item>, word: string): number {
  let best = scoreName(name, word)
  if (id === word.replace(/^#/, '')) best = Math.max(best, SCORES.id)
  else if (id.startsWith(word)) best = Math.max(best, SCORES.idBeginning)
  if (best > SCORES.otherWhole || !allOthers.includes(word)) return best
  for (const [index, text] of others.entries())
    best = Math.max(best, scoreOther(text, word) - Math.min(index, 9))
  return best
}

function scoreOther(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at === 0) return word === text ? SCORES.otherWhole : SCORES.otherWord + 20
  for (let place = at; place > 0; place = text.indexOf(word, place + 1))
    if (!/[\p{L}\p{N}]/u.test(text[place - 1] ?? ' ')) return SCORES.otherWord
  return at > 0 ? SCORES.otherMiddle : NOT_AT_ALL
}

/** Makes an account ready for being looked for. */
export function toFindable<Item>(
  item: Item,
  facts: { name: string; id: number; others: readonly string[]; shorthand?: string; use?: number },
): Findable<Item> {
  return {
    item,
    name: toFindableName(facts.name),
    id: String(facts.id),
    others: facts.others,
    allOthers: facts.others.join('\n'),
    shorthand: facts.shorthand ?? '',
    use: facts.use ?? 0,
  }
}
