import { expect, test } from 'vitest'
import { RailsFailure } from './failures.ts'
import { readForm } from './form.ts'

/** As plain data, whatever the objects are made of. */
function read(text: string): unknown {
  return JSON.parse(JSON.stringify(readForm(text))) as unknown
}

test('nested names become objects and lists', () => {
  expect(read('a=1&b%5Bc%5D=x+y&d[]=1&d[]=2&e[][f]=1&e[][g]=2&e[][f]=3&h&i=')).toEqual({
    a: '1',
    b: { c: 'x y' },
    d: ['1', '2'],
    e: [{ f: '1', g: '2' }, { f: '3' }],
    h: null,
    i: '',
  })
})

test('a name cannot be a text and an object at once, nor an escape be no UTF-8', () => {
  for (const text of ['a=1&a[b]=2', 'a[]=1&a[b]=2', 'a=%ff'])
    expect(() => readForm(text)).toThrow(RailsFailure)
})

test('a parameter called __proto__ is a parameter', () => {
  readForm('__proto__[polluted]=yes')
  expect({}).not.toHaveProperty('polluted')
})
