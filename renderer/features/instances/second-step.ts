import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { SignedIn } from '#shared/contract/joined.ts'
import type { SecondFactorWanted } from '#shared/contract/sign-in.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { t } from '../../messages/translate.ts'
import { useWaitOut } from './wait-out.ts'

/** The second step of signing in: a code of the authenticator, or a backup code. */
export interface SecondStep {
  kind: Ref<'code' | 'backup-code'>
  code: Ref<string>
  codeError: ComputedRef<string | undefined>
  submitted: Ref<boolean>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  waiting: Ref<number | null>
  /** Seconds the server still waits for the code. */
  left: Ref<number>
  submit: () => Promise<void>
  stop: () => void
}

/** Six digits however they are grouped: authenticators show them as two threes. */
function toPlainCode(typed: string): string {
  return typed.replace(/[\s\p{Cf}-]/gu, '')
}

export function useSecondStep(wanted: SecondFactorWanted, done: (signedIn: SignedIn) => void): SecondStep {
  const kind = ref<'code' | 'backup-code'>('code')
  const code = ref('')
  const submitted = ref(false)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const wait = useWaitOut()
  const toLeft = () => Math.max(0, Math.ceil((wanted.expiresAt - Date.now()) / 1000))
  const left = ref(toLeft())
  const timer = setInterval(() => {
    left.value = toLeft()
  }, 1000)
  onScopeDispose(() => {
    clearInterval(timer)
    code.value = ''
  })

  const codeError = computed(() => {
    const plain = toPlainCode(code.value)
    if (plain === '') return t('join.second.codeEmpty')
    return kind.value === 'code' && !/^\p{Nd}{6}$/u.test(plain) ? t('join.second.codeWrong') : undefined
  })

  async function submit(): Promise<void> {
    submitted.value = true
    if (codeError.value !== undefined || working.value || left.value === 0) return
    wait.stop()
    working.value = true
    failure.value = null
    try {
      const typed = kind.value === 'code' ? toPlainCode(code.value) : code.value.trim()
      done(await api.signIn.secondFactor({ ticket: wanted.ticket, code: typed, kind: kind.value }))
      code.value = ''
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (reason.code === 'second-factor-expired') left.value = 0
      else if (!wait.begin(reason, () => void submit())) failure.value = reason
    } finally {
      working.value = false
    }
  }

  return {
    kind,
    code,
    codeError,
    submitted,
    working,
    failure,
    waiting: wait.left,
    left,
    submit,
    stop: wait.stop,
  }
}
