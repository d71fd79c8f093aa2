import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import type { AccountContext } from '../../../../renderer/features/accounts/account-context.ts'
import AccountNotices from '../../../../renderer/features/accounts/AccountNotices.vue'
import AccountOverview from '../../../../renderer/features/accounts/AccountOverview.vue'
import { rendererPlugins } from '../../../support/renderer.ts'
import { contextFor, madeUpAccount, recordedAccount } from './recorded.ts'

const global = { plugins: rendererPlugins() }
const show = (account: Account, context: AccountContext) =>
  mount(AccountOverview, { props: { account, context, changed: new Set<string>() }, global })

type Shown = ReturnType<typeof show>
/** What stands beside a name, then its note. */
function valueOf(shown: Shown, name: string): string | undefined {
  const row = shown.findAll('.row').find((candidate) => candidate.find('dt').text() === name)
  const texts = row?.findAll('dd > .main, dd > .note').map((part) => part.text().replaceAll(/\s+/g, ' '))
  return texts?.join(' | ')
}
const absencesOf = (shown: Shown) => shown.findAll('.absences li').map((line) => line.text())

test('an account of a server of today is shown in human terms', async () => {
  const shown = show((await recordedAccount('4.15.1')).account, contextFor('4.15.1'))
  expect({
    name: valueOf(shown, 'Name'),
    status: valueOf(shown, 'Status'),
    language: valueOf(shown, 'Language'),
    domain: valueOf(shown, 'Inbound mail domain'),
    autoResolve: valueOf(shown, 'Auto-resolve'),
    industry: valueOf(shown, 'Industry'),
    labels: valueOf(shown, 'Labels'),
    edition: valueOf(shown, 'Edition'),
    role: valueOf(shown, 'Role'),
    absences: absencesOf(shown),
  }).toEqual({
    name: 'Acme Corporation',
    status: 'Active',
    language: 'en · English',
    domain: 'acme.example.com | Replies by e-mail are addressed to it. It is not the address of a website.',
    autoResolve: 'Off: conversations stay open until somebody resolves them',
    industry: 'Technology',
    labels: 'Unknown: no change in the last 72 hours, or none yet0000000000',
    edition:
      'Enterprise build | The code of the enterprise edition is installed; this says nothing about a licence.',
    role: 'Administrator | May read and change everything in this account.',
    absences: [],
  })
})

test('minutes are shown as a duration with the raw value beside it', async () => {
  const { account } = await recordedAccount('4.15.1')
  const shown = show({ ...account, settings: { auto_resolve_after: 4320 } }, contextFor('4.15.1'))
  expect(valueOf(shown, 'Auto-resolve')).toBe(
    'After 3 days (4,320 minutes) | Counted from the last activity in a conversation.',
  )
})

test('days of an old server stay days, and what it cannot have is said', async () => {
  const { account } = await recordedAccount('4.1.0')
  const shown = show({ ...account, autoResolveDuration: 3 }, contextFor('4.1.0'))
  expect(valueOf(shown, 'Auto-resolve')).toBe(
    'After 3 days | This server counts whole days. Servers count minutes since 4.2.',
  )
  expect(absencesOf(shown)).toEqual([
    'Auto-resolve in minutes and Message on resolving: this server is older than 4.2.',
    'Label on resolving and Audio transcriptions: this server is older than 4.3.',
    'Attributes required to resolve: this server is older than 4.9.',
    'Website and referral source: this server is older than 4.14.',
  ])
})

test('days are what a server means that follows only the documented page, and no edition is claimed', () => {
  const { account } = madeUpAccount({ id: 1, name: 'Acme', settings: { auto_resolve_after: 30 } })
  const shown = show(account, contextFor(null))
  expect(valueOf(shown, 'Auto-resolve')).toBe('After 30 days | The documented page counts whole days.')
  expect(valueOf(shown, 'Edition')).toBeUndefined()
})

test.each(['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1'])(
  'no value that a recorded %s server sent is missing on screen',
  async (version) => {
    const { account } = await recordedAccount(version)
    const shown = show(account, contextFor(version))
    const text = shown.text()
    for (const value of [
      account.name,
      account.domain,
      account.supportEmail,
      ...Object.values(account.cacheKeys ?? {}),
    ]) {
      expect(text).toContain(value)
    }
    const on = shown.findAll('.features li.on').map((feature) => feature.attributes('title'))
    expect(on.sort()).toEqual(Object.keys(account.features ?? {}).sort())
  },
)

test('keys nobody knows and known keys of another type are shown as they came', () => {
  const { account } = madeUpAccount({
    id: 1,
    name: 7,
    brand_new: { deep: ['x', null] },
    custom_attributes: 'none',
  })
  const shown = show(account, contextFor('4.15.1'))
  expect(valueOf(shown, 'name')).toBe('7')
  expect(valueOf(shown, 'brand_new')).toBe('{ "deep": [ "x", null ] }')
  expect(valueOf(shown, 'custom_attributes')).toBe('none')
})

test('null everywhere is shown as not set, never as an error', () => {
  const nothing = Object.fromEntries(
    [
      'name',
      'locale',
      'domain',
      'support_email',
      'status',
      'created_at',
      'features',
      'settings',
      'custom_attributes',
      'cache_keys',
      'subscribed_features',
    ].map((key) => [key, null]),
  )
  const shown = show(madeUpAccount({ id: 1, ...nothing }).account, contextFor('4.15.1'))
  expect([valueOf(shown, 'Name'), valueOf(shown, 'Created'), valueOf(shown, 'settings')]).toEqual([
    'not set',
    'not set',
    'not set',
  ])
})

test('scripts, direction marks and invisible characters are shown as text', () => {
  const { account } = madeUpAccount({
    id: 1,
    name: '<img src=x onerror=alert(1)>',
    domain: 'a\u202Eb',
    custom_attributes: { note: ['\u200B'] },
  })
  const shown = show(account, contextFor('4.15.1'))
  expect(valueOf(shown, 'Name')).toBe('<img src=x onerror=alert(1)>')
  expect(valueOf(shown, 'Inbound mail domain')).toContain('aU+202Eb')
  expect(valueOf(shown, 'note')).toBe(String.raw`[ "\u200b" ]`)
  expect(shown.find('img').exists()).toBe(false)
})

test('a huge attribute is cut until all of it is asked for', async () => {
  const { account } = madeUpAccount({ id: 1, custom_attributes: { big: 'y'.repeat(5_000_000) } })
  const shown = show(account, contextFor('4.15.1'))
  expect(shown.text().length).toBeLessThan(10_000)
  await shown.get('.more').trigger('click')
  expect(shown.text().length).toBeGreaterThan(5_000_000)
})

test('of 10,000 features only as many are in the page as can be looked at, and each can be found', async () => {
  const features = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`feature_${index}`, true]),
  )
  const shown = show(madeUpAccount({ id: 1, features }).account, contextFor('4.15.1'))
  expect(shown.findAll('.features li').length).toBeLessThan(250)
  await shown.get('input[type=search]').setValue('feature_7777')
  expect(shown.findAll('.features li').map((feature) => feature.attributes('title'))).toEqual([
    'feature_7777',
  ])
})

test('what was held back is named and nowhere else', () => {
  const { account } = madeUpAccount({ id: 1, settings: { access_token: 'tell nobody' } })
  const shown = show(account, contextFor('4.15.1'))
  expect(shown.get('.held').text()).toContain('settings.access_token')
  expect(shown.html()).not.toContain('tell nobody')
})

test('what changed the reading of everything else is said above it', () => {
  const context = contextFor('4.15.1', 'agent')
  const membership = context.membership && { ...context.membership, withdrawn: true }
  const identity = context.identity && { ...context.identity, tokenState: 'unknown-token' as const }
  const { account } = madeUpAccount({ id: 1, status: 'suspended' })
  const notices = mount(AccountNotices, {
    props: { account, context: { ...context, membership, identity }, isAboutAccount: true },
    global,
  })
  expect(notices.findAll('strong').map((title) => title.text())).toEqual([
    'The server no longer lists this account for Ada.',
    'The server does not know the token of Ada any more.',
    'This account is suspended.',
    'Seen with the eyes of an agent.',
  ])
})
