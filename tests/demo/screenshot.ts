import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import { openLoopbackHost } from '#electron/host/loopback/loopback-host.ts'
import { placesFrom } from '#electron/host/places.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { buildOnce } from '#tests/support/build-once.ts'
import { openLoopbackClient } from '#tests/support/loopback-client.ts'
import { openBrowser, openWatchedPage } from '#tests/support/pages.ts'
import { fillVault } from './fill-vault.ts'

// The picture in the README: the overview of a lively account, from the servers of the demo.

const target = join(import.meta.dirname, '..', '..', 'docs', 'screenshot.png')
const folder = mkdtempSync(join(tmpdir(), 'switchyard-screenshot-'))
const standIns = await Promise.all([
  startStandIn({ dialect: '2.18.0', world: 'demo', seed: 1 }),
  startStandIn({ dialect: '4.1.0', world: 'demo', seed: 2 }),
  startStandIn({ dialect: '4.15.1', world: 'demo', seed: 3 }),
])
const { loopback } = await buildOnce()
const host = await openLoopbackHost({
  dataFolder: folder,
  places: placesFrom(pathToFileURL(loopback).href),
  port: 0,
  idleMinutes: 0,
})
const browser = await openBrowser()
try {
  const instances = await fillVault(await openLoopbackClient(host.issueLink()), standIns)
  const identity = instances[2]?.identities[0]
  const accountId = standIns[2].state.accounts.main
  if (identity === undefined || accountId === undefined) throw new Error('The demo has no third server.')
  const { page } = await openWatchedPage(browser, { deviceScaleFactor: 1 })
  await page.goto(host.issueLink())
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate(
    (address) => {
      window.location.hash = address
    },
    `/accounts/${toAccountKey({ identityId: identity.id, accountId })}`,
  )
  await page.getByRole('tablist').waitFor()
  await page.locator('main .skeleton').first().waitFor({ state: 'detached' })
  await page.screenshot({ path: target })
  process.stdout.write('Written: docs/screenshot.png\n')
} finally {
  await browser.close()
  await host.close()
  await Promise.all(standIns.map((standIn) => standIn.close()))
  rmSync(folder, { recursive: true, force: true })
}
