import { join } from 'node:path'
import type { ClientContext, ClientLink } from '@orpc/client'
import type { AnyRouter } from '@orpc/server'
import { openPageFiles } from '#electron/host/static/page-files.ts'
import { connectPort, openPortLink } from '../../renderer/api/port-link.ts'
import { builtFiles } from './build-once.ts'
import { launch } from './electron-double/launch.ts'

/** A page in a window of the desktop host, which serves it a router of the test's choice. */
export interface PortPage {
  /** Connects as the page's own script does. */
  connect(): ClientLink<ClientContext>
  close(): void
}

const host = join(import.meta.dirname, '../../electron/host/desktop')

/** Opens a window under the double of `electron`, with the built preload and the pages in a folder. Build before. */
export async function openPortPage(router: AnyRouter, folder: string): Promise<PortPage> {
  const process = launch({ userData: folder })
  const { registerAppScheme, serveAppPages } = await process.load<
    typeof import('#electron/host/desktop/app-protocol.ts')
  >(join(host, 'app-protocol.ts'))
  const { openWindow } = await process.load<typeof import('#electron/host/desktop/window.ts')>(
    join(host, 'window.ts'),
  )
  const { app, module } = process.double
  registerAppScheme()
  app.becomeReady()
  const session = module.session.fromPartition('test') as unknown as Electron.Session
  serveAppPages(session, openPageFiles(folder))
  const window = openWindow({
    session,
    preload: builtFiles.preload,
    router,
    stateFile: join(folder, 'window.json'),
  })
  await new Promise<void>((resolve) => {
    window.once('ready-to-show', resolve)
  })
  const page = process.double.windows()[0]?.webContents.page
  if (page === null || page === undefined) throw new Error('The page was not loaded.')
  const target = page.window as unknown as Pick<Window, 'postMessage'>
  return {
    connect: () => openPortLink(connectPort(target, page.origin)),
    close() {
      window.close()
      process[Symbol.dispose]()
    },
  }
}
