import { inject, type App, type InjectionKey } from 'vue'

/** The few words that pieces of the interface say by themselves. The pieces know no language: the app hands these in. */
export interface UiTexts {
  close: string
  copy: string
  copied: string
  copyFailed: string
  dismiss: string
  showPassword: string
  hidePassword: string
  technicalDetails: string
  copyDetails: string
  required: string
  invisibleCharacter: string
  mixedScripts: string
  notifications: string
  noRows: string
  selectRow: string
  selectAllRows: string
  copyAsCsv: string
  selectedRows: (count: number) => string
}

const key: InjectionKey<UiTexts> = Symbol('ui texts')

/** A Vue plugin that hands the words to every piece. Give an object with getters and they follow the language. */
export function createUiTexts(texts: UiTexts): { install(app: App): void } {
  return {
    install(app) {
      app.provide(key, texts)
    },
  }
}

/** The words, inside a piece's setup. Without the plugin this is a mistake in the app, not a state to live with. */
export function useUiTexts(): UiTexts {
  const texts = inject(key, undefined)
  if (texts === undefined) throw new Error('createUiTexts was not installed')
  return texts
}
