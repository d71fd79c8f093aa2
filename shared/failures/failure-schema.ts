import { z } from 'zod'
import { FAILURE_CODES, type Failure } from './failure.ts'

export const failureCodeSchema = z.enum(FAILURE_CODES)

const fact = z.union([z.string().max(500), z.number(), z.boolean()])

/** What may travel to a page: named keys with short values, so that nothing else ever does. */
export const failureSchema: z.ZodType<Failure> = z.strictObject({
  code: failureCodeSchema,
  facts: z.record(z.string(), fact).optional(),
  technical: z
    .strictObject({
      requestId: z.string().max(255).optional(),
      method: z.string().max(10).optional(),
      path: z.string().max(500).optional(),
      status: z.int().optional(),
      systemCode: z.string().max(100).optional(),
      said: z.string().max(500).optional(),
    })
    .optional(),
})
