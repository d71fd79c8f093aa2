import { PASSPHRASE_MINIMUM } from '#shared/domain/vault.ts'
import { t } from '../../messages/translate.ts'

/** Why a new passphrase may not be used, in words, or undefined. Counts characters as a person does. */
export function passphraseProblem(passphrase: string): string | undefined {
  if (passphrase === '') return t('vault.passphrase.missing')
  const length = Array.from(passphrase.normalize('NFKC')).length
  if (length >= PASSPHRASE_MINIMUM && passphrase.length >= PASSPHRASE_MINIMUM) return undefined
  return t('vault.passphrase.tooShort', { count: PASSPHRASE_MINIMUM, length })
}
