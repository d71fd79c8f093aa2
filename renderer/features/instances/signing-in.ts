import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { SignedIn } from '#shared/contract/joined.ts'
import type { SecondFactorWanted } from '#shared/contract/sign-in.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { t } from '../../messages/translate.ts'
import type { TypedAddress } from './typed-address.ts'
import { useWaitOut } from './wait-out.ts'

/** Signing in with e-mail and password: what is typed, what is wrong with it, which step it is at. */
export interface SigningIn {
  email: Ref<string>
  password: Ref<string>
  emailError: ComputedRef<string | undefined>
  passwordError: ComputedRef<string | undefined>
  /** The password was right and a second factor is wanted; null before. */
  second: ShallowRef<SecondFactorWanted | null>
  submitted: Ref<boolean>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  /** Seconds until it tries again by itself; null while it does not wait. */
  waiting: Ref<number | null>
  submit: () => Promise<void>
  /** Ends an attempt, and a wait for the next one. */
  stop: () => void
  /** Takes everything secret off the page. */
  forget: () => void
}

/** Calls `done` once somebody is in. The password leaves the page as soon as the server has answered to it. */
export function useSigningIn(typed: TypedAddress, done: (signedIn: SignedIn) => void): SigningIn {
  const email = ref('')
  const password = ref('')
  const second = shallowRef<SecondFactorWanted | null>(null)
  const submitted = ref(false)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const wait = useWaitOut()
  let attempt: AbortController | null = null

  const emailError = computed(() => (email.value.trim() === '' ? t('join.signIn.emailEmpty') : undefined))
  const passwordError = computed(() => (password.value === '' ? t('join.signIn.passwordEmpty') : undefined))

  async function submit(): Promise<void> {
    submitted.value = true
    const isComplete = [typed.urlError, emailError, passwordError].every((error) => error.value === undefined)
    if (!isComplete || !typed.isSafe.value || working.value) return
    wait.stop()
    working.value = true
    failure.value = null
    attempt = new AbortController()
    try {
      const input = { ...typed.toInput(), email: email.value, password: password.value }
      const answer = await api.signIn.withPassword(input, { signal: attempt.signal })
      password.value = ''
      submitted.value = false
      if (answer.outcome === 'added') done(answer)
      else second.value = answer
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (!wait.begin(reason, () => void submit()) && reason.code !== 'cancelled') failure.value = reason
    } finally {
      working.value = false
      attempt = null
    }
  }

  return {
    email,
    password,
    emailError,
    passwordError,
    second,
    submitted,
    working,
    failure,
    waiting: wait.left,
    submit,
    stop: () => {
      wait.stop()
      attempt?.abort()
    },
    forget: () => {
      wait.stop()
      attempt?.abort()
      password.value = ''
      second.value = null
    },
  }
}
