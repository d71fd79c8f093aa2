import { ExactNumber } from './number.ts'
import { crash } from './failures.ts'
import type { Request } from './request.ts'

/** Which page was asked for, and how the answer names it: as the number 1 when nobody said, else as it was sent. */
export interface PageWanted {
  /** From 1. */
  number: number
  /** Whether something before the first page was asked for, which lists take for the first. */
  isBeforeFirst: boolean
  shown: unknown
}

const largest = 2n ** 63n

/** Reads `page`; 0, negative and text are the first one, lists, objects and what no database counts to crash. */
export function pageOf(request: Request): PageWanted {
  const sent = request.parameter('page')
  if (sent === undefined || sent === null || sent === false)
    return { number: 1, isBeforeFirst: false, shown: 1 }
  if (sent === true || (typeof sent === 'object' && !(sent instanceof ExactNumber))) throw crash()
  const text = typeof sent === 'object' ? sent.text : String(sent)
  const digits = /^\s*[+-]?\d+/.exec(text)?.[0].trim() ?? '0'
  if (BigInt(digits.replace('+', '')) >= largest) throw crash()
  const number = Number(digits)
  return { number: Math.max(1, number), isBeforeFirst: number < 1, shown: sent }
}

/** One page of a list. */
export function cutPage<T>(list: readonly T[], page: PageWanted, size: number): T[] {
  const start = (page.number - 1) * size
  return list.slice(start, start + size)
}
