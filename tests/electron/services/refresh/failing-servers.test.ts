import { afterEach, beforeEach, expect, it } from 'vitest'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { openRefreshPage } from '#tests/support/refresh-page.ts'
import { addStandIn, failureOf, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'

const PATIENT = { timeout: 20_000 }
let standIns: StandIn[]
let backend: TestBackend
let identities: string[]

beforeEach(async () => {
  standIns = await Promise.all(['4.15.1', '4.15.1', '4.15.1'].map(() => startStandIn({ dialect: '4.15.1' })))
  backend = await openUnlockedBackend()
  identities = []
  for (const standIn of standIns) identities.push((await addStandIn(backend.api, standIn)).identityId)
  for (const standIn of standIns) standIn.forget()
})
afterEach(async () => {
  await backend[Symbol.asyncDispose]()
  await Promise.all(standIns.map((standIn) => standIn.close()))
})

const refOf = (index: number) => ({
  identityId: identities[index] ?? '',
  accountId: standIns[index]?.state.accounts.main ?? 0,
})
const isWhole = (standIn: StandIn | undefined) =>
  ['labels', 'inboxes', 'teams', 'agents'].every((kind) =>
    standIn?.received.some(({ path, status }) => path.endsWith(`/${kind}`) && status === 200),
  )

it('A server that never answers holds up no other, and has no more than six questions open', async () => {
  const [silent, ...others] = standIns
  silent?.control.add({ kind: 'silence' })
  await openRefreshPage(backend.api, [refOf(0)])
  await backend.api.refresh.start({})
  await expect.poll(() => others.map(isWhole), PATIENT).toEqual([true, true])
  expect(silent?.traffic().mostInWork).toBeLessThanOrEqual(6)
})

it('A server that asks for patience is left alone, and pages that come later know it', async () => {
  const [busy, ...others] = standIns
  busy?.control.reply({ status: 429, body: 'Retry later\n' })
  const page = await openRefreshPage(backend.api, [refOf(0)])
  await backend.api.refresh.start({})
  await expect.poll(() => others.map(isWhole), PATIENT).toEqual([true, true])
  await expect.poll(() => page.standing()?.round, PATIENT).toBeNull()
  const asked = busy?.received.length ?? 0
  expect(asked).toBeLessThanOrEqual(6)
  await page.show({ accounts: [refOf(1)] })
  await page.show({ accounts: [refOf(0)] })
  expect(busy?.received.length).toBe(asked)
  const later = await openRefreshPage(backend.api)
  expect(later.news.flatMap((item) => (item.about === 'failure' ? [item.failure.code] : []))).toContain(
    'rate-limited',
  )
})

it('Without a network what is on screen stays, a save is refused with the reason, and its draft is kept', async () => {
  const page = await openRefreshPage(backend.api, [refOf(0)])
  // An answer that is still under way would say, and rightly, that there is a network.
  await backend.api.refresh.pause({ isPaused: true })
  await expect.poll(() => page.standing()?.isPaused, PATIENT).toBe(true)
  await expect.poll(() => standIns.map((one) => one.traffic().inWork), PATIENT).toEqual([0, 0, 0])
  await backend.api.accounts.refresh(refOf(0))
  for (const standIn of standIns) standIn.control.add({ kind: 'reset' })
  await page.show({ accounts: [refOf(0)], isOnline: false })
  await backend.api.refresh.pause({ isPaused: false })
  await expect.poll(() => page.standing()?.offlineSince ?? null, PATIENT).not.toBeNull()
  const ref = refOf(0)
  const typed = { ref, edit: { name: 'Typed on a train' }, baseValues: { name: 'Acme Corporation' } }
  await backend.api.drafts.keep(typed)
  expect((await failureOf(backend.api.edits.save(typed))).code).toMatch(/^(?:offline|connection-)/)
  expect(await backend.api.drafts.read(ref)).toMatchObject({ edit: typed.edit })
  expect((await backend.api.accounts.read(ref))?.value.account.name).toBe('Acme Corporation')

  for (const standIn of standIns) {
    standIn.control.clear()
    standIn.forget()
  }
  await page.show({ accounts: [ref], isOnline: true })
  await expect.poll(() => page.standing()?.offlineSince, PATIENT).toBeNull()
  const paths = () => standIns[0]?.received.map(({ path }) => path)
  await expect.poll(paths, PATIENT).toContain(`/api/v1/accounts/${ref.accountId}`)
})
