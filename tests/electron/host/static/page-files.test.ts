import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPageFiles, type PageFiles } from '#electron/host/static/page-files.ts'

let outside: string
let files: PageFiles

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'switchyard-pages-'))
  const folder = join(outside, 'pages')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), 'page')
  writeFileSync(join(folder, 'assets', 'index-1.js'), 'script')
  writeFileSync(join(folder, 'assets', 'strange.bin'), 'bytes')
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
  symlinkSync(outside, join(folder, 'folder'))
  files = openPageFiles(folder)
})
afterEach(() => {
  rmSync(outside, { recursive: true })
})

const read = async (path: string) => (await files.find(path))?.body.toString() ?? null

describe('page files', () => {
  it('are found by their names, the page also by the root', async () => {
    expect([await read('/'), await read('/index.html'), await read('/assets/index-1.js')]).toEqual([
      'page',
      'page',
      'script',
    ])
  })

  it('carry the type of their ending, and bytes where it is unknown', async () => {
    const types = await Promise.all(
      ['/', '/assets/index-1.js', '/assets/strange.bin'].map(
        async (path) => (await files.find(path))?.headers['content-type'],
      ),
    )
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'application/octet-stream',
    ])
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/index.html\0.txt',
    '/index.html%00',
    '//secret.txt',
    '/./index.html',
    '/assets//index-1.js',
    '/assets',
    '/assets/',
    '',
    'index.html',
    '/link.txt',
    '/folder/secret.txt',
    '/constructor',
    '/__proto__',
  ])('do not include %j', async (path) => {
    expect(await read(path)).toBeNull()
  })

  it('are not followed when one is swapped for a link later', async () => {
    const script = join(outside, 'pages', 'assets', 'index-1.js')
    await read('/')
    unlinkSync(script)
    symlinkSync(join(outside, 'secret.txt'), script)
    expect(await read('/assets/index-1.js')).toBeNull()
  })

  it('are none where nothing was built', async () => {
    expect(await openPageFiles(join(outside, 'nowhere')).find('/')).toBeNull()
  })
})
