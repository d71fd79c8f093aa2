import { readAccount } from '#electron/chatwoot/accounts.ts'
import { readJson } from '#electron/chatwoot/json-reader.ts'
import type { Account } from '#shared/domain/account.ts'
import { toMeaning } from '#shared/domain/edit/meaning.ts'
import { EDIT_FIELDS, readField, type EditField } from '#shared/domain/edit/fields.ts'
import { REFUSALS, type Refused, type Verdict } from '#shared/domain/edit/verdict.ts'
import type { Json, JsonObject } from '#shared/domain/json.ts'

/** The installation's sender, which both the recorded servers and the stand-in show for an account without an address. */
export const SENDER = 'Chatwoot <a@golden.example.com>'

/** What a server says to an edit, as far as an edit decides it. */
export interface Answer {
  status: number
  /** The names of a 422, sorted. */
  attributes: string[]
  /** What every field shows afterwards; null is none. */
  shows: Record<EditField, Json>
}

/** Reads an account's text as the client does. */
export function toAccount(text: string): Account {
  const reading = readJson(text)
  if (!reading.ok) throw new Error(reading.problem)
  return readAccount(reading.document).account
}

/** The fields an account shows, with null for none. */
export function toShown(account: Account): Record<EditField, Json> {
  const shown = EDIT_FIELDS.map((field) => [field, toMeaning(field, readField(account, field))])
  return Object.fromEntries(shown) as Record<EditField, Json>
}

/** The answer that verdicts foretell: whatever comes first on a server's way through a request decides its status. */
export function foretell(verdicts: Record<string, Verdict>, held: Account): Answer {
  const refusals = Object.values(verdicts).filter(
    (verdict): verdict is Refused => verdict.verdict === 'refused',
  )
  const meets = (what: string) => refusals.some(({ reason }) => REFUSALS[reason] === what)
  const shows = toShown(held)
  if (meets('malformed')) return { status: 400, attributes: [], shows }
  if (meets('crash-at-once')) return { status: 500, attributes: [], shows }
  const attributes = [...new Set(refusals.flatMap((refusal) => refusal.attributes))].toSorted()
  if (attributes.length > 0) return { status: 422, attributes, shows }
  if (meets('crash-on-save')) return { status: 500, attributes: [], shows }
  for (const field of EDIT_FIELDS) {
    const verdict = verdicts[field]
    if (verdict?.verdict !== 'accepted') continue
    if (verdict.alteration === 'falls-back') shows[field] = SENDER
    else shows[field] = verdict.alteration === 'hidden' ? null : toMeaning(field, verdict.value)
  }
  return { status: 200, attributes: [], shows }
}

/** Fields of an accepted edit that show something else than was sent although no verdict says so. */
export function listUnsaid(
  edit: JsonObject,
  verdicts: Record<string, Verdict>,
  shows: Answer['shows'],
): string[] {
  return EDIT_FIELDS.filter((field) => {
    const sent = edit[field]
    const verdict = verdicts[field]
    if (sent === undefined || verdict?.verdict === 'ignored') return false
    const isSaid = verdict?.verdict === 'accepted' && verdict.alteration !== null
    return !isSaid && JSON.stringify(shows[field]) !== JSON.stringify(toMeaning(field, sent))
  })
}
