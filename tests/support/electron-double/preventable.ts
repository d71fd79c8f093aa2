import type { EventEmitter } from 'node:events'

/** Emits an event that its listeners may prevent, and tells whether one did. */
export function emitPreventable(
  emitter: EventEmitter,
  event: string,
  details: object = {},
  ...rest: unknown[]
): boolean {
  const state = { prevented: false }
  const preventDefault = () => {
    state.prevented = true
  }
  emitter.emit(event, { ...details, preventDefault }, ...rest)
  return state.prevented
}
