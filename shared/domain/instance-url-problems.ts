/** Why a typed address cannot be an instance's; the catalogue has a sentence for each. */
export const INSTANCE_URL_PROBLEMS = [
  'empty',
  'too-long',
  'unreadable',
  'other-scheme',
  'credentials',
  'host',
  'port',
  'blocked-port',
  'sub-path',
] as const
export type InstanceUrlProblem = (typeof INSTANCE_URL_PROBLEMS)[number]
