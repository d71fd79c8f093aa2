import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { localIdSchema } from '../domain/account-ref-schema.ts'
import type { HealthProgress, InstanceHealth } from '../domain/health.ts'
import type { FailureCode } from '../failures/failure.ts'
import { call } from './call.ts'

export const health = {
  /** How each instance that was ever asked was last found. Asks no server. */
  list: call.output(type<InstanceHealth<FailureCode>[]>()),
  /**
   * Asks instances, or with null all of them, and tells each as soon as it is known. No instance waits for another. Ends
   * when all are known; whoever goes away ends it earlier.
   */
  check: call
    .input(z.strictObject({ instanceIds: z.array(localIdSchema).max(10_000).nullable() }))
    .output(eventIterator(type<HealthProgress<FailureCode>>())),
}
