import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Calls `run` once the element is laid out and whenever its size changes: never in the middle of other work. */
export function useResize(element: Readonly<Ref<HTMLElement | null>>, run: () => void): void {
  const observer = new ResizeObserver(run)
  onMounted(() => {
    if (element.value !== null) observer.observe(element.value)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
  })
}
