import { shallowRef } from 'vue'

/** Something that goes on while the admin does something else. */
export interface BackgroundWork {
  id: number
  label: string
  /** Parts done and in all, where that is known. */
  done?: number
  total?: number
  cancel?: () => void
  /** It goes on without this page: only a person cancels it. */
  goesOn?: boolean
}

/** Speaks about one piece of work: `report` how far it is, `end` when it is over, however it ended. */
export interface WorkHandle {
  report(done: number, total: number): void
  end(): void
}

let lastId = 0

/** All work under way, oldest first. The status line shows it. */
export const backgroundWork = shallowRef<BackgroundWork[]>([])

/** Announces work in the status line. Call `end` in a `finally`. */
export function startWork(
  label: string,
  cancel?: () => void,
  { goesOn = false }: { goesOn?: boolean } = {},
): WorkHandle {
  lastId += 1
  const id = lastId
  backgroundWork.value = [...backgroundWork.value, { id, label, goesOn, ...(cancel && { cancel }) }]
  return {
    report(done, total) {
      backgroundWork.value = backgroundWork.value.map((work) =>
        work.id === id ? { ...work, done, total } : work,
      )
    },
    end() {
      backgroundWork.value = backgroundWork.value.filter((work) => work.id !== id)
    },
  }
}

/** Cancels what can be cancelled and forgets the rest: labels may name what was open. */
export function forgetWork(): void {
  for (const work of backgroundWork.value) if (work.goesOn !== true) work.cancel?.()
  backgroundWork.value = []
}
