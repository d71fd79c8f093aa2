import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { VaultStatus } from '#shared/domain/vault.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** Milliseconds before watching is tried again after the backend went away; doubled each time, up to the longest. */
const FIRST_WAIT = 250
const LONGEST_WAIT = 8000

/** What state the vault is in, as the backend says it. It is the backend that locks; this only hears of it. */
export const useVaultStore = defineStore('vault', () => {
  const status = shallowRef<VaultStatus | null>(null)
  /** Why nothing is heard from the backend; null while it answers. */
  const failure = shallowRef<Failure | null>(null)
  /** Another process has the vault, as the last attempt to open it told. No status says so: only trying does. */
  const isHeld = shallowRef(false)
  /** It was opened here with its recovery code, and nobody has said yet what to do about the other ways in. */
  const wasRecovered = shallowRef(false)
  const isOpen = computed(() => status.value?.state === 'open')
  let started = false

  async function listen(): Promise<void> {
    for await (const next of await api.vault.watch()) {
      status.value = next
      failure.value = null
    }
  }

  async function listenForEver(): Promise<never> {
    let wait = FIRST_WAIT
    for (;;) {
      try {
        await listen()
        wait = FIRST_WAIT
      } catch (thrown) {
        failure.value = callFailure(thrown)
      }
      await new Promise((resolve) => setTimeout(resolve, wait))
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  /** Begins to watch, once: later calls do nothing. Watching resumes by itself when the backend comes back. */
  function start(): void {
    if (started) return
    started = true
    void listenForEver()
  }

  /** Takes over what a call has just answered, without waiting for the watch to say it too. */
  function put(next: VaultStatus): void {
    status.value = next
    isHeld.value = false
  }

  /** Takes note of a failure that is about the vault as a whole, not about what was typed. Answers whether it was one. */
  function note(reason: Failure): boolean {
    if (reason.code === 'vault-in-use') isHeld.value = true
    return isHeld.value
  }

  /** Locks the vault. Throws as calls do. */
  async function lock(): Promise<void> {
    put(await api.vault.lock())
  }

  return { status, failure, isHeld, wasRecovered, isOpen, start, put, note, lock }
})
