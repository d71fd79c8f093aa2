import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Flags under which headless Chromium runs as root and asks the network for nothing of its own. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of a Chromium on this machine (`CHROMIUM` wins), or undefined. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...USUAL_PLACES].find((path) => path !== '' && existsSync(path))
}

/** Whether this machine could install Chromium by itself: then a test that needs it must not be skipped. */
export function canInstallChromium(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

/** Finds Chromium, or installs Debian's package where that is possible. Undefined where neither is. */
export function provideChromium(): string | undefined {
  const found = findChromium()
  if (found !== undefined || !canInstallChromium()) return found
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  return findChromium()
}
