import { Agent, request } from 'undici'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler } from '@orpc/server/message-port'
import { createBackend } from '#electron/backend.ts'
import { openHttpDoor } from '#electron/host/loopback/http-door.ts'
import type { Contract } from '#shared/contract/contract.ts'
import { openLoopbackClient } from '#tests/support/loopback-client.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { openPortLink } from '../../renderer/api/port-link.ts'
import { makeFolder } from './bench-vault.ts'
import { atMost, median, type Figure } from './figure.ts'
import { startFleet } from './fleet.ts'

const ROUNDS = 300
const WARM_UP = 30
const SERVICE_TIME = 12

const electronAt = (path: string) => new URL(`../../electron/${path}`, import.meta.url)

type Api = ContractRouterClient<Contract>

/** What door, router, service and client cost on top of the same GET with bare undici, alternating in one run. */
export async function measureProxiedGet(): Promise<Figure[]> {
  const fleet = await startFleet(1, 1, SERVICE_TIME)
  const { folder, remove } = makeFolder()
  const backend = await createBackend({
    kind: 'loopback',
    appVersion: 'bench',
    electronVersion: null,
    dataFolder: folder,
    keychain: openSharedKeychain(),
    workers: {
      keys: electronAt('vault/key-worker.ts'),
      files: electronAt('vault/file-worker.ts'),
      data: electronAt('cache/data-worker.ts'),
    },
    proxyFor: () => Promise.resolve(null),
  })
  const door = await openHttpDoor({ router: backend.router, servePage: () => Promise.resolve(), port: 0 })
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(backend.router).upgrade(port1)
  port1.start()
  const agent = new Agent({ connections: 6 })
  try {
    const [server] = fleet.servers
    if (server === undefined) throw new Error('no server')
    const http: Api = await openLoopbackClient(door.issueLink())
    const port: Api = createORPCClient(openPortLink(port2))
    await http.vault.create({ protection: 'keychain' })
    const added = await http.instances.add({ url: server.url, token: server.token, plainHttpConfirmed: true })
    const ref = added.firstAccount
    if (ref === null) throw new Error('no account')

    const bare = async () => {
      const answer = await request(`${server.url}/api/v1/accounts/${ref.accountId}`, {
        dispatcher: agent,
        headers: { accept: 'application/json', 'api-access-token': server.token },
      })
      return answer.body.json()
    }
    const times = await alternate({
      bare,
      http: () => http.accounts.refresh(ref),
      port: () => port.accounts.refresh(ref),
    })
    const how = (door: string) =>
      `${door}; medians ${median(times.bare).toFixed(2)} ms bare, ${median(door === 'HTTP door' ? times.http : times.port).toFixed(2)} ms proxied, ${ROUNDS} rounds alternating, stand-in takes ${SERVICE_TIME} ms`
    return [
      atMost(
        'proxied account GET ÷ bare undici',
        median(times.port) / median(times.bare),
        1.1,
        '',
        how('MessagePort door'),
      ),
      atMost(
        'proxied account GET ÷ bare undici',
        median(times.http) / median(times.bare),
        1.1,
        '',
        how('HTTP door'),
      ),
    ]
  } finally {
    port2.close()
    await agent.close()
    await door.close()
    await backend.close()
    await fleet.end()
    remove()
  }
}

async function alternate<Name extends string>(
  calls: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(calls) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const name of names) {
      const start = performance.now()
      await calls[name]()
      if (round >= 0) times[name].push(performance.now() - start)
    }
  }
  return times
}
