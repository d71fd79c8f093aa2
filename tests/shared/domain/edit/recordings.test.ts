import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeEdit } from '#shared/domain/account-edit.ts'
import type { Account } from '#shared/domain/account.ts'
import { mergeAccountAnswer } from '#shared/domain/edit/merge.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { foretell, listUnsaid, toAccount, toShown, type Answer } from './expected-answer.ts'

interface Line {
  id: string
  request: { method?: string; path: string; json?: Json; raw?: string; headers?: Record<string, string> }
  status: number
  json?: Json
}

/** Turns the marks of a recording back into values that look like what they stand for. */
function unmark(value: Json): Json {
  if (typeof value === 'string') {
    const [, letter, count] = /^<(.) × (\d+)>$/u.exec(value) ?? []
    return letter === undefined ? value : letter.repeat(Number(count))
  }
  if (Array.isArray(value)) return value.map(unmark)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'id' ? 1 : unmark(part)]),
  )
}

/** The JSON object that an edit carried in its body, or null for a request that is no such edit. */
function toEdit({ id, request, status }: Line): JsonObject | null {
  const type = request.headers?.['Content-Type'] ?? 'application/json'
  const isEdit = id.startsWith('edit.') && request.method === 'PATCH' && !request.path.includes('?')
  if (!isEdit || type !== 'application/json' || request.raw === '' || [400, 401, 403, 404].includes(status))
    return null
  const body = request.raw === undefined ? request.json : (JSON.parse(request.raw) as Json)
  return isJsonObject(body) ? body : null
}

/** Goes through a recording, keeping every account as it stood, and judges each edit before looking at its answer. */
function replay(version: string) {
  const file = join(import.meta.dirname, '../../../golden', `${version}.json`)
  const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { answers: Line[] }
  const held = new Map<string, Account>()
  const recorded: (Answer & { id: string })[] = []
  const foretold: typeof recorded = []
  const unsaid: string[] = []
  for (const line of answers) {
    const name = /^\/api\/v1\/accounts\/\{\{accounts\.(\w+)\}\}(?:\?.*)?$/.exec(line.request.path)?.[1]
    if (name === undefined) continue
    const before = held.get(name)
    const answer =
      line.status === 200 && line.json !== undefined ? toAccount(JSON.stringify(unmark(line.json))) : null
    const after =
      answer !== null && before !== undefined ? mergeAccountAnswer(before, answer) : (answer ?? before)
    if (after !== undefined) held.set(name, after)
    const edit = toEdit(line)
    if (edit === null || before === undefined || after === undefined) continue
    const traits = toServerTraits({ account: before, facts: { version, kind: 'stock' } })
    const verdicts = judgeEdit(edit, before, traits)
    const named = isJsonObject(line.json) && Array.isArray(line.json.attributes) ? line.json.attributes : []
    const attributes = named.map(String).toSorted()
    recorded.push({ id: line.id, status: line.status, attributes, shows: toShown(after) })
    foretold.push({ id: line.id, ...foretell(verdicts, before) })
    if (line.status === 200) {
      unsaid.push(...listUnsaid(edit, verdicts, toShown(after)).map((field) => `${line.id} ${field}`))
    }
  }
  return { recorded, foretold, unsaid }
}

describe.each(['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1'])('Edits recorded from %s', (version) => {
  const { recorded, foretold, unsaid } = replay(version)

  it('are judged as the server judged them, by status, by name and by what was stored', () => {
    expect(foretold).toEqual(recorded)
    expect(recorded.length).toBeGreaterThan(70)
  })

  it('are said to be ignored or changed wherever the server stored something else', () => {
    expect(unsaid).toEqual([])
  })
})
