import { assignShorthands } from '../../renderer/app/account-shorthands.ts'
import { searchAccounts, toFindable, type Findable } from '../../renderer/app/account-search.ts'
import { createWorld } from '#tests/stand-in/world/create.ts'
import { buildLargeWorld } from '#tests/stand-in/worlds/large.ts'
import { atLeast, atMost, quantile, type Figure } from './figure.ts'

const ACCOUNTS = 1000
const SHOWN = 30
/** Each query is timed so often and its best time counts, because other work on the machine is not the palette's. */
const TURNS = 3

interface Place {
  name: string
  shorthand: string
}

/**
 * What a person types, as rules that are the same for every account: nobody searches for letters that happen to work.
 * The share is of accounts that stand first at some point while the letters are typed one after the other.
 */
const RULES: { rule: string; lettersOf: (place: Place) => string }[] = [
  { rule: 'the letters the palette shows beside the account', lettersOf: ({ shorthand }) => shorthand },
  { rule: 'first two letters of the first two words', lettersOf: ({ name }) => beginnings(name, 2, 2) },
  {
    rule: 'first and last letter of the first two words',
    lettersOf: ({ name }) =>
      twoWords(name)
        .map((word) => word.slice(0, 1) + word.slice(-1))
        .join(''),
  },
]

/** Which share of 1,000 accounts is first after at most four letters and without any history, and how long a key takes. */
export function measurePalette(): Figure[] {
  const places = readPlaces()
  const findables = places.map((place, index) => toFindablePlace(place, index))
  const times: number[] = []
  const search = (query: string) => {
    let best = Number.POSITIVE_INFINITY
    let first: Place | undefined
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = performance.now()
      first = searchAccounts(findables, query, SHOWN)[0]?.item
      best = Math.min(best, performance.now() - before)
    }
    times.push(best)
    return first
  }
  const reached = RULES.map(({ rule, lettersOf }) => {
    const typed = places.map((place) => lettersOf(place).toLowerCase())
    const share =
      (100 * places.filter((place, at) => isReached(search, typed[at] ?? '', place)).length) / ACCOUNTS
    const how = `${ACCOUNTS} accounts of the large world, ${new Set(places.map(({ name }) => name)).size} different names; typed: ${rule}. Letters can tell at most ${new Set(typed).size} of them apart in four`
    return atLeast(`palette: ${rule}, first in four`, share, 99, ' %', how)
  })
  return [
    ...reached,
    atMost(
      'palette, one key over 1,000 accounts, p95',
      quantile(times, 0.95),
      4,
      ' ms',
      `${times.length} queries of one to four letters in Node, the best of ${TURNS} turns each`,
    ),
  ]
}

function isReached(search: (query: string) => Place | undefined, letters: string, place: Place): boolean {
  for (let length = 1; length <= Math.min(4, letters.length); length += 1)
    if (search(letters.slice(0, length)) === place) return true
  return false
}

function readPlaces(): Place[] {
  const world = createWorld({ now: () => Date.UTC(2026, 0, 1), seed: 1, defaultFeatures: [] })
  buildLargeWorld(world, '4.15.1', { accounts: ACCOUNTS, contacts: 0, conversations: 0 })
  const names = [...world.accounts.values()].map(({ name }) => name)
  const shorthands = assignShorthands(names)
  return names.map((name, index) => ({ name, shorthand: shorthands[index] ?? '' }))
}

function toFindablePlace(place: Place, index: number): Findable<Place> {
  const domain = `a${index + 1}.large.example.com`
  const others = ['large', 'chat.large.example.com', 'ada', 'ada@large.example.com', domain, `help@${domain}`]
  return toFindable(place, { name: place.name, id: index + 1, others, shorthand: place.shorthand })
}

function twoWords(name: string): string[] {
  return name.split(' ').slice(0, 2)
}

function beginnings(name: string, first: number, second: number): string {
  const [one = '', two = ''] = twoWords(name)
  return one.slice(0, first) + two.slice(0, second)
}
