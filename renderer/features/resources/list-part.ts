import { computed, onBeforeUnmount, shallowRef, watch, type Ref, type WritableComputedRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { usePageCommand } from '../../composables/commands.ts'
import type { AddressQuery } from './contacts-query.ts'
import { createPageList, type PageList, type PageSource } from './page-list.ts'

/** How long typing has to rest before the server is asked: it takes a hundred searches a minute from the whole account. */
const REST = 350

/** A list that is opened anew whenever something else is asked for, or the same again, and that ends with its page. */
export function useAskedList<Line extends { id: number }, Query>(
  asked: () => { ref: AccountRef; query: Query },
  toSource: (asked: { ref: AccountRef; query: Query }) => PageSource<Line>,
): { list: PageList<Line>; reload: () => void } {
  const list = createPageList<Line>()
  const reload = () => void list.open(toSource(asked()))
  watch(() => JSON.stringify(asked()), reload, { immediate: true })
  onBeforeUnmount(() => {
    list.close()
  })
  usePageCommand('refresh', reload)
  return { list, reload }
}

/** What is typed into a search, which is asked for once the typing rests; whoever goes back finds there what is asked for again. */
export function useTypedSearch(asked: () => string, ask: (text: string) => void): Ref<string> {
  const search = shallowRef(asked())
  watch(asked, (now, before) => {
    // Otherwise somebody has typed on.
    if (search.value === before) search.value = now
  })
  watch(search, (text, _before, onCleanup) => {
    const timer = setTimeout(() => {
      if (text !== asked()) ask(text)
    }, REST)
    onCleanup(() => {
      clearTimeout(timer)
    })
  })
  return search
}

/** The entry that the address opens beside its list, and whether there is one. */
export function useOpenedEntry(
  address: () => AddressQuery,
  open: (id: string | undefined) => void,
): { opened: WritableComputedRef<number | null>; isOpen: WritableComputedRef<boolean> } {
  const opened = computed({
    get: () => Number(address()['id'] ?? 0) || null,
    set: (id: number | null) => {
      open(id === null ? undefined : String(id))
    },
  })
  const isOpen = computed({
    get: () => opened.value !== null,
    set: (next: boolean) => {
      if (!next) opened.value = null
    },
  })
  return { opened, isOpen }
}
