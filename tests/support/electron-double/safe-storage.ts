import { RuleBroken, SOURCES } from './rule.ts'

/** What the computer has to keep a key in. */
export type KeychainKind = 'real' | 'none'

type Members = 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'

/**
 * Rules: nothing works before the app is ready; encryption is "available" without a keychain too, with a fixed key whose
 * texts start with `v10`; a text is not decrypted with another computer's key.
 */
export function createSafeStorage(keychain: () => KeychainKind, isReady: () => boolean) {
  const requireReady = () => {
    if (isReady()) return
    throw new RuleBroken(
      'safeStorage works after the app is ready',
      SOURCES.types('SafeStorage.isAsyncEncryptionAvailable'),
    )
  }
  const prefix = () => (keychain() === 'real' ? 'v11' : 'v10')
  return {
    isAsyncEncryptionAvailable() {
      requireReady()
      return Promise.resolve(true)
    },
    encryptStringAsync(plain) {
      requireReady()
      return Promise.resolve(Buffer.concat([Buffer.from(prefix()), scramble(Buffer.from(plain))]))
    },
    decryptStringAsync(encrypted) {
      requireReady()
      if (encrypted.subarray(0, 3).toString() !== prefix()) {
        return Promise.reject(new Error('Error while decrypting the ciphertext provided to safeStorage.'))
      }
      const result = scramble(encrypted.subarray(3)).toString()
      return Promise.resolve({ result, shouldReEncrypt: false })
    },
  } satisfies Pick<Electron.SafeStorage, Members>
}

function scramble(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0x5a))
}
