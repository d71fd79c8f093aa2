import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema, localIdSchema } from '../domain/account-ref-schema.ts'
import { folderNameSchema, instanceIconSchema, placeSchema } from '../domain/organisation-schema.ts'
import type { Organisation } from '../domain/organisation.ts'
import { call } from './call.ts'

const answer = type<Organisation>()

/** How the instances and accounts of this vault are arranged. Every change answers with the whole. Asks no server. */
export const organisation = {
  read: call.output(answer),
  /** At the end of the rail. */
  addFolder: call.input(z.strictObject({ name: folderNameSchema })).output(answer),
  /** Changes what is named; `place` counts among the folders. */
  changeFolder: call
    .input(
      z.strictObject({
        folderId: localIdSchema,
        name: folderNameSchema.optional(),
        collapsed: z.boolean().optional(),
        place: placeSchema.optional(),
      }),
    )
    .output(answer),
  /** What is in it stays, outside of every folder. */
  removeFolder: call.input(z.strictObject({ folderId: localIdSchema })).output(answer),
  /** `place` counts within the folder, or among the instances outside of every folder. */
  placeInstance: call
    .input(
      z.strictObject({
        instanceId: localIdSchema,
        folderId: localIdSchema.nullable(),
        place: placeSchema,
      }),
    )
    .output(answer),
  chooseIcon: call
    .input(z.strictObject({ instanceId: localIdSchema, icon: instanceIconSchema.nullable() }))
    .output(answer),
  /** Pins an account at a place among the pinned ones, or with null takes its pin away. */
  pin: call.input(z.strictObject({ ref: accountRefSchema, place: placeSchema.nullable() })).output(answer),
  /** Notes that an account was opened and looked at. */
  use: call.input(accountRefSchema).output(answer),
}
