import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface FleetServer {
  url: string
  token: string
  accountId: number
}

export interface Fleet {
  servers: FleetServer[]
  end(): Promise<void>
}

/** Starts stand-ins in a process of their own. Service time is in milliseconds per answer. */
export async function startFleet(instances: number, accounts: number, serviceTime: number): Promise<Fleet> {
  const path = new URL('fleet-process.ts', import.meta.url)
  const child = fork(path, [instances, accounts, serviceTime].map(String), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (child.stdout === null) throw new Error('the fleet has no output')
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    servers: JSON.parse(line) as FleetServer[],
    async end() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
