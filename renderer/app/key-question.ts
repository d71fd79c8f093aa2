import { provide, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { askForKeyPlace, type AskForKey } from '../features/instances/ask-for-key.ts'

/** What waits for one of the vault's keys. */
export interface KeyQuestion {
  work: ShallowRef<Parameters<AskForKey>[0] | null>
  isOpen: Ref<boolean>
  settle: (worked: boolean) => void
}

/** Lets every page below ask for a key; whoever calls this shows the question. One at a time. */
export function useKeyQuestion(): KeyQuestion {
  const work = shallowRef<Parameters<AskForKey>[0] | null>(null)
  const isOpen = ref(false)
  let answer: ((worked: boolean) => void) | null = null

  function settle(worked: boolean) {
    isOpen.value = false
    answer?.(worked)
    answer = null
  }

  provide(askForKeyPlace, (asked) => {
    settle(false)
    work.value = asked
    isOpen.value = true
    return new Promise((resolve) => {
      answer = resolve
    })
  })
  return { work, isOpen, settle }
}
