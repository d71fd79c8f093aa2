import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

/** What was bundled, for the notices that go with a package. */
const license = { fileName: 'licenses.json' }
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    build: {
      license,
      rolldownOptions: {
        // Workers and the loopback host are entries of their own: each is started by its path.
        input: {
          main: at('./electron/host/desktop/main.ts'),
          loopback: at('./electron/host/loopback/main.ts'),
          'key-worker': at('./electron/vault/key-worker.ts'),
          'file-worker': at('./electron/vault/file-worker.ts'),
          'data-worker': at('./electron/cache/data-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      license,
      externalizeDeps: false, // a sandboxed preload can require nothing but electron and a few builtins
      rolldownOptions: {
        input: { preload: at('./electron/host/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('./renderer'),
    // Parts of vue-i18n that nothing here uses.
    define: {
      __VUE_I18N_LEGACY_API__: 'false',
      __VUE_I18N_FULL_INSTALL__: 'false',
      __INTLIFY_PROD_DEVTOOLS__: 'false',
    },
    plugins: [vue()],
    build: { license, minify: true, rolldownOptions: { input: { index: at('./renderer/index.html') } } },
  },
})
