import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openLoopbackHost } from '#electron/host/loopback/loopback-host.ts'
import { placesFrom } from '#electron/host/places.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { openLoopbackClient } from '#tests/support/loopback-client.ts'
import { fillVault, DEMO_PASSPHRASE } from './fill-vault.ts'
import { describeInstances } from './report.ts'

// `npm run demo`: three servers of three ages with lifelike content, a throw-away vault, and the app on them.
//   --once   read every account, print what was read, and end

const once = process.argv.includes('--once')
const folder = mkdtempSync(join(tmpdir(), 'switchyard-demo-'))
const built = pathToFileURL(join(import.meta.dirname, '..', '..', 'out', 'main', 'loopback.js')).href

const standIns = await Promise.all([
  startStandIn({ dialect: '2.18.0', world: 'demo', seed: 1 }),
  startStandIn({ dialect: '4.1.0', world: 'demo', seed: 2 }),
  startStandIn({ dialect: '4.15.1', world: 'demo', seed: 3 }),
])
const host = await openLoopbackHost({
  dataFolder: folder,
  places: placesFrom(built),
  port: 0,
  idleMinutes: 0,
})

async function end(): Promise<void> {
  await host.close()
  await Promise.all(standIns.map((standIn) => standIn.close()))
  rmSync(folder, { recursive: true, force: true })
}

const api = await openLoopbackClient(host.issueLink())
const instances = await fillVault(api, standIns)
process.stdout.write(describeInstances(instances))

if (once) await end()
else {
  process.stdout.write(
    [
      '',
      `Open  ${host.issueLink()}`,
      `      (the vault is open; its passphrase is "${DEMO_PASSPHRASE}")`,
      'End   with Ctrl+C. Nothing of the demo stays on this computer.',
      '',
    ].join('\n'),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
}
