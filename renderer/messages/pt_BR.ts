import type { Catalogue } from './catalogue.ts'
import { accounts } from './pt_BR/accounts.ts'
import { arranging } from './pt_BR/arranging.ts'
import { bulk } from './pt_BR/bulk.ts'
import { compare } from './pt_BR/compare.ts'
import { connection } from './pt_BR/connection.ts'
import { edit } from './pt_BR/edit.ts'
import { failures } from './pt_BR/failures.ts'
import { fields } from './pt_BR/fields.ts'
import { fleet } from './pt_BR/fleet.ts'
import { history } from './pt_BR/history.ts'
import { instances } from './pt_BR/instances.ts'
import { join } from './pt_BR/join.ts'
import { keyslots } from './pt_BR/keyslots.ts'
import { links } from './pt_BR/links.ts'
import { offline } from './pt_BR/offline.ts'
import { organisation } from './pt_BR/organisation.ts'
import { policy } from './pt_BR/policy.ts'
import { refresh } from './pt_BR/refresh.ts'
import { resources } from './pt_BR/resources.ts'
import { search } from './pt_BR/search.ts'
import { settings } from './pt_BR/settings.ts'
import { shell } from './pt_BR/shell.ts'
import { storage } from './pt_BR/storage.ts'
import { system } from './pt_BR/system.ts'
import { technical } from './pt_BR/technical.ts'
import { transfer } from './pt_BR/transfer.ts'
import { ui } from './pt_BR/ui.ts'
import { vault } from './pt_BR/vault.ts'
import { vaultCopies } from './pt_BR/vault-copies.ts'
import { waysOut } from './pt_BR/ways-out.ts'

/** The Brazilian Portuguese catalogue. */
export const ptBR: Catalogue = {
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
