import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog, type LogFacts } from '#electron/log/log.ts'
import { findCanary } from '#tests/support/canary.ts'
import { folderModes, makeFolder } from '#tests/support/folder.ts'

const TOKEN = 'canaryTokenCANARYtoken99'

/** What a line says beside its time. */
function factsOf(line: string | undefined): unknown {
  const { time, ...rest } = JSON.parse(line ?? '') as { time: string }
  expect(new Date(time).toISOString()).toBe(time)
  return rest
}

function logged(facts: LogFacts): unknown {
  const log = openLog({ folder: null })
  log.info('event', facts)
  return factsOf(log.newest(1)[0])
}

test('A line holds its level, its event and flat facts; facts without a value are left out', () => {
  const log = openLog({ folder: null })
  log.info('started', { port: 80, ready: true, host: 'chat.example.com', nothing: null, missing: undefined })
  log.warn('slow')
  log.error('failed', { code: 'offline', level: 'mine', event: 'mine', time: 'mine' })
  expect(log.newest(9).map(factsOf)).toEqual([
    { level: 'info', event: 'started', port: 80, ready: true, host: 'chat.example.com' },
    { level: 'warn', event: 'slow' },
    { level: 'error', event: 'failed', code: 'offline' },
  ])
  expect(log.newest(1).map(factsOf)).toEqual([{ level: 'error', event: 'failed', code: 'offline' }])
  expect(log.newest(0)).toEqual([])
})

test('What is named like a secret, looks like one, or could hold one is replaced', () => {
  expect(
    logged({
      api_access_token: 'x',
      Authorization: 'Bearer x',
      passphrase: 'x',
      cookie: 'x',
      said: `the token ${TOKEN} was refused`,
      glued: `x${TOKEN}`,
      path: '/api/v1/accounts/1?api_access_token=secret&x=1',
      url: 'https://ada:secret@chat.example.com/app',
      file: `${homedir()}/data/vault.db`,
      long: '-'.repeat(1000),
    }),
  ).toEqual({
    level: 'info',
    event: 'event',
    api_access_token: '[removed]',
    Authorization: '[removed]',
    passphrase: '[removed]',
    cookie: '[removed]',
    said: 'the token [removed] was refused',
    glued: '[removed]',
    path: '/api/v1/accounts/1?[removed]',
    url: 'https://chat.example.com/app',
    file: '~/data/vault.db',
    long: `${'-'.repeat(300)}…`,
  })
})

test('What is no flat value is replaced, whatever the types were told', () => {
  const facts = { error: new Error(TOKEN), list: [TOKEN], [TOKEN]: 'x' } as unknown as LogFacts
  expect(logged(facts)).toEqual({
    level: 'info',
    event: 'event',
    error: '[removed]',
    list: '[removed]',
    '[removed]': '[removed]',
  })
})

test('The file is for this person only, survives a restart, and holds no token', () => {
  const folder = join(makeFolder(), 'data')
  const log = openLog({ folder })
  log.info(`event ${TOKEN}`, { said: TOKEN, kind: 'first' })
  log.close()
  log.info('after closing')
  const next = openLog({ folder })
  next.info('second')
  next.close()
  expect(next.newest(9).map(factsOf)).toEqual([
    { level: 'info', event: 'event [removed]', said: '[removed]', kind: 'first' },
    { level: 'info', event: 'second' },
  ])
  expect(folderModes(folder)).toEqual({ 'switchyard.log': '600' })
  expect(findCanary(folder, TOKEN)).toEqual([])
  writeFileSync(join(folder, 'planted'), TOKEN)
  expect(findCanary(folder, TOKEN)).toEqual([{ file: 'planted', encoding: 'utf8' }])
})

test('The file is bounded: what is full becomes the one before, and older lines are forgotten', () => {
  const folder = makeFolder()
  const log = openLog({ folder })
  for (let index = 0; index < 6000; index += 1) log.info('filler', { index, text: '- '.repeat(140) })
  log.close()
  expect(folderModes(folder)).toEqual({ 'switchyard.log': '600', 'switchyard.log.1': '600' })
  const sizes = ['switchyard.log', 'switchyard.log.1'].map((name) => statSync(join(folder, name)).size)
  expect(sizes.every((size) => size > 0 && size <= 512 * 1024)).toBe(true)
  expect(factsOf(openLog({ folder }).newest(1)[0])).toMatchObject({ index: 5999 })
})

test('A folder that cannot be written to costs the file and not the work', () => {
  const file = join(makeFolder(), 'a-file')
  writeFileSync(file, 'content')
  const log = openLog({ folder: join(file, 'data') })
  log.info('still works')
  expect(log.newest(1).map(factsOf)).toEqual([{ level: 'info', event: 'still works' }])
  expect([readFileSync(file, 'utf8'), existsSync(join(file, 'data'))]).toEqual(['content', false])
})

test('A pipe in the place of the log holds nobody up', () => {
  const folder = makeFolder()
  execFileSync('mkfifo', [join(folder, 'switchyard.log')])
  const log = openLog({ folder })
  log.info('started')
  expect(log.newest(9).map(factsOf)).toEqual([{ level: 'info', event: 'started' }])
  log.close()
})
