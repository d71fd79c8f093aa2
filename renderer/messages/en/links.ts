/** What a link into the app says where it leads nowhere. */
export const links = {
  unknownServer: {
    title: 'This server is not in the vault',
    text: 'The link leads to {server}. Links open what is here; they add nothing by themselves.',
    add: 'Add this server',
  },
  unknownAccount: {
    title: 'This account is not in the vault',
    text: 'The link leads to account {account} of {server}, which no identity in this vault has.',
    open: 'Open the server',
  },
}
