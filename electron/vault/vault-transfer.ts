import type { TransferChoices, TransferExport, TransferReport } from '#shared/domain/transfer.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { proveKey } from './keyslot-changes.ts'
import { withLentFile } from './vault-hands.ts'
import type { VaultKeeper } from './vault-keeper.ts'
import type { Key } from './vault-keys.ts'

/** The text of a file that was opened, tokens and all, and what bringing it in would do. Wipe the text after use. */
export interface OpenedTransfer {
  text: Uint8Array
  report: TransferReport
}

/** Taking everything that travels out of the vault as one sealed file, and bringing such a file in. */
export interface VaultTransfer {
  /** Fails as unlocking with the proof would. */
  seal(proof: Key, passphrase: string): Promise<{ bytes: Uint8Array; counts: TransferExport['counts'] }>
  /** Changes nothing. Fails as `openFile` and `readDocument` do. */
  preview(sealed: Uint8Array, passphrase: string): Promise<OpenedTransfer>
  /** All of it, or nothing. The vault is closed meanwhile; `beforeClosing` ends what uses it. */
  bringIn(
    text: Uint8Array,
    choices: TransferChoices,
    beforeClosing: () => Promise<void>,
  ): Promise<TransferReport>
}

/** The transfers of one keeper's vault. `madeBy`: the version of this app, told in every file. */
export function createVaultTransfer(
  keeper: VaultKeeper,
  { keyWorker, madeBy }: { keyWorker: URL; madeBy: string },
): VaultTransfer {
  return {
    seal: (proof, passphrase) =>
      keeper.inTurn('seal', async (hands) => {
        await proveKey(hands, proof)
        return withLentFile(hands, (lent) =>
          hands.work('seal', { ...lent, passphrase, keyWorker: keyWorker.href, madeBy }),
        )
      }),
    preview: (sealed, passphrase) =>
      keeper.inTurn('preview-transfer', (hands) =>
        withLentFile(hands, (lent) =>
          hands.work('previewTransfer', { ...lent, sealed, passphrase, keyWorker: keyWorker.href }),
        ),
      ),
    bringIn: (text, choices, beforeClosing) =>
      keeper.inTurn('bring-in', async (hands) => {
        await beforeClosing()
        let report: TransferReport | undefined
        await hands.exchange({
          nextKey: Uint8Array.from(hands.open().vaultKey),
          prepare: async (key) => {
            report = await hands.work('merge', { file: hands.paths.database, key, text, choices })
          },
          finish: () => undefined,
          isCommitted: () => true,
          isSeen: false,
        })
        if (report === undefined) throw new FailureError('internal')
        return report
      }),
  }
}
