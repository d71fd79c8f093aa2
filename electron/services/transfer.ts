import {
  TRANSFER_EXTENSION,
  TRANSFER_MAXIMUM,
  type TransferChoices,
  type TransferExport,
  type TransferPreview,
  type TransferReport,
} from '#shared/domain/transfer.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import type { Key } from '../vault/vault-keys.ts'
import type { VaultTransfer } from '../vault/vault-transfer.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'

/** Somebody has to read what a file would do before they decide. */
const TICKET_LIFETIME = 30 * 60_000

/** A file that was opened. One at a time: its tokens are in memory. */
interface Opened {
  ticket: string
  session: Session
  text: Uint8Array
  expiresAt: number
}

/** Taking everything to another computer, and bringing it in there. */
export function createTransferService({
  vaultTransfer,
  sessions,
  log,
  endSession,
  onOpen,
  onBroughtIn,
}: {
  vaultTransfer: VaultTransfer
  sessions: SessionKeeper
  log: Log
  endSession: () => Promise<void>
  /** Told afterwards, however it went: what ended with the session begins anew where the vault is open. */
  onOpen: () => void
  onBroughtIn: () => void
}) {
  let opened: Opened | null = null

  function forget(): void {
    opened?.text.fill(0)
    opened = null
  }

  function keep(session: Session, text: Uint8Array): Opened {
    const kept = { ticket: crypto.randomUUID(), session, text, expiresAt: Date.now() + TICKET_LIFETIME }
    opened = kept
    const drop = () => {
      if (opened === kept) forget()
    }
    session.ended.addEventListener('abort', drop, { once: true })
    // Nobody may come back for it; it keeps no process awake.
    setTimeout(drop, TICKET_LIFETIME).unref()
    return kept
  }

  return {
    /** Whoever sits down at a vault that was left open could otherwise carry every token away. */
    async export(proof: Key, passphrase: string): Promise<TransferExport> {
      const { bytes, counts } = await withinSession(sessions.current(), undefined, () =>
        vaultTransfer.seal(proof, passphrase),
      )
      if (bytes.byteLength > TRANSFER_MAXIMUM) throw tooLarge()
      log.info('transfer-exported', { bytes: bytes.byteLength })
      const name = `switchyard-${new Date().toISOString().slice(0, 10)}${TRANSFER_EXTENSION}`
      return { name, base64: Buffer.from(bytes).toString('base64'), counts }
    },

    async preview(base64: string, passphrase: string): Promise<TransferPreview> {
      forget()
      const session = sessions.current()
      const { text, report } = await withinSession(session, undefined, () =>
        vaultTransfer.preview(Buffer.from(base64, 'base64'), passphrase),
      )
      if (session.ended.aborted) {
        text.fill(0)
        throw new FailureError('vault-locked')
      }
      const { ticket, expiresAt } = keep(session, text)
      return { ticket, expiresAt, report }
    },

    async bringIn(ticket: string, choices: TransferChoices): Promise<TransferReport> {
      const file = opened
      if (file?.ticket !== ticket || file.session !== sessions.current() || file.expiresAt <= Date.now()) {
        throw new FailureError('transfer-expired')
      }
      // The session, which ends meanwhile, would forget it.
      const text = new Uint8Array(file.text)
      const report = await vaultTransfer.bringIn(text, choices, endSession).finally(() => {
        text.fill(0)
        onOpen()
      })
      forget()
      log.info('transfer-brought-in', { identities: report.counts.identities.added })
      onBroughtIn()
      return report
    },

    forget(ticket: string): null {
      if (opened?.ticket === ticket) forget()
      return null
    },
  }
}

function tooLarge(): FailureError {
  return new FailureError('transfer-too-large', { facts: { limit: TRANSFER_MAXIMUM / 1024 / 1024 } })
}
