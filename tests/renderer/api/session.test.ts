import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { openHttpDoor, type HttpDoor } from '#electron/host/loopback/http-door.ts'
import type { Contract } from '#shared/contract/contract.ts'
import { openPageAt } from '#tests/support/page-fetch.ts'
import { createSmallRouter } from '#tests/support/small-router.ts'
import { callFailure } from '../../../renderer/api/failures.ts'
import { openHttpLink } from '../../../renderer/api/http-link.ts'
import { fetchNewTabAddress, openSession } from '../../../renderer/api/session.ts'

let door: HttpDoor
beforeEach(async () => {
  door = await openHttpDoor({ router: createSmallRouter([]), servePage: () => Promise.resolve(), port: 0 })
})
afterEach(() => door.close())

type Page = ReturnType<typeof openPageAt>

function openApi(page: Page) {
  const session = openSession(page)
  const link = openHttpLink({ origin: page.location.origin, session, fetch: page.fetch })
  return { session, api: createORPCClient<ContractRouterClient<Contract>>(link) }
}

async function stateOf(page: Page): Promise<string> {
  return openApi(page)
    .api.vault.status()
    .then(
      ({ state }) => state,
      (thrown: unknown) => JSON.stringify(callFailure(thrown)),
    )
}

/** The same tab, loaded again: what it stored is still there, the address is what its bar shows. */
function reload(page: Page): Page {
  const again = openPageAt(page.shown.address)
  for (const [key, value] of page.stored) again.stored.set(key, value)
  return again
}

const USED_UP = JSON.stringify({ code: 'link-used-up' })

describe('a page of the loopback host', () => {
  it('takes the secret out of the address bar before anything else happens', () => {
    const page = openPageAt(door.issueLink())
    openSession(page)
    expect(page.shown.address).toBe(`${door.origin}/`)
  })

  it('works again after a reload', async () => {
    const page = openPageAt(door.issueLink())
    expect([await stateOf(page), await stateOf(reload(page))]).toEqual(['locked', 'locked'])
  })

  it('keeps the session and not the secret of the link', async () => {
    const link = door.issueLink()
    const page = openPageAt(link)
    await stateOf(page)
    const stored = [...page.stored.values()]
    expect([stored.length, new URL(link).hash.includes(stored[0] ?? 'nothing')]).toEqual([1, false])
  })

  it('says that its link is used up when another tab opened it before', async () => {
    const link = door.issueLink()
    await stateOf(openPageAt(link))
    expect(await stateOf(openPageAt(link))).toBe(USED_UP)
  })

  it('says so when it has no link at all', async () => {
    expect(await stateOf(openPageAt(`${door.origin}/`))).toBe(USED_UP)
  })

  it('keeps a session that works when its used link is opened once more in the same tab', async () => {
    const link = door.issueLink()
    const page = openPageAt(link)
    await stateOf(page)
    page.shown.address = link
    expect(await stateOf(reload(page))).toBe('locked')
  })

  it('forgets a session that the host does not know, as after a restart', async () => {
    const page = openPageAt(`${door.origin}/`)
    page.stored.set('switchyard-session', 'of-another-start')
    expect([await stateOf(page), page.stored.size]).toEqual([USED_UP, 0])
  })

  it('can open a second tab', async () => {
    const first = openPageAt(door.issueLink())
    const { session } = openApi(first)
    const second = openPageAt(await fetchNewTabAddress(first, session))
    expect([await stateOf(second), await stateOf(reload(first))]).toEqual(['locked', 'locked'])
  })

  it('opens a second tab at a place of the app, which may be nothing else than that', async () => {
    const first = openPageAt(door.issueLink())
    const { session } = openApi(first)
    const second = openPageAt(await fetchNewTabAddress(first, session, '/accounts/ada-1/7/raw'))
    expect(await stateOf(second)).toBe('locked')
    expect(second.shown.address).toBe(`${door.origin}/#/accounts/ada-1/7/raw`)
    const sly = openPageAt(await fetchNewTabAddress(first, session, '//evil.example/?a=<b>'))
    expect(await stateOf(sly)).toBe(USED_UP)
  })

  it('says that the host is gone when it is, and nothing of links', async () => {
    const page = openPageAt(door.issueLink())
    await stateOf(page)
    await door.close()
    const gone = await stateOf(reload(page))
    door = await openHttpDoor({ router: createSmallRouter([]), servePage: () => Promise.resolve(), port: 0 })
    expect(gone).toBe('{"code":"disconnected"}')
  })
})
