import { computed, onBeforeUnmount, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { INSTANCE_NAME_MAXIMUM } from '#shared/domain/instance.ts'
import {
  readTokenList,
  TOKEN_LIST_MAXIMUM,
  type TokenLine,
  type TokenList,
} from '#shared/domain/token-list.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { startWork } from '../../composables/background-work.ts'
import { t } from '../../messages/translate.ts'

/** How a line stands. Its token is in `line` only as long as it may still be sent. */
export interface ListRow {
  line: TokenLine
  state: 'waiting' | 'working' | 'added' | 'known' | 'failed'
  failure: Failure | null
}

/** A list of addresses and tokens on its way into the vault, one line after the other. */
export interface ListRun {
  fileName: Ref<string>
  rows: ShallowRef<ListRow[]>
  problem: ShallowRef<(TokenList & { ok: false })['reason'] | null>
  failure: ShallowRef<Failure | null>
  plainHttpConfirmed: Ref<boolean>
  working: Ref<boolean>
  /** Servers that were here before. */
  knownOrigins: ShallowRef<ReadonlySet<string>>
  /** Lines that can be sent now: never tried, or failed. */
  open: ComputedRef<ListRow[]>
  read: (file: File) => Promise<void>
  send: () => Promise<void>
  stop: () => void
  forget: () => void
}

/** `onAdded` is told after each line that came in. */
export function useListRun(onAdded: () => void): ListRun {
  const fileName = ref('')
  const rows = shallowRef<ListRow[]>([])
  const problem = shallowRef<(TokenList & { ok: false })['reason'] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const plainHttpConfirmed = ref(false)
  const working = ref(false)
  const knownOrigins = shallowRef<ReadonlySet<string>>(new Set())
  let attempt: AbortController | null = null

  const open = computed(() =>
    rows.value.filter(
      ({ line: { verdict }, state }) =>
        (state === 'waiting' || state === 'failed') &&
        (verdict.kind === 'ready' || (verdict.kind === 'plain-http' && plainHttpConfirmed.value)),
    ),
  )

  async function read(file: File): Promise<void> {
    forget()
    fileName.value = file.name
    if (file.size > TOKEN_LIST_MAXIMUM) {
      problem.value = 'too-long'
      return
    }
    const text = await file.text().catch(() => null)
    if (text === null) {
      failure.value = { code: 'file-unreadable' }
      return
    }
    const list = readTokenList(text)
    if (!list.ok) {
      problem.value = list.reason
      return
    }
    const here = await api.instances.list().catch(() => [])
    knownOrigins.value = new Set(here.map(({ origin }) => origin))
    rows.value = list.lines.map((line) => ({
      line: canBeSent(line) ? line : { ...line, token: '' },
      state: 'waiting',
      failure: null,
    }))
  }

  function put(row: ListRow, change: Partial<ListRow>): ListRow {
    const next = { ...row, ...change }
    rows.value = rows.value.map((one) => (one.line.line === row.line.line ? next : one))
    return next
  }

  async function sendOne(row: ListRow, known: Set<string>, signal: AbortSignal): Promise<void> {
    const { line } = put(row, { state: 'working', failure: null })
    try {
      const { url, token, verdict } = line
      const added = await api.instances.add(
        { url, token, plainHttpConfirmed: verdict.kind === 'plain-http' },
        { signal },
      )
      const { id } = added.instance
      const name = line.name.trim()
      if (!known.has(id) && name !== '' && name.length <= INSTANCE_NAME_MAXIMUM) {
        await api.instances.rename({ instanceId: id, name })
      }
      const isKnown = known.has(added.identityId)
      known.add(id).add(added.identityId)
      put(row, { line: { ...line, token: '' }, state: isKnown ? 'known' : 'added', failure: null })
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (reason.code === 'cancelled') put(row, { state: 'waiting' })
      else put(row, { state: 'failed', failure: reason })
    }
  }

  async function send(): Promise<void> {
    if (working.value) return
    const todo = open.value
    const controller = new AbortController()
    attempt = controller
    working.value = true
    const work = startWork(t('transfer.list.working'), stop)
    try {
      const here = await api.instances.list()
      const known = new Set(here.flatMap(({ id, identities }) => [id, ...identities.map((one) => one.id)]))
      for (const [index, row] of todo.entries()) {
        if (controller.signal.aborted) break
        work.report(index, todo.length)
        await sendOne(row, known, controller.signal)
        onAdded()
      }
    } catch (thrown) {
      failure.value = callFailure(thrown)
    } finally {
      work.end()
      working.value = false
    }
  }

  function stop(): void {
    attempt?.abort()
  }

  /** Lets go of every token of the list. */
  function forget(): void {
    stop()
    rows.value = []
    problem.value = null
    failure.value = null
    plainHttpConfirmed.value = false
  }
  onBeforeUnmount(forget)

  return {
    fileName,
    rows,
    problem,
    failure,
    plainHttpConfirmed,
    working,
    knownOrigins,
    open,
    read,
    send,
    stop,
    forget,
  }
}

/** Whether a line may be sent, now or after a confirmation. */
function canBeSent({ verdict }: TokenLine): boolean {
  return verdict.kind === 'ready' || verdict.kind === 'plain-http'
}
