import type { Json, JsonObject } from '../json.ts'
import { ExactNumber } from '../rails/number.ts'
import type { Request } from '../rails/request.ts'
import type { Traits } from '../traits.ts'
import { isScalar } from './columns.ts'
import type { Problem } from './problems.ts'

/** How long an idle conversation may be left open. */
export interface DurationLimits {
  minimum: number
  maximum: number
}

/** From ten minutes to 999.9 days. */
export const minutes: DurationLimits = { minimum: 10, maximum: 1_439_856 }

const attribute = 'auto_resolve_after'

/** The settings a request may write: those this release knows, each in the shape that it takes. */
export function readSettings(traits: Traits, request: Request): JsonObject {
  if (!traits.settings) return {}
  const names = [
    attribute,
    'auto_resolve_message',
    'auto_resolve_ignore_waiting',
    ...(traits.settingsLabelAndAudio ? ['auto_resolve_label', 'audio_transcriptions'] : []),
  ]
  const settings: JsonObject = {}
  for (const name of names) {
    const value = request.parameter(name)
    if (isScalar(value)) settings[name] = value
  }
  const required = request.parameter('conversation_required_attributes')
  if (traits.settingsRequiredAttributes && Array.isArray(required) && required.every(isScalar)) {
    settings['conversation_required_attributes'] = required
  }
  return settings
}

/** What is wrong with settings: they are checked by JSON type, all of them at every save (API document 6.2). */
export function settingsProblems(settings: JsonObject, limits: DurationLimits): Problem[] {
  return [
    ...durationProblems(settings[attribute], limits),
    ...typeProblems(settings, 'auto_resolve_message', 'string'),
    ...typeProblems(settings, 'auto_resolve_ignore_waiting', 'boolean'),
    ...typeProblems(settings, 'audio_transcriptions', 'boolean'),
    ...typeProblems(settings, 'auto_resolve_label', 'string'),
    ...listProblems(settings['conversation_required_attributes']),
  ]
}

/** Keys in the order in which the database keeps them: short ones first. */
export function inStoredOrder(settings: JsonObject): JsonObject {
  const keys = Object.keys(settings).toSorted(
    (one, other) => one.length - other.length || (one < other ? -1 : 1),
  )
  return Object.fromEntries(keys.map((key) => [key, settings[key] ?? null]))
}

/** The whole number that a value stands for; `30.0` counts, `"30"` does not. */
function wholeNumber(value: Json | undefined): number | undefined {
  const number = value instanceof ExactNumber ? value.value : value
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined
}

function durationProblems(value: Json | undefined, limits: DurationLimits): Problem[] {
  if (value === undefined || value === null) return []
  const number = wholeNumber(value)
  if (number === undefined) return [{ attribute, message: 'must be of type type' }]
  if (number < limits.minimum) {
    return [{ attribute, message: `must be greater than or equal to ${limits.minimum}` }]
  }
  if (number > limits.maximum)
    return [{ attribute, message: `must be less than or equal to ${limits.maximum}` }]
  return []
}

function typeProblems(settings: JsonObject, name: string, type: 'string' | 'boolean'): Problem[] {
  const value = settings[name]
  if (value === undefined || value === null || typeof value === type) return []
  return [{ attribute: name, message: 'must be of type type' }]
}

function listProblems(value: Json | undefined): Problem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item, index) =>
    typeof item === 'string'
      ? []
      : [{ attribute: `conversation_required_attributes/${index}`, message: 'must be of type string' }],
  )
}
