import { createBackend } from '#electron/backend.ts'
import { makePrivateFolder } from '#electron/host/data-folder.ts'
import type { Places } from '#electron/host/places.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { openPageFiles } from '#electron/host/static/page-files.ts'
import { openHttpDoor } from './http-door.ts'
import { openIdleEnd } from './idle-end.ts'
import { proxyFromEnvironment } from './proxy-environment.ts'
import { servePageFiles, type PageServer } from './static-files.ts'

export interface LoopbackHostOptions {
  /** Absolute; made private if it does not exist. */
  dataFolder: string
  places: Pick<Places, 'workers' | 'pages' | 'appVersion'>
  /** 0 for any free port. */
  port: number
  /** Minutes after which the host closes itself when no page is open and nothing is called; 0 never. */
  idleMinutes: number
  /** Left out: nobody manages this computer. */
  policy?: Policy
  /** Serves something else than the built pages, such as a development server's. */
  servePage?: PageServer
}

export interface LoopbackHost {
  /** Such as `http://127.0.0.1:4817`. */
  origin: string
  /** A fresh address that opens the app once. */
  issueLink(): string
  close(): Promise<void>
  /** Settles when the host has closed, by `close` or by itself after being idle. */
  closed: Promise<'asked' | 'idle'>
}

/**
 * The whole app in plain Node: backend and HTTP door. Without a keychain, since Node knows none.
 * Throws what opening the vault (`FailureError`) or listening throws.
 */
export async function openLoopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  makePrivateFolder(options.dataFolder)
  const backend = await createBackend({
    kind: 'loopback',
    appVersion: options.places.appVersion,
    electronVersion: null,
    dataFolder: options.dataFolder,
    keychain: null,
    workers: options.places.workers,
    proxyFor: (url) => Promise.resolve(proxyFromEnvironment(process.env, url)),
    ...(options.policy === undefined ? {} : { policy: options.policy }),
  })
  const {
    promise: closed,
    resolve: reportClosed,
    reject: reportBroken,
  } = Promise.withResolvers<'asked' | 'idle'>()
  let closing = false
  const close = async (why: 'asked' | 'idle') => {
    if (closing) return
    closing = true
    idle.stop()
    await door.close()
    await backend.close()
    reportClosed(why)
  }
  const idle = openIdleEnd(options.idleMinutes * 60_000, () => void close('idle').catch(reportBroken))
  const door = await openHttpDoor({
    router: backend.router,
    servePage: options.servePage ?? servePageFiles(openPageFiles(options.places.pages)),
    port: options.port,
    onRequest: () => idle.begin(),
  }).catch(async (thrown: unknown) => {
    idle.stop()
    await backend.close()
    throw thrown
  })
  return {
    origin: door.origin,
    issueLink: () => door.issueLink(),
    async close() {
      void close('asked').catch(reportBroken)
      await closed
    },
    closed,
  }
}
