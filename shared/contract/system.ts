import { type } from '@orpc/contract'
import { z } from 'zod'
import type { UpdateState } from '../domain/update.ts'
import { call } from './call.ts'

/** What the host can do of the system around the app, and how it stands. */
export interface SystemState {
  /** Null where the app cannot start at login: it runs from its sources, or in a browser. */
  startsAtLogin: boolean | null
  showsNotices: boolean
  update: UpdateState
}

export const system = {
  read: call.output(type<SystemState>()),
  /** Fails with `system-refused`, also where the host cannot do it. */
  startAtLogin: call.input(z.strictObject({ isOn: z.boolean() })).output(type<SystemState>()),
  /** Asks whether there is a newer version of the app. How that ended is in the answer. */
  checkForUpdate: call.output(type<UpdateState>()),
  downloadUpdate: call.output(type<UpdateState>()),
  /** Ends the app and starts the new one. Fails with `update-waits` while something is being written. */
  installUpdate: call.output(type<UpdateState>()),
}
