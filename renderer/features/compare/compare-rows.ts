import type { Account } from '#shared/domain/account.ts'
import { toAutoResolve } from '#shared/domain/auto-resolve.ts'
import { toEdition } from '#shared/domain/edition.ts'
import { labelOfFeature } from '#shared/domain/features.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { Json } from '#shared/domain/json.ts'
import { describeLocale, describeMinutes, formatUnit, nameOfField } from '../../messages/field-texts.ts'
import { t } from '../../messages/translate.ts'
import { isEditField } from '#shared/domain/edit/fields.ts'

/** An account that stands beside others: null where nothing of it is known yet. */
export interface Compared {
  account: Account | null
  instance: Instance
}

/** One line: what it is about, and what each account says. Empty texts stand for nothing said. */
export interface CompareRow {
  id: string
  label: string
  values: string[]
  differs: boolean
}

type Read = (compared: Compared & { account: Account }) => string

/** Every line of a comparison; those in which nobody says anything are left out. */
export function toCompareRows(accounts: readonly Compared[]): CompareRow[] {
  const lines: [id: string, label: string, read: Read][] = [
    ['version', t('compare.version'), ({ instance }) => instance.server?.version ?? ''],
    ['edition', t('compare.edition'), ({ account, instance }) => describeEdition(account, instance)],
    ['status', t('compare.status'), ({ account }) => describeStatus(account.status)],
    ['name', nameOfField('name'), ({ account }) => account.name ?? ''],
    [
      'locale',
      nameOfField('locale'),
      ({ account }) => (account.locale == null ? '' : describeLocale(account.locale)),
    ],
    ['domain', nameOfField('domain'), ({ account }) => account.domain ?? ''],
    ['support_email', nameOfField('support_email'), ({ account }) => account.supportEmail ?? ''],
    [
      'auto-resolve',
      nameOfField('auto_resolve_after'),
      ({ account, instance }) => describeAutoResolve(account, instance),
    ],
    ...keysOf(accounts, ({ settings }) => settings)
      .filter((key) => key !== 'auto_resolve_after')
      .map((key): [string, string, Read] => [
        `settings ${key}`,
        labelOf(key),
        ({ account }) => toText(account.settings?.[key]),
      ]),
    ...keysOf(accounts, ({ customAttributes }) => customAttributes).map((key): [string, string, Read] => [
      `attributes ${key}`,
      labelOf(key),
      ({ account }) => toText(account.customAttributes?.[key]),
    ]),
    ...keysOf(accounts, ({ features }) => features).map((key): [string, string, Read] => [
      `features ${key}`,
      t('compare.feature', { name: labelOfFeature(key) }),
      ({ account }) => describeFeature(account, key),
    ]),
  ]
  return lines
    .map(([id, label, read]) => {
      const values = accounts.map(({ account, instance }) =>
        account === null ? '' : read({ account, instance }),
      )
      const known = values.filter((_, index) => accounts[index]?.account != null)
      return { id, label, values, differs: new Set(known).size > 1 }
    })
    .filter(({ values }) => values.some((value) => value !== ''))
}

function keysOf(accounts: readonly Compared[], pick: (account: Account) => object | undefined): string[] {
  const keys = accounts.flatMap(({ account }) => (account === null ? [] : Object.keys(pick(account) ?? {})))
  return [...new Set(keys)].sort()
}

const labelOf = (key: string) => (isEditField(key) ? nameOfField(key) : key)

/** A length of time in words, so that days here and minutes there can be compared. */
function describeAutoResolve(account: Account, { server }: Instance): string {
  const found = toAutoResolve(account, server)
  switch (found.state) {
    case 'not-sent':
      return ''
    case 'off':
      return t('fields.value.off')
    case 'odd':
      return toText(found.value)
    case 'after':
      if (found.unit === null) return String(found.amount)
      return found.unit === 'days' ? formatUnit('day', found.amount) : describeMinutes(found.amount)
  }
}

function describeEdition(account: Account, { server }: Instance): string {
  const edition = toEdition(account, server?.version)
  return edition === null ? '' : t(`fleet.edition.${edition}`)
}

function describeStatus(status: Account['status']): string {
  return status === 'active' || status === 'suspended' ? t(`accounts.status.${status}`) : (status ?? '')
}

/** Servers since 2.1 name only what is on. */
function describeFeature({ features }: Account, key: string): string {
  if (features === undefined) return ''
  return features[key] === true ? t('fields.value.on') : t('fields.value.off')
}

function toText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? t('fields.value.on') : t('fields.value.off')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
