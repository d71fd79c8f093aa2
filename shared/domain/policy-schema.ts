import { z } from 'zod'
import { FORBIDDABLE } from './policy.ts'

/**
 * The policy file. Strict: a word that is not known is more likely a mistake than a wish to be ignored, and a policy that is
 * followed in part is worse than one that is said to be broken.
 */
export const policyFileSchema = z.strictObject({
  version: z.literal(1),
  instances: z
    .array(z.strictObject({ url: z.string().min(1).max(500), name: z.string().max(100).default('') }))
    .max(200)
    .default([]),
  lockAfterMinutes: z.int().min(1).max(1440).nullable().default(null),
  lockOnScreenLock: z.boolean().default(false),
  forbid: z.array(z.enum(FORBIDDABLE)).max(FORBIDDABLE.length).default([]),
})
