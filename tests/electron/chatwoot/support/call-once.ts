// Run as a process of its own: which authorities it trusts is settled when a process starts.
import { failureOf, openTestClient, toTarget } from './client.ts'

const [origin = '', proxy = ''] = process.argv.slice(2)
const client = openTestClient({ proxyFor: () => Promise.resolve(proxy === '' ? null : proxy) })
const call = client.fetchAccount(toTarget(origin), 7)
const outcome = await call.then(
  () => 'a value',
  async () => (await failureOf(call)).code,
)
process.stdout.write(outcome)
await client.close()
