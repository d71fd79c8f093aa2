import { toMailTokens } from './mail-tokens.ts'

/** What the mail library makes of a text: an address with or without a domain, no address at all, or nothing it can read. */
export type MailReading = 'full' | 'local' | 'nobody' | 'unreadable'

/** RFC 5322 with its obsolete forms, over the letters of `toMailTokens`. */
const gap = '[_cx]?'
const word = `${gap}[tqe]${gap}`
const core = '[.tq]*[tq]'
const local = `(?:${gap}${core}\\.*${gap}|${word}(?:\\.${word})*)`
const domain = `(?:${gap}${core}${gap}|${gap}d${gap}|${gap}t${gap}(?:\\.${gap}t${gap})*)`
const phrase = '(?:[_cx](?=[tqe]))?(?:[tqe][_cx]?|[.@](?:[_cx](?=[tqe]))?)+'
const route = `[_cx,]*@${domain}(?:,${gap}(?:@${domain})?)*:`
const named = (inside: string): RegExp => new RegExp(`^(?:${phrase})?${gap}<${inside}>${gap}$`)

const plainFull = new RegExp(`^${local}@${domain}$`)
const plainLocal = new RegExp(`^${local}$`)
/** A route in front lends its domain to whatever follows. */
const namedFull = named(`(?:${local}@${domain}|${route}${local}(?:@${domain})?)`)
const namedLocal = named(local)
/** The library keeps a bare word unless a comment is right behind it, or it has gaps within; a gap and a dot in front save it. */
const keptLocal = new RegExp(`^(?:${gap}${core}\\.*[_c]?|${gap}[qe]${gap}|[_cx]\\.${core}\\.*${gap})$`)
const groupName = new RegExp(`^${phrase}$`)

/** Reads a header of addresses; of several the first one counts. */
export function readMail(text: string): MailReading {
  const tokens = toMailTokens(text)
  const mailboxes = tokens === undefined ? undefined : readList(cut(tokens))
  return mailboxes === undefined ? 'unreadable' : (mailboxes[0] ?? 'nobody')
}

/** Whether an account takes a text for its support address. */
export function isMailAddress(text: string): boolean {
  const reading = readMail(text)
  return reading === 'full' || reading === 'local'
}

/** What stands between commas and semicolons, and the mark behind it; within `<…>` they separate nothing. */
interface Piece {
  tokens: string
  mark: string
}

function cut(tokens: string): Piece[] {
  const pieces = tokens.match(/(?:<[^>]*(?:>|$)|[^<,;])*(?:[,;]|$)/g) ?? []
  return pieces
    .filter((piece, index) => piece !== '' || index === 0 || /[,;]$/.test(pieces[index - 1] ?? ''))
    .map((piece) => ({ tokens: piece.replace(/[,;]$/, ''), mark: /[,;]$/.exec(piece)?.[0] ?? '' }))
}

/** The readings of all mailboxes of a list; undefined when it is none. */
function readList(pieces: readonly Piece[]): MailReading[] | undefined {
  const [first, ...rest] = pieces
  if (!first) return []
  const colon = first.tokens.replace(/<.*/, '').indexOf(':')
  if (colon >= 0) return readGroup(pieces, colon)
  const mailbox = readMailbox(first.tokens)
  if (mailbox === undefined && !/^_?$/.test(first.tokens)) return undefined
  const others = readList(withoutLeadingSpace(rest))
  return others && [...(mailbox === undefined ? [] : [mailbox]), ...others]
}

/** White space behind a separator belongs to nobody. */
function withoutLeadingSpace([first, ...rest]: readonly Piece[]): Piece[] {
  return first ? [{ ...first, tokens: first.tokens.replace(/^_/, '') }, ...rest] : []
}

/** A group may end at any of the semicolons that follow; behind its end nothing but a gap may stand. */
function readGroup(pieces: readonly Piece[], colon: number): MailReading[] | undefined {
  const [first, ...rest] = pieces
  if (!first || !groupName.test(first.tokens.slice(0, colon))) return undefined
  const members: Piece[] = [{ ...first, tokens: first.tokens.slice(colon + 1) }, ...rest]
  for (const [index, { mark }] of members.entries()) {
    if (mark !== ';') continue
    const found = readMembers(members.slice(0, index + 1))
    const isAlone = new RegExp(`^${gap}$`).test(members[index + 1]?.tokens ?? '')
    const others = found && isAlone ? readList(withoutLeadingSpace(members.slice(index + 2))) : undefined
    if (found && others) return [...found, ...others]
  }
  return undefined
}

/** Either nothing but mailboxes, or separated by commas alone, between which mailboxes may be missing. */
function readMembers(members: readonly Piece[]): MailReading[] | undefined {
  const found = members.map(({ tokens }) => readMailbox(tokens))
  const isComplete = found.every((reading) => reading !== undefined)
  const hasCommasOnly = members.slice(0, -1).every(({ mark }) => mark === ',')
  const isMissing = members.every(
    ({ tokens }, index) => found[index] !== undefined || /^[_cx]?$/.test(tokens),
  )
  return isComplete || (hasCommasOnly && isMissing)
    ? found.filter((reading) => reading !== undefined)
    : undefined
}

function readMailbox(tokens: string): MailReading | undefined {
  if (plainFull.test(tokens) || namedFull.test(tokens)) return 'full'
  if (keptLocal.test(tokens)) return 'local'
  return plainLocal.test(tokens) || namedLocal.test(tokens) ? 'nobody' : undefined
}
