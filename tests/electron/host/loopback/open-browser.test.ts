import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { showLink } from '#electron/host/loopback/open-browser.ts'

const link = 'http://127.0.0.1:4817/#open=s3cretOfTheLink'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-link-'))
  // Where no program is found, no browser opens.
  vi.stubEnv('PATH', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

it.skipIf(process.platform === 'win32')(
  'The link lies in a new file for this person alone, whatever lay in its place, and is gone at the end',
  () => {
    const file = join(folder, 'open.html')
    const elsewhere = join(folder, 'elsewhere')
    writeFileSync(elsewhere, 'mine', { mode: 0o666 })
    symlinkSync(elsewhere, file)
    const hide = showLink(link, folder)
    expect(lstatSync(file).isFile()).toBe(true)
    expect((lstatSync(file).mode & 0o777).toString(8)).toBe('600')
    expect(readFileSync(file, 'utf8')).toContain(link)
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine')
    hide()
    expect(existsSync(file)).toBe(false)
  },
)

it('A link that cannot be shown is no failure: it was printed too', () => {
  expect(() => {
    showLink(link, join(folder, 'nowhere'))()
  }).not.toThrow()
})
