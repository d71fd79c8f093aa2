import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Account } from '#shared/domain/account.ts'
import type { BulkEdit, BulkPlanStep, PlannedTarget, ShownFailure } from '#shared/domain/bulk.ts'
import { isNotFit, toBaseValues, toEditFor, toVerdict } from '#shared/domain/edit/bulk-edit.ts'
import { toUndoEdit, type Change } from '#shared/domain/history.ts'
import type { Membership } from '#shared/domain/identity.ts'
import { toServerTraits, type ServerTraits } from '#shared/domain/server-traits.ts'
import { isOfTheWay } from '#shared/failures/failure-scope.ts'
import { toFailure, type FailureCode } from '#shared/failures/failure.ts'
import type { AccountsService } from './accounts.ts'
import { findServer } from './edits.ts'
import { findTarget } from './identities.ts'
import { openNews } from './news.ts'
import type { Session } from './session.ts'
import { spreadWork } from './spread.ts'

type Target = PlannedTarget<FailureCode>

/** Something to be judged: an account, and what is wanted of it once it was seen. */
export interface Question {
  ref: AccountRef
  ask(account: Account, traits: ServerTraits): Pick<Target, 'edit' | 'baseValues' | 'undoOf' | 'verdict'>
}

/** How many accounts of one server are read at a time. */
const WIDTH = 4

/** The question that a change of many is for one account. */
export function toQuestion(ref: AccountRef, wanted: BulkEdit): Question {
  return {
    ref,
    ask(account, traits) {
      const edit = toEditFor(wanted, traits)
      if (isNotFit(edit)) return { edit: {}, baseValues: {}, undoOf: null, verdict: edit }
      const baseValues = toBaseValues(edit, account)
      return { edit, baseValues, undoOf: null, verdict: toVerdict(edit, baseValues, account, traits) }
    },
  }
}

/** The question whether a change can be taken back: what it left there must be there still. */
export function toUndoQuestion(change: Change): Question {
  const { identityId, accountId, id, fields } = change
  const edit = toUndoEdit(change)
  const baseValues = Object.fromEntries(
    fields.map(({ field, after, kept }) => [field, kept === undefined ? after : kept]),
  )
  return {
    ref: { identityId, accountId },
    ask: (account, traits) => ({
      edit,
      baseValues,
      undoOf: id,
      verdict: toVerdict(edit, baseValues, account, traits),
    }),
  }
}

/** Reads every account afresh and judges it. Each server is asked by itself, so none waits for another. */
export async function* planMany(
  { session, accounts }: { session: Session; accounts: Pick<AccountsService, 'refresh'> },
  questions: readonly Question[],
  signal: AbortSignal,
): AsyncGenerator<BulkPlanStep<FailureCode>, void, void> {
  const { vault } = session
  const leaving = new AbortController()
  const either = AbortSignal.any([leaving.signal, signal])
  const news = openNews<BulkPlanStep<FailureCode>>()
  let done = 0
  const memberships = vault.memberships.listAll()

  async function judge(question: Question, lost: Map<string, ShownFailure<FailureCode>>): Promise<void> {
    const { ref } = question
    const membership = memberships.get(ref.identityId)?.find(({ accountId }) => accountId === ref.accountId)
    const origin = originOf(session, ref)
    const known = { ref, accountName: membership?.name ?? '', origin, unit: 'unknown' as const }
    const nothing = { edit: {}, baseValues: {}, undoOf: null }
    const tell = (target: Target) => {
      done += 1
      news.tell({ done, total: questions.length, target })
    }
    const hindrance = lost.get(origin) ?? toHindrance(membership)
    if (hindrance !== null) {
      tell({ ...known, ...nothing, verdict: { will: 'fail', failure: hindrance } })
      return
    }
    try {
      const { account } = (await accounts.refresh(ref, either)).value
      const traits = toServerTraits({ account, ...findServer(vault, ref) })
      const accountName = account.name ?? known.accountName
      tell({ ...known, accountName, unit: traits.autoResolve.unit, ...question.ask(account, traits) })
    } catch (thrown) {
      const failure = toShownFailure(thrown)
      if (isOfTheWay(failure.code)) lost.set(origin, failure)
      tell({ ...known, ...nothing, verdict: { will: 'fail', failure } })
    }
  }

  const byServer = Map.groupBy(questions, ({ ref }) => originOf(session, ref))
  const askServer = async (own: readonly Question[]) => {
    const lost = new Map<string, ShownFailure<FailureCode>>()
    const queue = [...own]
    const take = async () => {
      for (let next = queue.shift(); next !== undefined && !either.aborted; next = queue.shift())
        await judge(next, lost)
    }
    await Promise.all(Array.from({ length: WIDTH }, take))
  }
  const ended = spreadWork([...byServer.values()], askServer, either).then(() => {
    news.end()
  })
  try {
    yield* news.follow(either)
  } finally {
    leaving.abort()
    await ended
  }
}

function originOf({ vault }: Session, { identityId }: AccountRef): string {
  return vault.identities.find(identityId) === undefined ? '' : findTarget(vault, identityId).origin
}

/** What is known to keep an edit from working without asking anybody. */
function toHindrance(membership: Membership | undefined): ShownFailure<FailureCode> | null {
  if (membership === undefined) return { code: 'unknown-account', facts: {} }
  if (membership.withdrawn) return { code: 'not-a-member', facts: {} }
  return membership.role === 'agent' ? { code: 'role-too-low', facts: {} } : null
}

/** A failure as far as a table shows it. What is none is a bug: it costs this account only. */
export function toShownFailure(thrown: unknown): ShownFailure<FailureCode> {
  const { code, facts = {} } = toFailure(thrown) ?? { code: 'internal' }
  return { code, facts }
}
