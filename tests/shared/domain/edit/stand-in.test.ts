import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeEdit } from '#shared/domain/account-edit.ts'
import type { Account } from '#shared/domain/account.ts'
import { isSameValue, toEntries, toPatchBody, toPatchText } from '#shared/domain/edit/changes.ts'
import { EDIT_FIELDS, readField, type AccountEdit } from '#shared/domain/edit/fields.ts'
import { mergeAccountAnswer } from '#shared/domain/edit/merge.ts'
import type { JsonObject } from '#shared/domain/json.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { createApplication } from '#tests/stand-in/application.ts'
import { dialects, type Dialect } from '#tests/stand-in/options.ts'
import { foretell, listUnsaid, toAccount, toShown, type Answer } from './expected-answer.ts'
import { editsOf, PAGE_FIELDS } from './generated-edits.ts'

/** Values that older releases or other programs left behind, which block every save. */
const LEFTOVERS = ['none', 'short-delay', 'number-as-label', 'blank-name', 'word-as-switch'] as const
type Leftover = (typeof LEFTOVERS)[number]
const leftovers = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Leftover>('none') },
  fc.constantFrom(...LEFTOVERS),
)

/** A server whose one account can be read, edited and damaged. */
function openServer(dialect: Dialect) {
  const application = createApplication({ dialect, world: 'golden', signup: 'on', limiter: false, seed: 1 })
  const { token = '' } = application.state.users.admin ?? {}
  const id = application.state.accounts.main ?? 0
  const send = (method: string, body: string) => {
    const reply = application.answer({
      method,
      target: `/api/v1/accounts/${String(id)}`,
      headers: [
        ['Api-Access-Token', token],
        ['Accept', 'application/json'],
        ['Content-Type', 'application/json'],
      ],
      body: Buffer.from(body),
      remoteAddress: '127.0.0.1',
      secure: false,
    })
    return { status: reply.status, text: String(reply.body ?? '') }
  }
  const read = (): Account => toAccount(send('GET', '').text)
  const start = structuredClone(stateOf())
  function stateOf() {
    const held = application.world.accounts.get(id)
    if (held === undefined) throw new Error('The world has no such account.')
    const { name, locale, domain, supportEmail, customAttributes, settings, autoResolveDuration } = held
    return { name, locale, domain, supportEmail, customAttributes, settings, autoResolveDuration }
  }
  /** Puts the account back to where it began, with something bad left in it. */
  const reset = (leftover: Leftover) => {
    const held = application.world.accounts.get(id)
    if (held === undefined) throw new Error('The world has no such account.')
    Object.assign(held, structuredClone(start))
    const hasSettings = !['2.18.0', '3.4.0', '4.1.0'].includes(dialect)
    if (leftover === 'blank-name') held.name = ' '
    if (leftover === 'short-delay' && hasSettings) held.settings = { auto_resolve_after: -1 }
    if (leftover === 'number-as-label' && hasSettings)
      held.settings = { auto_resolve_label: 7, auto_resolve_message: 'Bye' }
    if (leftover === 'word-as-switch' && hasSettings) held.settings = { auto_resolve_ignore_waiting: 'yes' }
  }
  const facts =
    dialect === 'as-documented'
      ? ({ version: null, kind: 'documented-page' } as const)
      : ({ version: dialect, kind: 'stock' } as const)
  return { send, read, reset, facts }
}

function toAnswer(status: number, text: string, shows: Answer['shows']): Answer {
  const { attributes } = JSON.parse(text) as { attributes?: string[] }
  return { status, attributes: (attributes ?? []).toSorted(), shows }
}

describe.each(dialects)('Generated edits on %s', (dialect) => {
  const fields = dialect === 'as-documented' ? PAGE_FIELDS : EDIT_FIELDS
  const server = openServer(dialect)
  const judge = (edit: JsonObject) => {
    const before = server.read()
    const traits = toServerTraits({ account: before, facts: server.facts })
    return { before, verdicts: judgeEdit(edit, before, traits) }
  }

  it('get the answer that their verdicts foretell, and a third or more of them are accepted', () => {
    const counts = { all: 0, accepted: 0 }
    fc.assert(
      fc.property(editsOf(fields), leftovers, (edit, leftover) => {
        server.reset(leftover)
        const { before, verdicts } = judge(edit)
        const { status, text } = server.send('PATCH', JSON.stringify(edit))
        const shows = toShown(server.read())
        counts.all += 1
        counts.accepted += status === 200 ? 1 : 0
        expect(foretell(verdicts, before)).toEqual(toAnswer(status, text, shows))
        if (status === 200) expect(listUnsaid(edit, verdicts, shows)).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect(counts.accepted / counts.all).toBeGreaterThan(1 / 3)
  })

  it('become bodies that are stored as they are sent, and whose answer merges into what a read shows', () => {
    fc.assert(
      fc.property(editsOf(fields), (edit) => {
        server.reset('none')
        const { before, verdicts } = judge(edit)
        const body: AccountEdit = toPatchBody(verdicts, before)
        const { status, text } = server.send('PATCH', toPatchText(body))
        const answer = toAccount(text)
        // No answer shows `user_role`, and a cleared address falls back to the installation's.
        const fallsBack = toEntries(body).filter(
          ([field, value]) =>
            !['user_role', 'support_email'].includes(field) &&
            !isSameValue(field, value, readField(answer, field)),
        )
        expect({ status, fallsBack }).toEqual({ status: 200, fallsBack: [] })
        expect(toShown(mergeAccountAnswer(before, answer))).toEqual(toShown(server.read()))
      }),
      { numRuns: 200 },
    )
  })
})
