import { memberBelowAccount, mustAdminister, type Member } from '../access/account.ts'
import type { Json, JsonObject } from '../json.ts'
import { done, json } from '../rails/answer.ts'
import { notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Call, Handler } from '../server.ts'
import { isScalar, textOf } from '../validation/columns.ts'
import { mustBeValid } from '../validation/problems.ts'
import { iso } from '../views/times.ts'
import { nextId } from '../world/create.ts'
import type { Account, AttributeDefinition } from '../world/world.ts'

const models = ['conversation_attribute', 'contact_attribute'] as const
const displayTypes = ['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox'] as const

export const listDefinitions: Handler = (call) => {
  const { account } = memberBelowAccount(call)
  const asked = call.request.parameter('attribute_model')
  const isAsked = asked !== undefined && asked !== null && asked !== ''
  const wanted = readModel(asked)
  const all = [...account.attributeDefinitions.values()]
  const shown = isAsked ? all.filter(({ model }) => model === wanted) : all
  return json(shown.map((definition) => view(call, definition)))
}

export const showDefinition: Handler = (call) =>
  json(view(call, find(call, memberBelowAccount(call).account)))

export const addDefinition: Handler = (call) => {
  const { account } = writer(call)
  const sent = call.request.rooted('custom_attribute_definition')
  const text = (name: string): string | null => textOf(sent[name]) ?? null
  const definition: AttributeDefinition = {
    id: nextId(call.server.world, 'attributeDefinition'),
    displayName: text('attribute_display_name') ?? '',
    displayType: readType(sent['attribute_display_type']),
    description: text('attribute_description'),
    key: text('attribute_key') ?? '',
    model: readModel(sent['attribute_model']) ?? 'conversation_attribute',
    values: readValues(sent),
    regexPattern: text('regex_pattern'),
    regexCue: text('regex_cue'),
    defaultValue: null,
    createdAt: call.server.world.now(),
  }
  mustBeValid(
    [
      { attribute: 'attribute_display_name', value: definition.displayName },
      { attribute: 'attribute_key', value: definition.key },
    ]
      .filter(({ value }) => value.trim() === '')
      .map(({ attribute }) => ({ attribute, message: "can't be blank" })),
  )
  account.attributeDefinitions.set(definition.id, definition)
  return json(view(call, definition))
}

export const deleteDefinition: Handler = (call) => {
  const { account } = writer(call)
  account.attributeDefinitions.delete(find(call, account).id)
  return { ...done(), kind: 'head', status: 204 }
}

/** Newer servers let administrators alone write these. */
function writer(call: Call): Member {
  const member = memberBelowAccount(call)
  if (call.server.traits.attributesWrittenByAdministrators) mustAdminister(member)
  return member
}

function find(call: Call, account: Account): AttributeDefinition {
  const definition = account.attributeDefinitions.get(toInteger(call.path['id']))
  if (!definition) throw notFound()
  return definition
}

function readModel(value: Json | undefined): AttributeDefinition['model'] | undefined {
  const text = textOf(value)
  return models.find((model, index) => text === model || text === String(index))
}

function readType(value: Json | undefined): string {
  const text = textOf(value)
  return displayTypes.find((type, index) => text === type || text === String(index)) ?? 'text'
}

function readValues(sent: JsonObject): Json[] {
  const values = sent['attribute_values']
  return Array.isArray(values) ? values.filter(isScalar) : []
}

function view({ server }: Call, definition: AttributeDefinition): Record<string, unknown> {
  return {
    id: definition.id,
    attribute_display_name: definition.displayName,
    attribute_display_type: definition.displayType,
    attribute_description: definition.description,
    attribute_key: definition.key,
    ...(server.traits.attributePatterns
      ? { regex_pattern: definition.regexPattern, regex_cue: definition.regexCue }
      : {}),
    attribute_values: definition.values,
    attribute_model: definition.model,
    default_value: definition.defaultValue,
    created_at: iso(definition.createdAt),
    updated_at: iso(definition.createdAt),
  }
}
