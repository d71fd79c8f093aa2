import { judgeEdit } from '../account-edit.ts'
import type { Account } from '../account.ts'
import type { BaseValues, Clash } from '../edits.ts'
import type { ChangedField } from '../history.ts'
import type { ServerTraits } from '../server-traits.ts'
import { toEntries, toPatchBody } from './changes.ts'
import { readField, type AccountEdit, type EditField } from './fields.ts'
import { mergeField } from './merge.ts'
import { isBlank, isScalar } from './ruby-values.ts'
import type { Refused, Verdict } from './verdict.ts'

/** What is to be done about an edit, given the account as its server holds it now. */
export type EditPlan =
  /** The server would refuse it. Names what, also what nobody typed but every save would fail of. */
  | { plan: 'refuse'; refusals: [string, Refused][] }
  | { plan: 'ask'; clashes: Clash[] }
  /** All of it is there already, or would be dropped. */
  | { plan: 'nothing'; dropped: EditField[] }
  | { plan: 'send'; body: AccountEdit; fields: ChangedField[]; dropped: EditField[] }

/** Decides whether and what to send: judged for this server, merged with what others did since, and only what changes. */
export function planEdit(
  { edit, baseValues }: { edit: AccountEdit; baseValues: BaseValues },
  account: Account,
  traits: ServerTraits,
): EditPlan {
  const verdicts = judgeEdit(edit, account, traits)
  const body = toPatchBody(verdicts, account)
  const sent = toEntries(body)
  const refusals = Object.entries(verdicts).filter(isRefusal)
  // What an account has held for long matters only when something is sent.
  if (refusals.some(([, { stored }]) => !stored || sent.length > 0)) return { plan: 'refuse', refusals }
  const dropped = toEntries(edit).flatMap(([field]) =>
    verdicts[field]?.verdict === 'ignored' ? [field] : [],
  )
  if (sent.length === 0) return { plan: 'nothing', dropped }
  const clashes = sent.flatMap(([field, value]) => {
    const merge = mergeField(field, baseValues[field], readField(account, field), value)
    if (merge.merge !== 'clash') return []
    return [{ field, base: merge.base ?? null, theirs: merge.theirs ?? null, mine: value }]
  })
  if (clashes.length > 0) return { plan: 'ask', clashes }
  const fields = sent.map(([field, after]) => ({
    field,
    before: readField(account, field) ?? null,
    after,
    ...(isHidden(verdicts[field]) ? { hidden: true as const } : {}),
  }))
  return { plan: 'send', body, fields, dropped }
}

function isRefusal(entry: [string, Verdict]): entry is [string, Refused] {
  return entry[1].verdict === 'refused'
}

// A blank attribute is shown by no answer either, but its absence tells that it was stored.
function isHidden(verdict: Verdict | undefined): boolean {
  if (verdict?.verdict !== 'accepted' || verdict.alteration !== 'hidden') return false
  return !(isScalar(verdict.value) && isBlank(verdict.value))
}
