import { expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { buildLargeWorld, type LargeSizes } from './large.ts'
import { firstWords, secondWords } from './large-words.ts'
import { createWorld } from '../world/create.ts'
import type { World } from '../world/world.ts'

function build(sizes: LargeSizes): World {
  const world = createWorld({ seed: 1, now: () => 1_760_000_000_000, defaultFeatures: ['labels'] })
  buildLargeWorld(world, '4.15.1', sizes)
  return world
}

const namesOf = (world: World): string[] => [...world.accounts.values()].map(({ name }) => name)

test('names are drawn from 400 and 200 words, so that many share one', () => {
  const names = namesOf(build({ accounts: 1000, contacts: 0 }))
  const firsts = new Set(names.map((name) => name.split(' ')[0]))
  expect([new Set(firstWords).size, new Set(secondWords).size, names.length]).toEqual([400, 200, 1000])
  expect(firsts.size).toBeLessThanOrEqual(400)
})

test('sizes count over the whole server and things are spread evenly', () => {
  const accounts = [...build({ accounts: 20, contacts: 5000, conversations: 2500 }).accounts.values()]
  expect(accounts.map(({ contacts, conversations }) => [contacts.size, conversations.size])).toEqual(
    accounts.map(() => [250, 125]),
  )
  expect(accounts).toHaveLength(20)
})

test('the same seed gives the same names, another seed others', () => {
  const sizes = { accounts: 30, contacts: 10 }
  expect(namesOf(build({ ...sizes, seed: 5 }))).toEqual(namesOf(build({ ...sizes, seed: 5 })))
  expect(namesOf(build({ ...sizes, seed: 6 }))).not.toEqual(namesOf(build({ ...sizes, seed: 5 })))
})

test('a person can have many conversations and a world none at all', () => {
  const busy = [...build({ accounts: 1, contacts: 2, conversations: 7 }).accounts.values()]
  const empty = [...build({ accounts: 1, contacts: 0, conversations: 7 }).accounts.values()]
  expect([busy[0]?.conversations.size, empty[0]?.conversations.size]).toEqual([7, 0])
})

test('the state leads to every account', () => {
  const { state, world } = createApplication({
    dialect: '4.15.1',
    world: 'large',
    signup: 'off',
    limiter: false,
    accounts: 3,
    contacts: 30,
  })
  expect([Object.values(state.accounts), Object.keys(state.accounts)]).toEqual([
    [...world.accounts.keys()],
    ['main', 'account2', 'account3'],
  ])
})
