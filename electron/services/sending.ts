import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountDetails } from '#shared/domain/account.ts'
import type { KeptDifference } from '#shared/domain/edit/changes.ts'
import { mergeAccountAnswer } from '#shared/domain/edit/merge.ts'
import type { EditPlan } from '#shared/domain/edit/plan.ts'
import { settleBySight, withKept } from '#shared/domain/edit/sight.ts'
import type { SaveOutcome } from '#shared/domain/edits.ts'
import type { ChangedField } from '#shared/domain/history.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { toFailure } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import { UnsettledError } from '../chatwoot/unsettled.ts'
import type { AccountsService } from './accounts.ts'
import type { ChangeRecord } from './change-record.ts'
import { findAccountTarget, withIdentity } from './identities.ts'
import { lookAgain } from './read-back.ts'
import { withinSession, type Session } from './session.ts'

/** A change on its way: what is sent, what was seen just before, and what it is written down as. */
export interface Sending {
  session: Session
  ref: AccountRef
  plan: Extract<EditPlan, { plan: 'send' }>
  theirs: Snapshot<AccountDetails>
  historyId: number
}

interface Sources {
  client: ChatwootClient
  accounts: Pick<AccountsService, 'refresh' | 'keep'>
  changes: ChangeRecord
}

/** Sends a change, once, and finds out how it ended. Fails with what the server refused, or with what kept it from leaving. */
export function createSender({
  client,
  accounts,
  changes,
}: Sources): (sending: Sending) => Promise<SaveOutcome> {
  /** Once it is on its way, a page that goes away no longer ends it. */
  function update({ session, ref, plan }: Sending) {
    const target = findAccountTarget(session.vault, ref)
    return withinSession(session, undefined, (signal) =>
      withIdentity(session.vault, ref.identityId, () =>
        client.updateAccount(target, ref.accountId, plan.body, { signal }),
      ),
    )
  }

  /** The server said yes; only where its answer leaves out what was sent, another look tells what it holds. */
  async function settleAnswer(
    sending: Sending,
    { details, requestId }: Awaited<ReturnType<typeof update>>,
  ): Promise<SaveOutcome> {
    const { session, ref, plan, theirs, historyId } = sending
    const settle = (fields: ChangedField[]) => {
      changes.settle(session.vault, historyId, { fields, outcome: 'saved', failureCode: null, requestId })
    }
    let fields = withKept(plan.fields, details.account)
    settle(fields)
    const account = mergeAccountAnswer(theirs.value.account, details.account)
    let snapshot = accounts.keep(ref, { account, raw: details.raw })
    if (fields.some(({ after, kept }) => kept === null && after !== null)) {
      const seen = await accounts.refresh(ref, undefined).catch(() => null)
      if (seen !== null) {
        snapshot = seen
        fields = withKept(plan.fields, seen.value.account)
        settle(fields)
      }
    }
    return { outcome: 'saved', snapshot, kept: toKept(fields), dropped: plan.dropped, historyId }
  }

  /** Nobody said yes, and it may have been done: only the account itself tells. */
  async function settleUnanswered(sending: Sending, unsettled: UnsettledError): Promise<SaveOutcome> {
    const { session, ref, plan, historyId } = sending
    const { code, technical = {} } = unsettled.failure
    const ending = { failureCode: code, requestId: technical.requestId ?? null }
    // Written first: whatever happens while looking, it is known why nobody knows.
    changes.settle(session.vault, historyId, { fields: plan.fields, outcome: 'unknown', ...ending })
    const snapshot = await lookAgain({
      read: () => accounts.refresh(ref, undefined),
      hasArrived: ({ value }) => settleBySight(plan.fields, value.account)?.outcome === 'saved',
      ended: session.ended,
    })
    const sight = snapshot === null ? null : settleBySight(plan.fields, snapshot.value.account)
    if (snapshot === null || sight === null) return { outcome: 'unknown', historyId }
    const { fields } = sight
    if (sight.outcome === 'saved') {
      changes.settle(session.vault, historyId, { ...sight, ...ending })
      return { outcome: 'saved', snapshot, kept: toKept(fields), dropped: plan.dropped, historyId }
    }
    const wasAnswered = technical.status !== undefined
    const outcome = wasAnswered ? 'refused' : 'not-saved'
    changes.settle(session.vault, historyId, { fields, outcome, ...ending })
    if (wasAnswered) throw unsettled
    return { outcome: 'not-saved', snapshot, historyId }
  }

  /** An answer that says no, or a request that never left. A vault that locked meanwhile keeps it as unknown. */
  function noteRefusal({ session, plan, historyId }: Sending, thrown: unknown): void {
    const failure = toFailure(thrown)
    if (failure === undefined || session.ended.aborted) return
    const { status, requestId = null } = failure.technical ?? {}
    changes.settle(session.vault, historyId, {
      fields: plan.fields,
      outcome: status === undefined ? 'not-saved' : 'refused',
      failureCode: failure.code,
      requestId,
    })
  }

  return async (sending) => {
    let answer: Awaited<ReturnType<typeof update>>
    try {
      answer = await update(sending)
    } catch (thrown) {
      if (thrown instanceof UnsettledError) return settleUnanswered(sending, thrown)
      noteRefusal(sending, thrown)
      throw thrown
    }
    return settleAnswer(sending, answer)
  }
}

function toKept(fields: readonly ChangedField[]): KeptDifference[] {
  return fields.flatMap(({ field, after, kept }) =>
    kept === undefined ? [] : [{ field, sent: after, kept }],
  )
}
