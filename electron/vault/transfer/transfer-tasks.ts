// What the file worker does for a transfer.
import { withSource } from '../file-tasks.ts'
import type { FileRequest, FileSource, FileTask, FileTasks } from '../file-work.ts'
import { openVault } from '../open-vault.ts'
import { asVaultFailures } from '../vault-failures.ts'
import type { Vault } from '../vault.ts'
import { mergeDocument, previewDocument, readDocument, writeDocument } from './document.ts'
import { openFile, sealFile } from './sealed-file.ts'

type Task = Extract<FileTask, 'seal' | 'previewTransfer' | 'merge'>

/** Does one of the tasks. Fails as `sealed-file.ts` and `document.ts` do, and as the vault. */
export function fulfilTransfer(
  request: Extract<FileRequest, { task: Task }>,
): Promise<FileTasks[Task]['output']> {
  switch (request.task) {
    case 'seal':
      return seal(request.input)
    case 'previewTransfer':
      return preview(request.input)
    case 'merge':
      return Promise.resolve(merge(request.input))
  }
}

async function seal(input: FileTasks['seal']['input']): Promise<FileTasks['seal']['output']> {
  let counts: FileTasks['seal']['output']['counts'] | undefined
  const bytes = await sealFile(new URL(input.keyWorker), input.passphrase, () => {
    const written = withCopy(input, (vault) => writeDocument(vault, input.madeBy))
    counts = written.counts
    return written.text
  })
  if (counts === undefined) throw new TypeError('Nothing was sealed.')
  // Its own memory: a piece of what buffers share cannot be moved to another thread.
  return { bytes: Uint8Array.from(bytes), counts }
}

async function preview(
  input: FileTasks['previewTransfer']['input'],
): Promise<FileTasks['previewTransfer']['output']> {
  const text = await openFile(new URL(input.keyWorker), input.sealed, input.passphrase)
  const document = readDocument(text)
  const report = withCopy(input, (vault) => previewDocument(vault, document))
  return { text: new TextEncoder().encode(text), report }
}

function merge({ file, key, text, choices }: FileTasks['merge']['input']): FileTasks['merge']['output'] {
  const document = readDocument(new TextDecoder().decode(text))
  return withVault(file, key, (vault) => mergeDocument(vault, document, choices))
}

/** The open vault's own file is never touched: a copy of it is opened, and taken away. */
function withCopy<Result>(
  { source, scratch, key }: { source: FileSource; scratch: string; key: Uint8Array },
  work: (vault: Vault) => Result,
): Result {
  return asVaultFailures(() => withSource(source, scratch, (file) => withVault(file, key, work)))
}

function withVault<Result>(file: string, key: Uint8Array, work: (vault: Vault) => Result): Result {
  const open = asVaultFailures(() => openVault(file, Uint8Array.from(key)))
  try {
    return work(open.vault)
  } finally {
    open.close()
  }
}
