/** The text of a file with certificates. One that holds a bare certificate (DER) is written out as the text it stands for. */
export async function readCertificateFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // Every certificate begins with a sequence whose length takes two bytes.
  const isBare = bytes[0] === 0x30 && bytes[1] === 0x82
  if (!isBare) return new TextDecoder().decode(bytes)
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const lines = btoa(characters).match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
