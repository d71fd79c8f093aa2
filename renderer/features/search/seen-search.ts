import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { SearchAnswer, SearchKind } from '#shared/domain/search.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** What is asked of everything that was seen. */
export interface SeenQuestion {
  text: string
  kinds: SearchKind[]
  account: AccountRef | null
}

/** The answer to the question asked last; an earlier one is given up. */
export interface SeenSearch {
  answer: Readonly<ShallowRef<SearchAnswer | null>>
  failure: Readonly<ShallowRef<Failure | null>>
  ask(question: SeenQuestion): Promise<void>
}

/** While the index is still being made, the same question finds more a moment later. */
const ASK_AGAIN = 1500

export function createSeenSearch(): SeenSearch {
  const answer = shallowRef<SearchAnswer | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let current = new AbortController()
  let timer: number | undefined

  function giveUp() {
    current.abort()
    window.clearTimeout(timer)
  }

  async function ask(question: SeenQuestion): Promise<void> {
    giveUp()
    const asked = new AbortController()
    current = asked
    if (question.text.trim() === '') {
      answer.value = null
      failure.value = null
      return
    }
    try {
      const next = await api.search.find(question, { signal: asked.signal })
      if (asked.signal.aborted) return
      answer.value = next
      failure.value = null
      if (!next.isComplete) timer = window.setTimeout(() => void ask(question), ASK_AGAIN)
    } catch (thrown) {
      if (!asked.signal.aborted) failure.value = callFailure(thrown)
    }
  }

  onScopeDispose(giveUp)
  return { answer, failure, ask }
}
