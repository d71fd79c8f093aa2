import { memberBelowAccount, mustAdminister } from '../access/account.ts'
import type { JsonObject } from '../json.ts'
import { done, json } from '../rails/answer.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Call, Handler } from '../server.ts'
import { isScalar, mustBeStorable, textOf, toText, type Scalar } from '../validation/columns.ts'
import { mustBeValid, tooLong, type Problem } from '../validation/problems.ts'
import { labelView } from '../views/label.ts'
import { createLabel } from '../world/accounts.ts'
import type { Account, Label } from '../world/world.ts'

const defaultColor = '#1f93ff'
const columnLength = 255
const textLength = 20_000

export const listLabels: Handler = (call) => {
  const { account } = memberBelowAccount(call)
  const labels = [...account.labels.values()].toSorted((one, other) => (one.title < other.title ? -1 : 1))
  return json({ payload: labels.map(labelView) })
}

export const showLabel: Handler = (call) => json(labelView(findForAdministrator(call).label))

export const addLabel: Handler = (call) => {
  const member = memberBelowAccount(call)
  mustAdminister(member)
  const { account } = member
  const draft = checked(account, call.request.rooted('label'), {
    title: '',
    description: null,
    color: defaultColor,
    showOnSidebar: null,
  })
  const label = createLabel(call.server.world, account, draft)
  account.changedAt.label = call.server.world.now()
  return json(labelView(label))
}

export const updateLabel: Handler = (call) => {
  const { account, label } = findForAdministrator(call)
  Object.assign(label, checked(account, call.request.rooted('label'), label))
  account.changedAt.label = call.server.world.now()
  return json(labelView(label))
}

export const deleteLabel: Handler = (call) => {
  const { account, label } = findForAdministrator(call)
  account.labels.delete(label.id)
  account.changedAt.label = call.server.world.now()
  return done()
}

function findForAdministrator(call: Call): { account: Account; label: Label } {
  const member = memberBelowAccount(call)
  const label = member.account.labels.get(toInteger(call.path['id']))
  if (!label) throw notFound()
  mustAdminister(member)
  return { account: member.account, label }
}

type Draft = Omit<Label, 'id'> & { id?: number }

function checked(account: Account, sent: JsonObject, before: Draft): Draft {
  const read = (name: string, fallback: string | null): string | null => {
    const text = textOf(sent[name])
    return text === undefined ? fallback : text
  }
  const color = read('color', before.color)
  const shown = sent['show_on_sidebar']
  const draft: Draft = {
    ...before,
    title: (read('title', before.title) ?? '').toLowerCase(),
    description: read('description', before.description),
    color: color ?? '',
    showOnSidebar: isScalar(shown) ? toBoolean(shown) : before.showOnSidebar,
  }
  mustBeValid([
    ...tooLong('title', draft.title, columnLength),
    ...tooLong('description', draft.description, textLength),
    ...tooLong('color', color, columnLength),
    ...titleProblems(account, draft),
  ])
  if (color === null) throw crash()
  for (const text of [draft.title, draft.description, draft.color]) mustBeStorable(text)
  return draft
}

function titleProblems(account: Account, { id, title }: Draft): Problem[] {
  const attribute = 'title'
  if (isBlank(title))
    return [
      { attribute, message: 'must not be blank' },
      { attribute, message: 'is invalid' },
    ]
  if (!/^[\p{L}\p{N}]+[\p{L}\p{N}_-]+$/u.test(title)) return [{ attribute, message: 'is invalid' }]
  const isTaken = [...account.labels.values()].some((label) => label.title === title && label.id !== id)
  return isTaken ? [{ attribute, message: 'has already been taken' }] : []
}

/** A boolean column takes everything for yes but what looks like no; an empty text says nothing. */
function toBoolean(value: Scalar): boolean | null {
  if (value === null || value === '') return null
  return !['f', 'F', '0', 'false', 'FALSE', 'off', 'OFF'].includes(toText(value) ?? '')
}
