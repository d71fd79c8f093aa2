import type { Catalogue } from './catalogue.ts'
import { accounts } from './ar/accounts.ts'
import { arranging } from './ar/arranging.ts'
import { bulk } from './ar/bulk.ts'
import { compare } from './ar/compare.ts'
import { connection } from './ar/connection.ts'
import { edit } from './ar/edit.ts'
import { failures } from './ar/failures.ts'
import { fields } from './ar/fields.ts'
import { fleet } from './ar/fleet.ts'
import { history } from './ar/history.ts'
import { instances } from './ar/instances.ts'
import { join } from './ar/join.ts'
import { keyslots } from './ar/keyslots.ts'
import { links } from './ar/links.ts'
import { offline } from './ar/offline.ts'
import { organisation } from './ar/organisation.ts'
import { policy } from './ar/policy.ts'
import { refresh } from './ar/refresh.ts'
import { resources } from './ar/resources.ts'
import { search } from './ar/search.ts'
import { settings } from './ar/settings.ts'
import { shell } from './ar/shell.ts'
import { storage } from './ar/storage.ts'
import { system } from './ar/system.ts'
import { technical } from './ar/technical.ts'
import { transfer } from './ar/transfer.ts'
import { ui } from './ar/ui.ts'
import { vault } from './ar/vault.ts'
import { vaultCopies } from './ar/vault-copies.ts'
import { waysOut } from './ar/ways-out.ts'

/** The Arabic catalogue. */
export const ar: Catalogue = {
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
