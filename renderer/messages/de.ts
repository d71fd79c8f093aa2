import type { Catalogue } from './catalogue.ts'
import { accounts } from './de/accounts.ts'
import { arranging } from './de/arranging.ts'
import { bulk } from './de/bulk.ts'
import { compare } from './de/compare.ts'
import { connection } from './de/connection.ts'
import { edit } from './de/edit.ts'
import { failures } from './de/failures.ts'
import { fields } from './de/fields.ts'
import { fleet } from './de/fleet.ts'
import { history } from './de/history.ts'
import { instances } from './de/instances.ts'
import { join } from './de/join.ts'
import { keyslots } from './de/keyslots.ts'
import { links } from './de/links.ts'
import { offline } from './de/offline.ts'
import { organisation } from './de/organisation.ts'
import { policy } from './de/policy.ts'
import { refresh } from './de/refresh.ts'
import { resources } from './de/resources.ts'
import { search } from './de/search.ts'
import { settings } from './de/settings.ts'
import { shell } from './de/shell.ts'
import { storage } from './de/storage.ts'
import { system } from './de/system.ts'
import { technical } from './de/technical.ts'
import { transfer } from './de/transfer.ts'
import { ui } from './de/ui.ts'
import { vault } from './de/vault.ts'
import { vaultCopies } from './de/vault-copies.ts'
import { waysOut } from './de/ways-out.ts'

/** The German catalogue. */
export const de: Catalogue = {
  accounts,
  arranging,
  bulk,
  compare,
  connection,
  edit,
  failures,
  fields,
  fleet,
  history,
  instances,
  join,
  keyslots,
  links,
  offline,
  organisation,
  policy,
  refresh,
  resources,
  search,
  settings,
  shell,
  storage,
  system,
  technical,
  transfer,
  ui,
  vault,
  vaultCopies,
  waysOut,
}
