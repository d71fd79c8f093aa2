import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'

export default defineConfigWithVueTs(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'eslint.config.ts', 'tests/golden/**'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,
  {
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-v-html': 'error',
      // An optional prop that is left out is undefined, which its type says already.
      'vue/require-default-prop': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      // Electron's Node is built on BoringSSL, where these exist and throw: key derivation is hash-wasm's job.
      'no-restricted-properties': [
        'error',
        {
          object: 'crypto',
          property: 'argon2',
          message: 'It throws under Electron; use hash-wasm in the key worker.',
        },
        {
          object: 'crypto',
          property: 'argon2Sync',
          message: 'It throws under Electron; use hash-wasm in the key worker.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'ExportAllDeclaration', message: 'Name what you export; there are no barrels here.' },
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
      ],
    },
  },
  { files: ['*.config.ts', 'renderer/**/*.vue'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['tests/**', 'resources/**'], rules: { 'no-console': 'off' } },
  prettier,
)
