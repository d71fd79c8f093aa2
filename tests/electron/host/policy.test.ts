import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyPlace, readPolicy } from '#electron/host/policy.ts'
import { brokenPolicy, noPolicy } from '#shared/domain/policy.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-policy-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function write(content: string | Buffer, mode = 0o644): string {
  const file = join(folder, 'policy.json')
  writeFileSync(file, content)
  chmodSync(file, mode)
  return file
}

describe('a policy file', () => {
  it('is followed in all that it says', () => {
    const file = write(
      JSON.stringify({
        version: 1,
        instances: [{ url: 'https://chat.example.com', name: 'Support' }],
        lockAfterMinutes: 10,
        lockOnScreenLock: true,
        forbid: ['exports', 'plain-http'],
      }),
    )
    expect(readPolicy(file)).toEqual({
      state: 'managed',
      file,
      instances: [{ url: 'https://chat.example.com', name: 'Support' }],
      lockAfterMinutes: 10,
      lockOnScreenLock: true,
      forbids: ['exports', 'plain-http'],
    })
  })

  it('may leave everything out but its version', () => {
    const file = write('{"version":1}')
    expect(readPolicy(file)).toEqual({ ...noPolicy(file), state: 'managed' })
  })

  it('that is not there is no policy', () => {
    const file = join(folder, 'nowhere', 'policy.json')
    expect(readPolicy(file)).toEqual(noPolicy(file))
  })

  it.each([
    ['empty', ''],
    ['cut off', '{"version":1,"forbid":["exports"'],
    ['a list', '[]'],
    ['of a later form', '{"version":2}'],
    ['with an unknown word', '{"version":1,"forbids":["exports"]}'],
    ['with something unknown to forbid', '{"version":1,"forbid":["everything"]}'],
    ['with a text for a number', '{"version":1,"lockAfterMinutes":"10"}'],
    ['with no time at all', '{"version":1,"lockAfterMinutes":0}'],
    ['huge', `{"version":1}${' '.repeat(100_000)}`],
    ['binary', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
  ])('that is %s fails closed', (_what, content) => {
    const file = write(content)
    expect(readPolicy(file)).toEqual(brokenPolicy(file))
  })

  it('that everybody may write fails closed', () => {
    const file = write('{"version":1}', 0o646)
    expect(readPolicy(file)).toEqual(brokenPolicy(file))
  })

  it('in a folder that everybody may write fails closed', () => {
    const file = write('{"version":1}')
    chmodSync(folder, 0o777)
    expect(readPolicy(file)).toEqual(brokenPolicy(file))
  })

  it('that is a folder fails closed', () => {
    const file = join(folder, 'policy.json')
    mkdirSync(file)
    expect(readPolicy(file)).toEqual(brokenPolicy(file))
  })

  it('that is a pipe nobody writes to fails closed, at once', () => {
    const file = join(folder, 'policy.json')
    execFileSync('mkfifo', [file])
    expect(readPolicy(file)).toEqual(brokenPolicy(file))
  })

  it('lies where only an administrator writes', () => {
    expect(['linux', 'darwin', 'win32'].map((system) => policyPlace(system as NodeJS.Platform))).toEqual([
      '/etc/switchyard/policy.json',
      '/Library/Application Support/Switchyard/policy.json',
      'C:\\ProgramData\\Switchyard\\policy.json',
    ])
  })
})
