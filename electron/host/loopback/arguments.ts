import { parseArgs } from 'node:util'

export interface LoopbackArguments {
  /** 0 for any free port. */
  port: number
  /** Null for the usual place. */
  dataFolder: string | null
  /** Minutes without an open page or a call after which the host ends; 0 never. */
  idleMinutes: number
  /** Whether to show the link in the person's browser as well. */
  openBrowser: boolean
}

/** The words behind the command. Throws an error with a sentence for the person who typed them. */
export function readArguments(words: readonly string[]): LoopbackArguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: 'string', default: '0' },
      'data-dir': { type: 'string' },
      'idle-minutes': { type: 'string', default: '30' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  return {
    port: toInteger('--port', values.port, 65_535),
    dataFolder: values['data-dir'] ?? null,
    idleMinutes: toInteger('--idle-minutes', values['idle-minutes'], 10_080),
    openBrowser: !values['no-open'],
  }
}

function toInteger(option: string, text: string, most: number): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= most) return number
  throw new Error(`${option} takes a whole number from 0 to ${most}, not "${text}".`)
}
