import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Joined } from '#shared/contract/joined.ts'
import { readTypedToken } from '#shared/domain/token.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { t } from '../../messages/translate.ts'
import type { TypedAddress } from './typed-address.ts'

/** The form that adds an instance by a token: what is typed, what is wrong with it, and how the last attempt ended. */
export interface InstanceAdding {
  token: Ref<string>
  accountId: Ref<string>
  tokenError: ComputedRef<string | undefined>
  accountIdError: ComputedRef<string | undefined>
  /** The server follows only the documented page: the third field is there. */
  needsAccountId: Ref<boolean>
  submitted: Ref<boolean>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  /** Answers what was added, or null with the reason in `failure` or at a field. */
  add: () => Promise<Joined | null>
  cancel: () => void
}

export function useInstanceAdding(typed: TypedAddress): InstanceAdding {
  const token = ref('')
  const accountId = ref('')
  const needsAccountId = ref(false)
  const submitted = ref(false)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  let attempt: AbortController | null = null

  const tokenError = computed(() => {
    const read = readTypedToken(token.value)
    return read.ok ? undefined : t(`instances.tokenProblem.${read.reason}`)
  })
  const accountIdError = computed(() =>
    !needsAccountId.value || toAccountId(accountId.value) !== null
      ? undefined
      : t('instances.add.accountIdWrong'),
  )

  // What a server turned out to be is said of one address.
  watch(typed.origin, () => {
    needsAccountId.value = false
    failure.value = null
  })

  async function add(): Promise<Joined | null> {
    submitted.value = true
    const isComplete = [typed.urlError, tokenError, accountIdError].every(
      (error) => error.value === undefined,
    )
    if (!isComplete || !typed.isSafe.value || working.value) return null
    working.value = true
    failure.value = null
    attempt = new AbortController()
    try {
      const added = await api.instances.add(toInput(), { signal: attempt.signal })
      token.value = ''
      return added
    } catch (thrown) {
      settle(callFailure(thrown))
      return null
    } finally {
      working.value = false
      attempt = null
    }
  }

  function toInput() {
    const id = toAccountId(accountId.value)
    return {
      ...typed.toInput(),
      token: token.value,
      ...(needsAccountId.value && id !== null ? { accountId: id } : {}),
    }
  }

  function settle(reason: Failure): void {
    if (reason.code === 'account-id-needed') {
      needsAccountId.value = true
      submitted.value = false
      // The address of a dashboard page, if that is what was pasted, already names the account.
      const address = typed.address.value
      if (accountId.value === '' && address.ok && address.accountId !== null)
        accountId.value = String(address.accountId)
    } else if (reason.code !== 'cancelled' && reason.code !== 'plain-http-unconfirmed') {
      failure.value = reason
    }
  }

  return {
    token,
    accountId,
    tokenError,
    accountIdError,
    needsAccountId,
    submitted,
    working,
    failure,
    add,
    cancel: () => attempt?.abort(),
  }
}

function toAccountId(typed: string): number | null {
  const id = Number(typed.trim())
  return typed.trim() !== '' && Number.isSafeInteger(id) && id > 0 ? id : null
}
