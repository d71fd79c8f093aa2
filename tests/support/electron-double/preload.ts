import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isAbsolute } from 'node:path'
import { runInContext, createContext } from 'node:vm'
import { RuleBroken, SOURCES } from './rule.ts'

/** What a sandboxed preload may require besides its part of `electron`. */
const SANDBOX_BUILTINS = ['events', 'timers', 'url']
/** The part of `electron` that a sandboxed preload gets. */
const SANDBOX_ELECTRON = [
  'contextBridge',
  'crashReporter',
  'ipcRenderer',
  'nativeImage',
  'webFrame',
  'webUtils',
]

const require = createRequire(import.meta.url)

/**
 * Runs a preload in a world of its own with the page's window as it sees it. Rules: the path is absolute; a sandboxed
 * preload is a CommonJS script and requires only a few modules.
 */
export function runPreload(
  path: string,
  sandbox: boolean,
  window: object,
  electron: Record<string, unknown>,
): void {
  if (!isAbsolute(path)) {
    throw new RuleBroken('The path of a preload is absolute', SOURCES.types('WebPreferences.preload'))
  }
  const requireHere = (name: string): unknown => {
    const bare = name.replace(/^node:/, '')
    if (name === 'electron') return sandbox ? pickElectron(electron) : electron
    if (!sandbox || SANDBOX_BUILTINS.includes(bare)) return require(name)
    throw new RuleBroken(
      `A sandboxed preload cannot require "${name}"`,
      SOURCES.documentation('Process sandboxing, preload scripts'),
    )
  }
  const source = readFileSync(path, 'utf8')
  if (sandbox && /^\s*(import|export)\s/m.test(source)) {
    throw new RuleBroken(
      'A sandboxed preload is CommonJS',
      SOURCES.documentation('ES modules, preload scripts'),
    )
  }
  const world = createContext(Object.assign(Object.create(null) as object, { window, console }))
  const run = runInContext(`(function (require, module, exports) {${source}\n})`, world, {
    filename: path,
  }) as (...given: unknown[]) => void
  const module = { exports: {} }
  run(requireHere, module, module.exports)
}

function pickElectron(electron: Record<string, unknown>): object {
  const allowed = Object.entries(electron).filter(([name]) => SANDBOX_ELECTRON.includes(name))
  return new Proxy(Object.fromEntries(allowed), {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || name === 'then' || name === '__esModule') {
        return Reflect.get(target, name) as unknown
      }
      throw new RuleBroken(
        `A sandboxed preload gets no electron.${name}`,
        SOURCES.documentation('Process sandboxing, preload scripts'),
      )
    },
  })
}
