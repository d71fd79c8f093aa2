import { watch } from 'vue'
import type { Appearance } from '#shared/domain/preferences.ts'
import { currentLocale } from '../composables/current-locale.ts'
import { useAppearanceStore } from '../features/settings/appearance-store.ts'
import {
  directionOf,
  LANGUAGE_NAMES,
  matchLanguage,
  toLocaleTag,
  type LanguageName,
} from '../messages/languages.ts'
import { speak } from '../messages/translate.ts'

const isKnown = (language: string): language is LanguageName => Object.hasOwn(LANGUAGE_NAMES, language)

function applyTheme({ theme }: Appearance) {
  const root = document.documentElement
  if (theme !== 'system') root.dataset.theme = theme
  // Who asked the system for more contrast gets it here too, unless another theme was chosen.
  else if (window.matchMedia('(prefers-contrast: more)').matches) root.dataset.theme = 'contrast'
  else delete root.dataset.theme
}

async function applyLanguage({ language }: Appearance) {
  const chosen = isKnown(language) ? language : matchLanguage(navigator.languages)
  await speak(chosen)
  currentLocale.value = toLocaleTag(chosen)
  document.documentElement.lang = currentLocale.value
  document.documentElement.dir = directionOf(chosen)
}

const LONGEST_WAIT = 400

/**
 * Reads theme and language and keeps the page in step with them. Resolves when they are applied, or after a moment if
 * the backend is slow: better a page in the system's colours than none.
 */
export async function startAppearance(): Promise<void> {
  const store = useAppearanceStore()
  const apply = async () => {
    applyTheme(store.appearance)
    await applyLanguage(store.appearance)
  }
  watch(() => store.appearance, apply)
  window.matchMedia('(prefers-contrast: more)').addEventListener('change', () => void apply())
  const wait = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))
  await Promise.race([store.load().then(apply), wait])
}
