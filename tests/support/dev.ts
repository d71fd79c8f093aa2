import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { createServer } from 'vite'
import { openLoopbackHost } from '#electron/host/loopback/loopback-host.ts'
import { placesFrom } from '#electron/host/places.ts'

// `npm run dev`: the loopback host run as it was written, its pages from Vite, reloaded as they change. No Electron.
// The vault lies in .cache/dev, so that trying things out touches nobody's real one.

const root = join(import.meta.dirname, '..', '..')
const dataFolder = join(root, '.cache', 'dev')
mkdirSync(dataFolder, { recursive: true, mode: 0o700 })

const vite = await createServer({
  configFile: false,
  root: join(root, 'renderer'),
  plugins: [vue()],
  server: { middlewareMode: true, hmr: { port: 0 } },
  appType: 'spa',
})
const host = await openLoopbackHost({
  dataFolder,
  places: placesFrom(pathToFileURL(join(root, 'electron', 'host', 'loopback', 'main.ts')).href),
  port: 0,
  idleMinutes: 0,
  // Vite injects its styles inline, which the policy of the built pages forbids: development alone goes without it.
  servePage: (request, response) =>
    new Promise((resolve) => {
      response.once('close', resolve)
      vite.middlewares(request, response)
    }),
})
process.stdout.write(`Switchyard in development is open at ${host.issueLink()}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Promise.all([host.close(), vite.close()]).then(() => process.exit(0)))
}
