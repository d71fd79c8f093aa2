import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { openTestBackend } from '#tests/support/test-backend.ts'

// One cold start, told to the parent: opens the vault in the folder and reads one account from the cache.

const [folder = '', ref = ''] = process.argv.slice(2)
const accountRef = JSON.parse(ref) as AccountRef

await wait(200) // module loading is over: what follows is the backend's own work
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const begin = performance.now()
const backend = await openTestBackend({ dataFolder: folder })
await backend.api.vault.unlock({ protection: 'keychain' })
const instances = await backend.api.instances.list()
const account = await backend.api.accounts.read(accountRef)
const milliseconds = performance.now() - begin
await wait(20)
delay.disable()
if (instances.length === 0 || account === null) throw new Error('nothing was read')
process.send?.({ milliseconds, longestBlock: delay.max / 1e6 })
await backend.quit()
process.disconnect()
