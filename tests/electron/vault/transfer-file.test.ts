import { createHash, randomBytes } from 'node:crypto'
import { crc32 as crc } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { openFile, sealFile } from '#electron/vault/transfer/sealed-file.ts'
import { findCanaryIn } from '#tests/support/canary.ts'
import { failureOf, KEY_WORKER } from '#tests/support/vault.ts'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const PASSPHRASE = 'nine signals at the junction'
const TEXT = JSON.stringify({ token: 'canaryTokenCANARYtoken99', filling: randomBytes(3000).toString('hex') })
let file: Buffer

beforeAll(async () => {
  file = Buffer.from(await sealFile(KEY_WORKER, PASSPHRASE, () => TEXT))
})

async function codeOf(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string | undefined> {
  return (await failureOf(() => openFile(KEY_WORKER, bytes, passphrase)))?.code
}

test('A sealed file opens with its passphrase, in another spelling of the same characters as well, and holds nothing in the clear', async () => {
  expect(await openFile(KEY_WORKER, file, PASSPHRASE)).toBe(TEXT)
  const composed = Buffer.from(await sealFile(KEY_WORKER, 'caf\u00e9 caf\u00e9', () => TEXT))
  expect(await openFile(KEY_WORKER, composed, 'cafe\u0301 cafe\u0301')).toBe(TEXT)
  expect(findCanaryIn(TEXT, 'canaryTokenCANARYtoken99')).toEqual(['utf8'])
  expect(findCanaryIn(file, 'canaryTokenCANARYtoken99')).toEqual([])
  expect(findCanaryIn(file.toString('base64'), 'canaryTokenCANARYtoken99')).toEqual([])
})

test('Two files of the same text with the same passphrase share nothing but their first bytes', async () => {
  const other = Buffer.from(await sealFile(KEY_WORKER, PASSPHRASE, () => TEXT))
  expect(other.subarray(0, 20).equals(file.subarray(0, 20))).toBe(true)
  expect(other.subarray(20, 36).equals(file.subarray(20, 36))).toBe(false)
  expect(other.subarray(56, 120).equals(file.subarray(56, 120))).toBe(false)
})

describe('What is no whole file of this version is told apart', () => {
  test('from one with another passphrase', async () => {
    expect(await codeOf(file, 'eight signals at the junction')).toBe('transfer-wrong-passphrase')
  })

  // Every part of the layout, its first and its last byte.
  test.each([
    ['magic', 0, 'transfer-not-such-file'],
    ['magic', 7, 'transfer-not-such-file'],
    ['version', 8, 'transfer-damaged'],
    ['version', 9, 'transfer-damaged'],
    ['cost', 10, 'transfer-damaged'],
    ['cost', 19, 'transfer-damaged'],
    ['salt', 20, 'transfer-damaged'],
    ['salt', 35, 'transfer-damaged'],
    ['nonce', 36, 'transfer-damaged'],
    ['nonce', 47, 'transfer-damaged'],
    ['length', 48, 'transfer-damaged'],
    ['length', 51, 'transfer-damaged'],
    ['checksum', 52, 'transfer-damaged'],
    ['checksum', 55, 'transfer-damaged'],
    ['body', 56, 'transfer-damaged'],
    ['body', 1000, 'transfer-damaged'],
    ['tag', -33, 'transfer-damaged'],
    ['tag', -48, 'transfer-damaged'],
    ['digest', -32, 'transfer-damaged'],
    ['digest', -1, 'transfer-damaged'],
  ])('where one bit of the %s (byte %i) is another', async (_, place, code) => {
    for (const bit of [1, 128]) {
      const changed = Buffer.from(file)
      const at = place < 0 ? changed.length + place : place
      changed[at] = (changed[at] ?? 0) ^ bit
      expect(await codeOf(changed)).toBe(code)
    }
  })

  test('from one that was cut off anywhere, or goes on behind its end', async () => {
    const cuts = [
      8,
      20,
      55,
      56,
      57,
      Math.floor(file.length / 2),
      file.length - 33,
      file.length - 32,
      file.length - 1,
    ]
    for (const length of cuts) {
      expect([length, await codeOf(file.subarray(0, length))]).toEqual([length, 'transfer-cut-short'])
    }
    expect(await codeOf(Buffer.concat([file, Buffer.from([0])]))).toBe('transfer-damaged')
    expect(await codeOf(Buffer.concat([file, file]))).toBe('transfer-damaged')
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes of one', Buffer.from('SWITCH')],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n and so on', 'latin1')],
    ['a table', Buffer.from('url,token\r\nhttps://chat.example.com,abc\r\n')],
    ['noise', randomBytes(5000)],
  ])('from %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('transfer-not-such-file')
  })
})

describe('A file that somebody made by hand', () => {
  /** With checksum and digest as they should be. */
  function forge(change: (header: Buffer) => void): Buffer {
    const forged = Buffer.from(file.subarray(0, -32))
    change(forged)
    forged.writeUInt32BE(crc(forged.subarray(0, 52)), 52)
    return Buffer.concat([forged, digest(forged)])
  }

  test('is of a newer version where it says so', async () => {
    expect(await codeOf(forge((header) => header.writeUInt16BE(2, 8)))).toBe('transfer-newer')
  })

  test.each([
    ['4 TiB of memory', (header: Buffer) => header.writeUInt32BE(0xffffffff, 10)],
    ['a million passes', (header: Buffer) => header.writeUInt32BE(1_000_000, 14)],
    ['a guess for nothing', (header: Buffer) => header.writeUInt32BE(8, 10)],
    ['no lanes', (header: Buffer) => header.writeUInt16BE(0, 18)],
  ])('may not ask for %s', async (_, change) => {
    expect(await codeOf(forge(change))).toBe('transfer-damaged')
  })

  test('does not open though only its nonce or body was exchanged', async () => {
    for (const place of [36, 500]) {
      const forged = forge((header) => (header[place] = (header[place] ?? 0) ^ 1))
      expect(await codeOf(forged)).toBe('transfer-wrong-passphrase')
    }
  })
})
