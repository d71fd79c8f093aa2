import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { defaultDataFolder, explainAbsence, keepOwnRights } from '#electron/host/data-folder.ts'
import { hasDisplay } from '#electron/host/display.ts'
import { placesFrom } from '#electron/host/places.ts'
import { policyPlace, readPolicy } from '#electron/host/policy.ts'
import { explainStart } from '#electron/host/start-failure.ts'
import { readArguments } from './arguments.ts'
import { openLoopbackHost } from './loopback-host.ts'
import { offerFreshLinks } from './fresh-links.ts'
import { showLink } from './open-browser.ts'

// The command behind `npm run serve`: one line with the link, then the host until it is idle or told to end.
let where: Parameters<typeof explainStart>[1] = null

async function main(): Promise<void> {
  keepOwnRights()
  const asked = readArguments(process.argv.slice(2))
  const usual = defaultDataFolder({ platform: process.platform, environment: process.env, home: homedir() })
  const dataFolder = resolve(asked.dataFolder ?? usual)
  const places = placesFrom(import.meta.url)
  const absence = asked.dataFolder === null ? null : explainAbsence(dataFolder)
  if (absence !== null) throw new Error(absence)
  where = { dataFolder, appVersion: places.appVersion }
  const host = await openLoopbackHost({
    dataFolder,
    places,
    port: asked.port,
    idleMinutes: asked.idleMinutes,
    policy: readPolicy(policyPlace(process.platform)),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close())
  process.stdout.write(`Switchyard is open at ${host.issueLink()}\n`)
  const hideLink =
    asked.openBrowser && hasDisplay(process.platform, process.env)
      ? showLink(host.issueLink(), dataFolder)
      : null
  const print = (line: string) => {
    process.stdout.write(`${line}\n`)
  }
  const stopOffering = offerFreshLinks(process.stdin, () => host.issueLink(), print)
  const why = await host.closed
  stopOffering()
  hideLink?.()
  if (why === 'idle')
    process.stdout.write(`Switchyard ended after ${asked.idleMinutes} minutes without use.\n`)
}

try {
  await main()
} catch (thrown) {
  process.stderr.write(`Switchyard could not start: ${explainStart(thrown, where)}\n`)
  process.exitCode = 1
}
