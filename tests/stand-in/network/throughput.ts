import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import type { MeasuredServer } from './throughput-server.ts'

/** How many account answers servers in one process gave. */
export interface Throughput {
  instances: number
  answers: number
  /** By the clock, with a client on the same machine. */
  perSecond: number
  /** Processor time of the servers' process for one answer, in microseconds. */
  processorTime: number
}

/**
 * Measures how fast many stand-ins in one process answer, each asked by `width` requests at a time: what a benchmark of the product
 * measures has to stay well below it. The first tenth only warms up.
 */
export async function measureThroughput({
  instances = 50,
  answers = 20_000,
  width = 2,
} = {}): Promise<Throughput> {
  const child = fork(join(import.meta.dirname, 'throughput-server.ts'), [String(instances)])
  const agent = new Agent({ keepAlive: true, maxSockets: width })
  try {
    const servers = await receive<MeasuredServer[]>(child)
    const lanes = servers.flatMap((server) => Array.from({ length: width }, () => server))
    const each = Math.ceil(answers / lanes.length)
    await askAll(lanes, Math.ceil(each / 10), agent)
    const before = await processorTimeOf(child)
    const started = performance.now()
    await askAll(lanes, each, agent)
    const milliseconds = performance.now() - started
    const given = each * lanes.length
    const processorTime = ((await processorTimeOf(child)) - before) / given
    return { instances, answers: given, perSecond: Math.round((given / milliseconds) * 1000), processorTime }
  } finally {
    agent.destroy()
    child.disconnect()
  }
}

async function askAll(lanes: readonly MeasuredServer[], times: number, agent: Agent): Promise<void> {
  await Promise.all(
    lanes.map(async (server) => {
      for (let count = 0; count < times; count += 1) await ask(server, agent)
    }),
  )
}

function ask({ port, token, accountId }: MeasuredServer, agent: Agent): Promise<void> {
  const headers = { Accept: 'application/json', 'Api-Access-Token': token }
  return new Promise((resolve, reject) => {
    const path = `/api/v1/accounts/${accountId}`
    const request = get({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`The stand-in answered ${response.statusCode ?? ''}.`))
      response.resume().on('end', resolve)
    })
    request.on('error', reject)
  })
}

async function processorTimeOf(child: ChildProcess): Promise<number> {
  child.send('processor time')
  const { user, system } = await receive<NodeJS.CpuUsage>(child)
  return user + system
}

async function receive<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T]
  return message
}
