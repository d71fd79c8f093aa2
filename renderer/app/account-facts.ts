import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import type { AccountFacts } from '#shared/domain/account.ts'
import { api } from '../api/api.ts'

/** What the cache and the drafts say about accounts, for the list and for searching. Empty until read and after a lock. */
export const useAccountFactsStore = defineStore('account-facts', () => {
  const facts = shallowRef<ReadonlyMap<string, AccountFacts>>(new Map())
  const drafts = shallowRef<ReadonlySet<string>>(new Set())
  let generation = 0
  let held = ''

  /** Reads both anew. Without them the list says less, which is no failure. */
  async function load(): Promise<void> {
    const asked = generation
    try {
      const [known, waiting] = await Promise.all([api.accounts.facts(), api.drafts.list()])
      const next = JSON.stringify([known, waiting])
      if (asked !== generation || next === held) return
      held = next
      facts.value = new Map(known.map((one) => [toAccountKey(one.ref), one]))
      drafts.value = new Set(waiting.map(({ ref }) => toAccountKey(ref)))
    } catch {
      // The next time may go better.
    }
  }

  function forget(): void {
    generation += 1
    held = ''
    facts.value = new Map()
    drafts.value = new Set()
  }

  return { facts, drafts, load, forget }
})
