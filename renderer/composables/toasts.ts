import { shallowRef } from 'vue'

/** A short message that needs no answer. `kind` chooses the colour, `action` adds one button. */
export interface Toast {
  id: number
  kind: 'done' | 'notice' | 'failed'
  text: string
  action?: { label: string; run: () => void }
}

const MOST = 4
let lastId = 0

/** What the toast region shows, oldest first. */
export const toasts = shallowRef<Toast[]>([])

/** Shows a message, in place of one that says the same; only the newest few stay. Returns its id for `dismissToast`. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1
  const others = toasts.value.filter(({ kind, text }) => kind !== toast.kind || text !== toast.text)
  toasts.value = [...others, { ...toast, id: lastId }].slice(-MOST)
  return lastId
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/** Takes every message away, for when the vault locks: a message may name what was open. */
export function forgetToasts(): void {
  toasts.value = []
}
