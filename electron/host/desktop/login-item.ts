import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App } from 'electron'

/** Whether the app starts when its person logs in. */
export interface LoginItem {
  read(): boolean
  /** Throws what the system says against it. */
  set(isOn: boolean): void
}

export interface LoginFacts {
  platform: NodeJS.Platform
  /** What to start: an AppImage is not where its program runs from. */
  program: string
  /** Words of the command line that lead to the same data. */
  words: readonly string[]
}

/** Starting at login as this system keeps it, or null for an app that was not installed: that one starts by its sources. */
export function findLoginItem(app: App, facts: LoginFacts): LoginItem | null {
  if (!app.isPackaged) return null
  return facts.platform === 'linux' ? inAutostartFolder(app, facts) : inSystemList(app, facts)
}

function inSystemList(app: App, { words }: LoginFacts): LoginItem {
  const args = [...words]
  const read = () => app.getLoginItemSettings({ args }).openAtLogin
  return {
    read,
    set(isOn) {
      app.setLoginItemSettings({ openAtLogin: isOn, args })
      if (read() !== isOn) throw new Error('the system did not take it')
    },
  }
}

/** Desktops on Linux start what lies in this folder (XDG Autostart); Electron has nothing for it. */
function inAutostartFolder(app: App, { program, words }: LoginFacts): LoginItem {
  const file = join(app.getPath('appData'), 'autostart', 'switchyard.desktop')
  return {
    read() {
      try {
        // What a desktop's own settings switch off, they mark and leave in its place.
        return !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(readFileSync(file, 'utf8'))
      } catch {
        return false
      }
    },
    set(isOn) {
      if (!isOn) {
        rmSync(file, { force: true })
        return
      }
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      writeFileSync(`${file}.new`, toDesktopEntry([program, ...words]), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
  }
}

function toDesktopEntry(command: readonly string[]): string {
  const lines = ['[Desktop Entry]', 'Type=Application', 'Name=Switchyard', 'Terminal=false']
  return [...lines, `Exec=${command.map(quote).join(' ')}`, ''].join('\n')
}

/** A word of `Exec`: quoted, its percent signs doubled, and then escaped once more as every string of the file is. */
function quote(word: string): string {
  if (/[\n\r\0]/.test(word)) throw new Error('a path with a line end cannot be started')
  const quoted = word.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')
  return `"${quoted.replaceAll('\\', '\\\\')}"`
}
