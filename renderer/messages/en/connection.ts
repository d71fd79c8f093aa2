/** Texts about how a server is reached: certificate, proxy, extra headers, gates. */
export const connection = {
  section: 'Connection',
  lead: 'How requests reach this server: for a private authority, a proxy, or a gate in front. Counts for this server alone and is kept in the vault.',
  open: 'Open connection settings',
  save: 'Save',
  saved: 'Saved. Connections made before are closed.',
  reset: 'Reset the connection',
  doctorAs: 'As whom to check',
  way: {
    pin: 'Pin this certificate…',
    certificate: 'Trust an authority…',
    proxy: 'Set a proxy…',
    headers: 'Add headers for the gate…',
  },
  certificate: {
    title: 'Certificate',
    legend: 'Whom is its certificate trusted by?',
    system: 'This computer',
    systemHelp: 'As browsers here do.',
    authority: 'An authority of its own',
    authorityHelp: 'Such as the one of your organisation, for this server only.',
    pin: 'Its fingerprint',
    pinHelp: 'Exactly one certificate counts, whatever its issuer, name and dates. Another one is refused.',
    held: 'Trusted for this server',
    until: 'valid until {time}',
    pem: 'Certificates of the authority (PEM)',
    pemHelp: 'The text from BEGIN CERTIFICATE to END CERTIFICATE, or a file that holds it.',
    file: 'Choose a file…',
    fingerprint: 'SHA-256 fingerprint',
    fingerprintHelp:
      '64 digits. The check of the connection reads it from the server; compare it with what the administrator of the server says.',
    plainHttp: 'The address begins with http://, so there is no certificate to trust.',
  },
  proxy: {
    title: 'Proxy',
    legend: 'Which way do requests take?',
    system: 'As this computer',
    systemHelp: 'Through the proxy of the system, if there is one.',
    none: 'Directly',
    noneHelp: 'Never through a proxy.',
    own: 'A proxy of its own',
    ownHelp: 'For this server only.',
    url: 'Address of the proxy',
    urlHelp: 'With http:// or https://, and the port.',
    username: 'User name',
    password: 'Password',
    passwordHeld: 'A password is held. It stays while this field is empty.',
    passwordHelp: 'Kept in the vault and sent to this proxy only.',
  },
  headers: {
    title: 'Extra headers',
    lead: 'Sent with every request to this server and to no other, for a gate in front of it. Values are kept in the vault and cannot be seen again.',
    none: 'none',
    count: '{count} held | {count} held',
    held: 'Headers that are held',
    isHeld: 'held',
    remove: 'Remove {name}',
    legend: 'What does the gate ask for?',
    cloudflare: 'Cloudflare service token',
    cloudflareHelp: 'A pair of client id and secret.',
    basic: 'User name and password',
    basicHelp: 'Basic authentication of a web server.',
    other: 'Another header',
    otherHelp: 'Any name with its value.',
    name: 'Name of the header',
    value: 'Value',
    add: 'Keep it',
  },
  pin: {
    title: 'Pin this certificate?',
    lead: '{host} showed this certificate. Ask its administrator for the fingerprint by another way than this network, and pin it only if the two are the same.',
    subject: 'Issued for',
    issuer: 'Issued by',
    expires: 'Valid until',
    copy: 'Copy the fingerprint',
    confirm: 'Pin this certificate',
  },
  problem: {
    'authority-empty': 'Paste the certificates of the authority, or choose a file.',
    'authority-unreadable':
      'No certificate can be read in that. It is a text between BEGIN CERTIFICATE and END CERTIFICATE.',
    'authority-private-key':
      'That holds a private key. Only the certificate is needed; keep the key where it is.',
    'authority-too-many': 'At most 50 certificates.',
    'pin-unreadable': 'A SHA-256 fingerprint has 64 digits of 0–9 and A–F.',
    'pin-without-tls': 'An address with http:// shows no certificate that could be pinned.',
    'proxy-unreadable': 'That is not the address of a proxy. One looks like http://proxy.example.com:3128.',
    'proxy-scheme': 'Only proxies with http:// or https:// can be used.',
    'proxy-credentials': 'User name and password have fields of their own; the name cannot hold a colon.',
    'proxy-user-missing': 'A password needs its user name.',
    'header-name-empty': 'Enter the name of the header.',
    'header-name-characters': 'A name has only letters, digits and dashes.',
    'header-name-reserved': 'The app, the server or HTTP itself uses this name.',
    'header-value-empty': 'Enter a value.',
    'header-value-characters': 'A value has only plain characters on one line.',
    'header-too-long': 'That is too long for a header.',
    'header-too-many': 'At most 20 headers.',
  },
  gate: {
    'cloudflare-access': {
      meaning: 'Cloudflare Access answered in place of Chatwoot with its sign-in.',
      advice:
        'Have a service token made in Cloudflare Zero Trust, allow it for this server, and add its id and secret as extra headers.',
    },
    'oauth-proxy': {
      meaning: 'An OAuth proxy answered in place of Chatwoot and wants a sign-in in the browser.',
      advice:
        'Let requests under /api, /auth and /app/login pass the proxy, or add the header it takes from programs.',
    },
    authelia: {
      meaning: 'Authelia answered in place of Chatwoot and wants a sign-in in the browser.',
      advice:
        'Set bypass for /api, /auth and /app/login in Authelia, or allow basic authentication there and add it as an extra header.',
    },
    authentik: {
      meaning: 'authentik answered in place of Chatwoot and wants a sign-in in the browser.',
      advice:
        'Set unauthenticated paths for /api, /auth and /app/login in authentik, or add the header it takes from programs.',
    },
    'sign-in-page': {
      meaning: 'A page that wants a sign-in answered in place of Chatwoot.',
      advice: 'Let API requests through, or add the header that the gate takes from programs.',
    },
    'captive-portal': {
      meaning: 'The network itself wants a sign-in before it lets anything through, as in hotels and trains.',
      advice: 'Open a page in the browser, sign in to the network, then try again.',
    },
  },
  redirect: {
    loop: {
      meaning:
        '{host} keeps redirecting the request to the address it was sent to. Chatwoot believes that it came unencrypted.',
      advice: 'Have the proxy in front of Chatwoot send X-Forwarded-Proto: https.',
    },
    'first-run': {
      meaning: 'Nobody has completed the first-run setup of this Chatwoot yet.',
      advice: 'Open {location} in a browser and complete the setup, then try again.',
    },
    'other-path': {
      meaning:
        '{host} redirects the request to another path. Chatwoot does not do that; something in front of it does.',
      advice: 'Check the address, and how the proxy in front of Chatwoot passes paths on.',
    },
  },
}
