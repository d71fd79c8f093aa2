import { isObject, type Json, type JsonObject } from '../json.ts'
import { RailsFailure } from './failures.ts'

/** Reads `a=1&b[c]=2&d[]=3` into nested parameters; all values are strings. Fails with 400 on broken escapes. */
export function readForm(text: string): JsonObject {
  const parameters = noParameters()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const key = unescape(at < 0 ? pair : pair.slice(0, at))
    const value = at < 0 ? null : unescape(pair.slice(at + 1))
    const root = /^[^[]*/.exec(key)?.[0] ?? ''
    if (root === '') continue
    const rest = [...key.slice(root.length).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '')
    store(parameters, root, rest, value)
  }
  return parameters
}

/** Without a prototype: a parameter may be called `__proto__` as well as anything else. */
function noParameters(): JsonObject {
  return Object.create(null) as JsonObject
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').replace(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch {
    throw new RailsFailure(400)
  }
}

/** Puts a value at `key[rest…]`; an empty part appends to a list. Fails with 400 when two names disagree about a shape. */
function store(target: JsonObject, key: string, rest: readonly string[], value: Json): void {
  const [next, ...later] = rest
  const present = target[key]
  if (next === undefined) {
    target[key] = value
  } else if (next === '') {
    if (present !== undefined && !Array.isArray(present)) throw new RailsFailure(400)
    target[key] = append(present ?? [], later, value)
  } else {
    if (present !== undefined && !isObject(present)) throw new RailsFailure(400)
    const child = present ?? noParameters()
    target[key] = child
    store(child, next, later, value)
  }
}

function append(list: Json[], rest: readonly string[], value: Json): Json[] {
  const [key, ...later] = rest
  if (key === undefined || key === '') return [...list, value]
  const last = list.at(-1)
  const takesMore = isObject(last) && !(key in last)
  const item = takesMore ? last : noParameters()
  store(item, key, later, value)
  return takesMore ? list : [...list, item]
}
