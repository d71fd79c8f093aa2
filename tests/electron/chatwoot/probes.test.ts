import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { LIMITS } from '#electron/chatwoot/limits.ts'
import { openProbes } from '#electron/chatwoot/probes.ts'
import { failureOf } from './support/client.ts'

it('A handshake that comes in drips ends at its deadline, although every drip looks like life', async () => {
  const drips = new Set<NodeJS.Timeout>()
  const server = createServer((socket) => {
    // The head of a record of 16,000 bytes, and then one byte at a time.
    socket.write(Buffer.from([0x16, 0x03, 0x03, 0x3e, 0x80]))
    const drip = setInterval(() => socket.write(Buffer.from([0])), 50)
    drips.add(drip)
    socket.on('error', () => undefined)
    socket.once('close', () => {
      clearInterval(drip)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const probes = openProbes(
    { proxyFor: () => Promise.resolve(null) },
    { ...LIMITS, connectMilliseconds: 400 },
  )
  expect(await failureOf(probes.shakeHands(origin))).toMatchObject({ code: 'connection-timeout' })
  for (const drip of drips) clearInterval(drip)
  server.close()
})
