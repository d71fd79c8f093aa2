import { FailureError } from '#shared/failures/failure.ts'
import type { Cache } from '../cache/cache.ts'
import type { Vault } from '../vault/vault.ts'

/** What exists only while the vault is open. It ends as one: files closed, calls in flight aborted. */
export interface Session {
  readonly vault: Vault
  /** Aborts when the vault locks. */
  readonly ended: AbortSignal
  /** The cache; fails with `cache-unavailable`, which never keeps anybody from asking the server. */
  cache(): Promise<Cache>
}

export interface SessionKeeper {
  /** The session of the open vault; throws what keeps it shut (`vault-locked`, `vault-missing` …). */
  current(): Session
  /** Ends the session, if there is one, before the vault forgets its key. */
  end(): Promise<void>
}

/** A call ends when its page gives up or when the vault locks, and then says which of the two it was. */
export async function withinSession<Result>(
  session: Session,
  signal: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const either = signal === undefined ? session.ended : AbortSignal.any([signal, session.ended])
  try {
    return await call(either)
  } catch (thrown) {
    if (session.ended.aborted) throw new FailureError('vault-locked')
    throw thrown
  }
}

/**
 * What goes on while the vault is open, to be begun whenever it may have been opened: begins it once in each session, and not at
 * all while the vault is closed.
 */
export function onceInSession(sessions: SessionKeeper, begin: () => void): () => void {
  const begun = new WeakSet<Session>()
  return () => {
    const session = findSession(sessions)
    if (session === null || begun.has(session)) return
    begun.add(session)
    begin()
  }
}

function findSession(sessions: SessionKeeper): Session | null {
  try {
    return sessions.current()
  } catch {
    return null
  }
}

/** Ties a cache and one abort signal to each time the vault is open. */
export function createSessionKeeper(sources: {
  vault(): Vault
  openCache(vault: Vault): Promise<Cache>
  /** Hears of every change to what `instances.list` answers. */
  onInstances(): void
}): SessionKeeper {
  let session: (Session & { close(): Promise<void> }) | null = null
  /** Until the session before has closed its cache nobody else can open it. */
  let closing: Promise<void> = Promise.resolve()

  function close(ending: { close(): Promise<void> } | null): Promise<void> {
    closing = Promise.all([closing, ending?.close()]).then(() => undefined)
    return closing
  }

  function begin(vault: Vault): Session & { close(): Promise<void> } {
    const ending = new AbortController()
    let opening: Promise<Cache> | null = null
    vault.onInstances(() => {
      sources.onInstances()
    })
    return {
      vault,
      ended: ending.signal,
      cache() {
        if (ending.signal.aborted) return Promise.reject(new FailureError('vault-locked'))
        // A cache that failed to open is tried again at the next need, not remembered as broken.
        opening ??= closing
          .then(() => sources.openCache(vault))
          .catch((thrown: unknown) => {
            opening = null
            throw thrown
          })
        return opening
      },
      async close() {
        ending.abort(new FailureError('vault-locked'))
        const cache = await opening?.catch(() => null)
        await cache?.close()
      },
    }
  }

  return {
    current() {
      const vault = sources.vault()
      const held = session?.vault === vault ? session : begin(vault)
      // The vault behind it was exchanged: what was begun with that one ends.
      if (session !== held) void close(session)
      session = held
      return held
    },
    async end() {
      const ending = session
      session = null
      await close(ending)
    },
  }
}
