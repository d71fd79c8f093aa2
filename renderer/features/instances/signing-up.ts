import { computed, reactive, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { SignupOutcome } from '#shared/contract/signup.ts'
import { judgeSignup, type SignupProblem, type TypedSignup } from '#shared/domain/signup.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { t } from '../../messages/translate.ts'
import { useWaitOut } from './wait-out.ts'

/** The form that makes a new person and their first account. */
export interface SigningUp {
  typed: TypedSignup
  locale: Ref<string>
  errors: ComputedRef<Partial<Record<keyof TypedSignup, string>>>
  submitted: Ref<boolean>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  waiting: Ref<number | null>
  submit: () => Promise<void>
  stop: () => void
  forget: () => void
}

/** The sentence for what the server would refuse. */
export function toProblemText(problem: SignupProblem): string {
  return t(`join.signUp.problem.${problem}`)
}

/** Where to sign up: what was looked at before, so that names are judged as that version does. */
export interface SignupPlace {
  url: string
  plainHttpConfirmed: boolean
  version: string | null
}

export function useSigningUp(place: () => SignupPlace, done: (outcome: SignupOutcome) => void): SigningUp {
  const typed = reactive<TypedSignup>({ accountName: '', fullName: '', email: '', password: '' })
  const locale = ref('')
  const submitted = ref(false)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const wait = useWaitOut()
  let attempt: AbortController | null = null

  const errors = computed(() => {
    const problems = Object.entries(judgeSignup(typed, place().version))
    return Object.fromEntries(problems.map(([field, problem]) => [field, toProblemText(problem)]))
  })

  async function submit(): Promise<void> {
    submitted.value = true
    if (Object.keys(errors.value).length > 0 || working.value) return
    wait.stop()
    working.value = true
    failure.value = null
    attempt = new AbortController()
    const { url, plainHttpConfirmed } = place()
    try {
      const input = { ...typed, url, plainHttpConfirmed, locale: locale.value === '' ? null : locale.value }
      const outcome = await api.signup.create(input, { signal: attempt.signal })
      typed.password = ''
      submitted.value = false
      done(outcome)
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (!wait.begin(reason, () => void submit()) && reason.code !== 'cancelled') failure.value = reason
    } finally {
      working.value = false
      attempt = null
    }
  }

  const stop = () => {
    wait.stop()
    attempt?.abort()
  }
  const forget = () => {
    stop()
    typed.password = ''
  }
  return { typed, locale, errors, submitted, working, failure, waiting: wait.left, submit, stop, forget }
}
