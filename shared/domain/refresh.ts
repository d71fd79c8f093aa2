/** Minutes between two looks at an account that nobody asked for. 0: only when somebody asks. */
export const REFRESH_INTERVALS = [0, 1, 5, 15, 60] as const
export type RefreshInterval = (typeof REFRESH_INTERVALS)[number]

export const DEFAULT_REFRESH_INTERVAL: RefreshInterval = 5
