import { oc } from '@orpc/contract'
import { failureSchema } from '../failures/failure-schema.ts'

/** What every call of the contract shares: one kind of error, whose data is a failure of the closed list. */
export const call = oc.errors({ FAILURE: { status: 422, message: 'FAILURE', data: failureSchema } })
