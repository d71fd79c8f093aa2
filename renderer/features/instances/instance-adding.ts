import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { parseInstanceUrl, type ParsedInstanceUrl } from '#shared/domain/instance-url.ts'
import { readTypedToken } from '#shared/domain/token.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { t } from '../../messages/translate.ts'

/** What adding an instance brought. `firstAccount` is the one to open, or null where the user is in no account. */
export interface AddedInstance {
  instance: Instance
  identityId: string
  firstAccount: AccountRef | null
}

/** The form that adds an instance: what is typed, what is wrong with it, and how the last attempt ended. */
export interface InstanceAdding {
  url: Ref<string>
  token: Ref<string>
  accountId: Ref<string>
  plainHttpConfirmed: Ref<boolean>
  address: ComputedRef<ParsedInstanceUrl>
  urlError: ComputedRef<string | undefined>
  tokenError: ComputedRef<string | undefined>
  accountIdError: ComputedRef<string | undefined>
  /** The server follows only the documented page: the third field is there. */
  needsAccountId: Ref<boolean>
  submitted: Ref<boolean>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  /** Answers what was added, or null with the reason in `failure` or at a field. */
  add: () => Promise<AddedInstance | null>
  cancel: () => void
}

export function useInstanceAdding(): InstanceAdding {
  const url = ref('')
  const token = ref('')
  const accountId = ref('')
  const plainHttpConfirmed = ref(false)
  const needsAccountId = ref(false)
  const submitted = ref(false)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  let attempt: AbortController | null = null

  const address = computed(() => parseInstanceUrl(url.value))
  const urlError = computed(() =>
    address.value.ok ? undefined : t(`instances.urlProblem.${address.value.reason}`),
  )
  const tokenError = computed(() => {
    const read = readTypedToken(token.value)
    return read.ok ? undefined : t(`instances.tokenProblem.${read.reason}`)
  })
  const accountIdError = computed(() =>
    !needsAccountId.value || toAccountId(accountId.value) !== null
      ? undefined
      : t('instances.add.accountIdWrong'),
  )
  const isSafe = computed(() => {
    if (!address.value.ok || !address.value.isPlainHttp) return true
    return address.value.isPrivate && plainHttpConfirmed.value
  })

  // A confirmation is for one address, and so is what a server turned out to be.
  watch(
    () => (address.value.ok ? address.value.origin : null),
    () => {
      plainHttpConfirmed.value = false
      needsAccountId.value = false
      failure.value = null
    },
  )

  async function add(): Promise<AddedInstance | null> {
    submitted.value = true
    const isComplete = [urlError, tokenError, accountIdError].every((error) => error.value === undefined)
    if (!isComplete || !isSafe.value || working.value) return null
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
      url: url.value,
      token: token.value,
      plainHttpConfirmed: plainHttpConfirmed.value,
      ...(needsAccountId.value && id !== null ? { accountId: id } : {}),
    }
  }

  function settle(reason: Failure): void {
    if (reason.code === 'account-id-needed') {
      needsAccountId.value = true
      submitted.value = false
      // The address of a dashboard page, if that is what was pasted, already names the account.
      if (accountId.value === '' && address.value.ok && address.value.accountId !== null) {
        accountId.value = String(address.value.accountId)
      }
    } else if (reason.code !== 'cancelled' && reason.code !== 'plain-http-unconfirmed') {
      failure.value = reason
    }
  }

  return {
    url,
    token,
    accountId,
    plainHttpConfirmed,
    address,
    urlError,
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
