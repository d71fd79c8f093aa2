/** What gates in front of servers ask programs for. */
export type GateKind = 'cloudflare' | 'basic' | 'other'

/** What is typed for a gate; each kind needs some of it. */
export interface TypedGate {
  clientId: string
  clientSecret: string
  username: string
  password: string
  name: string
  value: string
}

/** Nothing typed yet. */
export const EMPTY_GATE: TypedGate = {
  clientId: '',
  clientSecret: '',
  username: '',
  password: '',
  name: '',
  value: '',
}

/** The headers that open a gate of this kind. */
export function toGateHeaders(kind: GateKind, typed: TypedGate): { name: string; value: string }[] {
  if (kind === 'cloudflare') {
    return [
      { name: 'CF-Access-Client-Id', value: typed.clientId },
      { name: 'CF-Access-Client-Secret', value: typed.clientSecret },
    ]
  }
  if (kind === 'basic') {
    const isTyped = typed.username !== '' && typed.password !== ''
    return [{ name: 'Authorization', value: isTyped ? toBasic(typed) : '' }]
  }
  return [{ name: typed.name, value: typed.value }]
}

function toBasic({ username, password }: TypedGate): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`)
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
