import type { Membership } from '#shared/domain/identity.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import type { Profile } from '#shared/domain/profile.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { JsonDocument } from './json-reader.ts'
import {
  Fields,
  takeId,
  toFlag,
  toForeign,
  toId,
  toList,
  toName,
  toRootObject,
  toText,
  toWord,
  withoutGaps,
} from './wire.ts'

/** Accounts of one person. They are kept in the vault, so a server that makes them up would be a burden for ever. */
const MOST_ACCOUNTS = 10_000
/** A custom role has about a dozen. */
const MOST_PERMISSIONS = 100

/** Reads the answer to `GET /api/v1/profile` (API document 4.9): the only way to learn a user's accounts. */
export function readProfile(document: JsonDocument): Profile {
  const sent = toRootObject(document)
  const fields = new Fields(sent)
  const userId = takeId(fields)
  const email = fields.take('email', toName) ?? null
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
  return fields.take('name', (sent) => toName(sent) || undefined)
}

/**
 * The accounts, last active first since servers send them in no defined order. What a membership has no place for
 * (availability, custom role, onboarding …) stays among the unknown under `accounts`, beside the account's id.
 */
function takeMemberships(fields: Fields): Membership[] {
  const entries = fields.take('accounts', toList)
  if (entries === undefined) throw noAccounts()
  if (entries.length > MOST_ACCOUNTS) {
    throw new FailureError('answer-too-large', { facts: { limit: String(MOST_ACCOUNTS) } })
  }
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
  if (entries.length > 0 && memberships.size === 0) throw noAccounts()
  if (left.length > 0) fields.leave('accounts', left)
  return [...memberships.values()].sort(byLastActive)
}

/** Nobody has none without the answer saying so: whoever took it for none would take all accounts for withdrawn. */
function noAccounts(): FailureError {
  return new FailureError('answer-unexpected', { facts: { expected: 'accounts' } })
}

function readMembership(sent: JsonObject): { membership: Membership; rest: JsonObject } | undefined {
  const fields = new Fields(sent)
  const accountId = fields.take('id', toId)
  if (accountId === undefined) return undefined
  const membership = {
    accountId,
    name: fields.take('name', toName) ?? '',
    role: fields.take('role', toWord) ?? null,
    status: fields.take('status', toWord) ?? null,
    activeAt: fields.take('active_at', toWord) ?? null,
    permissions: fields.take('permissions', toTexts) ?? [],
    withdrawn: false,
  }
  return { membership, rest: fields.rest() }
}

function toTexts(sent: Json): string[] | undefined {
  if (!Array.isArray(sent) || sent.length > MOST_PERMISSIONS) return undefined
  return sent.every((entry) => typeof entry === 'string' && toWord(entry) !== undefined)
    ? (sent as string[])
    : undefined
}

function byLastActive(left: Membership, right: Membership): number {
  const [later, earlier] = [right.activeAt ?? '', left.activeAt ?? '']
  if (later !== earlier) return later < earlier ? -1 : 1
  return left.accountId - right.accountId
}
