import { safeStorage } from 'electron'
import type { Keychain } from '#electron/vault/keychain.ts'

/** What Chromium writes before a text that it encrypted with the key everybody knows, where Linux has no secret service. */
const FIXED_KEY_PREFIX = 'v10'

/**
 * The operating system's keychain, or null where there is none that protects anything. On Linux the encryption says that
 * it is available also without one, and only a text encrypted with it shows the truth. Call when the app is ready.
 */
export async function findKeychain(platform: NodeJS.Platform): Promise<Keychain | null> {
  try {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
    if (platform === 'linux' && isFixedKey(await safeStorage.encryptStringAsync('probe'))) return null
  } catch {
    return null
  }
  return {
    async wrap(secret) {
      const wrapped = await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'))
      // The secret service can go away between the probe and now.
      if (platform === 'linux' && isFixedKey(wrapped)) throw new Error('The keychain is gone.')
      return new Uint8Array(wrapped)
    },
    async unwrap(wrapped) {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(wrapped))
      return { secret: new Uint8Array(Buffer.from(result, 'base64')), shouldRewrap: shouldReEncrypt }
    },
  }
}

function isFixedKey(ciphertext: Buffer): boolean {
  return ciphertext.subarray(0, FIXED_KEY_PREFIX.length).toString('latin1') === FIXED_KEY_PREFIX
}
