import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explainAbsence, makePrivateFolder } from '#electron/host/data-folder.ts'
import { asPlainUser, PLAIN_USER } from '#tests/support/another-user.ts'
import { makeFolder } from '#tests/support/folder.ts'

const modeOf = (path: string) => statSync(path).mode & 0o777

test('A folder of the person is made private, also behind a link and where it was open to all', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'open'), { mode: 0o777 })
  chmodSync(join(folder, 'open'), 0o777)
  symlinkSync('open', join(folder, 'link'))
  makePrivateFolder(join(folder, 'link'))
  makePrivateFolder(join(folder, 'new', 'below'))
  expect([modeOf(join(folder, 'open')), modeOf(join(folder, 'new', 'below'))]).toEqual([0o700, 0o700])
})

test('A folder that cannot be made is told in a sentence with its name', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), '')
  const inside = join(folder, 'file', 'data')
  expect(() => {
    makePrivateFolder(inside)
  }).toThrow(`The data folder ${inside} cannot be made (ENOTDIR). Correct what hinders it`)
})

test('A folder in which others can change what is there is refused; one that may only be read is not', async () => {
  // The system's own: it belongs to root, and everybody may write there. As root, one like it, since root may change its mode.
  const shared = process.geteuid?.() === 0 ? join(makeFolder(), 'shared') : '/tmp'
  if (shared !== '/tmp') {
    mkdirSync(shared)
    chmodSync(join(shared, '..'), 0o755)
    chmodSync(shared, 0o777)
  }
  const attempt = (folder: string) =>
    asPlainUser(() => {
      makePrivateFolder(folder)
      return 'taken'
    }).catch((thrown: unknown) => (thrown as Error).message)
  expect(await attempt(shared)).toMatch(/^Others on this computer can change what is in the data folder /)
  expect(await attempt('/usr')).toBe('taken')
  if (shared === '/tmp') return
  chownSync(shared, 0, PLAIN_USER)
  chmodSync(shared, 0o775)
  expect(await attempt(shared)).toMatch(/^Others on this computer /)
  chownSync(shared, PLAIN_USER - 1, PLAIN_USER - 1)
  chmodSync(shared, 0o755)
  expect(await attempt(shared)).toMatch(/^Others on this computer /)
})

test('A folder that somebody named is there, or is made in one that is', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), '')
  expect([
    explainAbsence(folder),
    explainAbsence(join(folder, 'new')),
    explainAbsence(join(folder, 'file')),
    explainAbsence(join(folder, 'drive', 'data')),
    explainAbsence(join(folder, 'file', 'data')),
  ]).toEqual([
    null,
    null,
    `The data folder ${join(folder, 'file')} is a file. Name a folder.`,
    `The data folder ${join(folder, 'drive', 'data')} is not there (ENOENT). If it lies on a drive, connect that first. For a new vault make the folder, then start again.`,
    `The data folder ${join(folder, 'file', 'data')} cannot be reached (ENOTDIR). Correct what hinders it, or name another with --data-dir.`,
  ])
})
