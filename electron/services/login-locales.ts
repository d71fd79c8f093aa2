import type { LoginPage } from '#shared/domain/login-page.ts'
import type { Vault } from '../vault/vault.ts'

/** Keeps the languages that a login page lists, where it is one of a server that is here and was looked at before. */
export function noteLocales(vault: Vault, origin: string, { languages }: LoginPage): void {
  const instance = vault.instances.findByOrigin(origin)
  if (instance === undefined || languages === null) return
  vault.health.noteLocales(
    instance.id,
    languages.map(({ code }) => code),
  )
}
