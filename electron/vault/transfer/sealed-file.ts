import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { crc32, gunzipSync, gzipSync } from 'node:zlib'
import { TRANSFER_MAGIC } from '#shared/domain/transfer.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { deriveKey } from '../key-derivation.ts'
import { NONCE_BYTES, SALT_BYTES, TAG_BYTES, type PassphraseCost } from '../keyslots.ts'

// One encrypted file:
//
//   0  magic (8)   8  version (2)   10  argon2id: KiB (4), passes (4), lanes (2)   20  salt (16)   36  nonce (12)
//   48 bytes of the body (4)   52  CRC-32 of all before (4)   56  body: AES-256-GCM, tag last   then SHA-256 of all before
//
// The whole header is associated data of the seal. CRC and SHA-256 protect nothing: they tell a file that was cut off or
// changed on the way from a wrong passphrase. Every later version begins with the same 56 bytes. The body is sealed as one
// piece, because it fits into memory many times, and so nothing of it is read before all of it is known to be genuine.

const MAGIC = Buffer.from(TRANSFER_MAGIC)
const VERSION = 1
const HEADER_BYTES = 56
const DIGEST_BYTES = 32
/** What a document may unfold to. */
const MOST_TEXT_BYTES = 256 * 1024 * 1024

/** The work of every guess, as for the vault itself. */
const COST: PassphraseCost = { memoryKiB: 64 * 1024, passes: 3, parallelism: 1 }
/** What a file may ask for: never less than is written, never what would take the machine down. */
const COST_BOUNDS = { memoryKiB: [64 * 1024, 256 * 1024], passes: [3, 12], parallelism: [1, 4] } as const

/** Derives a fresh key, then seals what `write` answers: only then, so that the text is in memory as briefly as can be. */
export async function sealFile(keyWorker: URL, passphrase: string, write: () => string): Promise<Uint8Array> {
  const salt = randomBytes(SALT_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const key = await deriveKey(keyWorker, passphrase, salt, COST)
  const text = Buffer.from(write())
  const packed = gzipSync(text)
  text.fill(0)
  const header = toHeader(COST, salt, nonce, packed.byteLength + TAG_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(header)
  const body = Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()])
  packed.fill(0)
  key.fill(0)
  const file = Buffer.concat([header, body])
  return Buffer.concat([file, digestOf(file)])
}

/**
 * The text of a sealed file. Fails with `transfer-not-such-file`, `transfer-cut-short`, `transfer-damaged`,
 * `transfer-newer`, and only for a file that is whole with `transfer-wrong-passphrase`.
 */
export async function openFile(keyWorker: URL, bytes: Uint8Array, passphrase: string): Promise<string> {
  const { header, cost, body } = readWhole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const key = await deriveKey(keyWorker, passphrase, header.subarray(20, 36), cost)
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(36, 48), { authTagLength: TAG_BYTES })
  key.fill(0)
  decipher.setAAD(header).setAuthTag(body.subarray(-TAG_BYTES))
  let packed: Buffer
  try {
    packed = Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    throw new FailureError('transfer-wrong-passphrase')
  }
  try {
    return gunzipSync(packed, { maxOutputLength: MOST_TEXT_BYTES }).toString('utf8')
  } catch {
    throw new FailureError('transfer-damaged')
  } finally {
    packed.fill(0)
  }
}

function readWhole(file: Buffer): { header: Buffer; cost: PassphraseCost; body: Buffer } {
  if (!file.subarray(0, MAGIC.byteLength).equals(MAGIC)) throw new FailureError('transfer-not-such-file')
  if (file.byteLength < HEADER_BYTES) throw new FailureError('transfer-cut-short')
  const header = file.subarray(0, HEADER_BYTES)
  if (header.readUInt32BE(52) !== crc32(header.subarray(0, 52))) throw new FailureError('transfer-damaged')
  if (header.readUInt16BE(8) > VERSION) throw new FailureError('transfer-newer')
  const end = HEADER_BYTES + header.readUInt32BE(48)
  if (file.byteLength < end + DIGEST_BYTES) throw new FailureError('transfer-cut-short')
  const cost = {
    memoryKiB: header.readUInt32BE(10),
    passes: header.readUInt32BE(14),
    parallelism: header.readUInt16BE(18),
  }
  const isWhole = digestOf(file.subarray(0, end)).equals(file.subarray(end))
  if (!isWhole || end < HEADER_BYTES + TAG_BYTES || !isWithinBounds(cost)) {
    throw new FailureError('transfer-damaged')
  }
  return { header, cost, body: file.subarray(HEADER_BYTES, end) }
}

function toHeader(cost: PassphraseCost, salt: Uint8Array, nonce: Uint8Array, bodyBytes: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.set(MAGIC)
  header.writeUInt16BE(VERSION, 8)
  header.writeUInt32BE(cost.memoryKiB, 10)
  header.writeUInt32BE(cost.passes, 14)
  header.writeUInt16BE(cost.parallelism, 18)
  header.set(salt, 20)
  header.set(nonce, 36)
  header.writeUInt32BE(bodyBytes, 48)
  header.writeUInt32BE(crc32(header.subarray(0, 52)), 52)
  return header
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function isWithinBounds(cost: PassphraseCost): boolean {
  const names = ['memoryKiB', 'passes', 'parallelism'] as const
  return names.every((name) => cost[name] >= COST_BOUNDS[name][0] && cost[name] <= COST_BOUNDS[name][1])
}
