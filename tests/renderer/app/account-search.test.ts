import { expect, test } from 'vitest'
import { isCloseFit, searchAccounts, toFindable } from '../../../renderer/app/account-search.ts'
import { assignShorthands } from '../../../renderer/app/account-shorthands.ts'
import { toSearchText } from '../../../renderer/composables/match-text.ts'

interface Sample {
  id?: number
  others?: string[]
  shorthand?: string
  use?: number
}

const account = (name: string, { id = 7000, others = [], shorthand = '', use = 0 }: Sample = {}) =>
  toFindable(name, { name, id, others: others.map(toSearchText), shorthand, use })
const find = (accounts: ReturnType<typeof account>[], query: string) =>
  searchAccounts(accounts, query, 30).map(({ item }) => item)

test('the whole name comes before its beginning, then words, beginnings of words, middles, scattered letters', () => {
  const names = ['Xactol', 'Archetypo', 'Acme Toys', 'Big Acto', 'Actors', 'Acto']
  expect(
    find(
      names.map((name) => account(name)),
      'acto',
    ),
  ).toEqual(['Acto', 'Actors', 'Big Acto', 'Acme Toys', 'Xactol', 'Archetypo'])
})

test('initials find a name of many words, words come in any order, and every one of them has to fit', () => {
  const accounts = [account('National Health Service'), account('Nashua'), account('Acme Toys')]
  expect(find(accounts, 'nhs')).toEqual(['National Health Service'])
  expect(find(accounts, 'toys ac')).toEqual(['Acme Toys'])
  expect(find(accounts, 'north toys')).toEqual([])
})

test('accents, wide letters and letters without a decomposition are typed plainly, in any script', () => {
  const names = ['Łódź Café', 'Straße 9', '東京商店', 'شركة المدينة', 'Ｗｉｄｅ', '한국 상점', 'Ярмарка']
  const accounts = names.map((name) => account(name))
  for (const [query, name] of [
    ['lodz', 'Łódź Café'],
    ['strasse', 'Straße 9'],
    ['商店', '東京商店'],
    ['مدين', 'شركة المدينة'],
    ['wide', 'Ｗｉｄｅ'],
    ['상점', '한국 상점'],
    ['ЯРМ', 'Ярмарка'],
  ])
    expect(find(accounts, query ?? '')[0]).toBe(name)
})

test('an id, a domain, an address, a person and an instance lead to an account as its name does', () => {
  const accounts = [
    account('One', { id: 12, others: ['harbour', 'chat.example.com', 'help@shop.example.org'] }),
    account('Other 12 things', { id: 4 }),
  ]
  expect(find(accounts, '#12')).toEqual(['One'])
  expect(find(accounts, '12')[0]).toBe('One')
  expect(find(accounts, 'shop.example')).toEqual(['One'])
  expect(find(accounts, 'on harb')).toEqual(['One'])
})

test('use lifts an account over one that fits a step better, and not over the one that was spelt out', () => {
  const accounts = [account('Toys'), account('Toyshop'), account('Acme Toys', { use: 40 })]
  expect(find(accounts, 'toy')[0]).toBe('Acme Toys')
  expect(find(accounts, 'toys')[0]).toBe('Toys')
})

test('only letters scattered over a name are no close fit', () => {
  const best = (query: string) => searchAccounts([account('Mortal Ease')], query, 1)[0]
  expect([isCloseFit(best('mort')), isCloseFit(best('rle')), isCloseFit(best('zz'))]).toEqual([
    true,
    false,
    false,
  ])
})

test('every account gets letters of its own, out of its name, that are not the beginning of another name', () => {
  const names = ['Acme Toys', 'Acme Tools', 'Acme Toys', 'At Home', 'Zoo', '東京商店', '…']
  const shorthands = assignShorthands(names)
  expect(shorthands).toEqual(['acto', 'atoo', 'atoy', 'ah', 'zoo', '東京商店', ''])
})

test('the letters of an account come before everything but a name that is spelt just so', () => {
  const accounts = [account('Norton'), account('Nordal Agri', { shorthand: 'nort' })]
  expect(find(accounts, 'nort')[0]).toBe('Nordal Agri')
  expect(find([...accounts, account('Nort')], 'nort')[0]).toBe('Nort')
})
