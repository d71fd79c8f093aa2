import type { Catalogue } from './catalogue.ts'
import { accounts } from './fr/accounts.ts'
import { arranging } from './fr/arranging.ts'
import { bulk } from './fr/bulk.ts'
import { compare } from './fr/compare.ts'
import { connection } from './fr/connection.ts'
import { edit } from './fr/edit.ts'
import { failures } from './fr/failures.ts'
import { fields } from './fr/fields.ts'
import { fleet } from './fr/fleet.ts'
import { history } from './fr/history.ts'
import { instances } from './fr/instances.ts'
import { join } from './fr/join.ts'
import { keyslots } from './fr/keyslots.ts'
import { links } from './fr/links.ts'
import { offline } from './fr/offline.ts'
import { organisation } from './fr/organisation.ts'
import { policy } from './fr/policy.ts'
import { refresh } from './fr/refresh.ts'
import { resources } from './fr/resources.ts'
import { search } from './fr/search.ts'
import { settings } from './fr/settings.ts'
import { shell } from './fr/shell.ts'
import { storage } from './fr/storage.ts'
import { system } from './fr/system.ts'
import { technical } from './fr/technical.ts'
import { transfer } from './fr/transfer.ts'
import { ui } from './fr/ui.ts'
import { vault } from './fr/vault.ts'
import { vaultCopies } from './fr/vault-copies.ts'
import { waysOut } from './fr/ways-out.ts'

/** The French catalogue. */
export const fr: Catalogue = {
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
