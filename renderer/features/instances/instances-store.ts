import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Identity, Membership } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** Where an account is found: its instance, who sees it, and as what. */
export interface AccountPlace {
  instance: Instance
  identity: Identity
  membership: Membership
}

/** Every instance with its identities and memberships, in rail order. Null until the first answer and after a lock. */
export const useInstancesStore = defineStore('instances', () => {
  const instances = shallowRef<Instance[] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  // What was asked before a lock must not come back after it.
  let generation = 0

  async function load(): Promise<void> {
    const asked = generation
    try {
      const list = await api.instances.list()
      if (asked !== generation) return
      instances.value = list
      failure.value = null
    } catch (thrown) {
      if (asked === generation) failure.value = callFailure(thrown)
    }
  }

  /** Puts a new or changed instance in its place. */
  function put(instance: Instance): void {
    const others = (instances.value ?? []).filter((other) => other.id !== instance.id)
    instances.value = [...others, instance].sort((one, other) => one.position - other.position)
  }

  function drop(instanceId: string): void {
    instances.value = (instances.value ?? []).filter((instance) => instance.id !== instanceId)
  }

  function forget(): void {
    generation += 1
    instances.value = null
    failure.value = null
  }

  function find(instanceId: string): Instance | null {
    return instances.value?.find((instance) => instance.id === instanceId) ?? null
  }

  /** The place of an account, or null when this vault does not know it. */
  function place(ref: AccountRef): AccountPlace | null {
    for (const instance of instances.value ?? []) {
      const identity = instance.identities.find((candidate) => candidate.id === ref.identityId)
      const membership = identity?.memberships.find((candidate) => candidate.accountId === ref.accountId)
      if (identity !== undefined && membership !== undefined) return { instance, identity, membership }
    }
    return null
  }

  return { instances, failure, load, put, drop, forget, find, place }
})
