import { expect, it } from 'vitest'
import { textsIn } from '#electron/host/desktop/texts.ts'

it.each([
  ['the chosen language, whatever the system speaks', 'de', 'fr-FR', 'Datei'],
  ['the language of the system', 'system', 'fr-CA', 'Fichier'],
  ['a language of which there is one variety', 'system', 'pt-PT', 'Arquivo'],
  ['English where there is no other', 'system', 'ja-JP', 'File'],
  ['English where the system does not say', 'system', '', 'File'],
] as const)('menu and tray speak %s', (_name, language, systemTag, word) => {
  expect(textsIn(language, systemTag).file.replace('&', '')).toBe(word)
})
