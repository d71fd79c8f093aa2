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
import {
  mergeDocument,
  previewDocument,
  readDocument,
  writeDocument,
  type TransferDocument,
} from '../vault/transfer/document.ts'
import { proveKey } from '../vault/keyslot-changes.ts'
import { openFile, sealFile } from '../vault/transfer/sealed-file.ts'
import type { VaultKeeper } from '../vault/vault-keeper.ts'
import type { Key } from '../vault/vault-keys.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'

/** Somebody has to read what a file would do before they decide. */
const TICKET_LIFETIME = 30 * 60_000

/** A file that was opened. One at a time: its tokens are in memory. */
interface Opened {
  ticket: string
  session: Session
  document: TransferDocument
  expiresAt: number
}

/** Taking everything to another computer, and bringing it in there. */
export function createTransferService({
  keeper,
  sessions,
  log,
  keyWorker,
  appVersion,
  onBroughtIn,
}: {
  keeper: VaultKeeper
  sessions: SessionKeeper
  log: Log
  keyWorker: URL
  appVersion: string
  /** Told when a file was brought in: it may hold changes of which nobody knows the end. */
  onBroughtIn: () => void
}) {
  let opened: Opened | null = null

  function forget(): void {
    opened = null
  }

  function keep(session: Session, document: TransferDocument): Opened {
    const kept = { ticket: crypto.randomUUID(), session, document, expiresAt: Date.now() + TICKET_LIFETIME }
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
      const session = sessions.current()
      await keeper.inTurn('prove-export', (hands) => proveKey(hands, proof))
      const { vault } = session
      let counts: TransferExport['counts'] | undefined
      const bytes = await withinSession(session, undefined, () =>
        sealFile(keyWorker, passphrase, () => {
          const written = writeDocument(vault, appVersion)
          counts = written.counts
          return written.text
        }),
      )
      if (counts === undefined || bytes.byteLength > TRANSFER_MAXIMUM) throw tooLarge()
      log.info('transfer-exported', { bytes: bytes.byteLength })
      const name = `switchyard-${new Date().toISOString().slice(0, 10)}${TRANSFER_EXTENSION}`
      return { name, base64: Buffer.from(bytes).toString('base64'), counts }
    },

    async preview(base64: string, passphrase: string): Promise<TransferPreview> {
      forget()
      const session = sessions.current()
      const text = await withinSession(session, undefined, () =>
        openFile(keyWorker, Buffer.from(base64, 'base64'), passphrase),
      )
      const document = readDocument(text)
      const report = previewDocument(session.vault, document)
      const { ticket, expiresAt } = keep(session, document)
      return { ticket, expiresAt, report }
    },

    bringIn(ticket: string, choices: TransferChoices): TransferReport {
      const session = sessions.current()
      const file = opened
      if (file?.ticket !== ticket || file.session !== session || file.expiresAt <= Date.now()) {
        throw new FailureError('transfer-expired')
      }
      const report = mergeDocument(session.vault, file.document, choices)
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
