import { expect, it } from 'vitest'
import { startOffline, type OfflineProgress } from '#shared/domain/offline.ts'
import { openWalk, type WalkedPage, type WalkSources } from '#electron/services/offline-walk.ts'

const ref = { identityId: 'ada', accountId: 1 }
const { signal } = new AbortController()
const NONE: WalkedPage = { ids: [], missing: 0, total: 0, hasMore: false }

/** A server with a million contacts, fifteen to a page, and one conversation of which it always shows the same messages. */
const endless: WalkSources = {
  fetchPage: (_, part, page) =>
    Promise.resolve(
      part === 'contacts'
        ? {
            ids: Array.from({ length: 15 }, (_each, index) => (page - 1) * 15 + index + 1),
            missing: 0,
            total: 1_000_000,
            hasMore: true,
          }
        : part === 'conversations'
          ? { ids: [7], missing: 0, total: 1, hasMore: false }
          : NONE,
    ),
  listSeen: () => Promise.resolve([]),
  findConversation: (_, below) => Promise.resolve(below > 7 ? 7 : null),
  fetchMessages: () => Promise.resolve({ ids: [91, 92, 93], missing: 0, total: null, hasMore: true }),
}

async function walk(most = {}, sources = endless): Promise<{ steps: number; end: OfflineProgress }> {
  const { step } = openWalk(ref, sources, most)
  let end = startOffline()
  let steps = 0
  for (; end.part !== null; steps += 1) end = await step(end, signal)
  return { steps, end }
}

it('Of a million contacts only so many are fetched, and it is said that there are more', async () => {
  const { end, steps } = await walk({ contacts: 1500 })
  expect(end.counts.contacts).toEqual({ done: 1500, total: 1_000_000, gap: 'limit' })
  expect(steps).toBeLessThan(120)
})

it('A conversation that shows the same messages for ever ends at the second time', async () => {
  const { end } = await walk({ contacts: 15 })
  expect(end.messages).toBe(6)
  expect(end.counts.messages).toEqual({ done: 1, total: 1, gap: 'repeated' })
})

it('A conversation whose messages come all at once is as good as any other', async () => {
  const ids = Array.from({ length: 200_000 }, (_each, index) => index + 1)
  const fetchMessages: WalkSources['fetchMessages'] = (_ref, _id, before) =>
    Promise.resolve(before === null ? { ids, missing: 0, total: null, hasMore: true } : NONE)
  const { end } = await walk({ contacts: 15 }, { ...endless, fetchMessages })
  expect(end).toMatchObject({ messages: 200_000, counts: { messages: { done: 1, total: 1, gap: null } } })
})
