import { openTab } from '../../api/api.ts'
import { hasPageCommand } from '../../composables/commands.ts'

/** Everything the shell can be asked to do, by key, by palette or by button. */
export const COMMANDS = [
  'palette',
  'nextAccount',
  'previousAccount',
  'lastAccount',
  'pinAccount',
  'search',
  'searchSeen',
  'edit',
  'save',
  'refresh',
  'addInstance',
  'manageInstance',
  'organise',
  'newTab',
  'fleet',
  'bulk',
  'compare',
  'settings',
  'shortcuts',
  'lock',
  'themeSystem',
  'themeLight',
  'themeDark',
  'themeContrast',
] as const
export type CommandName = (typeof COMMANDS)[number]

/** Whether a command does anything at present: some belong to the page that is open. */
export function isAvailable(command: CommandName): boolean {
  if (command === 'newTab') return openTab !== null
  return command === 'edit' || command === 'save' || command === 'refresh' ? hasPageCommand(command) : true
}
