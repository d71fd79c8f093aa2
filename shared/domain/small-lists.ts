import type { Foreign } from './account.ts'
import type { Json, JsonObject } from './json.ts'

/** `GET canned_responses`: texts that agents insert by a short code. */
export interface CannedResponse extends Foreign {
  id: number
  shortCode?: string | null
  content?: string | null
  /** ISO-8601. */
  createdAt?: string | null
  updatedAt?: string | null
}

/** `GET custom_attribute_definitions`: which fields of their own contacts and conversations have. */
export interface AttributeDefinition extends Foreign {
  id: number
  displayName?: string | null
  displayType?: string | null
  description?: string | null
  key?: string | null
  /** `contact_attribute` or `conversation_attribute`. */
  model?: string | null
  values?: Json[] | null
  /** Both since 3.6. */
  regexPattern?: string | null
  regexCue?: string | null
  /** ISO-8601. */
  createdAt?: string | null
  updatedAt?: string | null
}

/** `GET audit_logs`: who changed what. Enterprise builds only, for administrators only. */
export interface AuditLog extends Foreign {
  id: number
  action?: string | null
  auditableType?: string | null
  auditableId?: number | null
  username?: string | null
  userId?: number | null
  changes?: JsonObject
  remoteAddress?: string | null
  /** Epoch seconds. */
  createdAt?: number | null
}
