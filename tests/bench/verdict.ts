import { judgeEdit } from '#shared/domain/account-edit.ts'
import type { Account } from '#shared/domain/account.ts'
import { EDIT_FIELDS } from '#shared/domain/edit/fields.ts'
import type { Json } from '#shared/domain/json.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { atMost, median, quantile, type Figure } from './figure.ts'

const ROUNDS = 400
const WARM_UP = 20

const ACCOUNT: Account = {
  id: 1,
  name: 'Acme Corporation',
  locale: 'en',
  domain: 'chat.example.com',
  supportEmail: 'Acme Support <help@example.com>',
  autoResolveDuration: null,
  features: {},
  settings: { auto_resolve_after: 1440, auto_resolve_message: 'Closed', audio_transcriptions: true },
  customAttributes: { industry: 'Retail', company_size: '11-50', timezone: 'Europe/Berlin' },
  unknown: {},
  redacted: [],
}
/** Before and after each change of what servers keep, and those of which nothing is known. */
const SERVERS = [
  ...['2.1.0', '3.1.0', '4.1.0', '4.10.0', '4.15.1'].map((version) => ({ version, kind: 'stock' as const })),
  { version: null, kind: 'documented-page' as const },
].map((facts) => toServerTraits({ account: ACCOUNT, facts }))

const TYPED: Record<string, Json> = {
  name: 'Other',
  locale: 'pt_BR',
  domain: 'other.example.com',
  support_email: '"Help, of Acme" <help+desk@other.example.com>',
  auto_resolve_after: 120,
  auto_resolve_duration: 14,
  auto_resolve_message: 'This conversation was closed.',
  auto_resolve_ignore_waiting: true,
  auto_resolve_label: 'closed',
  audio_transcriptions: false,
  conversation_required_attributes: ['order', 'city'],
}
/** What somebody may type into all fields of the form: as it should be, nothing, as much as fits and more, and another type. */
const FORMS: Record<string, Json>[] = [
  (field: string) => TYPED[field] ?? 'x',
  () => '',
  () => 'wörter '.repeat(40),
  () => `${'a.'.repeat(120)}b@${'example.'.repeat(25)}com`,
  () => '<"@'.repeat(2000),
  () => -1.5,
  () => ({ deep: [null, { list: ['x'.repeat(100)] }] }),
].map((fill) => Object.fromEntries(EDIT_FIELDS.map((field) => [field, fill(field)])))

/** How long it takes to say of every field of the form what this server would do with it. */
export function measureVerdict(): Figure[] {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const traits of SERVERS) {
      for (const form of FORMS) {
        const begin = performance.now()
        judgeEdit(form, ACCOUNT, traits)
        if (round >= 0) times.push(performance.now() - begin)
      }
    }
  }
  return [
    atMost(
      'verdict on all fields of the form, p95',
      quantile(times, 0.95),
      1,
      ' ms',
      `${EDIT_FIELDS.length} fields, ${FORMS.length} forms (typed, blank, long, hostile, of other types) × ${SERVERS.length} servers, ${times.length.toLocaleString('en')} verdicts; median ${median(times).toFixed(3)} ms, slowest ${quantile(times, 1).toFixed(1)} ms`,
    ),
  ]
}
