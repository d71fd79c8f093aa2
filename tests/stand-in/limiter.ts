import type { Request } from './rails/request.ts'
import type { Traits } from './traits.ts'

/** Whether a request comes one too often; asking counts it. */
export type Limiter = (request: Request) => boolean

interface Rule {
  name: string
  limit: number
  /** Seconds; windows begin where the epoch divides by it. */
  period: number
  /** Whose bucket a request falls into; undefined when the rule does not concern it. */
  key: (request: Request) => string | undefined
}

const minute = 60

/** Counts requests as the real limiter does, in windows aligned to the clock (API document 3.3). */
export function createLimiter(traits: Traits, now: () => number): Limiter {
  const rules = rulesOf(traits)
  const counts = new Map<string, { window: number; count: number }>()
  const isOver = (rule: Rule, request: Request): boolean => {
    const key = rule.key(request)
    if (key === undefined) return false
    const bucket = `${rule.name} ${key}`
    const window = Math.floor(now() / 1000 / rule.period)
    const before = counts.get(bucket)
    const count = before?.window === window ? before.count + 1 : 1
    counts.set(bucket, { window, count })
    return count > rule.limit
  }
  return (request) => {
    if (traits.loopbackUnlimited && ['127.0.0.1', '::1'].includes(request.address)) return false
    if (traits.health && request.path === '/health') return false
    return rules.some((rule) => isOver(rule, request))
  }
}

function rulesOf(traits: Traits): Rule[] {
  const isSecondStep = (request: Request): boolean => traits.twoFactor && isText(text(request, 'mfa_token'))
  const signIn = (request: Request): boolean => isPost(request, '/auth/sign_in') && !isSecondStep(request)
  const secondStep = (request: Request): boolean => isPost(request, '/auth/sign_in') && isSecondStep(request)
  const rules: Rule[] = [
    {
      name: 'all',
      limit: traits.threeThousandAMinute ? 3000 : 300,
      period: minute,
      key: ({ address }) => address,
    },
    {
      name: 'signup',
      limit: 5,
      period: 30 * minute,
      key: byAddress((request) => isPost(request, '/api/v1/accounts')),
    },
    { name: 'sign-in', limit: 5, period: 5 * minute, key: byAddress(signIn) },
    { name: 'sign-in-email', limit: 10, period: 15 * minute, key: byEmail(signIn) },
    { name: 'second-step', limit: 10, period: minute, key: byAddress(secondStep) },
    {
      name: 'second-step-token',
      limit: 10,
      period: minute,
      key: (request) => (secondStep(request) ? text(request, 'mfa_token') : undefined),
    },
    {
      name: 'password',
      limit: 5,
      period: 30 * minute,
      key: byAddress((request) => isPost(request, '/auth/password')),
    },
    {
      name: 'password-email',
      limit: 5,
      period: 60 * minute,
      key: byEmail((request) => isPost(request, '/auth/password')),
    },
    {
      name: 'resend-mine',
      limit: 5,
      period: 30 * minute,
      key: byAddress((request) => isPost(request, '/api/v1/profile/resend_confirmation')),
    },
  ]
  if (traits.resendConfirmationForAll) {
    const resend = (request: Request): boolean => isPost(request, '/resend_confirmation')
    rules.push({ name: 'resend', limit: 5, period: 30 * minute, key: byAddress(resend) })
    rules.push({ name: 'resend-email', limit: 5, period: 60 * minute, key: byEmail(resend) })
  }
  if (traits.contactSearchLimited) {
    rules.push({
      name: 'contact-search',
      limit: 100,
      period: minute,
      key: ({ path }) => /\/api\/v1\/accounts\/(\d+)\/contacts\/search/.exec(path)?.[1],
    })
  }
  if (traits.conversationsMetaLimited) {
    rules.push({ name: 'conversations-meta', limit: 30, period: minute, key: byCallerAndAccount })
  }
  return rules
}

function byAddress(concerns: (request: Request) => boolean): Rule['key'] {
  return (request) => (concerns(request) ? request.address : undefined)
}

function byEmail(concerns: (request: Request) => boolean): Rule['key'] {
  return (request) => {
    if (!concerns(request)) return undefined
    // Requests without an address share a bucket of their own.
    return (text(request, 'email') ?? '').toLowerCase().replace(/\s+/g, '')
  }
}

function byCallerAndAccount(request: Request): string | undefined {
  const account = /^\/api\/v1\/accounts\/(\d+)\/conversations\/meta/.exec(request.path)?.[1]
  const caller = request.header('uid') || request.header('api-access-token')
  return request.method === 'GET' && account !== undefined && caller ? `${caller} ${account}` : undefined
}

function isPost(request: Request, path: string): boolean {
  return request.method === 'POST' && request.path.replace(/\..*$/, '') === path
}

function isText(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}

/** A body that cannot be read has no parameters here: the route will say so. */
function text(request: Request, name: string): string | undefined {
  try {
    const value = request.parameter(name)
    return value === undefined || value === null || typeof value === 'string'
      ? (value ?? undefined)
      : JSON.stringify(value)
  } catch {
    return undefined
  }
}
