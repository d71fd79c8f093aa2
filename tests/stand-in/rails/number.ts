/** What TypeScript's library does not know of JSON yet. */
interface RawJson {
  rawJSON(text: string): unknown
}

/** A JSON number whose Ruby text differs from JavaScript's (`30.0`, `1e21`, integers past 2^53). */
export class ExactNumber {
  readonly value: number
  readonly text: string
  readonly isInteger: boolean

  constructor(value: number, text: string, isInteger: boolean) {
    this.value = value
    this.text = text
    this.isInteger = isInteger
  }

  /** Written into JSON as it stands. */
  toJSON(): unknown {
    return (JSON as typeof JSON & RawJson).rawJSON(this.text)
  }
}

/** Reads a number as Ruby's JSON does: a literal with a point or an exponent is a float, all others are integers of any size. */
export function readNumber(literal: string): number | ExactNumber {
  const value = Number(literal)
  const isInteger = !/[.eE]/.test(literal)
  const text = isInteger ? BigInt(literal).toString() : floatText(value)
  return text === String(value) ? value : new ExactNumber(value, text, isInteger)
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-4 && size < 1e16))
    return Number.isInteger(value) ? `${value}.0` : String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const digits = exponent.slice(1).padStart(2, '0')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent.charAt(0)}${digits}`
}
