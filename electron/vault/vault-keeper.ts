import type { VaultStatus } from '#shared/domain/vault.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import type { ProcessLock } from '../sqlite/process-lock.ts'
import { openFileWork, type FileWork } from './file-work.ts'
import type { Keychain } from './keychain.ts'
import { noteLastVersion, openAfterUpdate, type BeforeOpening } from './last-version.ts'
import type { KeysFile } from './keyslots.ts'
import type { OpenVault } from './open-vault.ts'
import { asVaultFailures } from './vault-failures.ts'
import {
  findVault,
  toVaultPaths,
  writeKeys,
  type FoundKeys,
  type FoundVault,
  type VaultPaths,
} from './vault-files.ts'
import { copyForUpdate, exchangeVault, openVaultFiles, takeFolder, writeNewVault } from './vault-folder.ts'
import { copyOpenVault, type VaultExchange, type VaultHands } from './vault-hands.ts'
import {
  findVaultKey,
  makeVaultKeys,
  withFreshKeychainSlot,
  withNextPassphrase,
  type Key,
  type NewKey,
} from './vault-keys.ts'
import { CLOSED, toVaultStatus, TROUBLES, type Trouble } from './vault-look.ts'
import type { Vault } from './vault.ts'

export interface VaultKeeperOptions {
  /** Where `vault.db` and `vault.keys.json` lie, or will lie. */
  folder: string
  keychain: Keychain | null
  /** The entry file of the key derivation worker. */
  keyWorker: URL
  /** The entry file of the worker for whole files. */
  fileWorker: URL
  log: Log
  /** The version of this app: another one than before copies the vault first. Left out: no version is looked at. */
  appVersion?: string
}

/**
 * Holds the vault of one data folder: tells its state, makes, opens and locks it. Attempts run one after the other.
 * In none of the six failing states does it write or delete anything.
 */
export interface VaultKeeper {
  status(): Promise<VaultStatus>
  /** Calls back whenever the status changed. Answers with the way to stop. */
  watch(listener: (status: VaultStatus) => void): () => void
  /** `vault-exists` where anything of a vault is in the folder, `vault-gone`, `vault-not-writable`, `vault-in-use`, `vault-keychain-changed`. */
  create(key: NewKey): Promise<VaultStatus>
  /** `vault-missing`, `vault-wrong-key`, `vault-keychain-changed`, `vault-damaged`, `vault-newer`, `vault-in-use`, `vault-not-writable`. */
  unlock(key: Key): Promise<VaultStatus>
  lock(): Promise<VaultStatus>
  /** `vault-locked`, `vault-wrong-key` (the current passphrase is not right), `vault-not-writable`. All or nothing. */
  changePassphrase(current: string, next: string): Promise<VaultStatus>
  /** The open vault. Throws what keeps it closed: `vault-missing`, `vault-locked`, `vault-keychain-changed`, `vault-damaged`, `vault-newer`. */
  vault(): Vault
  /** Resolves once no exchange of files is under way: until then an open vault looks closed. */
  settled(): Promise<void>
  /** Runs work on keys and files, one after the other with everything else the keeper does. `event` names it in the log. */
  inTurn<Result>(event: string, work: (hands: VaultHands) => Result | Promise<Result>): Promise<Result>
  /** Locks and lets go of the folder. */
  close(): Promise<void>
}

/** Opens a keeper on a folder, which need not exist yet. Opens no vault and writes nothing. */
export function openVaultKeeper(options: VaultKeeperOptions): Promise<VaultKeeper> {
  return Promise.resolve(new FolderVaultKeeper(options))
}

class FolderVaultKeeper implements VaultKeeper {
  readonly #options: VaultKeeperOptions
  readonly #paths: VaultPaths
  readonly #hands: VaultHands
  readonly #work: FileWork
  readonly #listeners = new Set<(status: VaultStatus) => void>()
  /** `keys`: as they were when its files were last known to be its own. */
  #open: { vault: OpenVault; lock: ProcessLock; keys: KeysFile } | null = null
  /** Whether there was a vault since this began: then an empty folder is no place for a new one. */
  #wasThere = false
  #trouble: Trouble | null = null
  #told: string
  #queue: Promise<unknown> = Promise.resolve()
  #exchanging: Promise<void> = Promise.resolve()

  constructor(options: VaultKeeperOptions) {
    this.#options = options
    this.#paths = toVaultPaths(options.folder)
    this.#work = openFileWork(options.fileWorker)
    this.#hands = this.#makeHands()
    this.#told = JSON.stringify(this.#look())
  }

  #makeHands(): VaultHands {
    return {
      tools: this.#options,
      paths: this.#paths,
      log: this.#options.log,
      work: this.#work,
      open: () => {
        if (this.#open) return this.#open.vault
        throw this.#closed()
      },
      keys: () => this.#foundKeys().keys,
      isOpen: () => this.#open !== null,
      onFiles: asVaultFailures,
      exchange: (exchange) => {
        const exchanged = this.#exchange(exchange)
        this.#exchanging = exchanged.catch(() => undefined)
        return exchanged
      },
      openWith: (vaultKey, prepare) => {
        // A vault that opens is restored from within, by whoever can open it.
        const { state } = this.#look()
        if (state === 'gone') throw new FailureError('vault-gone')
        if (!['damaged', 'newer'].includes(state)) throw new FailureError('vault-exists')
        return this.#openWith(vaultKey, { prepare })
      },
      writeKeys: (keys) => {
        this.#mustBeInPlace()
        asVaultFailures(() => {
          writeKeys(this.#paths.keys, keys)
        })
        if (this.#open) this.#open.keys = keys
      },
    }
  }

  status(): Promise<VaultStatus> {
    return Promise.resolve(this.#look())
  }

  watch(listener: (status: VaultStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  vault(): Vault {
    return this.#hands.open().vault
  }

  create(key: NewKey): Promise<VaultStatus> {
    return this.#changed('create', async () => {
      const { kind } = this.#find()
      if (kind === 'gone') throw new FailureError('vault-gone')
      if (this.#open || kind !== 'missing') throw new FailureError('vault-exists')
      const { vaultKey, keys } = await makeVaultKeys(this.#options, key)
      await this.#openWith(vaultKey, {
        prepare: () => {
          asVaultFailures(() => {
            writeNewVault(this.#paths, keys, vaultKey)
          })
          return Promise.resolve()
        },
      })
      noteLastVersion(this.#options)
    })
  }

  unlock(key: Key): Promise<VaultStatus> {
    return this.#changed('unlock', async () => {
      if (this.#open) return
      this.#trouble = null
      const { keys } = this.#foundKeys()
      try {
        const found = await findVaultKey(this.#options, keys, key)
        await openAfterUpdate(this.#options, {
          open: (beforeOpening) => this.#openWith(found.vaultKey, { beforeOpening }),
          copy: () => copyForUpdate(this.#work, this.#paths, found.vaultKey, 'before-update'),
        })
        if (found.shouldRewrap) await this.#rewrapKeychain(found.vaultKey)
      } catch (thrown) {
        const code = toFailure(thrown)?.code
        this.#trouble = (code && TROUBLES[code]) ?? null
        throw thrown
      }
    })
  }

  /** Has the keychain wrap its slot afresh, as it asked for. Where that fails the old wrapping still works, and it will ask again. */
  async #rewrapKeychain(vaultKey: Uint8Array): Promise<void> {
    try {
      this.#hands.writeKeys(await withFreshKeychainSlot(this.#options, this.#hands.keys(), vaultKey))
    } catch {
      this.#options.log.warn('vault-rewrap-failed')
    }
  }

  lock(): Promise<VaultStatus> {
    return this.#changed('lock', async () => {
      await this.#copyExchanged()
      const open = this.#open
      this.#open = null
      try {
        open?.vault.close()
      } finally {
        open?.lock.release()
      }
    })
  }

  /** What lies in the folder by now may be another vault: it is not ours to change. */
  #mustBeInPlace(): void {
    if (this.#open?.vault.isInPlace() === false) throw new FailureError('vault-gone')
  }

  /** Where another file took the place of the open one, what that one holds is kept as a copy: it was told to be saved. */
  async #copyExchanged(): Promise<void> {
    if (!this.#open || this.#open.vault.isInPlace()) return
    try {
      // Where nothing took the place there is no folder to copy to, and none is made.
      this.#foundKeys()
      await copyOpenVault(this.#hands, 'before-restore', this.#open.keys)
    } catch (thrown) {
      this.#options.log.warn('copy-of-exchanged-failed', { code: toFailure(thrown)?.code ?? 'internal' })
    }
  }

  changePassphrase(current: string, next: string): Promise<VaultStatus> {
    return this.#changed('change-passphrase', async (hands) => {
      const { vaultKey } = hands.open()
      hands.writeKeys(await withNextPassphrase(hands.tools, hands.keys(), vaultKey, { current, next }))
    })
  }

  settled(): Promise<void> {
    return this.#exchanging
  }

  async close(): Promise<void> {
    await this.lock()
    this.#listeners.clear()
  }

  inTurn<Result>(event: string, work: (hands: VaultHands) => Result | Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(async () => {
      try {
        const result = await work(this.#hands)
        this.#options.log.info(`vault-${event}`)
        return result
      } catch (thrown) {
        const code = toFailure(thrown)?.code ?? 'internal'
        this.#options.log.warn(`vault-${event}-failed`, { code })
        throw thrown
      } finally {
        this.#tell()
      }
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #changed(event: string, work: (hands: VaultHands) => void | Promise<void>): Promise<VaultStatus> {
    await this.inTurn(event, work)
    return this.#look()
  }

  /** Takes the folder, lets `prepare` write what is missing in it, and opens the database. Wipes the key where that fails. */
  async #openWith(
    vaultKey: Uint8Array,
    {
      prepare,
      beforeOpening,
    }: { prepare?: () => Promise<void>; beforeOpening?: BeforeOpening | undefined } = {},
  ): Promise<void> {
    let lock: ProcessLock | undefined
    try {
      lock = asVaultFailures(() => takeFolder(this.#paths))
      await prepare?.()
      const { keys } = this.#foundKeys()
      this.#open = {
        vault: await openVaultFiles(this.#work, this.#paths, vaultKey, beforeOpening),
        lock,
        keys,
      }
      this.#trouble = null
    } catch (thrown) {
      vaultKey.fill(0)
      lock?.release()
      throw thrown
    }
  }

  async #exchange(exchange: VaultExchange): Promise<void> {
    const held = this.#open
    if (!held) throw this.#closed()
    this.#mustBeInPlace()
    this.#open = null
    if (exchange.isSeen) this.#tell()
    try {
      const { vault, thrown } = await exchangeVault(this.#work, this.#paths, held.vault, exchange)
      const found = this.#find()
      this.#open = { vault, lock: held.lock, keys: found.kind === 'keys' ? found.keys : held.keys }
      if (thrown !== undefined) throw thrown as Error
    } finally {
      if (!this.#open) held.lock.release()
    }
  }

  #closed(): FailureError {
    const { state } = this.#look()
    return new FailureError(state === 'open' ? 'vault-locked' : CLOSED[state])
  }

  #foundKeys(): FoundKeys {
    const found = this.#find()
    if (found.kind !== 'keys') throw new FailureError(CLOSED[found.kind])
    return found
  }

  #find(): FoundVault {
    const found = findVault(this.#paths)
    if (found.kind !== 'missing' && found.kind !== 'gone') this.#wasThere = true
    // A vault does not go by itself: its drive does, or somebody moved the folder.
    return found.kind === 'missing' && this.#wasThere ? { kind: 'gone' } : found
  }

  #look(): VaultStatus {
    return toVaultStatus({
      found: this.#find(),
      isOpen: this.#open !== null,
      trouble: this.#trouble,
      hasKeychain: this.#options.keychain !== null,
      folder: this.#options.folder,
    })
  }

  #tell(): void {
    const status = this.#look()
    const text = JSON.stringify(status)
    if (text === this.#told) return
    this.#told = text
    for (const listener of this.#listeners) listener(status)
  }
}
