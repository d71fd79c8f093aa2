import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeEdit, judgeField } from '#shared/domain/account-edit.ts'
import type { Account } from '#shared/domain/account.ts'
import { toPatchBody, toPatchText } from '#shared/domain/edit/changes.ts'
import { EDIT_FIELDS } from '#shared/domain/edit/fields.ts'
import { REFUSALS } from '#shared/domain/edit/verdict.ts'
import type { Json } from '#shared/domain/json.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { anyEdit } from './generated-edits.ts'

const account: Account = {
  id: 1,
  name: 'Acme',
  locale: 'en',
  domain: null,
  supportEmail: 'help@example.com',
  features: {},
  settings: {},
  subscribedFeatures: [],
  unknown: {},
  redacted: [],
}
const old: Account = {
  id: 1,
  name: 'Acme',
  features: {},
  autoResolveDuration: null,
  unknown: {},
  redacted: [],
}
const servers = fc.constantFrom(
  toServerTraits({ account: old, facts: { version: '2.1.0', kind: 'stock' } }),
  toServerTraits({ account: old, facts: { version: '4.1.0', kind: 'stock' } }),
  toServerTraits({ account, facts: { version: '4.15.1', kind: 'stock' } }),
  toServerTraits({ account: null, facts: null }),
  toServerTraits({ account: null, facts: { version: null, kind: 'documented-page' } }),
)
const newest = toServerTraits({ account, facts: { version: '4.15.1', kind: 'stock' } })

describe('A judgement', () => {
  it('is given for every key of every edit, whatever JSON it holds, and its refusals are of the closed list', () => {
    fc.assert(
      fc.property(anyEdit, servers, (edit, traits) => {
        const verdicts = judgeEdit(edit, account, traits)
        expect(Object.keys(verdicts)).toEqual(expect.arrayContaining(Object.keys(edit)))
        for (const verdict of Object.values(verdicts)) {
          if (verdict.verdict === 'refused') expect(Object.keys(REFUSALS)).toContain(verdict.reason)
        }
      }),
    )
  })

  it('accepts only values that survive JSON unchanged, hold no NUL and no half surrogate pair', () => {
    fc.assert(
      fc.property(anyEdit, servers, (edit, traits) => {
        const text = toPatchText(toPatchBody(judgeEdit(edit, account, traits), account))
        expect(text).not.toMatch(/\\u0000|\\ud[89a-f]|:-?\d+\.0[,}]/)
        for (const [key, verdict] of Object.entries(judgeEdit(edit, account, traits))) {
          if (verdict.verdict !== 'accepted') continue
          const again: Json = JSON.parse(JSON.stringify(verdict.value)) as Json
          expect({ key, value: again }).toEqual({ key, value: verdict.value })
        }
      }),
    )
  })

  it('accepts settings only with the JSON type the server insists on', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const verdicts = judgeEdit(edit, account, newest)
        const types = ['auto_resolve_after', 'auto_resolve_ignore_waiting', 'auto_resolve_message'].map(
          (key) => {
            const verdict = verdicts[key]
            return verdict?.verdict === 'accepted' && verdict.value !== null ? typeof verdict.value : null
          },
        )
        expect([null, 'number']).toContain(types[0])
        expect([null, 'boolean']).toContain(types[1])
        expect([null, 'string']).toContain(types[2])
      }),
    )
  })

  it('reaches the bottom of nests that no call stack would', () => {
    let nest: Json = '\ud800'
    for (let depth = 0; depth < 200_000; depth += 1) nest = [nest]
    expect(judgeField('name', nest, account, newest)).toMatchObject({ reason: 'malformed-text' })
  })

  it('takes ten megabytes of text where no limit is known, and refuses them where one is', () => {
    const long = 'ü'.repeat(10_000_000)
    const judged = judgeEdit(
      { auto_resolve_message: long, industry: long, name: long, domain: long },
      account,
      newest,
    )
    expect(
      Object.values(judged).map((verdict) =>
        verdict.verdict === 'refused' ? verdict.reason : verdict.verdict,
      ),
    ).toEqual(['accepted', 'accepted', 'too-long', 'too-long'])
  })

  it('refuses numbers that JSON has no words for instead of sending null', () => {
    expect(judgeField('industry', Number.NaN, account, newest)).toMatchObject({ reason: 'no-number' })
    expect(judgeField('auto_resolve_after', Number.POSITIVE_INFINITY, account, newest)).toMatchObject({
      reason: 'no-number',
    })
  })

  it('knows what every field does on every server', () => {
    fc.assert(
      fc.property(servers, fc.constantFrom(...EDIT_FIELDS), (traits, field) => {
        expect(['accepted', 'ignored', 'refused']).toContain(judgeField(field, 'x', account, traits).verdict)
      }),
    )
  })
})

describe('A value that the account holds', () => {
  const broken: Account = {
    ...account,
    name: ' ',
    settings: { auto_resolve_after: 5, auto_resolve_label: 7 },
  }

  it('is refused beside the edit while it would block every save', () => {
    expect(judgeEdit({ domain: 'acme.example.com' }, broken, newest)).toEqual({
      domain: { verdict: 'accepted', value: 'acme.example.com', alteration: null },
      name: { verdict: 'refused', reason: 'blank', limit: null, attributes: ['name'], stored: true },
      auto_resolve_after: {
        verdict: 'refused',
        reason: 'too-small',
        limit: 10,
        attributes: ['auto_resolve_after'],
        stored: true,
      },
      auto_resolve_label: {
        verdict: 'refused',
        reason: 'wrong-type',
        limit: null,
        attributes: ['auto_resolve_label'],
        stored: true,
      },
    })
  })

  it('is no longer in the way once the edit repairs it', () => {
    const repair = { name: 'Acme', auto_resolve_after: null, auto_resolve_label: 'billing' }
    expect(Object.values(judgeEdit(repair, broken, newest)).map(({ verdict }) => verdict)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ])
  })
})
