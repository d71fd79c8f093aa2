import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { ChangeRecord } from './change-record.ts'
import { pause } from './pause.ts'
import type { Session, SessionKeeper } from './session.ts'

/** Looks at accounts whose last change nobody knows the end of, until it is known. */
export interface UnknownWatch {
  /** Begins to look, unless it does already: at once, or after a first pause. Ends with the session. */
  start(when: 'now' | 'later'): void
}

/** How long to wait between looks: from the first to the longest pause, doubling. */
export interface WatchPauses {
  first: number
  longest: number
}

const PAUSES: WatchPauses = { first: 10_000, longest: 300_000 }

/** `look` reads an account again; that it fails is to be expected. */
export function createUnknownWatch({
  sessions,
  changes,
  look,
  pauses = PAUSES,
}: {
  sessions: SessionKeeper
  changes: ChangeRecord
  look: (ref: AccountRef) => Promise<unknown>
  pauses?: WatchPauses
}): UnknownWatch {
  let watched: Session | null = null

  /** One of each account, and only those that can still be asked about and whose fields an answer shows. */
  function listQuestions({ vault }: Session): AccountRef[] {
    const refs = changes
      .listOpen(vault, null)
      .filter(({ fields }) => fields.some(({ hidden }) => hidden !== true))
      .map(({ identityId, accountId }) => ({ identityId, accountId }))
      .filter(({ identityId }) => vault.identities.find(identityId) !== undefined)
    return [...new Map(refs.map((ref) => [toAccountKey(ref), ref])).values()]
  }

  async function watch(session: Session, when: 'now' | 'later'): Promise<void> {
    let length = pauses.first
    if (when === 'later') await pause(length, session.ended)
    for (;;) {
      for (const ref of listQuestions(session)) await look(ref).catch(() => undefined)
      if (listQuestions(session).length === 0) return
      await pause(length, session.ended)
      length = Math.min(length * 2, pauses.longest)
    }
  }

  return {
    start(when) {
      const session = sessions.current()
      if (watched === session) return
      watched = session
      const stop = () => {
        if (watched === session) watched = null
      }
      // Its only end besides an answered question is that the vault locks.
      watch(session, when).then(stop, stop)
    },
  }
}
