import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canInstallChromium, provideChromium } from './support/chromium.ts'

// The whole proof in one command: style, lint, types, build, and every kind of test. The last line counts it all.
//   node tests/run.ts            everything
//   node tests/run.ts --quick    what a commit needs: no browser, no end to end

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const quick = process.argv.includes('--quick')
const total: Tally = { passed: 0, failed: 0, skipped: 0 }

function add(tally: Partial<Tally>): void {
  total.passed += tally.passed ?? 0
  total.failed += tally.failed ?? 0
  total.skipped += tally.skipped ?? 0
}

/** A step that either holds or does not, such as the linter. Counts as one test. */
function check(title: string, command: string, ...words: string[]): boolean {
  console.log(`\n— ${title}`)
  const held = spawnSync(command, words, { stdio: 'inherit' }).status === 0
  add(held ? { passed: 1 } : { failed: 1 })
  return held
}

/** Runs vitest projects and counts their tests; a run that ends without a report is one failure. */
function vitest(title: string, projects: string[], ...words: string[]): void {
  console.log(`\n— ${title}`)
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-tests-'))
  const report = join(folder, 'report.json')
  const { status } = spawnSync(
    'vitest',
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...words,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit' },
  )
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>
    add({ passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 })
    // Files that broke before their first test, unhandled errors: vitest fails without a failed test.
    if (status !== 0 && (numFailedTests ?? 0) === 0) add({ failed: 1 })
  } catch {
    add({ failed: 1 })
  }
  rmSync(folder, { recursive: true, force: true })
}

check('style (prettier)', 'prettier', '--check', '--log-level', 'warn', '.')
check('lint (eslint)', 'eslint', '--max-warnings', '0', '.')
check('types (vue-tsc)', 'vue-tsc', '--build')
check('build (electron-vite)', 'electron-vite', 'build', '--logLevel', 'warn')
// Many of them wait, for children that are killed and for the disk: one worker for each core keeps them busy.
vitest('unit and component tests', ['unit', 'component'], '--maxWorkers=100%')

if (!quick) {
  if (provideChromium() !== undefined) vitest('browser and end-to-end tests', ['browser', 'e2e'])
  else if (canInstallChromium()) {
    console.log('\nChromium could not be installed: the browser and end-to-end tests did not run.')
    add({ failed: 1 })
  } else {
    console.log('\nNo Chromium, and no way to install one: the browser and end-to-end tests did not run.')
    add({ skipped: 1 })
  }
}

console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
