import {
  KEY_BYTES,
  KEYS_FORMAT,
  NONCE_BYTES,
  SALT_BYTES,
  TAG_BYTES,
  type KeysFile,
  type Keyslot,
  type PassphraseCost,
} from './keyslots.ts'

/** `newer`: made by a newer version. `damaged`: not what this version or an older one would have written. */
export type ReadKeys = { kind: 'keys'; keys: KeysFile } | { kind: 'newer' } | { kind: 'damaged' }

/** 2 brought the recovery code and the time at which a slot was made. */
const VERSION = 2
/** More keyslots than anybody needs; more in a file than these is no file of ours. */
export const MOST_SLOTS = 8
const MOST_WRAPPED_BYTES = 8 * 1024
/** What a file may ask for: never less than we write, never so much that reading it would take the machine down. */
const COST_BOUNDS = {
  memoryKiB: [64 * 1024, 256 * 1024],
  passes: [3, 12],
  parallelism: [1, 4],
} as const

/** Writes the keys as the text of `vault.keys.json`. */
export function toKeysText(keys: KeysFile): string {
  const slots = keys.slots.map((slot) => {
    const { kind, createdAt } = slot
    const seal = { nonce: toBase64(slot.nonce), sealed: toBase64(slot.sealed), createdAt }
    if (slot.kind === 'keychain') return { kind, wrapped: toBase64(slot.wrapped), ...seal }
    if (slot.kind === 'recovery') return { kind, salt: toBase64(slot.salt), ...seal }
    return { kind, derivation: 'argon2id', ...slot.cost, salt: toBase64(slot.salt), ...seal }
  })
  return `${JSON.stringify({ format: KEYS_FORMAT, version: VERSION, vaultId: keys.vaultId, slots }, null, 2)}\n`
}

/** Reads the text of `vault.keys.json`, believing nothing: every length and every number is checked. */
export function fromKeysText(text: string): ReadKeys {
  const file = parseObject(text)
  if (file?.format !== KEYS_FORMAT) return { kind: 'damaged' }
  if (typeof file.version === 'number' && file.version > VERSION) return { kind: 'newer' }
  if ((file.version !== 1 && file.version !== VERSION) || !isUuid(file.vaultId) || !Array.isArray(file.slots))
    return { kind: 'damaged' }
  if (file.slots.length === 0 || file.slots.length > MOST_SLOTS) return { kind: 'damaged' }
  const slots = file.slots.map((slot: unknown) => toSlot(slot))
  return slots.every((slot) => slot !== undefined)
    ? { kind: 'keys', keys: { vaultId: file.vaultId, slots } }
    : { kind: 'damaged' }
}

type Fields = Record<string, unknown>

function toSlot(value: unknown): Keyslot | undefined {
  if (!isObject(value)) return undefined
  const nonce = fromBase64(value.nonce, NONCE_BYTES)
  const sealed = fromBase64(value.sealed, KEY_BYTES + TAG_BYTES)
  if (!nonce || !sealed) return undefined
  const seal = { nonce, sealed, createdAt: toTime(value.createdAt) }
  const salt = fromBase64(value.salt, SALT_BYTES)
  if (value.kind === 'passphrase') {
    const cost = toCost(value)
    return salt && cost && { kind: 'passphrase', cost, salt, ...seal }
  }
  if (value.kind === 'recovery') return salt && { kind: 'recovery', salt, ...seal }
  if (value.kind !== 'keychain') return undefined
  const wrapped = fromBase64(value.wrapped, undefined)
  return wrapped && { kind: 'keychain', wrapped, ...seal }
}

/** Nothing depends on it but what is said about a slot. */
function toTime(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

function toCost(value: Fields): PassphraseCost | undefined {
  if (value.derivation !== 'argon2id') return undefined
  const memoryKiB = within(value.memoryKiB, COST_BOUNDS.memoryKiB)
  const passes = within(value.passes, COST_BOUNDS.passes)
  const parallelism = within(value.parallelism, COST_BOUNDS.parallelism)
  return memoryKiB && passes && parallelism ? { memoryKiB, passes, parallelism } : undefined
}

function within(value: unknown, [least, most]: readonly [number, number]): number | undefined {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  return fits ? value : undefined
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function fromBase64(value: unknown, length: number | undefined): Uint8Array | undefined {
  if (typeof value !== 'string' || value.length > MOST_WRAPPED_BYTES) return undefined
  const bytes = Buffer.from(value, 'base64')
  if (bytes.toString('base64') !== value || bytes.byteLength === 0) return undefined
  return length === undefined || bytes.byteLength === length ? bytes : undefined
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}
