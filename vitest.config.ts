import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_ARGUMENTS, findChromium } from './tests/support/chromium.ts'

// How long a test waits for something to show: a limit for what never comes, not a measure. The default of one second is
// less than a busy machine takes.
const expectation = { poll: { timeout: 20_000 } }

// Which machine runs a test shows in its name: *.test.ts in Node, *.component.test.ts in happy-dom,
// *.browser.test.ts inside Chromium, tests/e2e/*.test.ts drive the whole app from outside.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          expect: expectation,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.component.test.ts', 'tests/**/*.browser.test.ts', 'tests/e2e/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'component',
          expect: expectation,
          environment: 'happy-dom',
          setupFiles: ['tests/support/all-texts.ts'],
          include: ['tests/**/*.component.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [vue()],
        optimizeDeps: { include: ['vue', 'vitest-browser-vue', 'reka-ui', 'axe-core'] },
        test: {
          name: 'browser',
          expect: expectation,
          include: ['tests/**/*.browser.test.ts'],
          setupFiles: ['tests/support/all-texts.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? 'chromium', args: CHROMIUM_ARGUMENTS },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          expect: expectation,
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
