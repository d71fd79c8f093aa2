import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { StandIn } from '#tests/stand-in/network/start.ts'

export const DEMO_PASSPHRASE = 'three trains, one yard'

const NAMES = ['Harbour (2.18)', 'Meadow (4.1)', 'Summit (4.15)']

/** Makes a vault and adds the stand-ins to it as an admin would: through the contract, by URL and token. */
export async function fillVault(
  api: ContractRouterClient<Contract>,
  standIns: readonly StandIn[],
): Promise<Instance[]> {
  await api.vault.create({ protection: 'passphrase', passphrase: DEMO_PASSPHRASE })
  for (const [index, standIn] of standIns.entries()) {
    const added = await api.instances.add({
      url: standIn.url,
      token: standIn.state.users['admin']?.token ?? '',
      plainHttpConfirmed: true,
    })
    await api.instances.rename({ instanceId: added.instance.id, name: NAMES[index] ?? `Server ${index + 1}` })
    for (const identity of added.instance.identities) {
      for (const { accountId } of identity.memberships) {
        await api.accounts.refresh({ identityId: identity.id, accountId })
      }
    }
  }
  return api.instances.list()
}
