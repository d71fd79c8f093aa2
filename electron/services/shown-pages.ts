import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'

/** What one page, in whatever window, shows at present. */
export interface PageView {
  isVisible: boolean
  isOnline: boolean
  accounts: readonly AccountRef[]
}

/** What all pages show together. */
export interface ShownPages {
  show(pageId: string, view: PageView): void
  leave(pageId: string): void
  isAnyVisible(): boolean
  /** The accounts on pages that can be seen. */
  keys(): ReadonlySet<string>
}

export function openShownPages(): ShownPages {
  const views = new Map<string, PageView>()
  return {
    show: (pageId, view) => views.set(pageId, view),
    leave: (pageId) => views.delete(pageId),
    isAnyVisible: () => [...views.values()].some(({ isVisible }) => isVisible),
    keys: () =>
      new Set(
        [...views.values()]
          .filter(({ isVisible }) => isVisible)
          .flatMap(({ accounts }) => accounts.map(toAccountKey)),
      ),
  }
}
