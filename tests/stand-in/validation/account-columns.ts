import { isBlank } from '../rails/blank.ts'
import { crash } from '../rails/failures.ts'
import { ExactNumber } from '../rails/number.ts'
import type { Request } from '../rails/request.ts'
import type { Server } from '../server.ts'
import type { Account } from '../world/world.ts'
import { isScalar, lengthOf, mustBeStorable, toText, type Scalar } from './columns.ts'
import { dayProblems, toDays } from './days.ts'
import { isMailAddress } from './mail-address.ts'
import { tooLong, type Problem } from './problems.ts'

/** The columns of an account that requests write. */
export type AccountColumns = Pick<Account, 'locale' | 'domain' | 'supportEmail' | 'autoResolveDuration'> & {
  /** Null only until it is refused. */
  name: string | null
}

const columnLength = 255
const shortColumn = 100

/** Writes into a draft what a request says about its columns; lists and objects are dropped. Crashes on an unknown locale. */
export function readColumns(server: Server, request: Request, draft: AccountColumns): void {
  const name = request.parameter('name')
  const locale = request.parameter('locale')
  const domain = request.parameter('domain')
  const supportEmail = request.parameter('support_email')
  if (isScalar(locale)) draft.locale = toLocale(server, locale)
  if (isScalar(name)) draft.name = toText(name)
  if (isScalar(domain)) draft.domain = toText(domain)
  if (isScalar(supportEmail)) draft.supportEmail = toText(supportEmail)
}

/** As `readColumns`, for the duration in days that old releases have: gives what was sent, since that is what is checked. */
export function readDuration(
  { traits }: Server,
  request: Request,
  draft: AccountColumns,
): Scalar | undefined {
  const sent = request.parameter('auto_resolve_duration')
  if (!traits.autoResolveInDays || !isScalar(sent)) return undefined
  draft.autoResolveDuration = toDays(sent)
  return sent
}

/** What is wrong with the columns, in the order in which the server looks: the length that most have in common comes first. */
export function columnProblems({ traits }: Server, draft: AccountColumns, sentDuration?: Scalar): Problem[] {
  const { name, domain, supportEmail } = draft
  const isBlankName = !traits.blankAccountName && isBlank(name)
  return [
    ...tooLong('name', name, columnLength),
    ...tooLong('support_email', supportEmail, columnLength),
    ...(isBlankName ? [{ attribute: 'name', message: "can't be blank" }] : []),
    ...(sentDuration === undefined ? [] : dayProblems('auto_resolve_duration', sentDuration)),
    ...tooLong('domain', domain, shortColumn),
  ]
}

/** What is wrong with a support address that is not the one before; the server looks at it last of all. */
export function supportEmailProblems(
  { traits }: Server,
  draft: AccountColumns,
  before: string | null,
): Problem[] {
  const { supportEmail } = draft
  if (!traits.supportEmailChecked || supportEmail === before || isBlank(supportEmail)) return []
  return isMailAddress(supportEmail ?? '')
    ? []
    : [{ attribute: 'support_email', message: 'is not a valid email address' }]
}

/** Crashes on what passes the checks and then does not fit into the database. */
export function mustFit<Columns extends AccountColumns>(
  draft: Columns,
): asserts draft is Columns & { name: string } {
  if (draft.name === null || lengthOf(draft.supportEmail ?? '') > shortColumn) throw crash()
  for (const text of [draft.name, draft.domain, draft.supportEmail]) mustBeStorable(text)
}

/** What a locale parameter means to the locale column; anything it does not know crashes (API document 6.4). */
function toLocale(server: Server, value: Scalar): string | null {
  if (isBlank(value)) return null
  if (typeof value === 'string' && server.languages.codes.has(value)) return value
  const number = value instanceof ExactNumber ? value.value : value
  if (typeof number === 'number' && !server.traits.localeMustBeText) {
    const language = server.languages.byNumber.get(number)
    if (language !== undefined) return language
  }
  throw crash()
}
