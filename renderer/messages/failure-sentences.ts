import { ACCESS_GATES } from '#shared/domain/access-gate.ts'
import { CONNECTION_PROBLEMS } from '#shared/domain/connection-problems.ts'
import { INSTANCE_URL_PROBLEMS } from '#shared/domain/instance-url-problems.ts'
import { REDIRECT_KINDS } from '#shared/domain/redirect.ts'
import { TOKEN_PROBLEMS } from '#shared/domain/token.ts'
import type { Failure, FailureCode } from '#shared/failures/failure.ts'
import type { MessageKey } from './catalogue.ts'
import { t } from './translate.ts'
import type { waysOut } from './en/ways-out.ts'

/** What a screen can offer against a failure. The screen decides how; one that cannot do it leaves the button away. */
export type WayOut = keyof typeof waysOut

/** The one thing to do about each failure. A code that is missing here does not compile. */
const WAYS_OUT: Record<FailureCode, WayOut> = {
  'vault-missing': 'create-vault',
  'vault-exists': 'unlock',
  'vault-locked': 'unlock',
  'vault-wrong-key': 'correct-input',
  'vault-keychain-changed': 'retry',
  'vault-damaged': 'retry',
  'vault-newer': 'retry',
  'vault-in-use': 'retry',
  'vault-gone': 'retry',
  'vault-not-writable': 'retry',
  'recovery-code-mistyped': 'correct-input',
  'recovery-code-wrong': 'correct-input',
  'keyslot-needed': 'retry',
  'key-needed': 'retry',
  'copy-missing': 'retry',
  'copy-other-key': 'correct-input',
  'cache-unavailable': 'retry',
  offline: 'retry',
  'name-not-found': 'correct-address',
  'connection-refused': 'retry',
  'connection-timeout': 'retry',
  'connection-lost': 'retry',
  'tls-untrusted': 'connection-settings',
  'tls-expired': 'connection-settings',
  'tls-wrong-host': 'connection-settings',
  'tls-failed': 'correct-address',
  'tls-pin-mismatch': 'connection-settings',
  'plain-http-refused': 'correct-address',
  'plain-http-to-tls': 'correct-address',
  redirected: 'correct-address',
  'access-gate': 'connection-settings',
  'basic-auth-required': 'connection-settings',
  'proxy-error': 'connection-settings',
  'proxy-auth-required': 'connection-settings',
  'proxy-refused': 'connection-settings',
  'proxy-cannot-connect': 'connection-settings',
  'server-unavailable': 'retry',
  'request-refused': 'retry',
  'not-chatwoot': 'correct-address',
  'token-not-received': 'retry',
  'token-unknown': 'replace-token',
  'token-wrong-kind': 'replace-token',
  'account-suspended': 'retry',
  'not-a-member': 'refresh-accounts',
  'role-too-low': 'replace-token',
  'account-not-found': 'refresh-accounts',
  'thing-not-found': 'retry',
  'route-missing': 'retry',
  'rate-limited': 'retry',
  'validation-refused': 'correct-input',
  'server-crashed': 'retry',
  'server-refused': 'retry',
  'account-id-needed': 'enter-account-id',
  'sign-in-refused': 'correct-input',
  'sign-in-unconfirmed': 'retry',
  'sign-in-single-sign-on': 'replace-token',
  'second-factor-wrong': 'correct-input',
  'second-factor-expired': 'retry',
  'sessions-full': 'retry',
  'signup-off': 'retry',
  'signup-captcha': 'retry',
  'signup-email-taken': 'correct-input',
  'signup-refused': 'correct-input',
  'signup-not-sent': 'correct-input',
  'token-of-somebody-else': 'replace-token',
  'token-lost': 'replace-token',
  'answer-not-json': 'retry',
  'answer-too-large': 'correct-address',
  'answer-unexpected': 'retry',
  'invalid-input': 'correct-input',
  'invalid-url': 'correct-address',
  'token-malformed': 'correct-input',
  'connection-setting-refused': 'correct-input',
  'edit-refused': 'correct-input',
  'plain-http-unconfirmed': 'confirm-plain-http',
  'already-added': 'choose-account',
  'unknown-instance': 'choose-account',
  'unknown-identity': 'choose-account',
  'unknown-account': 'refresh-accounts',
  'unknown-folder': 'reload',
  'forbidden-by-policy': 'show-policy',
  'transfer-not-such-file': 'choose-file',
  'transfer-cut-short': 'choose-file',
  'transfer-damaged': 'choose-file',
  'transfer-newer': 'choose-file',
  'transfer-wrong-passphrase': 'correct-input',
  'transfer-too-large': 'choose-file',
  'transfer-expired': 'choose-file',
  'file-unreadable': 'choose-file',
  'system-refused': 'retry',
  'update-waits': 'retry',
  'writing-under-way': 'retry',
  'link-used-up': 'fresh-link',
  cancelled: 'retry',
  disconnected: 'reload',
  internal: 'show-diagnostics',
}

/** A failure in words, ready for `<FailurePanel v-bind="…">`. */
export interface FailureSentence {
  title: string
  meaning: string
  advice: string
  action: WayOut
  actionLabel: string
  technical: { label: string; value: string }[]
}

type Part = 'title' | 'meaning' | 'advice'
// Typed so that every code needs all three texts in the catalogue.
const keyOf = (code: FailureCode, part: Part): MessageKey => `failures.${code}.${part}`

/** Codes that one of their facts tells more about: then its words take the place of the general ones. */
function toNearerKeys({ code, facts = {} }: Failure): Partial<Record<Part, MessageKey>> {
  if (code === 'access-gate') {
    const gate = ACCESS_GATES.find((one) => one === facts['gate'])
    return gate === undefined
      ? {}
      : { meaning: `connection.gate.${gate}.meaning`, advice: `connection.gate.${gate}.advice` }
  }
  if (code === 'redirected') {
    const kind = REDIRECT_KINDS.find((one) => one === facts['redirect'])
    return kind === undefined
      ? {}
      : { meaning: `connection.redirect.${kind}.meaning`, advice: `connection.redirect.${kind}.advice` }
  }
  if (code === 'connection-setting-refused') {
    const problem = CONNECTION_PROBLEMS.find((one) => one === facts['reason'])
    return problem === undefined ? {} : { meaning: `connection.problem.${problem}` }
  }
  if (code === 'invalid-url') {
    const problem = INSTANCE_URL_PROBLEMS.find((one) => one === facts['reason'])
    return problem === undefined ? {} : { meaning: `instances.urlProblem.${problem}` }
  }
  if (code !== 'token-malformed') return {}
  const problem = TOKEN_PROBLEMS.find((one) => one === facts['reason'])
  return problem === undefined ? {} : { meaning: `instances.tokenProblem.${problem}` }
}

/** What stands in a sentence where a fact is not known. */
const UNKNOWN_FACT = '–'
const FACTS = [
  'host',
  'status',
  'issuer',
  'attributes',
  'fields',
  'limit',
  'location',
  'seconds',
  'message',
  'name',
  'pinned',
  'shown',
]

function technicalLines(failure: Failure): FailureSentence['technical'] {
  const { technical = {}, facts = {} } = failure
  const request = [technical.method, technical.path].filter((part) => part !== undefined).join(' ')
  const lines: [string, string | undefined][] = [
    [t('technical.code'), failure.code],
    [t('technical.request'), request || undefined],
    [t('technical.status'), technical.status?.toString()],
    [t('technical.systemCode'), technical.systemCode],
    [t('technical.said'), technical.said],
    [t('technical.requestId'), technical.requestId],
    ...Object.entries(facts).map(([name, value]): [string, string] => [
      t('technical.fact', { name }),
      String(value),
    ]),
  ]
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}

/** Turns a failure into what the admin reads. Follows the language when called inside a render or a computed. */
export function toFailureSentence(failure: Failure): FailureSentence {
  const unknown = Object.fromEntries(FACTS.map((name) => [name, UNKNOWN_FACT]))
  const status = failure.technical?.status
  const facts = { ...unknown, ...(status !== undefined && { status }), ...failure.facts }
  const action = WAYS_OUT[failure.code]
  const nearer = toNearerKeys(failure)
  return {
    title: t(keyOf(failure.code, 'title'), facts),
    meaning: t(nearer.meaning ?? keyOf(failure.code, 'meaning'), facts),
    advice: t(nearer.advice ?? keyOf(failure.code, 'advice'), facts),
    action,
    actionLabel: t(`waysOut.${action}`),
    technical: technicalLines(failure),
  }
}
