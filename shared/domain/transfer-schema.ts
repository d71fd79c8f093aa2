import { z } from 'zod'
import { accountRefSchema, localIdSchema, remoteIdSchema } from './account-ref-schema.ts'
import {
  judgeHeaderName,
  judgeHeaderValue,
  judgeProxyUser,
  MOST_HEADERS,
  readFingerprint,
  readPemText,
  readProxyUrl,
  toPemText,
} from './connection.ts'
import { EDIT_FIELDS, type EditField } from './edit/fields.ts'
import { accountEditSchema, baseValuesSchema } from './edits-schema.ts'
import { CHANGE_OUTCOMES } from './history.ts'
import { parseInstanceUrl } from './instance-url.ts'
import { INSTANCE_COLOURS } from './instance.ts'
import { jsonValueSchema } from './json-value-schema.ts'
import { instanceIconSchema } from './organisation-schema.ts'
import { preferencesChangeSchema } from './preferences-schema.ts'
import { REFRESH_INTERVALS } from './refresh.ts'
import { readTypedToken } from './token.ts'

// The rows of an export, as they are read back: strict, so that what a newer version wrote is refused and not dropped.
// A column that comes later gets a default here, so that older files stay readable.

const MOST_CHARACTERS = 500_000
const text = z.string().max(100_000)
const time = z.int().nonnegative()

/** Only what could have been typed here: an address that a token may be sent to. */
const originSchema = z.string().refine((origin) => {
  const address = parseInstanceUrl(origin)
  return address.ok && address.origin === origin && (!address.isPlainHttp || address.isPrivate)
})
const tokenSchema = z.string().refine((token) => {
  const read = readTypedToken(token)
  return read.ok && read.token === token
})

export const instanceRowSchema = z.strictObject({
  id: localIdSchema,
  origin: originSchema,
  name: text,
  colour: z.enum(INSTANCE_COLOURS),
  plainHttpConfirmed: z.boolean(),
  position: z.int(),
  server: z
    .strictObject({
      version: text.nullable(),
      kind: z.enum(['stock', 'documented-page']),
      queueServices: text.nullable(),
      dataServices: text.nullable(),
      checkedAt: time,
    })
    .nullable(),
})

export const identityRowSchema = z.strictObject({
  id: localIdSchema,
  instanceId: localIdSchema,
  userId: z.int().nullable(),
  name: text,
  email: text.nullable(),
  tokenState: z.enum(['working', 'unknown-token', 'wrong-kind', 'lost-in-rotation']),
  reportsActivity: z.boolean(),
  /** The token, and the state of its change to the next one. */
  token: tokenSchema,
  rotation: z.enum(['none', 'asked', 'held']),
  nextToken: tokenSchema.nullable(),
})

export const membershipRowSchema = z.strictObject({
  identityId: localIdSchema,
  accountId: remoteIdSchema,
  name: text,
  role: text.nullable(),
  status: text.nullable(),
  activeAt: text.nullable(),
  permissions: z.array(text).max(10_000),
  withdrawn: z.boolean(),
})

export const draftRowSchema = z.strictObject({
  ref: z.strictObject({ identityId: localIdSchema, accountId: remoteIdSchema }),
  edit: accountEditSchema,
  baseValues: baseValuesSchema,
  undoOf: z.int().positive().nullable(),
  changedAt: time,
})

const json = jsonValueSchema(MOST_CHARACTERS)

const secret = z.string().max(10_000)

const isTrimmed = (typed: string) => typed.trim() === typed

/** All of it as the screen would have stored it: what comes by a file is not judged more mildly than what is typed. */
export const connectionRowSchema = z
  .strictObject({
    origin: originSchema,
    authority: z
      .string()
      .max(1_000_000)
      .refine((pem) => {
        const read = readPemText(pem)
        return read.ok && toPemText(read.certificates) === pem
      })
      .nullable(),
    pin: z
      .string()
      .refine((pin) => readFingerprint(pin) === pin)
      .nullable(),
    proxy: z.union([
      z.strictObject({ kind: z.enum(['system', 'none']) }),
      z
        .strictObject({
          kind: z.literal('own'),
          url: z.string().refine((url) => {
            const read = readProxyUrl(url)
            return read.ok && read.url === url
          }),
          username: secret,
          password: secret,
        })
        .refine(({ username, password }) => judgeProxyUser(username, password) === null),
    ]),
    headers: z
      .array(
        z.strictObject({
          name: z.string().refine((name) => isTrimmed(name) && judgeHeaderName(name) === null),
          value: z.string().refine((value) => isTrimmed(value) && judgeHeaderValue(value) === null),
        }),
      )
      .max(MOST_HEADERS)
      .refine((headers) => new Set(headers.map(({ name }) => name.toLowerCase())).size === headers.length),
  })
  .refine(({ origin, pin }) => pin === null || origin.startsWith('https:'))

export const historyRowSchema = z.strictObject({
  id: z.int().positive(),
  at: time,
  identityId: z.string().max(100),
  identityName: text,
  origin: text,
  accountId: remoteIdSchema,
  accountName: text,
  fields: z.array(
    z.strictObject({
      field: z.enum(EDIT_FIELDS as readonly [EditField, ...EditField[]]),
      before: json,
      after: json,
      kept: json.optional(),
      hidden: z.literal(true).optional(),
    }),
  ),
  outcome: z.enum(CHANGE_OUTCOMES),
  failureCode: z.string().max(100).nullable(),
  requestId: text.nullable(),
  undoOf: z.int().positive().nullable(),
})

export const pendingSignupRowSchema = z.strictObject({
  id: localIdSchema,
  origin: originSchema,
  plainHttpConfirmed: z.boolean(),
  accountName: text,
  fullName: text,
  email: text,
  locale: text.nullable(),
  state: z.enum(['confirm-email', 'unknown']),
  createdAt: time,
})

export const refreshIntervalRowSchema = z.strictObject({
  instanceId: localIdSchema,
  minutes: z.literal(REFRESH_INTERVALS),
})

export const folderRowSchema = z.strictObject({
  id: localIdSchema,
  name: text,
  collapsed: z.boolean(),
})

export const placementRowSchema = z.strictObject({
  instanceId: localIdSchema,
  folderId: localIdSchema.nullable(),
  icon: instanceIconSchema.nullable(),
})

export const pinRowSchema = accountRefSchema

export const preferencesRowSchema = preferencesChangeSchema

/** The document inside an export, before its rows are read. */
export const transferDocumentSchema = z.strictObject({
  madeAt: time,
  madeBy: z.string().max(100),
  parts: z.record(z.string(), z.array(z.unknown()).max(1_000_000)),
})
