import { implement, type AnyRouter } from '@orpc/server'
import { contract } from '#shared/contract/contract.ts'
import type { Appearance } from '#shared/domain/preferences.ts'
import type { TransferPreview, TransferReport } from '#shared/domain/transfer.ts'
import type { VaultStatus } from '#shared/domain/vault.ts'

/** What the small router's calls did, in order. */
export type Journal = string[]

/**
 * A few calls of the contract that behave in the ways a door has to carry: an answer, a typed failure, a bug, a call that
 * ends only by abort, a stream that ends and one that does not.
 */
export function createSmallRouter(journal: Journal): AnyRouter {
  const os = implement(contract)
  const status: VaultStatus = {
    state: 'locked',
    protections: ['passphrase'],
    slots: [],
    keychain: 'none',
    folder: '/data',
  }
  const untilAborted = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve) => {
      signal?.addEventListener('abort', () => {
        resolve()
      })
    })
  return {
    vault: {
      status: os.vault.status.handler(() => {
        journal.push('status')
        return status
      }),
      unlock: os.vault.unlock.handler(({ errors }) => {
        throw errors.FAILURE({ data: { code: 'vault-wrong-key', facts: { attempts: 1 } } })
      }),
      lock: os.vault.lock.handler(() => {
        throw new Error('the secret of the backend')
      }),
      watch: os.vault.watch.handler(async function* ({ signal }) {
        yield status
        yield { ...status, state: 'open' as const }
        journal.push('watching')
        await untilAborted(signal)
        journal.push('stopped watching')
      }),
    },
    transfer: {
      preview: os.transfer.preview.handler(({ input }): TransferPreview => ({
        ticket: String(input.base64.length),
        expiresAt: 0,
        report: {
          madeAt: 0,
          madeBy: '',
          counts: {} as TransferReport['counts'],
          instances: [],
          identities: [],
          setAside: [],
        },
      })),
    },
    preferences: {
      setAppearance: os.preferences.setAppearance.handler(({ input }): Appearance => ({
        theme: 'system',
        language: 'system',
        singleKeys: true,
        updates: 'notify',
        ...input,
      })),
    },
    diagnostics: {
      read: os.diagnostics.read.handler(async ({ signal }) => {
        journal.push('reading')
        await untilAborted(signal)
        journal.push('aborted')
        throw new Error('aborted')
      }),
    },
  }
}
