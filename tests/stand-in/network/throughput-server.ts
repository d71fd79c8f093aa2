import { startStandIn } from './start.ts'

/** One server as the measuring process has to know it. */
export interface MeasuredServer {
  port: number
  token: string
  accountId: number
}

// The measured half of `throughput.ts`, in a process of its own so that the client's work is not counted: many servers, told to
// the parent once, and the processor time used so far whenever the parent asks.
const count = Number(process.argv[2] ?? 50)
const standIns = await Promise.all(Array.from({ length: count }, () => startStandIn()))
const servers = standIns.map(({ port, state }): MeasuredServer => ({
  port,
  token: state.users['admin']?.token ?? '',
  accountId: state.accounts['main'] ?? 1,
}))
process.send?.(servers)
process.on('message', () => process.send?.(process.cpuUsage()))
process.on('disconnect', () => process.exit(0))
