import { accounts } from './en/accounts.ts'
import { failures } from './en/failures.ts'
import { fields } from './en/fields.ts'
import { fleet } from './en/fleet.ts'
import { organisation } from './en/organisation.ts'
import { refresh } from './en/refresh.ts'
import { shell } from './en/shell.ts'
import { technical } from './en/technical.ts'
import { ui } from './en/ui.ts'
import { vault } from './en/vault.ts'
import { waysOut } from './en/ways-out.ts'

/** The English texts of what is in the first load. The rest comes with the first page that is fetched later. */
export const enFirst = {
  accounts,
  failures,
  fields,
  fleet,
  organisation,
  refresh,
  shell,
  technical,
  ui,
  vault,
  waysOut,
}
