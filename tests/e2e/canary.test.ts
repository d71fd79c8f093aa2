import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HELD_BACK } from '#shared/domain/redaction.ts'
import { callFailure } from '../../renderer/api/failures.ts'
import { en } from '../../renderer/messages/en.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { recordAnswers, type RecordedAnswers } from '#tests/support/answers.ts'
import { startApp, type App } from '#tests/support/app.ts'
import { ENCODINGS, findCanary, findCanaryIn } from '#tests/support/canary.ts'
import { findInHeap } from '#tests/support/page-heap.ts'
import { chromiumOptions, tellScreenOnFailure, watchPage, type WatchedPage } from '#tests/support/pages.ts'
import { fieldOf, sendInstance, typePassphrase, waitForAccount } from '#tests/support/steps.ts'

// One token and one passphrase, searched for everywhere they could have been left. First every search finds a planted one.

const TOKEN = 'CanaryTokenOfThisTest9xY'
const PASSPHRASE = 'canary passphrase of this test'
const PLANTED = 'PlantedCanaryForTheProof'
const SECRETS = [TOKEN, PASSPHRASE]

const folder = mkdtempSync(join(tmpdir(), 'switchyard-canary-'))
const dataFolder = join(folder, 'data')
const profile = join(folder, 'profile')
let standIn: StandIn
let app: App
let context: BrowserContext
let watched: WatchedPage
let page: Page
let answers: RecordedAnswers

beforeAll(async () => {
  standIn = await startStandIn({ dialect: '4.15.1', world: 'golden' })
  giveToken(standIn, TOKEN)
  app = await startApp({ dataFolder })
  context = await chromium.launchPersistentContext(profile, { ...chromiumOptions(), headless: true })
  watched = await watchPage(context)
  ;({ page } = watched)
  answers = await recordAnswers(page)
  await page.goto(await app.connect().issueLink())
})
afterAll(async () => {
  await context.close()
  await app[Symbol.asyncDispose]()
  await standIn.close()
  rmSync(folder, { recursive: true, force: true })
})
tellScreenOnFailure(() => watched)

/** Lets the server's admin have this token instead of a random one. */
function giveToken({ world, state }: StandIn, token: string) {
  const user = world.users.get(state.users.admin?.id ?? 0)
  if (user === undefined) throw new Error('This world has no admin.')
  world.tokens.delete(user.token)
  user.token = token
  world.tokens.set(token, { kind: 'user', user })
}

/** Types as a keyboard does: nothing but the keys reaches the page. */
async function type(label: string, text: string) {
  await fieldOf(page, label).focus()
  await page.keyboard.insertText(text)
}

const inFiles = (canary: string) =>
  [dataFolder, app.temporaryFolder, profile].flatMap((place) => findCanary(place, canary))
const inHeap = () => findInHeap(page, SECRETS)
const inAnswers = async () => {
  const bodies = await answers.bodies()
  return SECRETS.flatMap((secret) => findCanaryIn(bodies, secret))
}

it('would be found in a file, in the heap and in an answer', async () => {
  const base64 = Buffer.from(PLANTED).toString('base64')
  const planted = Buffer.concat([Buffer.from(PLANTED), Buffer.from(PLANTED, 'utf16le'), Buffer.from(base64)])
  const files = [dataFolder, app.temporaryFolder, profile].map((place) => join(place, 'planted'))
  for (const file of files) writeFileSync(file, planted)
  expect(inFiles(PLANTED).map(({ encoding }) => encoding)).toEqual([...ENCODINGS, ...ENCODINGS, ...ENCODINGS])
  for (const file of files) rmSync(file)

  await page.evaluate(
    ([first, second]) => {
      Object.assign(window, { planted: { secret: [first, second].join('') } })
    },
    [PLANTED.slice(0, 10), PLANTED.slice(10)],
  )
  expect(await findInHeap(page, [PLANTED])).toEqual([['utf8']])
  await page.evaluate(() => {
    Object.assign(window, { planted: undefined })
  })
  expect(await findInHeap(page, [PLANTED])).toEqual([[]])
})

it('is in the heap while it is typed, and gone once it was sent', async () => {
  await type(en.vault.passphrase.new, PASSPHRASE)
  await type(en.vault.passphrase.repeat, PASSPHRASE)
  expect(await inHeap()).toEqual([[], ['utf8']])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: en.shell.start.title }).waitFor()
  expect(await inHeap()).toEqual([[], []])

  await page.getByRole('navigation').getByRole('button', { name: en.shell.rail.add }).click()
  await type(en.instances.add.url, standIn.url)
  await type(en.instances.add.token, TOKEN)
  expect(await inHeap()).toEqual([['utf8'], []])
  await sendInstance(page)
  await waitForAccount(page, 'Acme Corporation')
  expect(standIn.received.at(-1)?.header('Api-Access-Token')).toBe(TOKEN)
  expect(await inHeap()).toEqual([[], []])
})

it('is given up where the form is left without sending it', async () => {
  await page.getByRole('navigation').getByRole('button', { name: en.shell.rail.add }).click()
  await type(en.instances.add.token, TOKEN)
  expect(await inHeap()).toEqual([['utf8'], []])
  await page.getByRole('button', { name: en.instances.add.cancel }).click()
  await waitForAccount(page, 'Acme Corporation')
  expect(await inHeap()).toEqual([[], []])
})

it('comes back in no failure, though the server repeats it in every answer', async () => {
  const { api } = app.connect()
  const outcomes: string[] = []
  for (const status of [200, 400, 401, 403, 404, 422, 500, 502]) {
    for (const body of [JSON.stringify({ error: TOKEN, message: TOKEN }), `<html>${TOKEN}</html>`]) {
      standIn.control.clear()
      // Only where it was sent: the question for the version carries no token.
      standIn.control.reply(
        { status, headers: { 'content-type': 'application/json', 'x-echo': TOKEN }, body },
        { path: '/api/v1/*' },
      )
      outcomes.push(
        await api.instances
          .add({ url: standIn.url, token: TOKEN, plainHttpConfirmed: true })
          .then(JSON.stringify, (thrown: unknown) => JSON.stringify(callFailure(thrown))),
      )
    }
  }
  standIn.control.clear()
  expect(outcomes.flatMap((outcome) => findCanaryIn(outcome, TOKEN))).toEqual([])
  expect(outcomes.join()).toContain(HELD_BACK)
})

it('comes back in no answer to the page, in no log and in no diagnostics', async () => {
  await page.keyboard.press('Control+l')
  await typePassphrase(page, PASSPHRASE)
  await waitForAccount(page, 'Acme Corporation')
  await page.getByRole('link', { name: en.shell.rail.settings }).click()
  await page.getByRole('button', { name: en.settings.diagnostics.show }).click()
  const diagnostics = await page.getByRole('region', { name: en.settings.diagnostics.label }).innerText()
  expect(diagnostics).toContain('call-failed')
  expect(SECRETS.flatMap((secret) => findCanaryIn(diagnostics, secret))).toEqual([])
  const bodies = await answers.bodies()
  expect(findCanaryIn(bodies, 'Acme Corporation')).toContain('utf8')
  expect(await inAnswers()).toEqual([])
  expect(SECRETS.flatMap((secret) => findCanaryIn(app.said(), secret))).toEqual([])
})

it('lies in no file while the app is open, nor after it has ended', async () => {
  expect(SECRETS.flatMap(inFiles)).toEqual([])
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: en.vault.unlock.title }).waitFor()
  expect(SECRETS.flatMap(inFiles)).toEqual([])
  expect(await inHeap()).toEqual([[], []])
  await context.close()
  expect(await app.quit()).toBe(0)
  expect(SECRETS.flatMap(inFiles)).toEqual([])
  expect(watched.complaints).toEqual([])
})
