import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Application } from './application.ts'
import { ask, createServer, type Heard } from './support/ask.ts'

/** What two administrators do to their two accounts; `by` is who, `on` is whose account they try it on. */
type Who = 'admin' | 'outsider'
type Step =
  | { kind: 'edit'; by: Who; on: Who; changes: Record<string, unknown> }
  | { kind: 'read'; by: Who; on: Who }
  | { kind: 'label'; by: Who; on: Who; title: string }
  | { kind: 'visit'; by: Who; on: Who }

const who = fc.constantFrom<Who>('admin', 'outsider')
const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((value) => !value.includes('\0'))
const named = text.filter((value) => value.trim() !== '')
const changes = fc.record(
  {
    name: named,
    domain: fc.option(text),
    locale: fc.constantFrom('en', 'fr', 'pt_BR', 'de'),
    industry: named,
    company_size: fc.oneof(named, fc.integer({ min: 1, max: 1e6 })),
    auto_resolve_after: fc.option(fc.integer({ min: 10, max: 1_439_856 })),
    auto_resolve_message: fc.option(text),
    auto_resolve_ignore_waiting: fc.option(fc.boolean()),
  },
  { requiredKeys: [] },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), by: who, on: who, changes }),
  fc.record({ kind: fc.constant('read' as const), by: who, on: who }),
  fc.record({
    kind: fc.constant('label' as const),
    by: who,
    on: who,
    title: fc.stringMatching(/^[a-z]{2,12}$/),
  }),
  fc.record({ kind: fc.constant('visit' as const), by: who, on: who }),
)

const settings = new Set(['auto_resolve_after', 'auto_resolve_message', 'auto_resolve_ignore_waiting'])
const attributes = new Set(['industry', 'company_size'])

interface ShownAccount {
  id: number
  settings: Record<string, unknown>
  custom_attributes?: Record<string, unknown>
  [key: string]: unknown
}

/** What an account shows under the name by which it was edited. */
function shownAs(account: ShownAccount, key: string): unknown {
  if (settings.has(key)) return account.settings[key]
  return attributes.has(key) ? account.custom_attributes?.[key] : account[key]
}

const idOf = (server: Application, on: Who) => server.state.accounts[on === 'admin' ? 'main' : 'other']
const pathOf = (server: Application, on: Who) => `/api/v1/accounts/${String(idOf(server, on))}`

/** What has been seen of an account so far. */
interface Seen {
  id: number
  tag: string | undefined
  text: string
}

test('whatever two administrators do: what was patched is shown, ids stay, a tag changes exactly with its body, nobody sees the other', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const server = createServer({ now: () => Date.UTC(2026, 5, 17) })
      const seen: Record<Who, Seen> = { admin: look(server, 'admin'), outsider: look(server, 'outsider') }
      for (const one of steps) {
        const heard = take(server, one)
        expect(possible(one)).toContain(heard.status)
        for (const on of ['admin', 'outsider'] as const) {
          const before = seen[on]
          const now = look(server, on)
          expect(now.id).toBe(before.id)
          expect(now.tag === before.tag).toBe(now.text === before.text)
          if (on !== one.on || one.by !== one.on || one.kind === 'read') expect(now.text).toBe(before.text)
          seen[on] = now
        }
        if (one.kind === 'edit' && one.by === one.on) {
          const account = JSON.parse(seen[one.on].text) as ShownAccount
          for (const [key, value] of Object.entries(one.changes))
            expect([key, shownAs(account, key)]).toEqual([key, value])
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('labels keep their ids, are sorted by title and belong to their account alone', () => {
  const labelled = fc.array(fc.record({ on: who, title: fc.stringMatching(/^[a-z]{2,12}$/) }), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(labelled, (wishes) => {
      const server = createServer()
      const known = new Map<string, number>()
      for (const { on, title } of wishes) {
        const { status, body } = take(server, { kind: 'label', by: on, on, title })
        const key = `${on} ${title}`
        expect(status).toBe(
          known.has(key) || (on === 'admin' && ['billing', 'vip'].includes(title)) ? 422 : 200,
        )
        if (status === 200) known.set(key, (body as { id: number }).id)
      }
      for (const on of ['admin', 'outsider'] as const) {
        const { body } = ask(server, `${pathOf(server, on)}/labels`, { as: on })
        const { payload } = body as { payload: { id: number; title: string }[] }
        const own = payload.filter(({ title }) => known.has(`${on} ${title}`))
        expect(own.map(({ id }) => id)).toEqual(own.map(({ title }) => known.get(`${on} ${title}`)))
        expect(payload.map(({ title }) => title)).toEqual(payload.map(({ title }) => title).toSorted())
        expect(own).toHaveLength([...known.keys()].filter((key) => key.startsWith(on)).length)
      }
      expect(new Set(known.values()).size).toBe(known.size)
    }),
    { numRuns: 50 },
  )
})

/** Strangers are refused; a label may be there already. */
function possible(one: Step): number[] {
  if (one.by !== one.on) return [401, 404]
  return one.kind === 'label' ? [200, 422] : [200]
}

function take(server: Application, one: Step): Heard {
  const path = pathOf(server, one.on)
  if (one.kind === 'edit') return ask(server, path, { as: one.by, json: one.changes })
  if (one.kind === 'read') return ask(server, path, { as: one.by })
  if (one.kind === 'visit') return ask(server, `${path}/update_active_at`, { as: one.by, method: 'POST' })
  const json = { label: { title: one.title, color: '#123456' } }
  return ask(server, `${path}/labels`, { as: one.by, method: 'POST', json })
}

function look(server: Application, on: Who): Seen {
  const path = pathOf(server, on)
  const { status, headers, body } = ask(server, path, { as: on })
  expect(status).toBe(200)
  const tag = headers['etag']
  const again = ask(server, path, { as: on, headers: { 'If-None-Match': tag ?? '' } })
  expect([again.status, again.body]).toEqual([304, ''])
  return { id: (body as ShownAccount).id, tag, text: JSON.stringify(body) }
}
