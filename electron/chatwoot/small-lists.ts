import type { AttributeDefinition, AuditLog, CannedResponse } from '#shared/domain/small-lists.ts'
import { toCount, type PageRules } from './list-pages.ts'
import type { ReadItem } from './lists.ts'
import {
  Fields,
  toEpoch,
  toForeign,
  toId,
  toListOrNull,
  toNumber,
  toObject,
  toText,
  withoutGaps,
} from './wire.ts'

/** An entry of `GET canned_responses`. */
export const readCannedResponse: ReadItem<CannedResponse> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    shortCode: fields.take('short_code', toText),
    content: fields.take('content', toText),
    createdAt: fields.take('created_at', toText),
    updatedAt: fields.take('updated_at', toText),
    ...toForeign(fields, redacted),
  })
}

/** An entry of `GET custom_attribute_definitions`. */
export const readAttributeDefinition: ReadItem<AttributeDefinition> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    displayName: fields.take('attribute_display_name', toText),
    displayType: fields.take('attribute_display_type', toText),
    description: fields.take('attribute_description', toText),
    key: fields.take('attribute_key', toText),
    model: fields.take('attribute_model', toText),
    values: fields.take('attribute_values', toListOrNull),
    regexPattern: fields.take('regex_pattern', toText),
    regexCue: fields.take('regex_cue', toText),
    createdAt: fields.take('created_at', toText),
    updatedAt: fields.take('updated_at', toText),
    ...toForeign(fields, redacted),
  })
}

/** An entry of `GET audit_logs`. */
export const readAuditLog: ReadItem<AuditLog> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    action: fields.take('action', toText),
    auditableType: fields.take('auditable_type', toText),
    auditableId: fields.take('auditable_id', toNumber),
    username: fields.take('username', toText),
    userId: fields.take('user_id', toNumber),
    changes: fields.take('audited_changes', toObject),
    remoteAddress: fields.take('remote_address', toText),
    createdAt: fields.take('created_at', toEpoch),
    ...toForeign(fields, redacted),
  })
}

/** Pages of 15, of 25 since 4.14.1. */
export const AUDIT_PAGES: PageRules = { toTotal: (meta) => toCount(meta['total_entries']), fullPage: 1 }
