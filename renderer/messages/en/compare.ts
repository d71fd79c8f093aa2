/** Accounts side by side. */
export const compare = {
  title: 'Compare accounts',
  search: 'Add an account by name, id or instance',
  full: 'Six accounts are compared: remove one first',
  found: 'Accounts found',
  remove: 'Remove {name}',
  onlyDifferences: 'Only the differences',
  differences: '{count} difference | {count} differences',
  refresh: 'Refresh these',
  same: 'Nothing differs',
  field: 'Field',
  version: 'Version',
  edition: 'Edition',
  status: 'Status',
  feature: 'Feature: {name}',
  empty: 'Nothing to compare yet',
  emptyText: 'Up to six accounts stand side by side here, as they were last seen, wherever they are.',
}
