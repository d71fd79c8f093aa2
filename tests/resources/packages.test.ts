import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { beforeAll, describe, expect, it } from 'vitest'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { buildOnce } from '#tests/support/build-once.ts'
import { openDesktopApp } from '#tests/support/desktop-app.ts'
import { digestOf, headerDigest, project, unpack, type Unpacked } from './unpacked.ts'

// The packages as far as they can be made without Electron: what is in them, and that the app in them works.

const SYSTEMS = ['linux', 'win', 'mac'] as const
type System = (typeof SYSTEMS)[number]
const DRIVERS: Record<System, string> = { linux: 'linux-x64', win: 'win32-arm64', mac: 'darwin-arm64' }
const packages = {} as Record<System, Unpacked>

beforeAll(async () => {
  await buildOnce()
  packages.linux = await unpack('linux', 'x64')
  packages.win = await unpack('win', 'arm64')
  packages.mac = await unpack('mac', 'arm64')
  return () => {
    for (const unpacked of Object.values(packages)) unpacked.remove()
  }
}, 240_000)

/** What a build is made from. */
const SOURCES = [
  ...['electron', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json'],
  ...['electron.vite.config.ts', 'electron-builder.yml', 'tsconfig.json', 'tsconfig.base.json'],
  ...['electron', 'renderer', 'shared', 'tests'].map((part) => `tsconfig.${part}.json`),
]

/** How a fuse is written into the program: the digit's character. */
const DISABLE = '0'.charCodeAt(0)
const ENABLE = '1'.charCodeAt(0)

/** Every file that may be in the archive; `…` stands for the digest in a name. */
const ALLOWED = [
  /^package\.json$/,
  /^out\/main\/(main|key-worker|file-worker|data-worker)\.js$/,
  /^out\/main\/chunks\/[\w-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/(methods\/)?[\w-]+\.js$/,
]

function listFiles(asar: string): string[] {
  const entries = listPackage(asar, { isPack: false }).map((path) => path.slice(1))
  return entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)))
}

describe.each(SYSTEMS)('the package for %s', (system) => {
  it('holds nothing but the build, the driver, and the one binary of its system', () => {
    const files = listFiles(packages[system].asar)
    const binary = `node_modules/better-sqlite3/prebuilds/${DRIVERS[system]}.node`
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter((path) => path !== binary && !ALLOWED.some((one) => one.test(path)))).toEqual([])
    expect(files).toContain(binary)
  })

  it('keeps the binary beside the archive, where a system can load it, and nothing else', () => {
    const { asar } = packages[system]
    const beside = execFileSync('find', [`${asar}.unpacked`, '-type', 'f'], { encoding: 'utf8' })
    expect(beside.trim()).toBe(
      `${asar}.unpacked/node_modules/better-sqlite3/prebuilds/${DRIVERS[system]}.node`,
    )
  })

  it('has a manifest without scripts and development packages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'switchyard-manifest-'))
    extractAll(packages[system].asar, folder)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
    rmSync(folder, { recursive: true, force: true })
    expect([manifest.name, manifest.main, manifest.scripts, manifest.devDependencies]).toEqual([
      'switchyard',
      'out/main/main.js',
      undefined,
      undefined,
    ])
  })

  it('has the fuses that keep others from running code in it', async () => {
    const wire = await getCurrentFuseWire(packages[system].program)
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    })
  })

  it('is small', () => {
    expect(statSync(packages[system].asar).size).toBeLessThanOrEqual(6_000_000)
  })

  it('brings the notices of what is in it', () => {
    const { resources } = packages[system]
    expect(readFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain('better-sqlite3')
    expect(readFileSync(join(resources, 'sbom.cdx.json'), 'utf8')).toContain('"bomFormat": "CycloneDX"')
  })
})

describe('the integrity of the archive', () => {
  it('is told to macOS in the property list', () => {
    const plist = readFileSync(join(packages.mac.program, 'Contents', 'Info.plist'), 'utf8')
    expect(plist).toMatch(
      new RegExp(`<key>Resources/app.asar</key>[^]*<string>${headerDigest(packages.mac.asar)}</string>`),
    )
  })

  it('is told to Windows in a resource of the program', () => {
    const program = NtExecutable.from(readFileSync(packages.win.program))
    const entry = NtExecutableResource.from(program).entries.find(({ type }) => type === 'INTEGRITY')
    expect(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer()).toString('utf8'))).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: headerDigest(packages.win.asar) },
    ])
  })
})

describe('the app in the package', () => {
  it('reads an account of a server, under the double of Electron', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'switchyard-extracted-'))
    extractAll(packages.linux.asar, folder)
    const standIn = await startStandIn({ dialect: '4.15.1' })
    try {
      await using app = await openDesktopApp({ main: join(folder, 'out', 'main', 'main.js') })
      await app.api.vault.create({ protection: 'keychain' })
      const token = standIn.state.users.admin?.token ?? ''
      const { firstAccount } = await app.api.instances.add({
        url: standIn.url,
        token,
        plainHttpConfirmed: true,
      })
      if (firstAccount === null) throw new Error('The stand-in gave no account.')
      const { value } = await app.api.accounts.refresh(firstAccount)
      expect(value.account.id).toBe(firstAccount.accountId)
    } finally {
      await standIn.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the same sources built in another folder', () => {
  it('give the same archive, byte for byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'switchyard-again-'))
    try {
      for (const name of SOURCES) cpSync(join(project, name), join(folder, name), { recursive: true })
      copyPackages(folder)
      const cli = join(folder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
      execFileSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: folder })
      const again = await unpack('linux', 'x64', folder)
      expect(digestOf(again.asar)).toBe(digestOf(packages.linux.asar))
      again.remove()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 240_000)
})

// Links cost nothing, but only within one disk. A link to the whole folder would show in the paths that bundlers write.
function copyPackages(folder: string): void {
  const copy = (options: string) => execFileSync('cp', [options, join(project, 'node_modules'), folder])
  try {
    copy('-al')
  } catch {
    copy('-a')
  }
}
