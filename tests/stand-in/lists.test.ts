import { expect, test } from 'vitest'
import type { Dialect } from './options.ts'
import { answerTo, ask, createServer } from './support/ask.ts'

const main = '/api/v1/accounts/{main}'

interface List {
  meta: Record<string, unknown>
  payload: { name?: string; id: number; contact_inboxes?: unknown[] }[]
}

function contacts(query: string, dialect: Dialect = '4.15.1'): [meta: unknown, names: string] {
  const { body } = ask(createServer({ dialect }), `${main}/contacts${query}`, { as: 'agent' })
  const { meta, payload } = body as List
  return [meta, payload.map(({ name }) => name?.slice(-2)).join(' ')]
}

test('contacts come 15 to a page, and the page is named as it was asked for', () => {
  expect([
    contacts('?page=2'),
    contacts('?page=0&sort=-name'),
    contacts('?page=x')[0],
    contacts('?page=9'),
  ]).toEqual([
    [{ count: 17, current_page: '2' }, '16 17'],
    [{ count: 17, current_page: '0' }, '17 16 15 14 13 12 11 10 09 08 07 06 05 04 03'],
    { count: 17, current_page: 'x' },
    [{ count: 17, current_page: '9' }, ''],
  ])
})

test('contacts without activity come last, whichever way they are sorted', () => {
  expect(contacts('?sort=last_activity_at')[1]).toMatch(/^01 02 03 04/)
  expect(contacts('?sort=-last_activity_at')[1]).toMatch(/^03 02 01 04/)
})

test('search knows companies only in between, and counts the page in newer servers', () => {
  const company = (dialect: Dialect): unknown => contacts('/search?q=customers%20inc', dialect)[0]
  expect([company('2.18.0'), company('3.4.0'), company('4.15.1'), contacts('/search?q=')[0]]).toEqual([
    { count: 0, current_page: 1 },
    { count: 17, current_page: 1 },
    { count: 0, current_page: 1, has_more: false },
    { count: null, current_page: 1, has_more: null },
  ])
  expect(contacts('/search?q=contact')[0]).toEqual({ count: 15, current_page: 1, has_more: true })
})

test('conversations are open ones unless asked otherwise, and a search looks at all of them', () => {
  const server = createServer()
  const list = (query: string, as = 'agent') => {
    const { body } = ask(server, `${main}/conversations${query}`, { as })
    const { meta, payload } = (body as { data: List }).data
    return [Object.values(meta), payload.map(({ id }) => id)]
  }
  expect({
    open: list(''),
    resolved: list('?status=resolved'),
    found: list('?q=hello'),
    mine: list('?assignee_type=me'),
    unassigned: list('?assignee_type=unassigned'),
    oldest: list('?status=all&sort_by=created_at_asc'),
    otherInbox: list('?inbox_id=2'),
    nobodysInbox: list('', 'mfa'),
  }).toEqual({
    open: [
      [1, 1, 1, 2],
      [2, 1],
    ],
    resolved: [[0, 0, 1, 1], [3]],
    found: [
      [1, 1, 2, 3],
      [3, 2, 1],
    ],
    mine: [[1, 1, 1, 2], [2]],
    unassigned: [[1, 1, 1, 2], [1]],
    oldest: [
      [1, 1, 2, 3],
      [1, 2, 3],
    ],
    otherInbox: [[0, 0, 0, 0], []],
    nobodysInbox: [[0, 0, 0, 0], []],
  })
  expect(ask(server, `${main}/conversations?team_id=99`, { as: 'agent' }).status).toBe(404)
})

test('an agent sees only inboxes they work in, without their secrets', () => {
  const server = createServer({ dialect: '4.10.0' })
  const keys = (as: string): string[] => Object.keys(ask(server, `${main}/inboxes/1`, { as }).body as object)
  expect(keys('admin').filter((key) => !keys('agent').includes(key))).toEqual(['hmac_token'])
  const refused = [401, { error: 'You are not authorized to do this action' }]
  expect(
    ['inboxes/2', 'inbox_members/2'].map((path) => answerTo(server, `${main}/${path}`, { as: 'agent' })),
  ).toEqual([refused, refused])
})

test('messages are cut before and after an id', () => {
  const server = createServer()
  const ids = (query: string): number[] =>
    (ask(server, `${main}/conversations/2/messages${query}`, { as: 'agent' }).body as List).payload.map(
      ({ id }) => id,
    )
  expect([ids(''), ids('?before=4'), ids('?after=3'), ids('?after=3&before=4')]).toEqual([
    [3, 4],
    [3],
    [4],
    [3],
  ])
})

test('a changed label shows in the cache key of labels alone, and only administrators change one', () => {
  const now = Date.UTC(2026, 5, 17)
  const server = createServer({ now: () => now })
  const json = { label: { title: 'Money', color: '#000000' } }
  expect(ask(server, `${main}/labels/1`, { as: 'agent', json }).status).toBe(401)
  expect(ask(server, `${main}/labels/1`, { as: 'admin', json }).body).toMatchObject({ id: 1, title: 'money' })
  expect(ask(server, `${main}/cache_keys`, { as: 'agent' }).body).toEqual({
    cache_keys: { label: String(now / 1000), inbox: '0000000000', team: '0000000000' },
  })
  const taken = { label: { title: 'VIP' } }
  expect(answerTo(server, `${main}/labels`, { as: 'admin', method: 'POST', json: taken })).toEqual([
    422,
    { message: 'Title has already been taken', attributes: ['title'] },
  ])
})

test('an inbox shows in its cache key when somebody joins or leaves it, and only administrators see to that', () => {
  let now = Date.UTC(2026, 5, 17)
  const server = createServer({ now: () => now })
  const change = (method: string, userIds: number[], as = 'admin') =>
    answerTo(server, `${main}/inbox_members`, { as, method, json: { inbox_id: 2, user_ids: userIds } })
  const key = () => {
    const { cache_keys: keys } = ask(server, `${main}/cache_keys`, { as: 'agent' }).body as {
      cache_keys: Record<string, string>
    }
    return keys['inbox']
  }
  const names = ([status, body]: [number, unknown]) => [
    status,
    (body as { payload: { name: string }[] }).payload.map(({ name }) => name),
  ]
  expect(change('POST', [2], 'agent')).toEqual([401, { error: 'You are not authorized to do this action' }])
  expect(key()).toBe('0000000000')
  expect(names(change('POST', [4, 2]))).toEqual([200, ['Bob', 'Una']])
  expect(key()).toBe(String(now / 1000))
  now += 5000
  expect(names(change('PATCH', [4]))).toEqual([200, ['Una']])
  expect(change('DELETE', [4])).toEqual([200, ''])
  expect(key()).toBe(String(now / 1000))
  expect([change('POST', [999])[0], ask(server, `${main}/inboxes`, { as: 'agent' }).status]).toEqual([
    500, 200,
  ])
})

test('a deleted label shows in the cache key too, which is forgotten after three days', () => {
  let now = Date.UTC(2026, 5, 17)
  const server = createServer({ now: () => now })
  const key = () =>
    (ask(server, `${main}/cache_keys`, { as: 'agent' }).body as { cache_keys: { label: string } }).cache_keys
      .label
  expect(ask(server, `${main}/labels/2`, { as: 'admin', method: 'DELETE' }).status).toBe(200)
  const after = key()
  now += 72 * 3600 * 1000
  expect([after, key()]).toEqual([String(Date.UTC(2026, 5, 17) / 1000), '0000000000'])
})

test('conversations are sorted by the names that a release knows, and counted apart from what changed lately', () => {
  const ids = (dialect: Dialect, query: string): number[] => {
    const { body } = ask(createServer({ dialect }), `${main}/conversations?status=all&${query}`, {
      as: 'admin',
    })
    return (body as { data: { payload: { id: number }[] } }).data.payload.map(({ id }) => id)
  }
  expect({
    oldName: ids('2.18.0', 'sort_by=sort_on_created_at'),
    unknownYet: ids('2.18.0', 'sort_by=created_at_asc'),
    known: ids('3.4.0', 'sort_by=created_at_asc'),
    alike: [ids('4.15.1', 'sort_by=priority_asc'), ids('4.15.1', 'sort_by=waiting_since_desc')],
    nonsense: ids('4.15.1', 'sort_by=priority'),
  }).toEqual({
    oldName: [1, 2, 3],
    unknownYet: [3, 2, 1],
    known: [1, 2, 3],
    alike: [
      [1, 2, 3],
      [3, 2, 1],
    ],
    nonsense: [3, 2, 1],
  })
  const lately = ask(createServer(), `${main}/conversations?updated_within=1`, { as: 'admin' }).body
  expect(lately).toMatchObject({ data: { meta: { all_count: 2 }, payload: [] } })
})

test('labels are found in any case, and an empty list of them finds no conversation', () => {
  const server = createServer()
  const count = (query: string): number => {
    const { body } = ask(server, `${main}/conversations?${query}`, { as: 'admin' })
    return (body as { data: { meta: { all_count: number } } }).data.meta.all_count
  }
  expect([
    count('labels[]=BILLING'),
    count('labels=vip,billing'),
    count('labels[]='),
    count('labels'),
  ]).toEqual([1, 1, 0, 2])
})

test('a search of contacts minds the case of identifiers alone, and new servers crash on a page before the first', () => {
  const search = (query: string, dialect: Dialect = '4.10.0'): [number, number | undefined] => {
    const [status, body] = answerTo(createServer({ dialect }), `${main}/contacts/search?q=${query}`, {
      as: 'admin',
    })
    return [status, (body as Partial<List>).payload?.length]
  }
  expect([
    search('CONTACT_07'),
    search('crm-07'),
    search('CRM-07'),
    search('c&page=0'),
    search('c&page=0', '4.15.1'),
  ]).toEqual([
    [200, 1],
    [200, 1],
    [200, 0],
    [200, 15],
    [500, undefined],
  ])
})
