import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../main.ts')
const endings: (() => void)[] = []

afterEach(() => {
  for (const end of endings.splice(0)) end()
})

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
  endings.push(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Starts the command; `lines` resolves with its first lines, `ended` when it is over. */
function run(...words: string[]) {
  const child = spawn(process.execPath, [main, ...words])
  endings.push(() => child.kill('SIGKILL'))
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const out = text(child.stdout)
  const err = text(child.stderr)
  let seen = ''
  child.stdout.on('data', (piece: Buffer) => (seen += piece.toString()))
  const ended = async (): Promise<Ended> => ({ code: await exit, out: await out, err: await err })
  const lines = async (count: number): Promise<string[]> => {
    await expect.poll(() => seen.split('\n').length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(count)
    return seen.split('\n').slice(0, count)
  }
  return { child, ended, lines }
}

test.each([['--dialect', '9.9.9'], ['--world', 'flat'], ['--verbose'], ['--port']])(
  '%j ends with one sentence and exit code 2',
  async (...words) => {
    const { code, out, err } = await run(...words).ended()
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1])
  },
)

test('a port in use ends with one sentence and exit code 1', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  endings.push(() => holder.close())
  const { port } = holder.address() as AddressInfo
  expect(await run('--port', String(port)).ended()).toEqual({
    code: 1,
    out: '',
    err: `Port ${port} is in use.\n`,
  })
})

test('a state file that cannot be written ends with one sentence and exit code 1', async () => {
  const path = join(temporaryFolder(), 'missing', 'state.json')
  const { code, err } = await run('--state', path).ended()
  expect([code, err]).toEqual([1, `The state file ${path} cannot be written (ENOENT).\n`])
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'writes its state, says where it listens, and ends on %s with an open connection',
  async (signal) => {
    const path = join(temporaryFolder(), 'state.json')
    const { child, ended, lines } = run('--dialect', '4.1.0', '--port', '0', '--state', path)
    const [line = ''] = await lines(1)
    const url = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1] ?? ''
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: '4.1.0' })
    await (await fetch(`${url}/api`)).text()
    child.kill(signal)
    expect((await ended()).code).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  },
)

test('another process switches faults on and reads what was received through the control port', async () => {
  const { lines } = run('--control', '0')
  const [first = '', second = ''] = await lines(2)
  const [url, control] = [first, second].map((line) => line.slice(line.indexOf('http')))
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answered = await fetch(`${control}${path}`, { method, body: body && JSON.stringify(body) })
    return answered.json()
  }
  const add = { fault: { kind: 'reply', status: 418 }, scope: { path: '/api/*', times: 1 } }
  const added = await call('POST', '/faults', add)
  const statuses = []
  for (const target of ['/api/x', '/api/x', '/faults']) statuses.push((await fetch(`${url}${target}`)).status)
  expect({
    added,
    statuses,
    used: await call('GET', '/faults'),
    received: await call('GET', '/received?path=/api/*&method=get'),
    unknown: await call('POST', '/faults', { fault: { kind: 'plague' } }),
    odd: await call('PUT', '/welcome', { how: 'warmly' }),
  }).toEqual({
    added: { id: 1 },
    statuses: [418, 404, 404],
    used: [{ id: 1, ...add, seen: 1, used: 1 }],
    received: [expect.objectContaining({ target: '/api/x', status: 418 }), expect.anything()],
    unknown: { error: expect.stringMatching(/^The fault's kind must be one of service-time, /) as string },
    odd: { error: 'A connection is welcomed with one of serve, silence, reset, close.' },
  })
  await call('DELETE', '/received')
  await call('DELETE', '/faults')
  await call('PUT', '/welcome', { how: 'reset' })
  await call('POST', '/disconnect')
  await expect(fetch(`${url}/api/x`)).rejects.toThrow()
  expect([await call('GET', '/received'), await call('GET', '/faults')]).toEqual([[], []])
})
