import type { Account } from '../account.ts'
import type { Json } from '../json.ts'
import type { ServerTraits } from '../server-traits.ts'
import { judgeAfterValue, judgeDuration } from './auto-resolve-rules.ts'
import { readField, type EditField } from './fields.ts'
import { judgeName } from './text-rules.ts'
import { refused, REFUSALS, type Refused, type Verdict } from './verdict.ts'

/**
 * What the account holds that its server would refuse today: the checks run over the whole account at every save, so one
 * such value, left behind by an older release or another program, blocks them all (API document 6.3).
 */
export function listStoredProblems(account: Account, traits: ServerTraits): [EditField, Refused][] {
  const checks: [EditField, (value: Json) => Verdict | null][] = [
    ['name', (value) => judgeName(value, traits)],
    ...(traits.settings ? settingsChecks(traits) : []),
    ...(traits.autoResolve.field === 'auto_resolve_duration' ? [durationCheck(traits)] : []),
  ]
  return checks.flatMap(([field, judge]) => {
    const held = readField(account, field)
    const verdict = held === undefined ? null : judge(held)
    const isProblem = verdict?.verdict === 'refused' && REFUSALS[verdict.reason] === 'validation'
    return isProblem ? [[field, { ...verdict, stored: true }] as [EditField, Refused]] : []
  })
}

function durationCheck({ autoResolve }: ServerTraits): [EditField, (value: Json) => Verdict] {
  return ['auto_resolve_duration', (value) => judgeDuration(value, autoResolve)]
}

function settingsChecks({ autoResolve, labelAndAudio, requiredAttributes }: ServerTraits) {
  const text = (field: EditField): [EditField, (value: Json) => Verdict | null] => [
    field,
    mustBe('string', field),
  ]
  const flag = (field: EditField): [EditField, (value: Json) => Verdict | null] => [
    field,
    mustBe('boolean', field),
  ]
  const checks: [EditField, (value: Json) => Verdict | null][] = [
    ['auto_resolve_after', (value) => judgeAfterValue(value, autoResolve)],
    text('auto_resolve_message'),
    flag('auto_resolve_ignore_waiting'),
  ]
  if (labelAndAudio) checks.push(text('auto_resolve_label'), flag('audio_transcriptions'))
  if (requiredAttributes === 'kept') checks.push(['conversation_required_attributes', judgeHeldList])
  return checks
}

function mustBe(type: 'string' | 'boolean', field: EditField): (value: Json) => Verdict | null {
  return (value) => (value === null || typeof value === type ? null : refused('wrong-type', field))
}

function judgeHeldList(value: Json): Verdict | null {
  const field = 'conversation_required_attributes'
  if (value === null) return null
  if (!Array.isArray(value)) return refused('wrong-type', field)
  const strangers = value.flatMap((entry, index) =>
    typeof entry === 'string' ? [] : [`${field}/${String(index)}`],
  )
  return strangers.length > 0 ? refused('wrong-type', strangers) : null
}
