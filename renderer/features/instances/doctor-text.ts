import type { DoctorStep, DoctorStepName } from '#shared/contract/entry.ts'
import type { FailureFacts } from '#shared/failures/failure.ts'
import { formatExactTime } from '../../composables/formats.ts'
import { toPlainText } from '../../composables/safe-text.ts'
import { toFailureSentence } from '../../messages/failure-sentences.ts'
import { t, tCount } from '../../messages/translate.ts'

/** What a step looks at, in a few words. */
export function nameOfStep(step: DoctorStepName): string {
  return t(`join.doctor.step.${step}`)
}

/** What a step saw, as a sentence; empty where there is nothing beyond its tick. */
export function toSeen({ step, facts }: DoctorStep): string {
  const pieces = SEEN[step](toReader(facts)).filter((piece) => piece !== '')
  return pieces.join(' · ')
}

/** The whole report as plain text. Holds no secret, because neither steps nor failures do. */
export function toReport(about: string, steps: readonly DoctorStep[], finishedAt: number): string {
  const lines = steps.flatMap((step) => {
    const seen = toSeen(step)
    const head = `${MARKS[step.outcome]} ${nameOfStep(step.step)}${seen === '' ? '' : `: ${seen}`}`
    return step.failure === null ? [head] : [head, ...toFailureLines(step.failure)]
  })
  return [t('join.doctor.reportTitle', { about }), formatExactTime(finishedAt), '', ...lines].join('\n')
}

const MARKS = { passed: '✓', warning: '!', failed: '✗', skipped: '–' } as const

function toFailureLines(failure: NonNullable<DoctorStep['failure']>): string[] {
  const { title, meaning, advice, technical } = toFailureSentence(failure)
  const words = [title, meaning, advice, ...technical.map(({ label, value }) => `${label}: ${value}`)]
  return words.map((line) => `    ${line}`)
}

interface FactReader {
  text: (name: string) => string
  count: (name: string) => number | null
  isTrue: (name: string) => boolean
  has: (name: string) => boolean
}

function toReader(facts: FailureFacts): FactReader {
  return {
    text: (name) => (facts[name] === undefined ? '' : toPlainText(String(facts[name]))),
    count: (name) => (typeof facts[name] === 'number' ? facts[name] : null),
    isTrue: (name) => facts[name] === true,
    has: (name) => facts[name] !== undefined,
  }
}

const SIGNUP_WORDS = ['on', 'off', 'api-only', 'unknown'] as const

function signupWords(fact: string): string {
  const known = SIGNUP_WORDS.find((word) => word === fact)
  return known === undefined ? '' : t(`join.facts.signup.${known}`)
}

const SEEN: Record<DoctorStepName, (facts: FactReader) => string[]> = {
  address: ({ text, isTrue }) => [text('host'), isTrue('isPlainHttp') ? t('join.doctor.seen.plainHttp') : ''],
  proxy: ({ text }) => [text('proxy') === '' ? t('join.doctor.seen.direct') : text('proxy')],
  name: ({ text }) => [text('addresses')],
  port: ({ text }) => [text('port')],
  tls: ({ text, has, count }) => [
    has('issuer') ? t('join.doctor.seen.issuer', { issuer: text('issuer') }) : '',
    count('days') === null ? '' : tCount('join.doctor.seen.days', count('days') ?? 0),
    text('protocol'),
  ],
  gate: () => [],
  chatwoot: () => [],
  version: ({ text }) => [text('version')],
  'login-page': ({ text, isTrue, count }) => [
    text('installationName'),
    signupWords(text('signup')),
    isTrue('captcha') ? t('join.facts.captchaOn') : '',
    count('languages') === null ? '' : tCount('join.facts.languages', count('languages') ?? 0),
    isTrue('twoFactor') ? t('join.facts.twoFactorOn') : '',
  ],
  header: () => [],
  'token-kind': () => [],
  identity: ({ text, has, isTrue }) => [
    text('name'),
    text('email'),
    has('confirmed') && !isTrue('confirmed') ? t('join.doctor.seen.unconfirmed') : '',
  ],
  accounts: ({ count }) => [
    count('count') === null ? '' : tCount('instances.page.accounts', count('count') ?? 0),
    tCountOrNothing(count('administrator'), 'administrators'),
    tCountOrNothing(count('suspended'), 'suspended'),
  ],
}

function tCountOrNothing(count: number | null, key: 'administrators' | 'suspended'): string {
  return count === null || count === 0 ? '' : tCount(`join.doctor.seen.${key}`, count)
}

/** The steps in their order. */
export const STEP_ORDER = Object.keys(SEEN) as DoctorStepName[]
