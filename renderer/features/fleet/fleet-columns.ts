import { t } from '../../messages/translate.ts'
import type { TableColumn } from '../../ui/table.ts'
import type { FleetRow } from './fleet-rows.ts'
import { describeCertificate, describeEdition, describeState, describeTokens } from './fleet-texts.ts'

const ORDER = { failing: 0, 'parts-failing': 1, unasked: 2, answers: 3 } as const

const toIso = (time: number | null | undefined) => (time == null ? '' : new Date(time).toISOString())

/** Versions order by their numbers, not as texts: `4.9` stands before `4.10`. */
function toSortable(version: string | null): string | null {
  return version?.replaceAll(/\d+/g, (digits) => digits.padStart(9, '0')) ?? null
}

/** The columns of the board. What is copied says more than a cell has room for. */
export function toFleetColumns(): TableColumn<FleetRow>[] {
  return [
    {
      id: 'name',
      label: t('fleet.column.name'),
      value: ({ instance }) => instance.name,
      copied: ({ instance }) => `${instance.name} (${instance.origin})`,
    },
    {
      id: 'state',
      label: t('fleet.column.state'),
      value: ({ state }) => ORDER[state],
      copied: (row) => {
        const since = toIso(row.health?.failing?.since)
        return since === '' ? describeState(row) : `${describeState(row)} (${since})`
      },
    },
    {
      id: 'version',
      label: t('fleet.column.version'),
      value: ({ version }) => toSortable(version),
      copied: ({ version }) => version ?? '',
      width: '130px',
    },
    { id: 'edition', label: t('fleet.column.edition'), value: describeEdition, width: '110px' },
    {
      id: 'latency',
      label: t('fleet.column.latency'),
      value: ({ latency }) => latency,
      align: 'end',
      width: '90px',
    },
    {
      id: 'tokens',
      label: t('fleet.column.tokens'),
      value: ({ tokens }) => tokens.working - tokens.all,
      copied: describeTokens,
      width: '120px',
    },
    {
      id: 'certificate',
      label: t('fleet.column.certificate'),
      value: ({ certificate }) => certificate?.days,
      copied: (row) => toIso(row.health?.certificate?.expiresAt) || describeCertificate(row),
      width: '110px',
    },
    {
      id: 'accounts',
      label: t('fleet.column.accounts'),
      value: ({ accounts }) => accounts,
      align: 'end',
      width: '90px',
    },
    {
      id: 'checked',
      label: t('fleet.column.checked'),
      value: ({ checkedAt }) => checkedAt,
      copied: ({ checkedAt }) => toIso(checkedAt),
      width: '110px',
    },
  ]
}
