import { setTimeout as wait } from 'node:timers/promises'
import { startStandIn } from '#tests/stand-in/network/start.ts'

// One stand-in with 5,000 contacts, and how much memory its process takes.
const standIn = await startStandIn({
  dialect: '4.15.1',
  world: 'large',
  accounts: 1,
  contacts: 5000,
  conversations: 0,
})
await wait(1000)
process.send?.(process.memoryUsage.rss())
process.on('disconnect', () => void standIn.close().then(() => process.exit(0)))
