import { HELD_BACK, isSecretKey } from '#shared/domain/redaction.ts'

/** Where a value stands in a document: keys and indices from the root. */
export type JsonPath = (string | number)[]

/** A piece of a JSON text that is to be replaced. */
export interface JsonEdit {
  start: number
  end: number
  text: string
  /** Secrets are replaced in the text that is shown too; the other edits are for reading alone. */
  isSecret: boolean
}

/** Deeper than anything a person would write, far from what a recursive reader can bear. */
const DEEPEST = 200
/** A text of some megabytes may hold millions of empty lists, each of which costs memory. */
const MOST_VALUES = 1_000_000
/** Steps of all paths that are told together. Secrets beyond that are held back like all others, without saying where. */
const MOST_STEPS = 200_000

interface Level {
  isObject: boolean
  /** The key or index whose value comes next. */
  at: string | number
  expectsKey: boolean
}

/**
 * Walks once over the tokens of a JSON text, without making values of it, and notes what must not stay in it: secrets,
 * numbers that a double cannot hold, the key `__proto__`. What it finds in a text that is no JSON means nothing.
 */
export class JsonScanner {
  readonly edits: JsonEdit[] = []
  readonly redacted: JsonPath[] = []
  problem: 'too-deep' | 'too-many-values' | null = null
  readonly #text: string
  readonly #levels: Level[] = []
  #values = 0
  #steps = 0
  /** A secret that is a list or an object: everything up to its end goes. */
  #secret: { start: number; depth: number; isEmpty: boolean } | null = null

  constructor(text: string) {
    this.#text = text
    for (let at = 0; at < text.length && this.problem === null;) at = this.#readToken(at)
  }

  /** Reads the token at a position and returns where the next one may begin. */
  #readToken(at: number): number {
    const character = this.#text.charAt(at)
    if (character === '"') return this.#readString(at, endOfString(this.#text, at))
    if (character === '{' || character === '[') return this.#open(at, character === '{')
    if (character === '}' || character === ']') return this.#close(at + 1)
    if (character === ',') return this.#goOn(at + 1)
    if (character === ':' || character <= ' ') return at + 1
    return this.#readValue(at, endOfWord(this.#text, at))
  }

  #open(at: number, isObject: boolean): number {
    if (this.#secret !== null) this.#secret.isEmpty = false
    else if (this.#isSecretPlace()) this.#secret = { start: at, depth: this.#levels.length, isEmpty: true }
    this.#levels.push({ isObject, at: isObject ? '' : 0, expectsKey: isObject })
    if (this.#levels.length > DEEPEST) this.problem = 'too-deep'
    this.#count()
    return at + 1
  }

  #close(end: number): number {
    this.#levels.pop()
    if (this.#secret?.depth === this.#levels.length) {
      if (!this.#secret.isEmpty) this.#holdBack(this.#secret.start, end)
      this.#secret = null
    }
    return end
  }

  #goOn(end: number): number {
    const level = this.#levels.at(-1)
    if (level !== undefined) {
      level.expectsKey = level.isObject
      if (typeof level.at === 'number') level.at += 1
    }
    return end
  }

  #readString(start: number, end: number): number {
    const level = this.#levels.at(-1)
    if (level?.expectsKey !== true) return this.#readValue(start, end)
    level.at = toText(this.#text.slice(start, end))
    level.expectsKey = false
    // As a key of its own it would be lost, or worse, wherever somebody copies an object key by key.
    if (level.at === '__proto__' && this.#secret === null) {
      this.edits.push({ start, end, text: String.raw`"\"__proto__\""`, isSecret: false })
    }
    return end
  }

  #readValue(start: number, end: number): number {
    this.#count()
    if (this.#secret !== null) this.#secret.isEmpty = false
    else if (this.#isSecretPlace()) {
      if (isWorthHiding(this.#text.slice(start, start + 6))) this.#holdBack(start, end)
    } else if (
      this.#text.charAt(start) !== '"' &&
      !isFaithful(this.#text.slice(start, Math.min(end, start + 400)))
    ) {
      this.edits.push({ start, end, text: `"${this.#text.slice(start, end)}"`, isSecret: false })
    }
    return end
  }

  #isSecretPlace(): boolean {
    const level = this.#levels.at(-1)
    return level?.isObject === true && isSecretKey(String(level.at))
  }

  #holdBack(start: number, end: number): void {
    this.edits.push({ start, end, text: JSON.stringify(HELD_BACK), isSecret: true })
    this.#steps += this.#levels.length
    if (this.#steps <= MOST_STEPS) this.redacted.push(this.#levels.map((level) => level.at))
  }

  #count(): void {
    this.#values += 1
    if (this.#values > MOST_VALUES) this.problem = 'too-many-values'
  }
}

/** Whether there is something to hide: nothing, an empty text and a yes or no tell an admin more than they give away. */
function isWorthHiding(beginning: string): boolean {
  return !beginning.startsWith('""') && !/^(?:null|true|false)/.test(beginning)
}

/** Whether the value is the number that was written: not so beyond 2^53 and 1e308. Anything but a number is. */
function isFaithful(word: string): boolean {
  if (!/^[-\d]/.test(word)) return true
  const number = Number(word)
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !/^-?\d+$/.test(word))
}

function endOfString(text: string, start: number): number {
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return text.length
    let slashes = 0
    while (text.charAt(quote - 1 - slashes) === '\\') slashes += 1
    if (slashes % 2 === 0) return quote + 1
    from = quote + 1
  }
}

const WORD_ENDING = /[\s,:"{}[\]]/g

function endOfWord(text: string, start: number): number {
  WORD_ENDING.lastIndex = start + 1
  return WORD_ENDING.exec(text)?.index ?? text.length
}

function toText(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1)
  try {
    return String(JSON.parse(token))
  } catch {
    return token
  }
}
