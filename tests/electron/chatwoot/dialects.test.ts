import { describe, expect, it } from 'vitest'
import { LIST_KINDS } from '#shared/domain/lists.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { failureOf, openTestClient } from './support/client.ts'

describe('every call of the client, against every server that can be played', () => {
  it.each(['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1'] as const)('is answered by %s', async (dialect) => {
    const standIn = await startStandIn({ dialect })
    const client = openTestClient()
    const target = { origin: standIn.url, readToken: () => standIn.state.users['admin']?.token ?? '' }
    const main = standIn.state.accounts['main'] ?? 0
    expect(await client.fetchServerFacts(target)).toMatchObject({ kind: 'stock', version: dialect })
    expect(await client.fetchProfile(target)).toMatchObject({
      value: { name: 'Ada', memberships: [{ accountId: main, role: 'administrator' }, {}, {}] },
    })
    const account = await client.fetchAccount(target, main)
    expect(account).toMatchObject({
      changed: true,
      value: { account: { id: main, name: 'Acme Corporation' } },
    })
    const again = await client.fetchAccount(target, main, { etag: account.etag })
    expect(again).toMatchObject({ changed: false, etag: account.etag })
    expect(Object.keys(await client.fetchCacheKeys(target, main))).toEqual(['label', 'inbox', 'team'])
    for (const kind of LIST_KINDS) {
      const list = await client.fetchList(kind, target, main)
      expect(list).toMatchObject({ changed: true, value: { strangers: [] } })
      expect(JSON.stringify(list)).not.toContain('imap-secret')
    }
    const suspended = standIn.state.accounts['suspended'] ?? 0
    expect((await failureOf(client.fetchList('labels', target, suspended))).code).toBe('account-suspended')
    const other = standIn.state.accounts['other'] ?? 0
    expect((await failureOf(client.fetchAccount(target, other))).code).toBe('account-not-found')
    expect((await failureOf(client.fetchList('teams', target, other))).code).toBe('not-a-member')
    await client.close()
    await standIn.close()
  })

  it('is answered, or said to be missing, by one that follows only the documented page', async () => {
    const standIn = await startStandIn({ dialect: 'as-documented' })
    const client = openTestClient()
    const target = { origin: standIn.url, readToken: () => standIn.state.users['admin']?.token ?? '' }
    expect(await client.fetchServerFacts(target)).toMatchObject({ kind: 'documented-page', version: null })
    expect((await failureOf(client.fetchProfile(target))).code).toBe('route-missing')
    expect(await client.fetchAccount(target, 1)).toMatchObject({
      value: { account: { id: 1, settings: {} } },
    })
    expect((await failureOf(client.fetchAccount(target, 999))).code).toBe('account-not-found')
    for (const kind of LIST_KINDS) {
      expect((await failureOf(client.fetchList(kind, target, 1))).code).toBe('route-missing')
    }
    await client.close()
    await standIn.close()
  })
})
