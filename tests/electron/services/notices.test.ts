import { describe, expect, it } from 'vitest'
import type { Notice } from '#shared/domain/notice.ts'
import { decideNotices, type Standing } from '#electron/services/notices.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, openUnlockedBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const A_DAY = 24 * 60 * 60_000
const NOW = 1_800_000_000_000
const ALL = { notifyCertificates: true, notifyTokens: true, notifyServers: true }

function instance(name: string, change: Partial<Standing> = {}): Standing {
  const health = { checkedAt: NOW, failing: null, certificate: null }
  return { instanceId: name, name, origin: `https://${name}.example`, health, deadTokens: [], ...change }
}
function withCertificate(name: string, days: number): Standing {
  const certificate = { expiresAt: NOW + days * A_DAY, issuer: '', failureCode: null }
  return instance(name, { health: { checkedAt: NOW, failing: null, certificate } })
}
/** `checks`: how many looks in a row found it so. */
function failing(name: string, checks: number): Standing {
  const since = NOW - (checks - 1) * 1000
  const failure = { code: 'connection-refused', facts: {}, since }
  return instance(name, { health: { checkedAt: NOW, failing: failure, certificate: null } })
}

/** Looks one after the other, each remembering what was said; answers with what each said, in short. */
function say(looks: Standing[][], wishes = ALL): string[] {
  let told: string[] = []
  return looks.map((standings) => {
    const decided = decideNotices({ now: NOW, standings, told: new Set(told), wishes })
    told = decided.told
    return decided.notices
      .map(({ topic, instances }) => [topic, ...instances.map(({ name }) => name)].join(' '))
      .join(', ')
  })
}

describe('what is said of instances', () => {
  it.each<[string, Standing[][], string[]]>([
    ['nothing of one that is well', [[instance('a')]], ['']],
    ['nothing of one that was never looked at', [[instance('a', { health: null })]], ['']],
    ['nothing of a certificate with time left', [[withCertificate('a', 31)]], ['']],
    [
      'a certificate once for each threshold',
      [30, 29, 7, 6, 1, 0.5, -1].map((days) => [withCertificate('a', days)]),
      [
        'certificate-30 a',
        'certificate-30 a',
        'certificate-7 a',
        'certificate-7 a',
        'certificate-1 a',
        'certificate-1 a',
        'certificate-over a',
      ],
    ],
    [
      'only the nearest threshold of a certificate met late',
      [[withCertificate('a', 0.5)], [withCertificate('a', 0.5)]],
      ['certificate-1 a', ''],
    ],
    [
      'a dead token once, and again when it died again',
      [
        [instance('a', { deadTokens: ['x'] })],
        [instance('a', { deadTokens: ['x'] })],
        [instance('a')],
        [instance('a', { deadTokens: ['x'] })],
      ],
      ['token a', '', '', 'token a'],
    ],
    [
      'one instance once that has two dead tokens',
      [[instance('a', { deadTokens: ['x', 'y'] })]],
      ['token a'],
    ],
    ['nothing of a hiccup', [[failing('a', 1)], [instance('a')]], ['', '']],
    [
      'one that went down, once, and that it came back',
      [[failing('a', 2)], [failing('a', 3)], [instance('a')], [instance('a')]],
      ['down a', '', 'up a', ''],
    ],
    ['nothing of servers while none of them answers', [[failing('a', 2), failing('b', 2)]], ['']],
    [
      'no return of one that was not said to be down',
      [
        [failing('a', 2), failing('b', 2)],
        [instance('a'), instance('b')],
      ],
      ['', ''],
    ],
    [
      'still that it came back where the network was away in between',
      [
        [failing('a', 2), instance('b')],
        [failing('a', 3), failing('b', 2)],
        [instance('a'), instance('b')],
      ],
      ['down a', '', 'up a'],
    ],
    [
      'several of a kind in one notice',
      [[failing('a', 2), failing('b', 2), instance('c'), withCertificate('d', 6)]],
      ['certificate-7 d, down a b'],
    ],
    [
      'nothing more of one that was removed',
      [[failing('a', 2), instance('b')], [instance('b')]],
      ['down a', ''],
    ],
  ])('%s', (_name, looks, expected) => {
    expect(say(looks)).toEqual(expected)
  })

  it.each<[keyof typeof ALL, string]>([
    ['notifyCertificates', 'token t, down d'],
    ['notifyTokens', 'certificate-30 c, down d'],
    ['notifyServers', 'certificate-30 c, token t'],
  ])('leaves out what is switched off: %s', (name, expected) => {
    const all = [withCertificate('c', 20), instance('t', { deadTokens: ['x'] }), failing('d', 2)]
    expect(say([all], { ...ALL, [name]: false })).toEqual([expected])
  })
})

describe('a backend whose host shows notices', () => {
  it('tells that a server went down and came back without its tokens, also over a lock, and nothing twice', async () => {
    const told: Notice[] = []
    const system = {
      login: null,
      showsNotices: true,
      openUpdater: null,
      notifyUpdate: () => undefined,
      notify: (notice: Notice) => told.push(notice),
      showRecent: () => undefined,
    }
    await using backend = await openUnlockedBackend({ system })
    const standIn = await startStandIn({ dialect: '4.15.1' })
    const { instance: added } = await addStandIn(backend.api, standIn)
    const check = async () => {
      const steps = await backend.api.health.check({ instanceIds: null })
      while ((await steps.next()).done !== true);
    }
    await check()
    await standIn.close()
    await check()
    const afterOne = told.length
    await check()
    await backend.lock()
    await backend.api.vault.unlock(TEST_KEY)
    await check()
    const again = await startStandIn({ dialect: '4.15.1', port: Number(new URL(added.origin).port) })
    await check()
    await again.close()
    const instances = [{ name: added.name, origin: added.origin }]
    expect([afterOne, told]).toEqual([
      0,
      [
        { topic: 'down', instances },
        { topic: 'token', instances },
        { topic: 'up', instances },
      ],
    ])
  })
})
