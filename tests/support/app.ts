import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { openHttpLink } from '../../renderer/api/http-link.ts'
import { fetchNewTabAddress, openSession } from '../../renderer/api/session.ts'
import { buildOnce } from './build-once.ts'
import { openPageAt } from './page-fetch.ts'

/** A program that speaks the contract to a running app, as one of its pages does. */
export interface Connection {
  api: ContractRouterClient<Contract>
  /** A fresh address that opens the app once, in one tab. */
  issueLink(): Promise<string>
}

/** The built app on the loopback host, a process of its own, as people start it. */
export interface App {
  dataFolder: string
  /** Where its temporary files go, if it makes any. */
  temporaryFolder: string
  /** The address that it printed. It opens the app once: for a page, or for `connect`. */
  link: string
  /** Uses the printed address up for a client of the contract. */
  connect(): Connection
  /** Everything it has written to stdout and stderr. */
  said(): string
  /** Ends it as Ctrl+C does; the data stays. Answers with the exit code. */
  quit(): Promise<number | null>
  /** Ends it and removes its files, except a data folder that was given to it. */
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts the app on a data folder, a fresh one by default. Fails with what the app said where it does not start. */
export async function startApp(options: { dataFolder?: string } = {}): Promise<App> {
  const { loopback } = await buildOnce()
  const own = mkdtempSync(join(tmpdir(), 'switchyard-app-'))
  const dataFolder = options.dataFolder ?? join(own, 'data')
  const temporaryFolder = join(own, 'temporary')
  mkdirSync(temporaryFolder)
  mkdirSync(dataFolder, { recursive: true })
  const words = [loopback, '--no-open', '--idle-minutes', '0', '--data-dir', dataFolder]
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporaryFolder },
  })
  const closed = once(child, 'close').then(([code]) => code as number | null)
  const { said, link } = await listen(child, closed)
  let connection: Connection | undefined
  const quit = async () => {
    child.kill('SIGINT')
    return closed
  }
  return {
    dataFolder,
    temporaryFolder,
    link,
    connect: () => (connection ??= connectTo(link)),
    said,
    quit,
    async [Symbol.asyncDispose]() {
      await quit()
      rmSync(own, { recursive: true, force: true })
    },
  }
}

async function listen(child: ChildProcess, closed: Promise<unknown>) {
  const pieces: Buffer[] = []
  const said = () => Buffer.concat(pieces).toString('utf8')
  const linkIn = (text: string) => /(http:\/\/\S+)\n/.exec(text)?.[1]
  const opened = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => {
        pieces.push(piece)
        if (linkIn(said()) !== undefined) resolve()
      })
  })
  await Promise.race([opened, closed])
  const link = linkIn(said())
  if (link === undefined) throw new Error(`The app did not start: ${said()}`)
  return { said, link }
}

function connectTo(link: string): Connection {
  const page = openPageAt(link)
  const session = openSession(page)
  const { origin } = page.location
  return {
    api: createORPCClient(openHttpLink({ origin, session, fetch: page.fetch })),
    issueLink: () => fetchNewTabAddress(page, session),
  }
}
