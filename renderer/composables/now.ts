import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

const TICK = 15_000
const now = shallowRef(Date.now())
const present = readonly(now)
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/**
 * The present in epoch milliseconds, a little coarse: one timer for the whole page, none while nobody looks. Whoever comes
 * later takes the time as the others have it, or each row of a list would make all the others think again.
 */
export function useNow(): Readonly<Ref<number>> {
  users += 1
  if (timer === undefined) {
    now.value = Date.now()
    timer = setInterval(() => {
      now.value = Date.now()
    }, TICK)
  }
  onScopeDispose(() => {
    users -= 1
    if (users > 0) return
    clearInterval(timer)
    timer = undefined
  })
  return present
}
