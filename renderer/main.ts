import '@fontsource-variable/inter/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { startAppearance } from './app/appearance.ts'
import { createAppRouter } from './app/router.ts'
import { uiTexts } from './app/ui-texts.ts'
import { i18n } from './messages/translate.ts'
import { createUiTexts } from './ui/ui-texts.ts'

const app = createApp(App).use(createPinia()).use(i18n).use(createAppRouter()).use(createUiTexts(uiTexts))
await app.runWithContext(startAppearance)
app.mount('#app')
