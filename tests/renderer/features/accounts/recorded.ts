import { readAccount } from '#electron/chatwoot/accounts.ts'
import { readAgent } from '#electron/chatwoot/agents.ts'
import { readInbox } from '#electron/chatwoot/inboxes.ts'
import { readJson, type JsonDocument } from '#electron/chatwoot/json-reader.ts'
import { readLabel } from '#electron/chatwoot/labels.ts'
import { readList } from '#electron/chatwoot/lists.ts'
import type { AccountDetails } from '#shared/domain/account.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { Agent, Inbox, Label } from '#shared/domain/lists.ts'
import {
  toAccountContext,
  type AccountContext,
} from '../../../../renderer/features/accounts/account-context.ts'

/** What a real server of this version answered to a request, read as the backend reads it. */
export async function recordedDocument(version: string, id: string): Promise<JsonDocument> {
  const recordings = (await import(`../../../golden/${version}.json`)) as {
    default: { answers: { id: string; json?: unknown }[] }
  }
  const answer = recordings.default.answers.find((candidate) => candidate.id === id)
  // Recordings mark what differs from run to run; ids and times have to look like themselves again.
  const text = JSON.stringify(answer?.json)
    .replaceAll(/"<account:[a-z]+>"/g, '1')
    .replaceAll(/"<id (\d+)>"/g, '$1')
    .replaceAll('<iso, milliseconds>', '2026-05-01T10:00:00.000Z')
  return toDocument(text)
}

/** Reads a text as an answer. */
export function toDocument(text: string): JsonDocument {
  const reading = readJson(text)
  if (!reading.ok) throw new Error(`${reading.problem}: ${text.slice(0, 100)}`)
  return reading.document
}

export const recordedAccount = async (version: string, id = 'show.admin'): Promise<AccountDetails> =>
  readAccount(await recordedDocument(version, id))

/** An account made up by a test, read as the backend reads it. */
export const madeUpAccount = (answer: object): AccountDetails =>
  readAccount(toDocument(JSON.stringify(answer)))

export const recordedLabels = async (version: string): Promise<Label[]> =>
  readList<'labels'>(await recordedDocument(version, 'list.labels.admin'), readLabel).items
export const recordedAgents = async (version: string): Promise<Agent[]> =>
  readList<'agents'>(await recordedDocument(version, 'list.agents.agent'), readAgent).items
export const recordedInboxes = async (version: string): Promise<Inbox[]> =>
  readList<'inboxes'>(await recordedDocument(version, 'list.inboxes.admin'), readInbox).items

/** Where such an account stands: an instance of that version, seen by its administrator. */
export function contextFor(version: string | null, role = 'administrator'): AccountContext {
  const identityId = '5d0f3c1e-7a56-4b9e-9a53-0d4a7e2f1b10'
  const instance: Instance = {
    id: '0c9f8a52-9d6c-4a5f-8e0b-1f7f3a6b2c11',
    origin: 'https://chat.example.com',
    name: 'Acme chat',
    colour: 'green',
    plainHttpConfirmed: false,
    position: 0,
    server: {
      version,
      kind: version === null ? 'documented-page' : 'stock',
      queueServices: 'ok',
      dataServices: 'ok',
      checkedAt: Date.now(),
    },
    identities: [
      {
        id: identityId,
        instanceId: '0c9f8a52-9d6c-4a5f-8e0b-1f7f3a6b2c11',
        userId: 1,
        name: 'Ada',
        email: 'ada@golden.example.com',
        tokenState: 'working',
        reportsActivity: false,
        memberships: [
          {
            accountId: 1,
            name: 'Acme',
            role,
            status: 'active',
            activeAt: null,
            permissions: [role],
            withdrawn: false,
          },
        ],
      },
    ],
  }
  return toAccountContext({ identityId, accountId: 1 }, instance)
}
