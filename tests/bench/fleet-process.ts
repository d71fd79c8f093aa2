import { startStandIn } from '#tests/stand-in/network/start.ts'

// A process of its own with many stand-ins, so that what is measured does not share its thread with them.
//   node tests/bench/fleet-process.ts INSTANCES ACCOUNTS SERVICE_TIME_MS
// Prints one line of JSON with their addresses and tokens, and ends with its parent.

const [instances = 1, accounts = 10, serviceTime = 0] = process.argv.slice(2).map(Number)
const standIns = await Promise.all(
  Array.from({ length: instances }, (_, index) =>
    startStandIn({
      dialect: '4.15.1',
      world: 'large',
      limiter: false,
      accounts,
      contacts: 0,
      conversations: 0,
      seed: index + 1,
    }),
  ),
)
if (serviceTime > 0) for (const standIn of standIns) standIn.control.delay(serviceTime)
// Every answer is a whole one: a baseline without a cache has no tag to send.
const rules = standIns.map((standIn) => standIn.control.add({ kind: 'strip-header', name: 'if-none-match' }))
process.on('message', (order: { tags?: boolean; counts?: boolean }) => {
  if (order.tags === true) {
    for (const [index, standIn] of standIns.entries()) standIn.control.remove(rules[index] ?? 0)
  }
  const received = standIns.flatMap((standIn) => standIn.received)
  const bytes = received.reduce((sum, { sentBytes }) => sum + sentBytes, 0)
  for (const standIn of standIns) standIn.forget()
  process.send?.({ requests: received.length, bytes })
})
console.log(
  JSON.stringify(
    standIns.map(({ url, state }) => ({
      url,
      token: state.users['admin']?.token,
      accountId: Object.values(state.accounts)[0],
    })),
  ),
)
process.on('disconnect', () => process.exit(0))
