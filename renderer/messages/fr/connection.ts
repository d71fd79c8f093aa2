import type { Catalogue } from '../catalogue.ts'

/** `connection` in French. */
export const connection: NonNullable<Catalogue['connection']> = {
  section: 'Connexion',
  lead: 'Comment les requêtes atteignent ce serveur : pour une autorité privée, un proxy ou un contrôle d’accès. Ne vaut que pour ce serveur et reste dans le coffre.',
  open: 'Ouvrir les réglages de connexion',
  save: 'Enregistrer',
  saved: 'Enregistré. Les connexions précédentes sont fermées.',
  reset: 'Réinitialiser la connexion',
  doctorAs: 'En tant que qui vérifier',
  way: {
    pin: 'Épingler ce certificat…',
    certificate: 'Approuver une autorité…',
    proxy: 'Indiquer un proxy…',
    headers: 'Ajouter des en-têtes…',
  },
  certificate: {
    title: 'Certificat',
    legend: 'Qui répond de son certificat ?',
    system: 'Cet ordinateur',
    systemHelp: 'Comme les navigateurs ici.',
    authority: 'Une autorité à lui',
    authorityHelp: 'Comme celle de votre organisation, pour ce serveur seul.',
    pin: 'Son empreinte',
    pinHelp: 'Un seul certificat compte, quels que soient émetteur, nom et dates. Un autre est refusé.',
    held: 'Approuvés pour ce serveur',
    until: 'valable jusqu’à {time}',
    pem: 'Certificats de l’autorité (PEM)',
    pemHelp: 'Le texte de BEGIN CERTIFICATE à END CERTIFICATE, ou un fichier qui le contient.',
    file: 'Choisir un fichier…',
    fingerprint: 'Empreinte SHA-256',
    fingerprintHelp:
      '64 chiffres. La vérification de la connexion la lit sur le serveur ; comparez-la à ce que dit son administrateur.',
    plainHttp: 'L’adresse commence par http://, il n’y a donc pas de certificat.',
  },
  proxy: {
    title: 'Proxy',
    legend: 'Quel chemin prennent les requêtes ?',
    system: 'Comme cet ordinateur',
    systemHelp: 'Par le proxy du système, s’il y en a un.',
    none: 'Directement',
    noneHelp: 'Jamais par un proxy.',
    own: 'Un proxy à lui',
    ownHelp: 'Pour ce serveur seul.',
    url: 'Adresse du proxy',
    urlHelp: 'Avec http:// ou https:// et le port.',
    username: 'Nom d’utilisateur',
    password: 'Mot de passe',
    passwordHeld: 'Un mot de passe est gardé. Il reste tant que le champ est vide.',
    passwordHelp: 'Gardé dans le coffre et envoyé à ce proxy seul.',
  },
  headers: {
    title: 'En-têtes supplémentaires',
    lead: 'Envoyés avec chaque requête à ce serveur et à aucun autre, pour un contrôle d’accès devant lui. Les valeurs restent dans le coffre et ne se revoient pas.',
    none: 'aucun',
    count: '{count} gardé | {count} gardés | {count} gardés',
    held: 'En-têtes gardés',
    isHeld: 'gardé',
    remove: 'Retirer {name}',
    legend: 'Que demande le contrôle ?',
    cloudflare: 'Jeton de service Cloudflare',
    cloudflareHelp: 'Une paire d’identifiant client et de secret.',
    basic: 'Nom d’utilisateur et mot de passe',
    basicHelp: 'Authentification basique d’un serveur web.',
    other: 'Un autre en-tête',
    otherHelp: 'Un nom quelconque et sa valeur.',
    name: 'Nom de l’en-tête',
    value: 'Valeur',
    add: 'Le garder',
  },
  pin: {
    title: 'Épingler ce certificat ?',
    lead: '{host} a présenté ce certificat. Demandez l’empreinte à son administrateur par un autre chemin que ce réseau, et n’épinglez que si les deux sont identiques.',
    subject: 'Émis pour',
    issuer: 'Émis par',
    expires: 'Valable jusqu’à',
    copy: 'Copier l’empreinte',
    confirm: 'Épingler ce certificat',
  },
  problem: {
    'authority-empty': 'Collez les certificats de l’autorité, ou choisissez un fichier.',
    'authority-unreadable':
      'Aucun certificat ne s’y lit. C’est un texte entre BEGIN CERTIFICATE et END CERTIFICATE.',
    'authority-private-key':
      'Cela contient une clé privée. Seul le certificat est nécessaire ; laissez la clé où elle est.',
    'authority-too-many': '50 certificats au plus.',
    'pin-unreadable': 'Une empreinte SHA-256 a 64 chiffres de 0–9 et A–F.',
    'pin-without-tls': 'Une adresse en http:// ne présente aucun certificat à épingler.',
    'proxy-unreadable': 'Ce n’est pas l’adresse d’un proxy. Elle ressemble à http://proxy.example.com:3128.',
    'proxy-scheme': 'Seuls les proxys en http:// ou https:// conviennent.',
    'proxy-credentials':
      'Le nom d’utilisateur et le mot de passe ont leurs propres champs ; le nom ne peut contenir de deux-points.',
    'proxy-user-missing': 'Un mot de passe demande son nom d’utilisateur.',
    'header-name-empty': 'Saisissez le nom de l’en-tête.',
    'header-name-characters': 'Un nom n’a que des lettres, des chiffres et des tirets.',
    'header-name-reserved': 'L’application, le serveur ou HTTP lui-même utilisent ce nom.',
    'header-value-empty': 'Saisissez une valeur.',
    'header-value-characters': 'Une valeur n’a que des caractères simples sur une ligne.',
    'header-too-long': 'C’est trop long pour un en-tête.',
    'header-too-many': '20 en-têtes au plus.',
  },
  gate: {
    'cloudflare-access': {
      meaning: 'Cloudflare Access a répondu à la place de Chatwoot par sa connexion.',
      advice:
        'Faites créer un jeton de service dans Cloudflare Zero Trust, autorisez-le pour ce serveur, et ajoutez son identifiant et son secret comme en-têtes supplémentaires.',
    },
    'oauth-proxy': {
      meaning: 'Un proxy OAuth a répondu à la place de Chatwoot et veut une connexion dans le navigateur.',
      advice:
        'Laissez passer les requêtes sous /api, /auth et /app/login, ou ajoutez l’en-tête qu’il accepte des programmes.',
    },
    authelia: {
      meaning: 'Authelia a répondu à la place de Chatwoot et veut une connexion dans le navigateur.',
      advice:
        'Mettez « bypass » pour /api, /auth et /app/login dans Authelia, ou autorisez-y l’authentification basique et ajoutez-la comme en-tête supplémentaire.',
    },
    authentik: {
      meaning: 'authentik a répondu à la place de Chatwoot et veut une connexion dans le navigateur.',
      advice:
        'Exemptez /api, /auth et /app/login dans authentik, ou ajoutez l’en-tête qu’il accepte des programmes.',
    },
    'sign-in-page': {
      meaning: 'Une page qui veut une connexion a répondu à la place de Chatwoot.',
      advice:
        'Laissez passer les requêtes d’API, ou ajoutez l’en-tête que le contrôle accepte des programmes.',
    },
    'captive-portal': {
      meaning:
        'Le réseau lui-même veut une connexion avant de laisser passer quoi que ce soit, comme dans les hôtels et les trains.',
      advice: 'Ouvrez une page dans le navigateur, connectez-vous au réseau, puis réessayez.',
    },
  },
  redirect: {
    loop: {
      meaning: '{host} redirige la requête sans fin vers la même adresse. Chatwoot la croit non chiffrée.',
      advice: 'Faites envoyer X-Forwarded-Proto: https par le proxy devant Chatwoot.',
    },
    'first-run': {
      meaning: 'Personne n’a encore terminé la page de première configuration de ce Chatwoot.',
      advice: 'Ouvrez {location} dans un navigateur, terminez-la, puis réessayez.',
    },
    'other-path': {
      meaning:
        '{host} redirige la requête vers un autre chemin. Ce n’est pas Chatwoot qui le fait, mais quelque chose devant lui.',
      advice: 'Vérifiez l’adresse, et comment le proxy devant Chatwoot transmet les chemins.',
    },
  },
}
