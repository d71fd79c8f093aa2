/**
 * What each failure says: what happened, what it means for the admin, what to do. Facts of the failure fill the braces.
 * The type of `failure-sentences.ts` refuses a code that has no entry here.
 */
export const failures = {
  'vault-missing': {
    title: 'There is no vault yet',
    meaning: 'The data folder of this app holds no vault, so there is nothing to open.',
    advice: 'Create a vault. If you expected one, check that the app uses the right data folder.',
  },
  'vault-exists': {
    title: 'There is a vault already',
    meaning: 'The data folder already holds a vault, and it was left as it is.',
    advice: 'Unlock that vault instead.',
  },
  'vault-locked': {
    title: 'The vault is locked',
    meaning: 'Tokens and cached answers cannot be read until it is unlocked. Nothing is lost.',
    advice: 'Unlock the vault to go on.',
  },
  'vault-wrong-key': {
    title: 'That is not the passphrase of this vault',
    meaning: 'The vault stays locked, and nothing was changed.',
    advice: 'Check Caps Lock and the keyboard layout, then try again.',
  },
  'vault-keychain-changed': {
    title: 'The keychain no longer opens this vault',
    meaning:
      'The key of this vault was kept in the keychain of the operating system. The keychain is gone, or answers with another key.',
    advice: 'Sign in to the computer as the user who made the vault, unlock the keychain, and try again.',
  },
  'vault-damaged': {
    title: 'The vault file is damaged',
    meaning: 'The key is right, yet the file cannot be read. Nothing was written or deleted.',
    advice: 'Put a backup copy of the vault in its place, then try again.',
  },
  'vault-newer': {
    title: 'This vault was made by a newer version',
    meaning: 'An older version of the app could damage it, so it stays closed and unchanged.',
    advice: 'Update the app, then open the vault again.',
  },
  'vault-in-use': {
    title: 'Another process has this vault open',
    meaning: 'Only one process may use a vault at a time, so that neither can damage it.',
    advice: 'Close the other window or process of this app, then try again.',
  },
  'vault-gone': {
    title: 'The vault is not where it was',
    meaning:
      'Its folder cannot be reached, or other files have taken its place: a drive was disconnected, or a folder was moved. Nothing is saved until it is back.',
    advice: 'Connect the drive or put the folder back, then lock the vault and open it again.',
  },
  'vault-not-writable': {
    title: 'The vault cannot be written',
    meaning:
      'Nothing was written: the disk is full, or the data folder is read-only. A vault that is open can still be read; opening one needs write access to its folder, for the lock that keeps other processes out.',
    advice:
      'Free some space, or make the data folder writable (check its permissions, and whether the drive is write-protected), then try again.',
  },
  'recovery-code-mistyped': {
    title: 'That is not a whole recovery code',
    meaning:
      'Its last characters check the others, and they do not fit: a character is wrong or missing. The vault was not asked.',
    advice: 'Compare it with the paper, group by group.',
  },
  'recovery-code-wrong': {
    title: 'This recovery code does not open this vault',
    meaning:
      'It was typed without a slip, but it belongs to another vault or was replaced by a later code. Nothing was changed.',
    advice: 'Look for a later code, or open the vault in another way.',
  },
  'keyslot-needed': {
    title: 'This is the last way in',
    meaning: 'Without it nothing but the recovery code would open the vault, so it was not removed.',
    advice: 'Add a passphrase or the keychain first, then remove this one.',
  },
  'key-needed': {
    title: 'A key of the vault is needed',
    meaning: 'Tokens are kept for this server, and this decides whom they are sent through.',
    advice: 'Try again, and give one of the keys that open the vault.',
  },
  'copy-missing': {
    title: 'This copy is no longer there',
    meaning: 'It was deleted, perhaps in another window or by somebody who tidied up the folder.',
    advice: 'Choose another copy.',
  },
  'copy-other-key': {
    title: 'This copy needs its own key',
    meaning: 'It was made when the vault had another key, or the vault is closed. Nothing was changed.',
    advice: 'Enter what opened the vault when the copy was made.',
  },
  'cache-unavailable': {
    title: 'The local cache cannot be used',
    meaning: 'What was last seen cannot be shown or kept. The vault and the servers are not touched by this.',
    advice: 'Try again. The cache may be deleted at any time: it fills itself again.',
  },
  offline: {
    title: 'No network',
    meaning: 'This computer has no way to {host} at present. What was last seen stays on screen.',
    advice: 'Check the network connection or VPN, then try again.',
  },
  'name-not-found': {
    title: 'No server is known by the name {host}',
    meaning: 'The name could not be resolved: it is misspelt, or only known inside another network.',
    advice: 'Check the address. If the server is internal, connect to its network or VPN first.',
  },
  'connection-refused': {
    title: '{host} refused the connection',
    meaning:
      'The computer is there, but nothing answers on this port: the server is stopped or listens elsewhere.',
    advice: 'Check the port, and whether Chatwoot is running.',
  },
  'connection-timeout': {
    title: '{host} did not answer in time',
    meaning: 'The server is overloaded or unreachable, or a firewall drops the connection silently.',
    advice: 'Try again in a moment. If it stays so, check firewall and VPN.',
  },
  'connection-lost': {
    title: 'The connection to {host} broke off',
    meaning: 'The answer was not complete, so it was thrown away. What was known stays on screen.',
    advice: 'Try again.',
  },
  'tls-untrusted': {
    title: 'The certificate of {host} is not trusted',
    meaning:
      'It was issued by {issuer}, which this computer does not trust. The token was not sent, since somebody could be listening.',
    advice:
      'Trust its authority for this server alone, or pin its certificate, in the connection settings. Or install the authority on this computer.',
  },
  'tls-expired': {
    title: 'The certificate of {host} is not valid at this time',
    meaning:
      'It has expired or is not valid yet. The token was not sent. A wrong clock on this computer looks the same.',
    advice: 'Check the clock of this computer, and renew the certificate on the server.',
  },
  'tls-wrong-host': {
    title: 'The certificate belongs to another server',
    meaning: 'The server that answered for {host} proves to be somebody else. The token was not sent.',
    advice: 'Check the address. If it is right, the server needs a certificate with this name.',
  },
  'tls-failed': {
    title: 'No secure connection to {host}',
    meaning: 'The two sides could not agree on an encrypted connection. The token was not sent.',
    advice: 'Check whether the address should begin with http:// or use another port.',
  },
  'tls-pin-mismatch': {
    title: 'The certificate of {host} has changed',
    meaning:
      'Pinned is {pinned}, shown was {shown}. Nothing was sent. Either the server has a new certificate, or somebody stands in between.',
    advice:
      'Ask the administrator of the server for the fingerprint of its certificate. Only if it is the new one, pin that.',
  },
  'plain-http-refused': {
    title: 'A token is never sent unencrypted across the network',
    meaning: 'The address begins with http:// and is not on this computer or a private network.',
    advice: 'Use the https:// address of this server.',
  },
  'plain-http-to-tls': {
    title: '{host} expects an encrypted connection',
    meaning: 'The address begins with http://, but on this port the server speaks https only.',
    advice: 'Use the https:// address of this server.',
  },
  redirected: {
    title: 'The server points to another address',
    meaning:
      '{host} answered with a redirect to {location}. Redirects are not followed, so that the token reaches nobody else.',
    advice: 'If that is the right address, use it for this instance.',
  },
  'access-gate': {
    title: 'An access gate stands in front of this server',
    meaning: 'A sign-in page answered in place of Chatwoot, as Cloudflare Access or Authelia do.',
    advice:
      'Let API requests through the gate, or have it give you a key for programs and add that as an extra header.',
  },
  'basic-auth-required': {
    title: 'The server asks for a second user name and password',
    meaning: 'A web server in front of Chatwoot wants basic authentication before it lets anything through.',
    advice: 'Add user name and password in the connection settings of this server, as an extra header.',
  },
  'proxy-error': {
    title: 'The proxy does not answer',
    meaning:
      'The way to {host} leads through a proxy that cannot be reached, or whose answer makes no sense.',
    advice: 'Check the address of the proxy, or reach this server without one.',
  },
  'proxy-auth-required': {
    title: 'The proxy wants a user name and a password',
    meaning:
      'The way to {host} leads through a proxy that did not accept what it was given (status {status}).',
    advice: 'Set the proxy with its user name and password for this server.',
  },
  'proxy-refused': {
    title: 'The proxy does not let anybody through to {host}',
    meaning: 'It refused with status {status}: it may allow other servers only.',
    advice: 'Have the proxy allow this server, or reach it without a proxy.',
  },
  'proxy-cannot-connect': {
    title: 'The proxy cannot reach {host}',
    meaning: 'The proxy answers, but found no way to the server (status {status}).',
    advice: 'Check the address. If the server is on your own network, reach it without a proxy.',
  },
  'server-unavailable': {
    title: '{host} is not available at the moment',
    meaning:
      'The server, or what stands in front of it, says that it is down, restarting or being upgraded (status {status}). This says nothing about the token.',
    advice:
      'Try again in a few minutes. If it stays like this, look at the processes and the log of that server.',
  },
  'request-refused': {
    title: 'Something in front of the server refused the request',
    meaning: 'A firewall or proxy answered with status {status} before Chatwoot saw the request.',
    advice: 'Allow API requests from this computer in the firewall of the server.',
  },
  'not-chatwoot': {
    title: 'This does not look like a Chatwoot server',
    meaning: '{host} answers, but not the way Chatwoot does.',
    advice: 'Check the address: it is the one that opens the Chatwoot sign-in page in a browser.',
  },
  'token-not-received': {
    title: 'The token did not reach Chatwoot',
    meaning: 'The server saw a request without any token: a proxy in front of it drops the header.',
    advice: 'Let the header Api-Access-Token pass through the proxy.',
  },
  'token-unknown': {
    title: 'The server does not know this token',
    meaning:
      'The token was reset, its user was deleted, or it belongs to another server. Nothing was removed here.',
    advice: 'Copy the access token from the profile settings in Chatwoot and enter it again.',
  },
  'token-wrong-kind': {
    title: 'This is a bot or platform token',
    meaning: 'Such tokens may not read accounts the way an administrator does.',
    advice:
      'Use the access token of a person, from the profile settings in Chatwoot. Chatwoot 3.5.0 and 3.5.1 refuse those of super admins in the same way; 3.5.2 no longer does.',
  },
  'account-suspended': {
    title: 'This account is suspended',
    meaning:
      'The server refuses what belongs to it. The token is fine, and what was last seen stays readable.',
    advice: 'The account can be made active again in the super admin console of this server.',
  },
  'not-a-member': {
    title: 'This user is not a member of the account',
    meaning: 'The token works, but the server does not let this user into the account.',
    advice: 'Bring the list of accounts up to date, or ask an administrator of the account for access.',
  },
  'role-too-low': {
    title: 'This needs an administrator',
    meaning: 'The user of this token is an agent in this account. Reading works, this does not.',
    advice: 'Use the token of an administrator of this account.',
  },
  'account-not-found': {
    title: 'The server shows no such account',
    meaning:
      'The account was deleted, or this user was taken out of it: the server answers both in the same way.',
    advice: 'Bring the list of accounts up to date. What was last seen stays readable.',
  },
  'thing-not-found': {
    title: 'The server no longer has this',
    meaning: 'What was asked for was deleted or belongs to another account.',
    advice: 'Refresh to see what is there now.',
  },
  'route-missing': {
    title: 'This server does not offer that',
    meaning: 'The version or edition of this server does not have this part of the API.',
    advice: 'Nothing is wrong. After an upgrade of the server, refresh to see it here.',
  },
  'rate-limited': {
    title: 'The server asks for a pause',
    meaning:
      'Too many requests came from this network, from every program together. What was known stays on screen.',
    advice: 'Wait a minute, then try again.',
  },
  'validation-refused': {
    title: 'The server refused a value',
    meaning: 'It did not accept: {attributes}. Nothing was changed.',
    advice: 'Correct the value, then try again.',
  },
  'server-crashed': {
    title: 'The server failed inside',
    meaning: 'Chatwoot answered with an internal error (status {status}). Your token and settings are fine.',
    advice: 'Try again in a moment. If it stays so, the log of the server tells more.',
  },
  'server-refused': {
    title: 'The server refused',
    meaning: 'Chatwoot answered with status {status} and a reason this app does not know.',
    advice: 'The technical details show what the server said.',
  },
  'sign-in-refused': {
    title: 'E-mail or password is wrong',
    meaning:
      '{host} did not accept them. It does not say which of the two is wrong, and people without a password of their own are refused in the same way.',
    advice: 'Check both. If you sign in through another service there, use an access token instead.',
  },
  'sign-in-unconfirmed': {
    title: 'This e-mail address is not confirmed yet',
    meaning: '{host} has sent a mail with a link in it. Until that is followed, no password opens the way.',
    advice: 'Follow the link in the mail, then sign in. An access token works all the same.',
  },
  'sign-in-single-sign-on': {
    title: 'This person signs in through another service',
    meaning: '{host} takes no password from people who come by single sign-on.',
    advice: 'Copy the access token from the profile settings in Chatwoot and add that instead.',
  },
  'second-factor-wrong': {
    title: 'That code does not fit',
    meaning:
      'The server did not accept it. A code of the authenticator is good for half a minute, a backup code once.',
    advice: 'Check the clock of the device that makes the codes, then enter a fresh one.',
  },
  'second-factor-expired': {
    title: 'The second step took too long',
    meaning: 'The server waits five minutes for the code, then forgets that the password was right.',
    advice: 'Sign in again from the beginning.',
  },
  'sessions-full': {
    title: 'Too many devices are signed in',
    meaning: 'The server lets nobody in on one more device before another one is signed out.',
    advice: 'Sign out a device in the profile settings of Chatwoot, or add an access token: it is no device.',
  },
  'signup-off': {
    title: 'Nobody can sign up on this server',
    meaning: '{host} has account signup switched off. Your input was not kept there.',
    advice:
      'An administrator of the server can switch it on with ENABLE_ACCOUNT_SIGNUP, or invite you into an account.',
  },
  'signup-captcha': {
    title: 'This server wants a captcha',
    meaning: '{host} takes new accounts only from its own page, where a captcha is solved.',
    advice: 'Sign up on the page of the server, then sign in here.',
  },
  'signup-email-taken': {
    title: 'Somebody has signed up with this address',
    meaning: '{host} knows this e-mail address already. Nothing was made.',
    advice: 'Sign in with it, or use another address.',
  },
  'signup-refused': {
    title: 'The server does not take this signup',
    meaning: 'It said: {message}',
    advice: 'Correct what it names, then try again.',
  },
  'signup-not-sent': {
    title: 'The server would refuse this signup',
    meaning: 'Nothing was sent. It would not accept: {fields}.',
    advice: 'Correct what is marked, then sign up again.',
  },
  'token-of-somebody-else': {
    title: 'This token belongs to somebody else',
    meaning:
      'It is the token of {name}. Nothing was replaced, so that drafts and history stay with their owner.',
    advice: 'Enter a token of the same person, or add the other one as a further identity.',
  },
  'token-lost': {
    title: 'The new token did not arrive',
    meaning:
      'The server has made a new token, from when on the old one is dead, and its answer never came here.',
    advice:
      'Copy the access token from the profile settings in Chatwoot and enter it. Drafts, history and cache stay.',
  },
  'account-id-needed': {
    title: 'This server cannot list accounts',
    meaning: 'It has only the documented account routes, so the number of the account has to come from you.',
    advice: 'Enter the account id. It is the number after /accounts/ in the address of the dashboard.',
  },
  'answer-not-json': {
    title: 'The answer is not one of Chatwoot',
    meaning: 'Something other than JSON came back, such as an error page. What was known stays on screen.',
    advice: 'Try again. If it stays so, check what stands between this computer and the server.',
  },
  'answer-too-large': {
    title: 'The answer is too large',
    meaning: 'It exceeds the limit of {limit} and was not read further, to protect this computer.',
    advice: 'Check whether the address leads to Chatwoot itself.',
  },
  'answer-unexpected': {
    title: 'The answer has an unexpected shape',
    meaning: 'It is JSON, but not what this request is answered with. What was known stays on screen.',
    advice:
      'Try again. If it stays so, please report the technical details: this server may be newer than this app.',
  },
  'invalid-input': {
    title: 'That cannot be sent like this',
    meaning: 'A value does not have the form it needs. Nothing was sent.',
    advice: 'Correct the value, then try again.',
  },
  'invalid-url': {
    title: 'That is not the address of a server',
    meaning: 'An address looks like https://chat.example.com.',
    advice: 'Correct the address.',
  },
  'token-malformed': {
    title: 'That cannot be a token',
    meaning: 'It contains characters that no access token has. It was not sent.',
    advice: 'Copy the access token again, without anything before or after it.',
  },
  'connection-setting-refused': {
    title: 'That cannot be used for the connection',
    meaning: 'A value does not have the form it needs. Nothing was changed.',
    advice: 'Correct the value, then save again.',
  },
  'edit-refused': {
    title: 'The server would refuse this change',
    meaning: 'Nothing was sent. It would not accept: {fields}. What you typed is kept.',
    advice: 'Correct the values, then save again.',
  },
  'plain-http-unconfirmed': {
    title: 'The token would travel unencrypted',
    meaning: '{host} is reached over plain http. Whoever shares this network can read the token.',
    advice: 'Confirm only if you trust every computer between here and there.',
  },
  'already-added': {
    title: 'This user of this server is here already',
    meaning: 'The instance and this identity were added before. Nothing was changed.',
    advice: 'Choose it in the list.',
  },
  'unknown-instance': {
    title: 'This instance is no longer in the vault',
    meaning: 'It was removed, perhaps in another window.',
    advice: 'Choose another instance.',
  },
  'unknown-identity': {
    title: 'This identity is no longer in the vault',
    meaning: 'It was removed, perhaps in another window.',
    advice: 'Choose another account.',
  },
  'unknown-folder': {
    title: 'This folder is gone',
    meaning: 'It was removed, perhaps in another window. Its instances are still here.',
    advice: 'Load the page again to see how they stand now.',
  },
  'unknown-account': {
    title: 'This account is not in the list of this identity',
    meaning: 'The address names an account that the server never listed for this user.',
    advice: 'Choose another account, or bring the list of accounts up to date.',
  },
  'forbidden-by-policy': {
    title: 'Not allowed on this computer',
    meaning: 'Whoever manages this computer decided so, for everybody who uses it.',
    advice: 'Ask them. Settings shows what is managed, and where it is written.',
  },
  'transfer-not-such-file': {
    title: 'This is not an export of this app',
    meaning: 'The file begins differently from every export. Nothing was read from it.',
    advice: 'Choose the file that was saved by “Export”; its name ends with .switchyard.',
  },
  'transfer-cut-short': {
    title: 'Part of this file is missing',
    meaning: 'It ends before it should: a copy or a download was broken off. Nothing was stored.',
    advice: 'Copy the file once more from where it was made.',
  },
  'transfer-damaged': {
    title: 'This file was changed on the way',
    meaning:
      'It is an export, but not all of it is as it was written, so nothing of it is believed or stored.',
    advice: 'Copy the file once more from where it was made.',
  },
  'transfer-newer': {
    title: 'This file was made by a newer version',
    meaning:
      'It holds things that this version does not know. Nothing was stored, so that nothing gets lost.',
    advice: 'Update the app, then choose the file again.',
  },
  'transfer-wrong-passphrase': {
    title: 'That is not the passphrase of this file',
    meaning: 'The file is whole, and stays closed. It has the passphrase that was chosen when it was made.',
    advice: 'Check Caps Lock and the keyboard layout, then try again.',
  },
  'transfer-too-large': {
    title: 'The file is too large',
    meaning: 'More than {limit} MB cannot be read here. Nothing was stored.',
    advice: 'Choose another file.',
  },
  'transfer-expired': {
    title: 'The opened file was closed again',
    meaning: 'Too much time has passed, or another file was opened since. Nothing was stored.',
    advice: 'Choose the file again and enter its passphrase.',
  },
  'file-unreadable': {
    title: 'The file could not be read',
    meaning: 'It was moved or changed since it was chosen, or it may not be read. Nothing was stored.',
    advice: 'Choose the file again.',
  },
  'system-refused': {
    title: 'The system did not accept this setting',
    meaning: 'Nothing was changed. Starting at login is kept by the system, which refused.',
    advice:
      'Look whether the system manages it elsewhere, or whether its folder for starting programs can be written.',
  },
  'update-waits': {
    title: 'Something is still being written',
    meaning: 'An update ends the app, and would cut off a change, a signup or an import.',
    advice: 'Wait until it is done, or stop the change of many accounts, and install then.',
  },
  'writing-under-way': {
    title: 'Something else is still being written',
    meaning:
      'The vault is closed for a moment for this, which would cut off a change, a signup or a run over many accounts.',
    advice: 'Wait until it is done, or stop the change of many accounts, and try again.',
  },
  'link-used-up': {
    title: 'This tab needs a fresh link',
    meaning:
      'A link opens the app once, in one tab. This one was used before, or the app has been started again since.',
    advice: 'Press Enter in the terminal where the app runs and open the link that it prints.',
  },
  cancelled: {
    title: 'Cancelled',
    meaning: 'The work was ended before it was done.',
    advice: 'Start it again whenever you like.',
  },
  disconnected: {
    title: 'The background part of the app does not answer',
    meaning: 'The window lost its connection to the part that holds the vault. Nothing saved is lost.',
    advice: 'Reload the window. If that does not help, start the app again.',
  },
  internal: {
    title: 'A mistake in this app',
    meaning: 'Something happened that should not be possible. What was saved is not touched by it.',
    advice: 'Try again. If it stays so, please report the diagnostics.',
  },
}
