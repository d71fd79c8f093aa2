import type { Catalogue } from './catalogue.ts'
import { accounts } from './es/accounts.ts'
import { arranging } from './es/arranging.ts'
import { bulk } from './es/bulk.ts'
import { compare } from './es/compare.ts'
import { connection } from './es/connection.ts'
import { edit } from './es/edit.ts'
import { failures } from './es/failures.ts'
import { fields } from './es/fields.ts'
import { fleet } from './es/fleet.ts'
import { history } from './es/history.ts'
import { instances } from './es/instances.ts'
import { join } from './es/join.ts'
import { keyslots } from './es/keyslots.ts'
import { links } from './es/links.ts'
import { offline } from './es/offline.ts'
import { organisation } from './es/organisation.ts'
import { policy } from './es/policy.ts'
import { refresh } from './es/refresh.ts'
import { resources } from './es/resources.ts'
import { search } from './es/search.ts'
import { settings } from './es/settings.ts'
import { shell } from './es/shell.ts'
import { storage } from './es/storage.ts'
import { system } from './es/system.ts'
import { technical } from './es/technical.ts'
import { transfer } from './es/transfer.ts'
import { ui } from './es/ui.ts'
import { vault } from './es/vault.ts'
import { vaultCopies } from './es/vault-copies.ts'
import { waysOut } from './es/ways-out.ts'

/** The Spanish catalogue. */
export const es: Catalogue = {
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
