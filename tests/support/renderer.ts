import { createPinia } from 'pinia'
import type { Plugin } from 'vue'
import { uiTexts } from '../../renderer/app/ui-texts.ts'
import { i18n } from '../../renderer/messages/translate.ts'
import { createUiTexts } from '../../renderer/ui/ui-texts.ts'

/** What `main.ts` gives every component, for mounting one alone. A fresh store each time. */
export function rendererPlugins(): Plugin[] {
  return [createPinia(), i18n, createUiTexts(uiTexts)]
}
