import type { AppLink } from './app-link.ts'

/** What the app says about servers through the system, when nobody looks at it. */
export const NOTICE_TOPICS = [
  'certificate-over',
  'certificate-1',
  'certificate-7',
  'certificate-30',
  'token',
  'down',
  'up',
] as const
export type NoticeTopic = (typeof NOTICE_TOPICS)[number]

/** One notice about all instances it is true of. It names instances and nothing that is in them. */
export interface Notice {
  topic: NoticeTopic
  instances: { name: string; origin: string }[]
}

/** An account that was used lately, as menus of the system name it. */
export interface RecentAccount {
  name: string
  instanceName: string
  link: AppLink
}
