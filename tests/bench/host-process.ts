import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { openLoopbackHost } from '#electron/host/loopback/loopback-host.ts'
import { placesFrom } from '#electron/host/places.ts'

// The loopback host on a folder, built pages and workers, in a process of its own; tells its link to the parent.
const [folder = ''] = process.argv.slice(2)
const built = pathToFileURL(join(import.meta.dirname, '..', '..', 'out', 'main', 'loopback.js')).href
const host = await openLoopbackHost({
  dataFolder: folder,
  places: placesFrom(built),
  port: 0,
  idleMinutes: 0,
})
process.send?.(host.issueLink())
process.on('disconnect', () => void host.close().then(() => process.exit(0)))
