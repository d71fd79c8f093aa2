import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountEdit } from '#shared/domain/edit/fields.ts'
import { planEdit, type EditPlan } from '#shared/domain/edit/plan.ts'
import type { BaseValues, SaveOutcome } from '#shared/domain/edits.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Vault } from '../vault/vault.ts'
import type { AccountsService } from './accounts.ts'
import type { ChangeRecord } from './change-record.ts'
import { dropSavedFields } from './drafts.ts'
import { findAccountTarget } from './identities.ts'
import { createQueues } from './queues.ts'
import { createSender } from './sending.ts'
import type { Session, SessionKeeper } from './session.ts'
import type { UnknownWatch } from './unknown-watch.ts'

/** What the admin wants an account to be, and what they were looking at when they said so. */
export interface SaveRequest {
  ref: AccountRef
  edit: AccountEdit
  baseValues: BaseValues
  undoOf: number | null
  /** Hears the id of the change when it is written down, in the same step: before anything is sent. */
  onBegin?: (historyId: number) => void
}

/** Saving edits, for other services. */
export type EditsService = ReturnType<typeof createEditsService>

/** Changing accounts: never over somebody else's change, never twice, and how it ended is known, or that nobody knows. */
export function createEditsService({
  client,
  sessions,
  accounts,
  changes,
  unknownWatch,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  accounts: Pick<AccountsService, 'refresh' | 'keep'>
  changes: ChangeRecord
  unknownWatch: UnknownWatch
}) {
  const queues = createQueues()
  const send = createSender({ client, accounts, changes })

  /** Reads, judges, merges and sends. What keeps any of it from happening is a failure, and the draft stays. */
  async function save(
    session: Session,
    request: SaveRequest,
    signal: AbortSignal | undefined,
  ): Promise<SaveOutcome> {
    const { vault } = session
    const { ref, edit } = request
    const theirs = await accounts.refresh(ref, signal)
    const { account } = theirs.value
    const plan = planEdit(request, account, toServerTraits({ account, ...findServer(vault, ref) }))
    if (plan.plan === 'refuse') throw toEditRefused(plan)
    if (plan.plan === 'ask') return { outcome: 'conflict', snapshot: theirs, clashes: plan.clashes }
    if (plan.plan === 'nothing') {
      dropSavedFields(vault, ref, edit)
      return { outcome: 'nothing-to-send', snapshot: theirs, dropped: plan.dropped }
    }
    const change = {
      at: Date.now(),
      ...ref,
      identityName: vault.identities.find(ref.identityId)?.name ?? '',
      origin: findAccountTarget(vault, ref).origin,
      accountName: account.name ?? '',
      fields: plan.fields,
      undoOf: request.undoOf,
    }
    const historyId = vault.transaction(() => {
      const id = changes.begin(vault, change)
      request.onBegin?.(id)
      return id
    })
    try {
      return await send({ session, ref, plan, theirs, historyId })
    } finally {
      changes.release(historyId)
    }
  }

  return {
    /** One save at a time per account: a second one sees what the first one did. */
    async save(request: SaveRequest, signal: AbortSignal | undefined): Promise<SaveOutcome> {
      const session = sessions.current()
      const { origin } = findAccountTarget(session.vault, request.ref)
      const name = `${origin} ${String(request.ref.accountId)}`
      const outcome = await queues.wait(name, () => save(session, request, signal))
      if (outcome.outcome === 'unknown') unknownWatch.start('later')
      return outcome
    },
  }
}

/** What is known about the server of an identity. */
export function findServer(
  vault: Vault,
  { identityId }: Pick<AccountRef, 'identityId'>,
): { facts: ServerFacts | null; locales: string[] | null } {
  const instanceId = vault.identities.find(identityId)?.instanceId ?? ''
  return {
    facts: vault.instances.find(instanceId)?.server ?? null,
    locales: vault.health.find(instanceId)?.locales ?? null,
  }
}

function toEditRefused({ refusals }: Extract<EditPlan, { plan: 'refuse' }>): FailureError {
  const fields = refusals.map(([field]) => field).join(', ')
  const reasons = refusals.map(([, { reason }]) => reason).join(', ')
  return new FailureError('edit-refused', {
    facts: { fields: fields.slice(0, 500), reasons: reasons.slice(0, 500) },
  })
}
