import { onScopeDispose, ref, type Ref } from 'vue'

const SHOWN_FOR = 1600

/** Copies text and says for a moment how that went. */
export function useCopy(): {
  state: Ref<'idle' | 'copied' | 'failed'>
  copy: (text: string) => Promise<void>
} {
  const state = ref<'idle' | 'copied' | 'failed'>('idle')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function copy(text: string) {
    clearTimeout(timer)
    try {
      await navigator.clipboard.writeText(text)
      state.value = 'copied'
    } catch {
      state.value = 'failed'
    }
    timer = setTimeout(() => {
      state.value = 'idle'
    }, SHOWN_FOR)
  }

  onScopeDispose(() => {
    clearTimeout(timer)
  })
  return { state, copy }
}
