import { accounts } from './en/accounts.ts'
import { arranging } from './en/arranging.ts'
import { bulk } from './en/bulk.ts'
import { compare } from './en/compare.ts'
import { connection } from './en/connection.ts'
import { edit } from './en/edit.ts'
import { failures } from './en/failures.ts'
import { fields } from './en/fields.ts'
import { fleet } from './en/fleet.ts'
import { history } from './en/history.ts'
import { instances } from './en/instances.ts'
import { join } from './en/join.ts'
import { keyslots } from './en/keyslots.ts'
import { links } from './en/links.ts'
import { offline } from './en/offline.ts'
import { organisation } from './en/organisation.ts'
import { policy } from './en/policy.ts'
import { refresh } from './en/refresh.ts'
import { resources } from './en/resources.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { storage } from './en/storage.ts'
import { system } from './en/system.ts'
import { technical } from './en/technical.ts'
import { transfer } from './en/transfer.ts'
import { ui } from './en/ui.ts'
import { vault } from './en/vault.ts'
import { vaultCopies } from './en/vault-copies.ts'
import { waysOut } from './en/ways-out.ts'

/** The English catalogue. Its shape is the shape of every language. */
export const en = {
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
