import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { InstanceEntry } from '#shared/contract/entry.ts'
import { ACCOUNT_LOCALES, nameOfLocale } from '#shared/domain/locales.ts'
import { isAtLeast } from '#shared/domain/version.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { t } from '../../messages/translate.ts'

/** What an instance allows, asked before anybody types a name or a password. */
export interface EntryLook {
  entry: ShallowRef<InstanceEntry | null>
  failure: ShallowRef<Failure | null>
  working: ShallowRef<boolean>
  look: (address: { url: string; plainHttpConfirmed: boolean }) => Promise<void>
  /** The languages an account there can have; the first choice leaves it to the server. */
  locales: ComputedRef<{ value: string; label: string }[]>
}

export function useEntryLook(): EntryLook {
  const entry = shallowRef<InstanceEntry | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const working = shallowRef(false)
  let attempt: AbortController | null = null

  async function look(address: { url: string; plainHttpConfirmed: boolean }): Promise<void> {
    attempt?.abort()
    const present = (attempt = new AbortController())
    working.value = true
    failure.value = null
    try {
      const found = await api.entry.look(address, { signal: present.signal })
      if (present === attempt) entry.value = found
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (present === attempt && reason.code !== 'cancelled') failure.value = reason
    } finally {
      if (present === attempt) working.value = false
    }
  }

  onScopeDispose(() => attempt?.abort())
  const locales = computed(() => [
    { value: '', label: t('join.signUp.localeOfServer') },
    ...toLocales(entry.value),
  ])
  return { entry, failure, working, look, locales }
}

/** The server's own list, or that of stock servers of its age where its login page does not tell. */
function toLocales(entry: InstanceEntry | null): { value: string; label: string }[] {
  const own = entry?.login.languages
  if (own != null) return own.map(({ code, name }) => ({ value: code, label: name || nameOfLocale(code) }))
  const version = entry?.server.version ?? null
  return ACCOUNT_LOCALES.filter(({ since }) => since === null || isAtLeast(version, since) === true).map(
    ({ code, name }) => ({ value: code, label: name }),
  )
}
