import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** The systems there are packages for, as electron-builder spells them. */
export type PackageSystem = 'linux' | 'win' | 'mac'

const LANGUAGES = ['en-US', 'de', 'es', 'fr', 'pt-BR', 'ar']
const MAC_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt_BR', 'ar']
const FRAMEWORK = 'Electron Framework'
const MAC_FRAMEWORK = `Electron.app/Contents/Frameworks/${FRAMEWORK}.framework`
const MAC_HELPERS = ['', ' (Renderer)', ' (Plugin)', ' (GPU)']
/** How Electron marks the place of its fuses: this text, their version and count, then one digit each. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
])

/**
 * Lays out a distribution of Electron that has everything a packager touches and nothing that runs. With it the packages'
 * own part (the archive, its integrity, fuses, names, icons) can be made and examined where Electron's binary cannot be had.
 */
export function writeDummyElectron(folder: string, system: PackageSystem, version: string): void {
  const write = (path: string, content: string | Buffer, mode = 0o644) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content, { mode })
  }
  write('version', version)
  write('LICENSE', 'No Electron is in here.\n')
  write('LICENSES.chromium.html', 'No Chromium is in here.\n')
  if (system === 'mac') {
    writeMacApp(write)
    symlinkSync(join('Versions', 'A', FRAMEWORK), join(folder, MAC_FRAMEWORK, FRAMEWORK))
    return
  }
  for (const language of LANGUAGES) write(`locales/${language}.pak`, '')
  write('resources.pak', '')
  mkdirSync(join(folder, 'resources'), { recursive: true })
  if (system === 'win') write('electron.exe', toWindowsProgram())
  else
    for (const program of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
      write(program, FUSES, 0o755)
}

type Write = (path: string, content: string | Buffer, mode?: number) => void

function writeMacApp(write: Write): void {
  const contents = 'Electron.app/Contents'
  const framework = `${MAC_FRAMEWORK}/Versions/A`
  write(`${contents}/Info.plist`, toPlist('Electron'))
  write(`${contents}/MacOS/Electron`, '', 0o755)
  write(`${framework}/${FRAMEWORK}`, FUSES, 0o755)
  for (const language of MAC_LANGUAGES) {
    write(`${contents}/Resources/${language}.lproj/locale.pak`, '')
    write(`${framework}/Resources/${language}.lproj/locale.pak`, '')
  }
  for (const helper of MAC_HELPERS) {
    const name = `Electron Helper${helper}`
    write(`${contents}/Frameworks/${name}.app/Contents/Info.plist`, toPlist(name))
    write(`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, '', 0o755)
  }
}

function toPlist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleName</key><string>${name}</string>
</dict></plist>
`
}

/** An empty program for Windows with the version record that packagers rewrite. */
function toWindowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const record = Resource.VersionInfo.createEmpty()
  record.setStringValues(
    { lang: 1033, codepage: 1200 },
    { ProductName: 'Electron', FileDescription: 'Electron' },
  )
  record.lang = 1033
  record.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(FUSES)
  return Buffer.from(program.generate())
}
