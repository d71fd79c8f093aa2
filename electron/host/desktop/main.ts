import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import {
  defaultDataFolder,
  explainAbsence,
  findPortableFolder,
  keepOwnRights,
} from '#electron/host/data-folder.ts'
import { placesFrom } from '#electron/host/places.ts'
import { policyPlace, readPolicy } from '#electron/host/policy.ts'
import { explainStart } from '#electron/host/start-failure.ts'
import { registerAppScheme } from './app-protocol.ts'
import { followAppLinks } from './app-links.ts'
import { findDataArgument } from './data-argument.ts'
import { openDesktopHost, type DesktopHost } from './desktop-host.ts'
import { followOpenedFiles } from './opened-files.ts'

// The lifecycle of the desktop app; everything before `ready` happens while this file is loaded.
keepOwnRights()
const words = [...process.argv]
const portable = app.isPackaged
  ? findPortableFolder({ environment: process.env, program: process.execPath })
  : null
const named = findDataArgument(words) ?? portable
const usual = defaultDataFolder({ platform: process.platform, environment: process.env, home: homedir() })
const dataFolder = resolve(named ?? usual)
// Chromium's own files follow the data, so that two data folders are two apps, each with its own lock.
const absence = named === null ? null : explainAbsence(dataFolder)
if (named !== null && absence === null) app.setPath('userData', join(dataFolder, 'chromium'))

app.enableSandbox()
registerAppScheme()
if (absence !== null)
  void app.whenReady().then(() => {
    refuse(absence)
  })
else if (app.requestSingleInstanceLock()) run()
else app.quit()

function refuse(why: string): void {
  dialog.showErrorBox('Switchyard could not start', why)
  app.exit(1)
}

function run(): void {
  let host: DesktopHost | null = null
  let isClosed = false
  const links = followAppLinks(app, (link) => {
    host?.openLink(link)
  })
  const files = followOpenedFiles(app, (file) => {
    host?.openFile(file)
  })
  app.on('second-instance', (_event, said, folder) => {
    host?.focus()
    links.read(said)
    files.read(said, folder)
  })
  app.on('activate', () => host?.focus())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (host === null || isClosed) return
    event.preventDefault()
    isClosed = true
    void host.close().finally(() => {
      app.quit()
    })
  })
  app
    .whenReady()
    .then(async () => {
      const policy = readPolicy(policyPlace(process.platform))
      const again = named === null ? [] : [`--data-dir=${dataFolder}`]
      host = await openDesktopHost(dataFolder, placesFrom(import.meta.url), policy, again)
      links.begin(words)
      files.begin(words, process.cwd())
    })
    .catch((thrown: unknown) => {
      refuse(explainStart(thrown, { dataFolder, appVersion: app.getVersion() }))
    })
}
