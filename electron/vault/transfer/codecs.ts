import type { Vault } from '../vault.ts'
import type { Codec, Merging } from './codec.ts'
import { connectionsCodec } from './connections-codec.ts'
import { draftsCodec } from './drafts-codec.ts'
import { historyCodec } from './history-codec.ts'
import { identitiesCodec } from './identities-codec.ts'
import { instancesCodec } from './instances-codec.ts'
import { membershipsCodec } from './memberships-codec.ts'
import { foldersCodec, pinsCodec, placementsCodec } from './organisation-codecs.ts'
import { pendingSignupsCodec, preferencesCodec, refreshIntervalsCodec } from './small-codecs.ts'

/** One for each part, in the order in which a file is brought in: what is referred to comes before what refers to it. */
export const CODECS = [
  bind(connectionsCodec),
  bind(instancesCodec),
  bind(identitiesCodec),
  bind(membershipsCodec),
  bind(historyCodec),
  bind(draftsCodec),
  bind(pendingSignupsCodec),
  bind(refreshIntervalsCodec),
  bind(foldersCodec),
  bind(placementsCodec),
  bind(pinsCodec),
  bind(preferencesCodec),
]

/** A codec with its row's type closed in, so that codecs of different rows fit into one list. */
function bind<Row>({ part, tables, read, parse, merge }: Codec<Row>) {
  return {
    part,
    tables,
    read: (vault: Vault): unknown[] => read(vault),
    prepare: (rows: readonly unknown[]) => {
      const parsed = rows.map(parse)
      return {
        count: parsed.length,
        merge: (vault: Vault, merging: Merging) => {
          merge(vault, parsed, merging)
        },
      }
    },
  }
}
