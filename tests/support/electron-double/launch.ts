import crypto from 'node:crypto'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'
import { constants, runInThisContext } from 'node:vm'
import { createElectronDouble, type DoubleOptions, type ElectronDouble } from './double.ts'

const ELECTRON = 'electron-double:'
const running = new Map<string, ElectronDouble>()
let launches = 0

// Every launch gets module instances of its own, marked in their addresses: a process that starts knows no other's state.
registerHooks({
  resolve(specifier, context, next) {
    const launch = launchOf(context.parentURL)
    if (specifier === 'electron' && isRequired(context)) {
      return { url: `${ELECTRON}${launch ?? launches}`, format: 'commonjs', shortCircuit: true }
    }
    if (launch === null) return next(specifier, context)
    if (specifier === 'electron') return { url: ELECTRON + launch, format: 'module', shortCircuit: true }
    const resolved = next(specifier, context)
    const isOurs = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/')
    return isOurs ? { ...resolved, url: `${resolved.url}?launch=${launch}` } : resolved
  },
  load(url, context, next) {
    if (!url.startsWith(ELECTRON)) return next(url, context)
    const launch = url.slice(ELECTRON.length)
    if (isRequired(context)) {
      const source = `module.exports = globalThis[Symbol.for('electron-double')](${JSON.stringify(launch)})`
      return { format: 'commonjs', source, shortCircuit: true }
    }
    const names = Object.keys(running.get(launch)?.module ?? {})
    const source = `const double = globalThis[Symbol.for('electron-double')](${JSON.stringify(launch)})\n${names
      .map((name) => `export const ${name} = double.${name}`)
      .join('\n')}\nexport default double`
    return { format: 'module', source, shortCircuit: true }
  },
})
Object.assign(globalThis, {
  [Symbol.for('electron-double')]: (launch: string) => running.get(launch)?.module,
})

// Libraries require it, and say nothing of the launch that they were loaded by: it is the newest.
function isRequired({ conditions }: { conditions: readonly string[] }): boolean {
  return conditions.includes('require')
}

function launchOf(parent: string | undefined): string | null {
  return parent === undefined ? null : (/[?&]launch=(\d+)/.exec(parent)?.[1] ?? null)
}

// A test runner rewrites the imports of the files it loads itself; this one has to stay Node's own.
const nativeImport = runInThisContext('(address) => import(address)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (address: string) => Promise<unknown>

export interface Launch extends Disposable {
  double: ElectronDouble
  /** Loads a file of the host, built or not, as this process would. */
  load<Module>(file: string): Promise<Module>
}

/** Starts a process in which `electron` is the double and Node's built-in argon2 throws, as under Electron's BoringSSL. */
export function launch(options: DoubleOptions): Launch {
  launches += 1
  const id = String(launches)
  const double = createElectronDouble(options)
  running.set(id, double)
  const restore = pretendElectron()
  return {
    double,
    load: async <Module>(file: string) =>
      (await nativeImport(`${pathToFileURL(file).href}?launch=${id}`)) as Module,
    [Symbol.dispose]() {
      restore()
      running.delete(id)
    },
  }
}

function pretendElectron(): () => void {
  const real = Object.fromEntries(
    ['argon2', 'argon2Sync'].map((name) => [name, Reflect.get(crypto, name) as unknown]),
  )
  const refuse = () => {
    throw Object.assign(new Error('argon2 is not supported'), { code: 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED' })
  }
  Object.assign(crypto, { argon2: refuse, argon2Sync: refuse })
  syncBuiltinESMExports()
  Object.defineProperty(process.versions, 'electron', {
    value: '45.4.1',
    configurable: true,
    enumerable: true,
  })
  return () => {
    Object.assign(crypto, real)
    syncBuiltinESMExports()
    Reflect.deleteProperty(process.versions, 'electron')
  }
}
