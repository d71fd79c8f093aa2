import { dialects, signupModes, worldNames, type ApplicationOptions } from '../options.ts'

/** What the command line asks for. */
export interface Command {
  application: Pick<ApplicationOptions, 'dialect' | 'world' | 'signup' | 'limiter'> & Sizes
  port: number
  /** Where the state file goes, if anywhere. */
  state: string | undefined
  /** The port of the control listener, if there is to be one. */
  control: number | undefined
}

interface Sizes {
  accounts?: number
  contacts?: number
  conversations?: number
  seed?: number
}

/** Something the command line got wrong; its message is one sentence. */
export class UsageError extends Error {}

const optionNames = [
  'dialect',
  'world',
  'port',
  'state',
  'signup',
  'limiter',
  'accounts',
  'contacts',
  'conversations',
  'seed',
  'control',
] as const
type OptionName = (typeof optionNames)[number]

/** Reads `--name value` and `--name=value`; throws a UsageError for what it does not know. */
export function parseCommandLine(words: readonly string[]): Command {
  const values = readOptions(words)
  const port = toPort('port', values.get('port') ?? '0')
  const control = values.get('control')
  const sizes: Sizes = {}
  for (const name of ['accounts', 'contacts', 'conversations', 'seed'] as const) {
    const value = values.get(name)
    if (value !== undefined) sizes[name] = toCount(name, value)
  }
  return {
    application: {
      dialect: oneOf('dialect', dialects, values.get('dialect') ?? '4.15.1'),
      world: oneOf('world', worldNames, values.get('world') ?? 'golden'),
      signup: oneOf('signup', signupModes, values.get('signup') ?? 'on'),
      limiter: oneOf('limiter', ['on', 'off'], values.get('limiter') ?? 'on') === 'on',
      ...sizes,
    },
    port,
    state: values.get('state'),
    control: control === undefined ? undefined : toPort('control', control),
  }
}

function readOptions(words: readonly string[]): Map<OptionName, string> {
  const values = new Map<OptionName, string>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const [written = '', ...inline] = word.split('=')
    const name = optionNames.find((known) => written === `--${known}`)
    if (name === undefined)
      throw new UsageError(`Unknown option ${word}: known are ${list(optionNames, '--')}.`)
    const value = inline.length > 0 ? inline.join('=') : words[++at]
    if (value === undefined || value === '' || value.startsWith('--'))
      throw new UsageError(`Option --${name} needs a value.`)
    if (values.has(name)) throw new UsageError(`Option --${name} is given twice.`)
    values.set(name, value)
  }
  return values
}

function oneOf<T extends string>(name: OptionName, known: readonly T[], value: string): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new UsageError(`Unknown ${name} ${value}: known are ${list(known)}.`)
  return found
}

function toPort(name: OptionName, value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN
  if (!(port <= 65_535))
    throw new UsageError(`Option --${name} needs a number from 0 to 65535, not ${value}.`)
  return port
}

function toCount(name: OptionName, value: string): number {
  if (!/^\d{1,7}$/.test(value)) throw new UsageError(`Option --${name} needs a whole number, not ${value}.`)
  return Number(value)
}

function list(names: readonly string[], prefix = ''): string {
  return names.map((name) => prefix + name).join(', ')
}
