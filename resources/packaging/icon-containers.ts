/** One picture of an icon: its side in pixels and its PNG bytes. */
export interface IconPicture {
  side: number
  png: Buffer
}

/** Windows' icon file: a table of pictures, then the pictures. Since Vista each may be a PNG as it is. */
export function toIco(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2) // its kind: icons
  head.writeUInt16LE(pictures.length, 4)
  let offset = 6 + 16 * pictures.length
  const rows = pictures.map(({ side, png }) => {
    const row = Buffer.alloc(16)
    row.writeUInt8(side % 256, 0) // 256 is written as 0
    row.writeUInt8(side % 256, 1)
    row.writeUInt16LE(1, 4)
    row.writeUInt16LE(32, 6)
    row.writeUInt32LE(png.length, 8)
    row.writeUInt32LE(offset, 12)
    offset += png.length
    return row
  })
  return Buffer.concat([head, ...rows, ...pictures.map(({ png }) => png)])
}

/** The names macOS has for pictures of a side; the doubled ones are for dense screens. */
const ICNS_NAMES: Record<number, string[]> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** macOS's icon file: the pictures, each behind its name and length. Sides it has no name for are left out. */
export function toIcns(pictures: readonly IconPicture[]): Buffer {
  const parts = pictures.flatMap(({ side, png }) =>
    (ICNS_NAMES[side] ?? []).map((name) => {
      const head = Buffer.alloc(8)
      head.write(name, 0, 'latin1')
      head.writeUInt32BE(png.length + 8, 4)
      return Buffer.concat([head, png])
    }),
  )
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}
