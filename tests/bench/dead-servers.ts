import { createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { openLog } from '#electron/log/log.ts'
import { openVaultKeeper } from '#electron/vault/vault-keeper.ts'
import { toPlainConnection } from '#shared/domain/connection.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

/** A server that is there in name only, and which authority its certificate is from, if it has one. */
export interface DeadServer {
  origin: string
  authority: string | null
}

export interface DeadServers {
  servers: DeadServer[]
  end(): Promise<void>
}

/** As many of each kind: refused, no such name, silent, certificate expired, 502 and 401. */
export async function startDeadServers(ofEach: number): Promise<DeadServers> {
  const held = new Set<Socket>()
  const silent = createServer((socket) => held.add(socket.on('error', () => undefined)))
  silent.listen(0, '0.0.0.0')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const standIns: StandIn[] = []
  const startEach = async (change: (standIn: StandIn) => void, tls?: 'expired') => {
    for (let count = 0; count < ofEach; count += 1) {
      const standIn = await startStandIn(tls === undefined ? {} : { tls })
      change(standIn)
      standIns.push(standIn)
    }
  }
  await startEach(() => undefined, 'expired')
  await startEach((standIn) => standIn.control.reply({ status: 502, body: '<h1>Bad Gateway</h1>' }))
  await startEach((standIn) =>
    standIn.control.reply({ status: 401, json: { error: 'Invalid Access Token' } }),
  )
  const numbers = Array.from({ length: ofEach }, (_, index) => index + 1)
  return {
    servers: [
      // Every loopback address is this machine, and nobody listens on port 9.
      ...numbers.map((number) => ({ origin: `http://127.0.0.${number + 1}:9`, authority: null })),
      ...numbers.map((number) => ({ origin: `https://gone-${number}.invalid`, authority: null })),
      ...numbers.map((number) => ({ origin: `http://127.0.1.${number}:${port}`, authority: null })),
      ...standIns.map(({ url, certificate }) => ({ origin: url, authority: certificate?.caPem ?? null })),
    ],
    async end() {
      for (const socket of held) socket.destroy()
      silent.close()
      await Promise.all(standIns.map((standIn) => standIn.close()))
    },
  }
}

/** Lets the last instances of a closed vault be where nobody is. Answers with the identities of those that are well. */
export async function killInstances(folder: string, dead: readonly DeadServer[]): Promise<Set<string>> {
  const keeper = await openVaultKeeper({
    folder,
    keychain: openSharedKeychain(),
    keyWorker: new URL('../../electron/vault/key-worker.ts', import.meta.url),
    fileWorker: new URL('../../electron/vault/file-worker.ts', import.meta.url),
    log: openLog({ folder: null }),
  })
  await keeper.unlock({ protection: 'keychain' })
  const vault = keeper.vault()
  const dying = vault.instances.list().slice(-dead.length)
  for (const [index, { id }] of dying.entries()) {
    const { origin, authority } = dead[index] ?? { origin: '', authority: null }
    vault.instances.update(id, { origin })
    if (authority !== null) vault.connections.write(origin, { ...toPlainConnection(), authority })
  }
  const isDying = new Set(dying.map(({ id }) => id))
  const well = vault.identities.list().filter(({ instanceId }) => !isDying.has(instanceId))
  await keeper.close()
  return new Set(well.map(({ id }) => id))
}
