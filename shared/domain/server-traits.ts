import type { Account } from './account.ts'
import { ACCOUNT_LOCALES } from './locales.ts'
import type { ServerFacts } from './server-facts.ts'
import { toServerSpan, type ServerSpan } from './server-span.ts'
import { parseServerVersion } from './version.ts'

/**
 * What this very server does with an edit, by name. Rules ask for traits and never for versions, so that a fork with
 * another version text, or a server that tells none, is judged by what it shows.
 */
export interface ServerTraits {
  kind: ServerFacts['kind']
  /** Which parameter holds auto-resolve, what its number counts, and how far it may go. */
  autoResolve: {
    field: 'auto_resolve_after' | 'auto_resolve_duration'
    unit: 'minutes' | 'days' | 'unknown'
    minimum: number
    /** Null before 2.2.0: no limit but that of the column. */
    maximum: number | null
  }
  /** Keeps message and ignore-waiting of auto-resolve, checked by JSON type. */
  settings: boolean
  /** Keeps `auto_resolve_label` and `audio_transcriptions`. */
  labelAndAudio: boolean
  /** What becomes of `conversation_required_attributes`. */
  requiredAttributes: 'kept' | 'dropped' | 'enterprise-only'
  /** What becomes of industry, company size and timezone; `hidden` is kept without ever being shown. */
  profileAttributes: 'dropped' | 'hidden' | 'shown'
  /** Keeps website, referral source and user role. */
  newerAttributes: boolean
  /** `accepted` also means that a name of null makes the server fail. */
  blankName: 'refused' | 'accepted'
  /** Whether a blank support address is kept as it is or shows the installation's. */
  blankSupportEmail: 'kept' | 'falls-back'
  /** Whether a changed support address must be one. */
  checksSupportEmail: boolean
  /** Whether texts have a limit of 255 characters. */
  limitsTexts: boolean
  /** The codes it lists, in its order. */
  locales: readonly string[]
  /** Whether a locale may be the server's own number for it; otherwise a number makes the server fail. */
  numberedLocale: boolean
}

/** What is known about a server when an edit is judged. */
export interface TraitSources {
  /** The account as the server last showed it, or null before the first answer. */
  account: Account | null
  /** Null until the server has been asked once. */
  facts: Pick<ServerFacts, 'version' | 'kind'> | null
  /** The languages that the server's own login page lists, where it was read. */
  locales?: readonly string[] | null
}

/** Where the documented page is silent, its followers are judged as the release that the page's parameters fit. */
const RELEASE_OF_THE_PAGE = '4.10.0'

/**
 * Reads the traits of a server: payloads first, the version second, the documented page last. Where a version is not
 * known, what some candidate would keep is offered and what some candidate would refuse is refused (API document 15, 16).
 */
export function toServerTraits({ account, facts, locales }: TraitSources): ServerTraits {
  // The features list is stock's: whoever shows it counts as stock does, whatever it was taken for without a token.
  const isStockAnswer = account?.features !== undefined
  const kind = isStockAnswer ? 'stock' : (facts?.kind ?? 'stock')
  const isPage = kind === 'documented-page'
  const span = toServerSpan(isPage ? RELEASE_OF_THE_PAGE : (facts?.version ?? null), isPage ? null : account)
  // Settings alone do not tell the unit: a server that follows the page has them too.
  const settings = isPage || account?.settings !== undefined || span.may('4.2.0')
  return {
    kind,
    autoResolve: toAutoResolveTrait(kind, isStockAnswer || parseServerVersion(facts?.version) !== null, span),
    settings,
    labelAndAudio: settings && span.may('4.3.0'),
    requiredAttributes: toRequiredAttributes(isPage, account, span),
    profileAttributes: span.may('3.7.0') ? 'shown' : span.may('3.6.0') ? 'hidden' : 'dropped',
    newerAttributes: span.may('4.14.0'),
    blankName: span.must('3.6.0') && !span.may('4.9.0') ? 'accepted' : 'refused',
    blankSupportEmail: span.must('3.6.0') ? 'falls-back' : 'kept',
    checksSupportEmail: span.may('4.13.0'),
    limitsTexts: span.may('2.2.0'),
    locales: toLocales(account, span, locales ?? null),
    numberedLocale: !span.may('4.0.4'),
  }
}

function toAutoResolveTrait(
  kind: ServerFacts['kind'],
  isKnown: boolean,
  span: ServerSpan,
): ServerTraits['autoResolve'] {
  if (kind === 'documented-page')
    return { field: 'auto_resolve_after', unit: 'days', minimum: 1, maximum: 999 }
  if (!span.may('4.2.0')) {
    const maximum = span.may('2.2.0') ? 999 : null
    return { field: 'auto_resolve_duration', unit: 'days', minimum: 1, maximum }
  }
  if (isKnown && span.must('4.2.0'))
    return { field: 'auto_resolve_after', unit: 'minutes', minimum: 10, maximum: 1_439_856 }
  return { field: 'auto_resolve_after', unit: 'unknown', minimum: 10, maximum: 999 }
}

function toRequiredAttributes(
  isPage: boolean,
  account: Account | null,
  span: ServerSpan,
): ServerTraits['requiredAttributes'] {
  if (isPage || !span.may('4.9.0')) return 'dropped'
  if (!span.may('4.11.0')) return 'kept'
  return account?.subscribedFeatures === undefined ? 'enterprise-only' : 'kept'
}

function toLocales(
  account: Account | null,
  span: ServerSpan,
  listed: readonly string[] | null,
): readonly string[] {
  if (listed !== null && listed.length > 0) return listed
  const codes = ACCOUNT_LOCALES.filter(({ since }) => since === null || span.must(since)).map(
    ({ code }) => code,
  )
  const held = account?.locale
  return typeof held === 'string' && held !== '' && !codes.includes(held) ? [...codes, held] : codes
}
