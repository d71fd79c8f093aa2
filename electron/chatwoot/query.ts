import { FailureError } from '#shared/failures/failure.ts'

/**
 * The part of a path behind the question mark. What makes servers fail is refused before it is sent (API document 16): a NUL
 * in a text, a number that is no whole one or beyond what they can count.
 */
export class Query {
  readonly #parameters = new URLSearchParams()

  add(name: string, value: string | number): this {
    if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0)) {
      throw new FailureError('invalid-input')
    }
    if (String(value).includes('\0')) throw new FailureError('invalid-input')
    this.#parameters.append(name, String(value).toWellFormed())
    return this
  }

  text(): string {
    return this.#parameters.toString()
  }
}
