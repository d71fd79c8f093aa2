import type { BulkEdit, BulkVerdict } from '../bulk.ts'
import type { Account } from '../account.ts'
import { toDurationParts } from '../duration.ts'
import type { BaseValues } from '../edits.ts'
import type { Json } from '../json.ts'
import type { ServerTraits } from '../server-traits.ts'
import { toEntries } from './changes.ts'
import { toServerAmount } from './durations.ts'
import { readField, type AccountEdit } from './fields.ts'
import { planEdit } from './plan.ts'

type NotFit = Extract<BulkVerdict, { will: 'not-fit' }>

/** The edit that a change of many is on this server: auto-resolve under the name and in the unit that it understands. */
export function toEditFor(
  { edit, autoResolveMinutes }: BulkEdit,
  traits: ServerTraits,
): AccountEdit | NotFit {
  if (autoResolveMinutes === undefined) return edit
  const { field, unit } = traits.autoResolve
  if (autoResolveMinutes === null) return { ...edit, [field]: null }
  const amount = toServerAmount(toDurationParts(autoResolveMinutes), unit)
  if (amount !== null) return { ...edit, [field]: amount }
  return { will: 'not-fit', why: unit === 'unknown' ? 'unit-unknown' : 'whole-days' }
}

/** Whether a change could be worded for a server at all. */
export function isNotFit(edit: AccountEdit | NotFit): edit is NotFit {
  return 'will' in edit
}

/** What an account holds now in the fields of an edit: what somebody looks at who sees the dry run. */
export function toBaseValues(edit: AccountEdit, account: Account): BaseValues {
  return Object.fromEntries(
    toEntries(edit).map(([field]): [string, Json] => [field, readField(account, field) ?? null]),
  )
}

/** What would become of an edit, by the same rules as a single one. */
export function toVerdict(
  edit: AccountEdit,
  baseValues: BaseValues,
  account: Account,
  traits: ServerTraits,
): BulkVerdict<never> {
  const plan = planEdit({ edit, baseValues }, account, traits)
  switch (plan.plan) {
    case 'send':
      return { will: 'change', fields: plan.fields, dropped: plan.dropped }
    case 'nothing':
      return { will: 'nothing', dropped: plan.dropped }
    case 'refuse':
      return { will: 'refuse', refusals: plan.refusals }
    case 'ask':
      return { will: 'clash', fields: plan.clashes.map(({ field }) => field) }
  }
}
