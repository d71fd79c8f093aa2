import { onScopeDispose } from 'vue'

/** What a key or the palette can ask of whatever page is open. */
export type PageCommand = 'refresh' | 'edit' | 'save' | 'search'

const handlers = new Map<PageCommand, (() => void)[]>()

/**
 * While the calling component lives, `handler` answers the command. The newest one wins; one that stands `behind` answers
 * where no other does, however late it comes.
 */
export function usePageCommand(command: PageCommand, handler: () => void, place?: 'behind'): void {
  const list = handlers.get(command) ?? []
  if (place === 'behind') list.unshift(handler)
  else list.push(handler)
  handlers.set(command, list)
  onScopeDispose(() => {
    list.splice(list.indexOf(handler), 1)
  })
}

/** Whether the page that is open answers this command: what nobody answers need not be offered. */
export function hasPageCommand(command: PageCommand): boolean {
  return (handlers.get(command)?.length ?? 0) > 0
}

/** Runs the newest handler. False when nothing on the page answers this command. */
export function runPageCommand(command: PageCommand): boolean {
  const handler = handlers.get(command)?.at(-1)
  handler?.()
  return handler !== undefined
}
