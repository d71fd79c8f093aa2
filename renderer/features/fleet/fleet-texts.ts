import { formatNumber } from '../../composables/formats.ts'
import { toFailureSentence } from '../../messages/failure-sentences.ts'
import { formatUnit } from '../../messages/field-texts.ts'
import { t, tCount } from '../../messages/translate.ts'
import type { FleetRow } from './fleet-rows.ts'

/** How an instance is, in words. */
export function describeState({ state, health }: FleetRow): string {
  switch (state) {
    case 'unasked':
      return t('fleet.state.unasked')
    case 'answers':
      return t('fleet.state.answers')
    case 'parts-failing':
      return t(
        health?.failingServices.includes('data') ? 'fleet.state.dataFailing' : 'fleet.state.queueFailing',
      )
    case 'failing': {
      const failing = health?.failing
      return failing == null ? '' : toFailureSentence({ code: failing.code, facts: failing.facts }).title
    }
  }
}

/** Whether the tokens for an instance work, in words. */
export function describeTokens({ tokens: { working, all } }: FleetRow): string {
  if (all === 0) return t('fleet.tokens.none')
  const refused = all - working
  return refused === 0 ? tCount('fleet.tokens.working', all) : tCount('fleet.tokens.refused', refused)
}

/** How long the certificate lasts, or what is wrong with it. */
export function describeCertificate({ certificate, instance }: FleetRow): string {
  if (certificate === null) return instance.origin.startsWith('https:') ? '' : t('fleet.certificate.none')
  const { state, days } = certificate
  if (state === 'expired') return t('fleet.certificate.expired')
  if (state === 'untrusted') return t('fleet.certificate.untrusted')
  return days === null ? '' : formatUnit('day', days)
}

/** A latency as it is written. */
export function describeLatency(milliseconds: number | null): string {
  return milliseconds === null ? '' : t('fleet.milliseconds', { count: formatNumber(milliseconds) })
}

/** Which build answers, in words; nothing where nobody knows. */
export function describeEdition({ health }: FleetRow): string {
  return health?.edition == null ? '' : t(`fleet.edition.${health.edition}`)
}
