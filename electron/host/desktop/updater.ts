import { app } from 'electron'
import {
  AppImageUpdater,
  CancellationToken,
  MacUpdater,
  NsisUpdater,
  type AppUpdater,
} from 'electron-updater'
import type { Updater } from '#electron/backend.ts'
import type { NewVersion, UpdateFault } from '#shared/domain/update.ts'

/** Milliseconds: for the answer with the newest version, and for the next piece of a file. Electron's requests wait for ever. */
export interface UpdaterPatience {
  answer: number
  piece: number
}
const PATIENCE: UpdaterPatience = { answer: 30_000, piece: 60_000 }
const LONGEST_NOTES = 4000
/** Electron-updater sends a number made up for each computer, by which versions could be handed out bit by bit: not here. */
const ANONYMOUS = { 'x-user-staging-id': 'none' }

/** Updates by electron-updater from the feed that the package names. It checks the sums, and the signature where the system has one. */
export function openUpdater(platform: NodeJS.Platform, patience = PATIENCE): Updater {
  let updater = makeUpdater(platform)
  return {
    async check() {
      // A new one each time: one that still waits for an answer would have everybody wait with it.
      updater = makeUpdater(platform)
      return attempt(async () => {
        const { next, end } = openPatience(patience.answer)
        const result = await Promise.race([updater.checkForUpdates(), next]).finally(end)
        return result?.isUpdateAvailable === true ? toNewVersion(result.updateInfo) : 'newest'
      }, updater)
    },
    download: (onQuit) =>
      attempt(async () => {
        updater.autoInstallOnAppQuit = onQuit
        await download(updater, patience.piece)
        return 'ready' as const
      }, updater),
    install: () =>
      attempt(async () => {
        // Reads and checks the file again, which has lain where others can write.
        await download(updater, patience.piece)
        // The new one starts before this one has ended.
        app.releaseSingleInstanceLock()
        updater.quitAndInstall(true, true)
        return 'ending' as const
      }, updater),
  }
}

function makeUpdater(platform: NodeJS.Platform): AppUpdater {
  const updater =
    platform === 'darwin'
      ? new MacUpdater()
      : platform === 'win32'
        ? new NsisUpdater()
        : new AppImageUpdater()
  updater.logger = null
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  // Pieces of the old file are no saving worth a second way to a wrong one.
  updater.disableDifferentialDownload = true
  updater.requestHeaders = ANONYMOUS
  updater.isUserWithinRollout = () => true
  return updater
}

async function download(updater: AppUpdater, patience: number): Promise<void> {
  const token = new CancellationToken()
  const { next, touch, end } = openPatience(patience)
  updater.on('download-progress', touch)
  try {
    await Promise.race([updater.downloadUpdate(token), next])
  } finally {
    token.cancel()
    updater.off('download-progress', touch)
    end()
  }
}

/** `next` fails when nobody touched it for so long. */
function openPatience(milliseconds: number): { next: Promise<never>; touch: () => void; end: () => void } {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  const timer = setTimeout(() => {
    reject(new Error('nothing came for too long'))
  }, milliseconds)
  return {
    next: promise,
    touch: () => {
      timer.refresh()
    },
    end: () => {
      clearTimeout(timer)
    },
  }
}

async function attempt<Result>(
  work: () => Promise<Result>,
  updater: AppUpdater,
): Promise<Result | UpdateFault> {
  try {
    return await work()
  } catch (thrown) {
    await updater.netSession.closeAllConnections().catch(() => undefined)
    return toFault(thrown)
  }
}

function toFault(thrown: unknown): UpdateFault {
  const code =
    thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  if (/CHECKSUM|SIGNATURE/.test(code)) return 'not-verified'
  if (/^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOENT|EXDEV)$/.test(code)) return 'not-written'
  return code.startsWith('ERR_UPDATER') || thrown instanceof TypeError ? 'unreadable' : 'unreachable'
}

function toNewVersion({ version, releaseNotes }: { version: string; releaseNotes?: unknown }): NewVersion {
  const notes = typeof releaseNotes === 'string' ? releaseNotes : ''
  return { version, notes: notes.replace(/[^\P{C}\n\t]/gu, '').slice(0, LONGEST_NOTES) }
}
