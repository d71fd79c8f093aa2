import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface FleetServer {
  url: string
  token: string
  accountId: number
}

export interface Fleet {
  servers: FleetServer[]
  /** From now on they answer to a tag that nothing changed, as real servers do. */
  honourTags(): Promise<void>
  /** What all of them received since the last time, and the bytes of bodies they sent. */
  counts(): Promise<{ requests: number; bytes: number }>
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
    async honourTags() {
      await tell(child, { tags: true })
    },
    counts: () => tell(child, { counts: true }),
    async end() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

async function tell(child: ChildProcess, order: object): Promise<{ requests: number; bytes: number }> {
  const answered = once(child, 'message')
  child.send(order)
  const [counts] = (await answered) as [{ requests: number; bytes: number }]
  return counts
}
