// Writes a keys file without pause, one version after the other, until it is killed.
import { writeSync } from 'node:fs'
import { fromKeysText, type ReadKeys } from '#electron/vault/keys-text.ts'
import { writeKeys } from '#electron/vault/vault-files.ts'

const [, , path = '', ...texts] = process.argv

function keysOf(read: ReadKeys) {
  if (read.kind !== 'keys') throw new Error('No keys to write.')
  return read.keys
}

const versions = texts.map((text) => keysOf(fromKeysText(text)))
writeSync(1, 'ready\n')
for (;;) for (const keys of versions) writeKeys(path, keys)
