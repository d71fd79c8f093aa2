/** What the one button of a failure says. */
export const waysOut = {
  retry: 'Try again',
  'create-vault': 'Create a vault',
  unlock: 'Unlock',
  'correct-address': 'Correct the address',
  'correct-input': 'Correct it',
  'connection-settings': 'Connection settings',
  'replace-token': 'Enter another token',
  'refresh-accounts': 'Update the account list',
  'enter-account-id': 'Enter the account id',
  'confirm-plain-http': 'Send it unencrypted',
  'choose-account': 'Choose an account',
  'choose-file': 'Choose a file',
  'show-diagnostics': 'Show diagnostics',
  'show-policy': 'What is managed',
  reload: 'Reload the window',
  'fresh-link': 'Open with a fresh link',
}
