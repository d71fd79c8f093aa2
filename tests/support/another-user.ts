/**
 * Runs work as somebody who may not do everything: root, as which tests often run in containers, is kept out of nothing.
 * Whoever is not root already is such a person.
 */
export async function asPlainUser<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(PLAIN_USER)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

/** Gives what lies at a path to that person. */
export const PLAIN_USER = 65_534
