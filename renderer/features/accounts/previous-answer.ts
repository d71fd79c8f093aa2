import { shallowRef, watch, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ListKind } from '#shared/domain/lists.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { api } from '../../api/api.ts'

/** Which answer is meant, and the text of the newest one: its predecessor is another as soon as it changes. */
export interface AnswerOnScreen {
  account: AccountRef
  kind: 'account' | ListKind
  text: string | null
}

/** The answer before the one on screen. Null while it is not known, and where none is held: both leave nothing to show. */
export function usePreviousAnswer(
  onScreen: () => AnswerOnScreen,
): Readonly<ShallowRef<Snapshot<string> | null>> {
  const previous = shallowRef<Snapshot<string> | null>(null)
  let newest = 0
  watch(
    onScreen,
    async ({ account, kind, text }) => {
      newest += 1
      const turn = newest
      previous.value = null
      if (text === null) return
      // A cache that cannot be read costs only the comparison.
      const found = await api.answers.previous({ ref: account, kind }).catch(() => null)
      if (turn === newest) previous.value = found
    },
    { immediate: true },
  )
  return previous
}
