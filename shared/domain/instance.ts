import type { Identity } from './identity.ts'
import type { ServerFacts } from './server-facts.ts'

/** The colours an instance can wear, so that nobody edits production by mistake. The design tokens give each its value. */
export const INSTANCE_COLOURS = ['blue', 'green', 'amber', 'red', 'violet', 'teal', 'pink', 'slate'] as const
export type InstanceColour = (typeof INSTANCE_COLOURS)[number]

/** Characters of an instance's name, without white space around it. */
export const INSTANCE_NAME_MAXIMUM = 120

/** Whether a text can name an instance. */
export function isInstanceName(text: string): boolean {
  const { length } = text.trim()
  return length > 0 && length <= INSTANCE_NAME_MAXIMUM
}

/** One Chatwoot server, known by its origin (`https://chat.example.com`), with what was last learnt about it. */
export interface Instance {
  id: string
  origin: string
  name: string
  colour: InstanceColour
  /** The admin confirmed the warning about sending a token without TLS. Only ever true for loopback and private addresses. */
  plainHttpConfirmed: boolean
  /** Place in the rail, smallest first. */
  position: number
  /** Null until the server has been asked once. */
  server: ServerFacts | null
  /** The languages its own login page lists, by code. Left out: not known, and then the version tells. */
  locales?: string[] | undefined
  identities: Identity[]
}
