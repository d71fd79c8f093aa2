import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'undici'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { atLeast, atMost, median, type Figure } from './figure.ts'
import { startFleet } from './fleet.ts'

const STARTS = 9
const SECONDS = 4

/** The stand-in must hide nothing that is measured against it. */
export async function measureStandIn(): Promise<Figure[]> {
  return [
    atMost(
      'stand-in: start with the demo world',
      await startTime(),
      300,
      ' ms',
      `median of ${STARTS}, in one process`,
    ),
    atLeast(
      'stand-in: account answers a second, 50 instances in one process',
      await answerRate(),
      5000,
      '',
      `${SECONDS} s, six connections each, client on the other core`,
    ),
    atMost(
      'stand-in: memory with 5,000 contacts',
      await residentMegabytes(),
      100,
      ' MB',
      'resident size of a process with one instance, settled',
    ),
  ]
}

async function startTime(): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < STARTS; run++) {
    const begin = performance.now()
    const standIn = await startStandIn({ dialect: '4.15.1', world: 'demo', seed: run })
    times.push(performance.now() - begin)
    await standIn.close()
  }
  return median(times)
}

async function answerRate(): Promise<number> {
  const fleet = await startFleet(50, 4, 0)
  const agent = new Agent({ connections: 6, pipelining: 1 })
  let answers = 0
  const end = performance.now() + SECONDS * 1000
  const ask = async ({ url, token, accountId }: { url: string; token: string; accountId: number }) => {
    while (performance.now() < end) {
      const answer = await request(`${url}/api/v1/accounts/${accountId}`, {
        dispatcher: agent,
        headers: { accept: 'application/json', 'api-access-token': token },
      })
      await answer.body.dump()
      if (answer.statusCode === 200) answers += 1
    }
  }
  await Promise.all(fleet.servers.flatMap((server) => Array.from({ length: 6 }, () => ask(server))))
  await agent.close()
  await fleet.end()
  return answers / SECONDS
}

async function residentMegabytes(): Promise<number> {
  const child = fork(new URL('stand-in-process.ts', import.meta.url))
  const [bytes] = (await once(child, 'message')) as [number]
  child.disconnect()
  await once(child, 'exit')
  return bytes / 1e6
}
