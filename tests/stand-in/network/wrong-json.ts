import type { Reply } from '../exchange.ts'

/** The ways in which an answer that calls itself JSON is not what it should be. */
export const wrongJsonKinds = [
  'truncated',
  'html',
  'empty',
  'text',
  'null',
  'array',
  'types',
  'duplicate-keys',
  'proto',
  'deep',
  'invalid-utf8',
  'lone-surrogate',
  'bom',
  'big-numbers',
] as const
export type WrongJson = (typeof wrongJsonKinds)[number]

/** How deep `deep` is nested. */
export const nestingDepth = 10_000

type Damage = (body: Buffer) => Buffer | string

const damages: Record<WrongJson, Damage> = {
  truncated: (body) => body.subarray(0, Math.ceil(body.length / 2)),
  html: () => '<!DOCTYPE html><html><head><title>Welcome</title></head><body>Not JSON</body></html>',
  empty: () => '',
  text: () => 'OK',
  null: () => 'null',
  array: (body) => `[${body.toString('utf8')}]`,
  types: (body) => JSON.stringify(swapTypes(parse(body))),
  'duplicate-keys': (body) => withMembers(body, '"id":999999,"name":"Second of two","name":"Third of two"'),
  proto: (body) =>
    withMembers(
      body,
      '"__proto__":{"polluted":true,"id":999999},"constructor":{"prototype":{"polluted":true}}',
    ),
  deep: () => `${'{"a":'.repeat(nestingDepth)}1${'}'.repeat(nestingDepth)}`,
  'invalid-utf8': (body) =>
    Buffer.concat([Buffer.from('{"broken":"'), Buffer.from([0xff, 0xc3, 0x28]), rest(body)]),
  'lone-surrogate': (body) => withMembers(body, '"surrogate":"\\ud800"'),
  bom: (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]),
  'big-numbers': (body) => withMembers(body, '"id":9007199254740993,"huge":1e400'),
}

/** The same answer with its body damaged; status and headers stay, and it says it is JSON. */
export function damageJson(reply: Reply, how: WrongJson): Reply {
  const body = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body ?? '{}')
  const others = reply.headers.filter(
    ([name]) => !['content-type', 'content-length'].includes(name.toLowerCase()),
  )
  return {
    ...reply,
    headers: [...others, ['Content-Type', 'application/json; charset=utf-8']],
    body: damages[how](body),
  }
}

/** Puts members at the end of an object, so that a parser that keeps the last of two takes these. */
function withMembers(body: Buffer, members: string): string {
  const text = body.toString('utf8').trim()
  if (!text.startsWith('{')) return `{${members}}`
  const inside = text.slice(1, -1)
  return inside.trim() === '' ? `{${members}}` : `{${inside},${members}}`
}

function rest(body: Buffer): Buffer {
  const text = body.toString('utf8').trim()
  return Buffer.from(text.startsWith('{') && text !== '{}' ? `",${text.slice(1)}` : '"}')
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return {}
  }
}

/** Texts become numbers, numbers texts, lists objects, objects lists, yes and no and nothing become texts. */
function swapTypes(value: unknown): unknown {
  if (Array.isArray(value))
    return Object.fromEntries(value.map((item, index) => [String(index), swapTypes(item)]))
  if (typeof value === 'string') return value.length
  if (typeof value === 'object' && value !== null) {
    const swapped = Object.entries(value).map(([key, item]) => [
      key,
      isPlain(item) ? swapTypes(item) : swapInside(item),
    ])
    return Object.fromEntries(swapped)
  }
  return String(value)
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Array.isArray(value)
}

function swapInside(value: unknown): unknown {
  return Object.entries(value as object).map(([, item]) => swapTypes(item))
}
