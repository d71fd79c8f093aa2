/** The sentences that follow the language of the request; whatever is not listed stays English (API document 3.2). */
interface Texts {
  unauthenticated: string
  badCredentials: string
}

const english: Texts = {
  unauthenticated: 'You need to sign in or sign up before continuing.',
  badCredentials: 'Invalid login credentials. Please try again.',
}

const byLanguage: ReadonlyMap<string, Texts> = new Map([
  [
    'es',
    {
      unauthenticated: 'Necesitas iniciar sesión o registrarte antes de continuar.',
      badCredentials: 'Identidad o contraseña no válida.',
    },
  ],
])

/** The sentences in a language. */
export function textsIn(language: string): Texts {
  return byLanguage.get(language) ?? english
}
