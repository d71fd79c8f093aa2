import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { startApp, type App, type Connection } from './app.ts'

export const PASSPHRASE = 'nine signals at the junction'

/** The built app with an open vault, and a way to give it servers. */
export interface FilledApp extends Connection {
  app: App
  /** Starts a stand-in and adds it as one of its users. Its accounts are in `instance`, their numbers in `standIn.state`. */
  add(options: StandInOptions, user?: string): Promise<AddedServer>
  /** Adds another user of a server that is there already. */
  addUser(standIn: StandIn, user: string): Promise<{ instance: Instance; identityId: string }>
  [Symbol.asyncDispose](): Promise<void>
}

export interface AddedServer {
  standIn: StandIn
  instance: Instance
  identityId: string
  /** One of its accounts by the name that the world gives it, such as `main`. */
  account(name: string): AccountRef
}

/** Starts the app and makes a vault. Servers end with it. */
export async function startFilledApp(): Promise<FilledApp> {
  const app = await startApp()
  const connection = app.connect()
  const { api } = connection
  const standIns: StandIn[] = []
  await api.vault.create({ protection: 'passphrase', passphrase: PASSPHRASE })

  async function addUser(standIn: StandIn, user: string, accountId?: number) {
    const token = standIn.state.users[user]?.token ?? ''
    const { instance, identityId } = await api.instances.add({
      url: standIn.url,
      token,
      plainHttpConfirmed: true,
      ...(accountId !== undefined && { accountId }),
    })
    return { instance, identityId }
  }

  return {
    app,
    ...connection,
    addUser,
    async add(options, user = 'admin') {
      const standIn = await startStandIn(options)
      standIns.push(standIn)
      const { accounts } = standIn.state
      // The only server whose accounts nobody lists.
      const added = await addUser(
        standIn,
        user,
        options.dialect === 'as-documented' ? accounts.main : undefined,
      )
      return {
        standIn,
        ...added,
        account: (name) => ({ identityId: added.identityId, accountId: accounts[name] ?? 0 }),
      }
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await Promise.all(standIns.map((standIn) => standIn.close()))
    },
  }
}
