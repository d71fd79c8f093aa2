import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Message } from '#shared/domain/conversations.ts'
import type { ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { onBackOnline } from '../../composables/back-online.ts'

/** What was said in a conversation, oldest first, as far back as was asked for. */
export interface MessagesView {
  messages: Readonly<ShallowRef<readonly Message[] | null>>
  /** When the oldest of what is here was fetched. */
  fetchedAt: Readonly<ShallowRef<number | null>>
  hasOlder: Readonly<ShallowRef<boolean>>
  /** Older ones come from what was seen here and there: some between them may be missing. */
  isGathered: Readonly<ShallowRef<boolean>>
  isLoading: Readonly<ShallowRef<boolean>>
  failure: Readonly<ShallowRef<Failure | null>>
  older(): Promise<void>
  refresh(): Promise<void>
}

/** Reads the messages of a conversation while the calling component lives. */
export function useMessages(ref: AccountRef, conversationId: number): MessagesView {
  const messages = shallowRef<readonly Message[] | null>(null)
  const fetchedAt = shallowRef<number | null>(null)
  const hasOlder = shallowRef(false)
  const isGathered = shallowRef(false)
  const isLoading = shallowRef(false)
  const failure = shallowRef<Failure | null>(null)
  const ending = new AbortController()
  let running: AbortController | null = null

  /** What stays of what is here when the newest page comes anew: the older ones, if there is no gap between. */
  function listOlder({ lines }: ShownPage<Message>): readonly Message[] {
    const here = messages.value ?? []
    const ids = new Set(lines.map(({ id }) => id))
    const [first] = lines
    if (first === undefined || !here.some(({ id }) => ids.has(id))) return []
    return here.filter(({ id }) => id < first.id)
  }

  /** Puts a page before those that are here, or in the place of the newest; what is here already is not shown twice. */
  function put({ value: page, fetchedAt: time }: Snapshot<ShownPage<Message>>, before: number | null): void {
    const known = before === null ? listOlder(page) : (messages.value ?? [])
    fetchedAt.value = known.length === 0 ? time : Math.min(time, fetchedAt.value ?? time)
    const ids = new Set(known.map(({ id }) => id))
    const added = page.lines.filter(({ id }) => !ids.has(id))
    messages.value = [...added, ...known].toSorted((one, other) => one.id - other.id)
    // A server that answers the same page for ever ends here.
    if (before === null && known.length > 0) return
    hasOlder.value = page.hasMore && (before === null || added.some(({ id }) => id < before))
    if (page.meta['isGathered'] === true) isGathered.value = true
  }

  async function load(before: number | null): Promise<void> {
    running?.abort()
    const attempt = new AbortController()
    running = attempt
    isLoading.value = true
    const asked = { ref, conversationId, before }
    try {
      const signal = AbortSignal.any([attempt.signal, ending.signal])
      const fresh = await api.conversations.refreshMessages(asked, { signal })
      if (running !== attempt) return
      put(fresh, before)
      failure.value = null
    } catch (thrown) {
      if (running !== attempt) return
      const reason = callFailure(thrown)
      failure.value = reason.code === 'cancelled' ? null : reason
      if (before !== null && !ending.signal.aborted) {
        const held = await api.conversations.readMessages(asked).catch(() => null)
        // Behind what was asked anew meanwhile it may no longer fit without a gap.
        if (held !== null && running === attempt) put(held, before)
      }
    }
    if (running === attempt) isLoading.value = false
  }

  async function begin(): Promise<void> {
    const held = await api.conversations.readMessages({ ref, conversationId, before: null }).catch(() => null)
    if (held !== null) put(held, null)
    if (!ending.signal.aborted) await load(null)
  }

  // What is on its way set out without a network, and may yet fail.
  onBackOnline(() => void load(null))
  onScopeDispose(() => {
    ending.abort()
  })
  void begin()
  return {
    messages,
    fetchedAt,
    hasOlder,
    isGathered,
    isLoading,
    failure,
    older: async () => {
      if (!isLoading.value) await load(messages.value?.[0]?.id ?? null)
    },
    refresh: () => load(null),
  }
}
