import type { BulkOutcome, BulkRun } from '#shared/domain/bulk.ts'
import { isEditField } from '#shared/domain/edit/fields.ts'
import { toFailureSentence } from '../../messages/failure-sentences.ts'
import { describeValue, listFieldNames, nameOfField } from '../../messages/field-texts.ts'
import { t, tCount } from '../../messages/translate.ts'
import { describeRefusal } from '../../messages/verdict-texts.ts'
import type { Planned } from './bulk-plan.ts'

type Tone = 'plain' | 'fresh' | 'stale' | 'failing'

/** How a verdict is coloured; its word says the same. */
export const VERDICT_TONES: Record<Planned['verdict']['will'], Tone> = {
  change: 'fresh',
  nothing: 'plain',
  refuse: 'failing',
  'not-fit': 'stale',
  clash: 'stale',
  fail: 'failing',
}

/** How an outcome is coloured. */
export const OUTCOME_TONES: Record<BulkOutcome, Tone> = {
  waiting: 'plain',
  sending: 'plain',
  saved: 'fresh',
  nothing: 'plain',
  conflict: 'stale',
  failed: 'failing',
  'not-saved': 'stale',
  unknown: 'stale',
  'not-done': 'plain',
}

/** What would change, or why nothing would. */
export function describeVerdict({ verdict, unit }: Planned): string {
  switch (verdict.will) {
    case 'change': {
      const changes = verdict.fields.map(({ field, before, after }) =>
        t('bulk.plan.change', {
          field: nameOfField(field),
          before: describeValue(field, before, unit).text,
          after: describeValue(field, after, unit).text,
        }),
      )
      return [...changes, ...describeDropped(verdict.dropped)].join(' · ')
    }
    case 'nothing':
      return describeDropped(verdict.dropped).join('') || t('bulk.plan.already')
    case 'refuse':
      return verdict.refusals
        .map(([field, refused]) =>
          isEditField(field)
            ? t('bulk.plan.refusal', {
                field: nameOfField(field),
                why: describeRefusal(field, refused, undefined, unit),
              })
            : field,
        )
        .join(' · ')
    case 'not-fit':
      return t(verdict.why === 'whole-days' ? 'bulk.plan.wholeDays' : 'bulk.plan.unitUnknown')
    case 'clash':
      return t('bulk.plan.clash', { fields: listFieldNames(verdict.fields) })
    case 'fail':
      return toFailureSentence(verdict.failure).title
  }
}

function describeDropped(dropped: Extract<Planned['verdict'], { will: 'nothing' }>['dropped']): string[] {
  return dropped.length === 0 ? [] : [t('bulk.plan.dropped', { fields: listFieldNames(dropped) })]
}

/** "3 saved · 1 not done": how the accounts of a run stand, without those of which there are none. */
export function describeCounts({ counts }: BulkRun): string {
  const told = (Object.keys(OUTCOME_TONES) as BulkOutcome[]).filter((outcome) => counts[outcome] > 0)
  return told.map((outcome) => tCount(`bulk.counts.${outcome}`, counts[outcome])).join(' · ')
}

/** What a run changes, by its fields' names. */
export function describeFields({ fields }: BulkRun): string {
  return listFieldNames(fields)
}
