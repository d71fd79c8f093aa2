import { LIST_KINDS, type ListKind } from '#shared/domain/lists.ts'

/** The parts of an account's page, in the order of the tabs. */
export const ACCOUNT_TABS = [
  'overview',
  'settings',
  'contacts',
  'conversations',
  ...LIST_KINDS,
  'more',
  'history',
  'raw',
] as const
export type AccountTab = (typeof ACCOUNT_TABS)[number]

/** The tab that an address names; what is no tab stands for the first. */
export function toAccountTab(name: string): AccountTab {
  return ACCOUNT_TABS.find((known) => known === name) ?? 'overview'
}

/** Whether a tab shows one of the account's lists. */
export function isListTab(tab: AccountTab): tab is ListKind {
  return (LIST_KINDS as readonly string[]).includes(tab)
}

/** Whether a tab fills the page and scrolls by itself. */
export function isFillingTab(tab: string): boolean {
  return ['contacts', 'conversations', 'more', 'raw'].includes(tab)
}
