import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { openUpdater } from '#electron/host/desktop/updater.ts'
import { launch, type Launch } from '#tests/support/electron-double/launch.ts'

// Electron-updater's own code, asking a feed on this computer. What would be run is a script that leaves a mark.

const OLD = '#!/bin/sh\n# the app as it is\n'
const NEW = `#!/bin/sh\necho ran > "$SWITCHYARD_MARK"\n${'# the new app\n'.repeat(4000)}`
const WRONG = NEW.replace('the new app', 'another app')
const PATIENCE = { answer: 1000, piece: 4000 }
const FILE = '/Switchyard-0.2.0.AppImage'

interface Module {
  openUpdater: typeof openUpdater
}
type Answer = (response: ServerResponse) => void

const text =
  (body: string): Answer =>
  (response) =>
    response.end(body)
const silent: Answer = () => undefined
const missing: Answer = (response) => response.writeHead(404).end()
const cut: Answer = (response) => {
  response.writeHead(200, { 'content-length': NEW.length })
  response.write(NEW.slice(0, 20_000), () => response.destroy())
}
const slow: Answer = (response) => {
  response.writeHead(200, { 'content-length': NEW.length })
  void (async () => {
    for (let at = 0; at < NEW.length; at += 4000) {
      response.write(NEW.slice(at, at + 4000))
      await wait(50)
    }
    response.end()
  })()
}
const stuck: Answer = (response) => {
  response.writeHead(200, { 'content-length': NEW.length })
  response.write(NEW.slice(0, 100))
}

function versions(version: string, { sum = true, of = NEW, notes = 'Better' } = {}): Answer {
  const sha512 = createHash('sha512').update(of).digest('base64')
  const lines = [
    `version: ${version}`,
    'files:',
    `  - url: ${FILE.slice(1)}`,
    ...(sum ? [`    sha512: ${sha512}`] : []),
    `releaseNotes: ${JSON.stringify(notes)}`,
    "releaseDate: '2026-11-27T00:00:00.000Z'",
  ]
  return text(lines.join('\n'))
}

let electron: Launch
let server: Server
let folder: string
let module: Module
const feed: { list: Answer; file: Answer; asked: string[] } = { list: silent, file: silent, asked: [] }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-updates-'))
  server = createServer((request, response) => {
    feed.asked.push(`${request.url?.replace(/\?.*/, '')} ${String(request.headers['x-user-staging-id'])}`)
    if (request.url?.startsWith(FILE) === true) feed.file(response)
    else feed.list(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  writeFileSync(
    join(folder, 'app-update.yml'),
    `provider: generic\nurl: http://127.0.0.1:${port}\nupdaterCacheDirName: switchyard-updater\n`,
  )
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
  vi.stubEnv('APPIMAGE', join(folder, 'Switchyard.AppImage'))
  vi.stubEnv('SWITCHYARD_MARK', join(folder, 'mark'))
  Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true })
  electron = launch({ userData: join(folder, 'data'), isPackaged: true })
  electron.double.app.becomeReady()
  module = await electron.load<Module>(
    join(import.meta.dirname, '../../../../electron/host/desktop/updater.ts'),
  )
})
afterAll(() => {
  electron[Symbol.dispose]()
  vi.unstubAllEnvs()
  Reflect.deleteProperty(process, 'resourcesPath')
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  rmSync(join(folder, 'cache'), { recursive: true, force: true })
  writeFileSync(join(folder, 'Switchyard.AppImage'), OLD)
  chmodSync(join(folder, 'Switchyard.AppImage'), 0o755)
  feed.asked = []
})

/** What became of the app's own file, and whether anything of the new one ran. */
const standing = () => ({
  isOld: readFileSync(join(folder, 'Switchyard.AppImage'), 'utf8') === OLD,
  hasRun: existsSync(join(folder, 'mark')),
})

async function tryUpdate(list: Answer, file: Answer): Promise<string> {
  Object.assign(feed, { list, file })
  const updater = module.openUpdater('linux', PATIENCE)
  const checked = await updater.check()
  if (typeof checked === 'string') return checked
  return `${checked.version} ${await updater.download(false)}`
}

describe('a feed whose newest version is', () => {
  const good = text(NEW)
  it.each<[string, Answer, Answer, string]>([
    ['newer', versions('0.2.0'), good, '0.2.0 ready'],
    ['newer and comes slowly', versions('0.2.0'), slow, '0.2.0 ready'],
    ['older', versions('0.0.9'), good, 'newest'],
    ['the same', versions('0.1.0'), good, 'newest'],
    ['no version', versions('latest'), good, 'unreadable'],
    ['not there', missing, good, 'unreadable'],
    ['no list of versions', text('<html>'), good, 'unreadable'],
    ['never said', silent, good, 'unreachable'],
    ['another file than it says', versions('0.2.0'), text(WRONG), '0.2.0 not-verified'],
    ['without a sum', versions('0.2.0', { sum: false }), good, '0.2.0 not-verified'],
    ['cut off', versions('0.2.0'), cut, '0.2.0 unreachable'],
    ['stuck', versions('0.2.0'), stuck, '0.2.0 unreachable'],
    ['never sent', versions('0.2.0'), silent, '0.2.0 unreachable'],
    ['missing', versions('0.2.0'), missing, '0.2.0 unreachable'],
  ])(
    '%s',
    async (_name, list, file, expected) => {
      expect([await tryUpdate(list, file), standing()]).toEqual([expected, { isOld: true, hasRun: false }])
    },
    20_000,
  )

  it('newer after it was silent: the next question is asked anew', async () => {
    Object.assign(feed, { list: silent })
    const updater = module.openUpdater('linux', PATIENCE)
    const first = await updater.check()
    Object.assign(feed, { list: versions('0.2.0') })
    expect([first, await updater.check()]).toEqual(['unreachable', { version: '0.2.0', notes: 'Better' }])
  })

  it('newer hears nothing by which one computer could be told from another', async () => {
    await tryUpdate(versions('0.2.0'), text(NEW))
    expect(feed.asked.map((asked) => asked.split(' ')[1])).toEqual(['none', 'none'])
  })

  it('described with markup, hidden letters and at length: it stays text, and short', async () => {
    Object.assign(feed, { list: versions('0.2.0', { notes: `<b>a\u202e\u0007</b>\n${'x'.repeat(9000)}` }) })
    const checked = await module.openUpdater('linux', PATIENCE).check()
    const notes = typeof checked === 'string' ? '' : checked.notes
    expect([notes.startsWith('<b>a</b>\nxxx'), notes.length]).toEqual([true, 4000])
  })
})

describe('a downloaded version', () => {
  it('that somebody changed on this computer is not run: it is fetched again', async () => {
    await tryUpdate(versions('0.2.0'), text(NEW))
    Object.assign(feed, { file: silent })
    const updater = module.openUpdater('linux', PATIENCE)
    await updater.check()
    writeFileSync(join(folder, 'cache', 'switchyard-updater', 'pending', FILE.slice(1)), WRONG)
    expect([await updater.install(), standing()]).toEqual(['unreachable', { isOld: true, hasRun: false }])
  }, 20_000)

  it('takes the place of the app, starts, and the app before it ends', async () => {
    Object.assign(feed, { list: versions('0.2.0'), file: text(NEW) })
    mkdirSync(join(folder, 'data'), { recursive: true })
    const updater = module.openUpdater('linux', PATIENCE)
    await updater.check()
    await updater.download(false)
    const answer = await updater.install()
    await vi.waitFor(() => {
      expect(existsSync(join(folder, 'mark'))).toBe(true)
      expect(electron.double.app.exitCode).toBe(0)
    }, 20_000)
    expect([answer, readFileSync(join(folder, 'Switchyard.AppImage'), 'utf8') === NEW]).toEqual([
      'ending',
      true,
    ])
  }, 30_000)
})
