import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { ShownPage } from '../domain/list-page.ts'
import { pageNumberSchema } from '../domain/resources-schema.ts'
import type { AttributeDefinition, AuditLog, CannedResponse } from '../domain/small-lists.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

const whole = <Item>() => ({
  /** The list as last seen, or null. Asks no server. */
  read: call.input(accountRefSchema).output(type<Snapshot<ShownPage<Item>> | null>()),
  refresh: call.input(accountRefSchema).output(type<Snapshot<ShownPage<Item>>>()),
})

export const cannedResponses = whole<CannedResponse>()
export const attributeDefinitions = whole<AttributeDefinition>()

const page = call.input(z.strictObject({ ref: accountRefSchema, page: pageNumberSchema }))

/** Enterprise builds only, for administrators only. */
export const auditLogs = {
  readPage: page.output(type<Snapshot<ShownPage<AuditLog>> | null>()),
  refreshPage: page.output(type<Snapshot<ShownPage<AuditLog>>>()),
}
