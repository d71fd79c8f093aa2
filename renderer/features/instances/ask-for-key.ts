import { inject, type InjectionKey } from 'vue'
import type { api } from '../../api/api.ts'

/** What opens the vault, as the calls that ask for it take it. */
export type Proof = NonNullable<Parameters<typeof api.connections.change>[0]['proof']>

/** Asks for one of the vault's keys and does the work with it. Answers whether it was done; what hinders it is said there. */
export type AskForKey = (work: (proof: Proof) => Promise<void>) => Promise<boolean>

/** Given by the app: the vault's keys have a room of their own. */
export const askForKeyPlace: InjectionKey<AskForKey> = Symbol('ask for a key')

/** How to ask; where nobody can, nothing is done. */
export function useAskForKey(): AskForKey {
  return inject(askForKeyPlace, () => Promise.resolve(false))
}
