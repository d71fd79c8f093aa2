import { gzipSync } from 'node:zlib'

/** A body that is sent piece by piece. */
export interface StreamedBody {
  headers: [string, string][]
  /** The bytes on the wire. */
  length: number
  pieces: () => Iterable<Buffer>
}

const opening = Buffer.from('{"name":"')
const ending = Buffer.from('"}')
const memberBytes = 8 * 1024 * 1024

/** A JSON object with one text, `bytes` long in all. */
export function largeBody(bytes: number): StreamedBody {
  const filling = Math.max(0, bytes - opening.length - ending.length)
  return {
    headers: [['Content-Type', 'application/json; charset=utf-8']],
    length: opening.length + filling + ending.length,
    *pieces() {
      yield opening
      yield* repeated(Buffer.alloc(64 * 1024, 'a'), filling)
      yield ending
    },
  }
}

/** The same, compressed to a thousandth; inflated it has the asked size rounded up to 8 MiB. */
export function gzipBomb(bytes: number): StreamedBody {
  // A gzip file may have many members, each complete in itself: one is compressed and sent again and again.
  const member = gzipSync(Buffer.alloc(memberBytes, 'a'), { level: 9 })
  const first = gzipSync(opening)
  const last = gzipSync(ending)
  const members = Math.ceil(bytes / memberBytes)
  return {
    headers: [
      ['Content-Type', 'application/json; charset=utf-8'],
      ['Content-Encoding', 'gzip'],
    ],
    length: first.length + member.length * members + last.length,
    *pieces() {
      yield first
      for (let sent = 0; sent < members; sent += 1) yield member
      yield last
    },
  }
}

function* repeated(piece: Buffer, length: number): Generator<Buffer> {
  for (let left = length; left > 0; left -= piece.length)
    yield left < piece.length ? piece.subarray(0, left) : piece
}
