import type { Membership } from '#shared/domain/identity.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { JsonDocument } from './json-reader.ts'
import { Fields, takeId, toFlag, toForeign, toId, toList, toRootObject, toText, withoutGaps } from './wire.ts'

/** Reads the answer to `GET /api/v1/profile` (API document 4.9): the only way to learn a user's accounts. */
export function readProfile(document: JsonDocument): Profile {
  const sent = toRootObject(document)
  const fields = new Fields(sent)
  const userId = takeId(fields)
  const email = fields.take('email', toText) ?? null
  return withoutGaps({
    userId,
    name: takeName(fields) ?? email ?? '',
    email,
    confirmed: fields.take('confirmed', toFlag),
    type: fields.take('type', toText),
    provider: fields.take('provider', toText),
    memberships: takeMemberships(fields),
    ...toForeign(fields, document.redacted),
  })
}

/** A user without a name is called by their e-mail address; what was sent instead of a name stays among the unknown. */
function takeName(fields: Fields): string | undefined {
  return fields.take('name', (sent) => (typeof sent === 'string' && sent !== '' ? sent : undefined))
}

/**
 * The accounts, last active first since servers send them in no defined order. What a membership has no place for
 * (availability, custom role, onboarding …) stays among the unknown under `accounts`, beside the account's id.
 */
function takeMemberships(fields: Fields): Membership[] {
  const entries = fields.take('accounts', toList) ?? []
  const memberships = new Map<number, Membership>()
  const left: Json[] = []
  for (const entry of entries) {
    const read = isJsonObject(entry) ? readMembership(entry) : undefined
    if (read === undefined || memberships.has(read.membership.accountId)) {
      left.push(entry)
      continue
    }
    memberships.set(read.membership.accountId, read.membership)
    if (Object.keys(read.rest).length > 0) left.push({ id: read.membership.accountId, ...read.rest })
  }
  if (left.length > 0) fields.leave('accounts', left)
  return [...memberships.values()].sort(byLastActive)
}

function readMembership(sent: JsonObject): { membership: Membership; rest: JsonObject } | undefined {
  const fields = new Fields(sent)
  const accountId = fields.take('id', toId)
  if (accountId === undefined) return undefined
  const membership = {
    accountId,
    name: fields.take('name', (name) => (typeof name === 'string' ? name : undefined)) ?? '',
    role: fields.take('role', toText) ?? null,
    status: fields.take('status', toText) ?? null,
    activeAt: fields.take('active_at', toText) ?? null,
    permissions: fields.take('permissions', toTexts) ?? [],
    withdrawn: false,
  }
  return { membership, rest: fields.rest() }
}

function toTexts(sent: Json): string[] | undefined {
  return Array.isArray(sent) && sent.every((entry) => typeof entry === 'string') ? sent : undefined
}

function byLastActive(left: Membership, right: Membership): number {
  const [later, earlier] = [right.activeAt ?? '', left.activeAt ?? '']
  if (later !== earlier) return later < earlier ? -1 : 1
  return left.accountId - right.accountId
}
