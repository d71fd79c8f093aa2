import type { Fault, FaultScope } from './fault.ts'

/** A fault that is switched on, and how often it has been used. */
export interface FaultRule {
  readonly id: number
  readonly fault: Fault
  readonly scope: FaultScope
  seen: number
  used: number
}

/** The faults that are switched on now. */
export interface RuleBook {
  add(fault: Fault, scope?: FaultScope): number
  remove(id: number): void
  clear(): void
  list(): readonly FaultRule[]
  /** The rules for one request, oldest first; each is used up by one. */
  take(method: string, target: string): readonly FaultRule[]
}

const none: readonly FaultRule[] = []

/** An empty list of faults. */
export function createRuleBook(): RuleBook {
  let rules: readonly FaultRule[] = none
  let lastId = 0
  return {
    add(fault, scope = {}) {
      lastId += 1
      rules = [...rules, { id: lastId, fault, scope, seen: 0, used: 0 }]
      return lastId
    },
    remove(id) {
      rules = rules.filter((rule) => rule.id !== id)
    },
    clear() {
      rules = none
    },
    list: () => rules,
    take: (method, target) =>
      rules.length === 0 ? none : rules.filter((rule) => isDue(rule, method, target)),
  }
}

/** Whether a method and a target are what a scope asks for. */
export function isInScope(
  scope: Pick<FaultScope, 'method' | 'path'>,
  method: string,
  target: string,
): boolean {
  if (scope.method !== undefined && scope.method.toUpperCase() !== method) return false
  if (scope.path === undefined) return true
  const pattern = typeof scope.path === 'string' ? toPattern(scope.path) : scope.path
  const withQuery =
    typeof scope.path === 'string' ? scope.path.includes('?') : scope.path.source.includes('\\?')
  return pattern.test(withQuery ? target : toPath(target))
}

/** A target without its query. */
export function toPath(target: string): string {
  const end = target.indexOf('?')
  return end === -1 ? target : target.slice(0, end)
}

function isDue(rule: FaultRule, method: string, target: string): boolean {
  const { times = Infinity, skip = 0 } = rule.scope
  if (rule.used >= times || !isInScope(rule.scope, method, target)) return false
  rule.seen += 1
  if (rule.seen <= skip) return false
  rule.used += 1
  return true
}

function toPattern(glob: string): RegExp {
  const literal = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`)
}
