import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { vi } from 'vitest'
import type { Contract } from '#shared/contract/contract.ts'
import { connectPort, openPortLink } from '../../renderer/api/port-link.ts'
import { buildOnce } from './build-once.ts'
import type { InstanceLocks } from './electron-double/app.ts'
import type { ElectronDouble } from './electron-double/double.ts'
import { launch } from './electron-double/launch.ts'
import type { PageDouble } from './electron-double/page.ts'
import type { KeychainKind } from './electron-double/safe-storage.ts'

/** The built desktop app, running under the double of `electron`. */
export interface DesktopApp {
  double: ElectronDouble
  dataFolder: string
  /** The window that opened first, and its page. */
  window: ReturnType<ElectronDouble['windows']>[number]
  page: PageDouble
  /** The client of the page, connected as the page itself does it. */
  api: ContractRouterClient<Contract>
  /** Quits as a person does, and waits for the end. */
  quit(): Promise<void>
  /** Quits and removes the data. */
  [Symbol.asyncDispose](): Promise<void>
}

export interface DesktopOptions {
  dataFolder?: string
  keychain?: KeychainKind
  locks?: InstanceLocks
  /** The built main file, if it is not the one of this checkout. */
  main?: string
  /** Further words of the command line. */
  words?: string[]
  /** As an installed app, not from its sources. */
  isPackaged?: boolean
}

/** Starts the built main as `electron . --data-dir=…` would, without waiting for a window. */
export async function startDesktop({
  dataFolder,
  keychain,
  locks,
  main,
  words = [],
  isPackaged,
}: DesktopOptions = {}) {
  const file = main ?? (await buildOnce()).main
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'switchyard-desktop-'))
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const started = launch({ userData: join(folder, 'usual'), keychain, locks, isPackaged })
  const { argv } = process
  process.argv = [process.execPath, '.', `--data-dir=${folder}`, ...words]
  try {
    await started.load(file)
  } finally {
    process.argv = argv
  }
  const { double } = started
  double.app.becomeReady()
  const end = async () => {
    double.app.quit()
    await vi.waitFor(() => {
      if (double.app.exitCode === null) throw new Error('The app has not ended.')
    })
    started[Symbol.dispose]()
  }
  return { double, dataFolder: folder, end }
}

/** Starts the built app and waits until its first page is there. */
export async function openDesktopApp(options: DesktopOptions = {}): Promise<DesktopApp> {
  const { double, dataFolder, end } = await startDesktop(options)
  const { window, page } = await vi.waitFor(() => firstPage(double), { timeout: 10_000 })
  return {
    double,
    dataFolder,
    window,
    page,
    api: connect(page),
    quit: end,
    async [Symbol.asyncDispose]() {
      await end()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** What the page's own script does first: makes a channel and speaks the contract over it. */
export function connect(page: PageDouble): ContractRouterClient<Contract> {
  const target = page.window as unknown as Pick<Window, 'postMessage'>
  return createORPCClient<ContractRouterClient<Contract>>(openPortLink(connectPort(target, page.origin)))
}

function firstPage(double: ElectronDouble) {
  const [window] = double.windows()
  const page = window?.webContents.page
  if (window === undefined || page === undefined || page === null) {
    throw new Error(`No page yet. ${[...double.seen.errorBoxes, ...double.seen.broken].join(' ')}`)
  }
  return { window, page }
}
