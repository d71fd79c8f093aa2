import { expect, test } from 'vitest'
import { dialects, worldNames } from '../options.ts'
import { parseCommandLine, UsageError } from './command-line.ts'

test('without a word it is the newest release with the golden world on a free port', () => {
  expect(parseCommandLine([])).toEqual({
    application: { dialect: '4.15.1', world: 'golden', signup: 'on', limiter: true },
    port: 0,
    state: undefined,
    control: undefined,
  })
})

test('every option is understood, with a blank or an equals sign', () => {
  const words =
    '--dialect=2.18.0 --world large --port 4151 --state a=b.json --signup api-only --limiter off --accounts 20 --contacts 5000 --conversations 9 --seed=7 --control 4152'
  expect(parseCommandLine(words.replace('--state ', '--state=').split(' '))).toEqual({
    application: {
      dialect: '2.18.0',
      world: 'large',
      signup: 'api-only',
      limiter: false,
      accounts: 20,
      contacts: 5000,
      conversations: 9,
      seed: 7,
    },
    port: 4151,
    state: 'a=b.json',
    control: 4152,
  })
})

test.each([
  ['--dialect 9.9.9', `Unknown dialect 9.9.9: known are ${dialects.join(', ')}.`],
  ['--world flat', `Unknown world flat: known are ${worldNames.join(', ')}.`],
  ['--signup=maybe', 'Unknown signup maybe: known are on, off, api-only, captcha.'],
  ['--limiter yes', 'Unknown limiter yes: known are on, off.'],
  ['--verbose', /^Unknown option --verbose: known are --dialect, .*--control\.$/],
  ['golden', /^Unknown option golden: /],
  ['--port', 'Option --port needs a value.'],
  ['--port --state', 'Option --port needs a value.'],
  ['--state=', 'Option --state needs a value.'],
  ['--port 65536', 'Option --port needs a number from 0 to 65535, not 65536.'],
  ['--port 41x', 'Option --port needs a number from 0 to 65535, not 41x.'],
  ['--control -1', 'Option --control needs a number from 0 to 65535, not -1.'],
  ['--contacts 1.5', 'Option --contacts needs a whole number, not 1.5.'],
  ['--port 1 --port 2', 'Option --port is given twice.'],
])('%s is refused in one sentence', (line, sentence) => {
  const read = (): unknown => parseCommandLine(line.split(' '))
  expect(read).toThrow(UsageError)
  expect(read).toThrow(sentence)
})
