import { FailureError } from '#shared/failures/failure.ts'
import type { NewVersion, UpdateFault, UpdateMode, UpdateState } from '#shared/domain/update.ts'
import type { Log } from '../log/log.ts'
import { pause } from './pause.ts'

/** What a host does to replace the app. No file that it downloads is run before it was checked. */
export interface Updater {
  check(): Promise<NewVersion | 'newest' | UpdateFault>
  /** `onQuit`: put in place when the app ends. */
  download(onQuit: boolean): Promise<'ready' | UpdateFault>
  /** Ends this app and starts the new one. */
  install(): Promise<'ending' | UpdateFault>
}

const FIRST_LOOK = 30_000
const LOOK_EVERY = 6 * 60 * 60_000
/** States in which another look would only disturb. */
const IN_WORK: ReadonlySet<UpdateState['state']> = new Set(['checking', 'downloading', 'ready'])

/** Newer versions of the app: looked for by itself as far as the person wants it and no policy forbids it, installed while nothing is being written. */
export function createUpdatesService({
  open,
  isForbidden,
  mode,
  isWriting,
  onFound,
  log,
}: {
  /** Null: this app does not replace itself. */
  open: (() => Promise<Updater>) | null
  isForbidden: boolean
  mode: () => UpdateMode
  isWriting: () => boolean
  onFound: (version: string) => void
  log: Log
}) {
  const ending = new AbortController()
  let state: UpdateState = { state: open === null ? 'none' : isForbidden ? 'forbidden' : 'not-asked' }
  let opened: Promise<Updater> | null = null
  let told = ''

  function updater(): Promise<Updater> | null {
    if (open === null || isForbidden) return null
    opened ??= open()
    return opened
  }

  function fail(fault: UpdateFault): UpdateState {
    log.warn('update-failed', { fault })
    return { state: 'failed', fault }
  }

  async function check(): Promise<UpdateState> {
    const using = await updater()
    if (using === null || IN_WORK.has(state.state)) return state
    state = { state: 'checking' }
    const answer = await using.check()
    if (answer === 'newest') state = { state: 'newest' }
    else if (typeof answer === 'string') state = fail(answer)
    else state = { state: 'found', found: answer }
    return state
  }

  async function download(): Promise<UpdateState> {
    const using = await updater()
    if (using === null || state.state !== 'found') return state
    const { found } = state
    state = { state: 'downloading', found }
    const answer = await using.download(mode() === 'automatic')
    state = answer === 'ready' ? { state: 'ready', found } : fail(answer)
    return state
  }

  async function look(): Promise<void> {
    const found = await check()
    if (found.state !== 'found') return
    if (mode() === 'automatic') await download()
    if (told !== found.found.version) onFound(found.found.version)
    told = found.found.version
  }

  async function watch(): Promise<void> {
    await pause(FIRST_LOOK, ending.signal)
    for (;;) {
      if (mode() !== 'off') await look()
      await pause(LOOK_EVERY, ending.signal)
    }
  }

  return {
    read: (): UpdateState => state,
    check,
    download,
    /** Fails with `update-waits` while something is being written: a change, a signup, an import. */
    async install(): Promise<UpdateState> {
      const using = await updater()
      if (using === null || state.state !== 'ready') return state
      if (isWriting()) throw new FailureError('update-waits')
      const answer = await using.install()
      if (answer !== 'ending') state = fail(answer)
      return state
    },
    /** Looks for itself from now on. */
    start(): void {
      if (open !== null && !isForbidden) watch().catch(() => undefined)
    },
    stop(): void {
      ending.abort()
    },
  }
}

/** Newer versions, for other services. */
export type UpdatesService = ReturnType<typeof createUpdatesService>
