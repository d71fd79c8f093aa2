import { expect, test } from 'vitest'
import { measureThroughput } from './throughput.ts'

test('the throughput of servers in another process is measured by clock and by processor time', async () => {
  const measured = await measureThroughput({ instances: 3, answers: 60 })
  expect(measured).toEqual({
    instances: 3,
    answers: 60,
    perSecond: expect.any(Number) as number,
    processorTime: expect.any(Number) as number,
  })
  expect(measured.perSecond).toBeGreaterThan(0)
})
