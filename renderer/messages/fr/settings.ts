import type { Catalogue } from '../catalogue.ts'

/** `settings` in French. */
export const settings: NonNullable<Catalogue['settings']> = {
  title: 'Réglages',
  appearance: {
    title: 'Apparence',
    help: 'Gardée hors du coffre, pour que l’écran de verrouillage puisse la suivre.',
    theme: 'Thème',
    system: 'Celui du système',
    light: 'Clair',
    dark: 'Sombre',
    contrast: 'Contraste élevé',
    language: 'Langue',
    languageSystem: 'Celle du système',
    singleKeys: 'Les touches seules sont des raccourcis',
    singleKeysHelp: 'R, E, F, P, / et ?. Sans elles restent la palette et les raccourcis avec Ctrl ou Cmd.',
  },
  vault: {
    title: 'Coffre',
    protectedBy: 'Protégé par',
    keychain: 'le trousseau de cet ordinateur',
    passphrase: 'une phrase secrète',
    keychainMeans: 'Quiconque peut utiliser votre compte utilisateur sur cet ordinateur peut l’ouvrir.',
    passphraseMeans:
      'Seule la phrase secrète l’ouvre. Elle n’est enregistrée nulle part et ne peut être retrouvée.',
    noKeychain: 'Aucun trousseau trouvé sur cet ordinateur.',
    folder: 'Fichiers',
    copyFolder: 'Copier le dossier',
    changePassphrase: 'Changer la phrase secrète',
  },
  keyslots: {
    title: 'Accès au coffre',
    help: 'Le trousseau, les phrases secrètes et un code de récupération.',
  },
  copies: {
    title: 'Copies du coffre',
    help: 'Faites une fois par jour quand le coffre est ouvert et avant qu’une autre version de l’application l’ouvre pour la première fois ; chacune est vérifiée après écriture. Les sept plus récentes de chaque sorte sont gardées, vingt de celles faites avant une autre version, et trois de celles faites avant une restauration.',
  },
  lock: {
    title: 'Verrouillage',
    help: 'Un coffre verrouillé ne montre rien de ce qui était ouvert et ne répond à aucun appel.',
    after: 'Verrouiller quand rien n’a été saisi ni cliqué pendant',
    never: 'Jamais de lui-même',
    minutes: '{count} minute | {count} de minutes | {count} minutes',
    hours: '{count} heure | {count} d’heures | {count} heures',
    onScreenLock: 'Verrouiller quand l’écran est verrouillé ou l’ordinateur en veille',
    onScreenLockHelp: 'L’application de bureau l’apprend du système ; une page de navigateur, non.',
    now: 'Verrouiller maintenant',
  },
  diagnostics: {
    title: 'Diagnostic',
    help: 'Pour un rapport d’erreur. Il ne contient aucun jeton, aucun nom de serveur ou de personne, aucun chemin dans votre dossier personnel.',
    show: 'Afficher le diagnostic',
    refresh: 'Relire',
    copy: 'Copier le diagnostic',
    label: 'Diagnostic en texte',
  },
  about: {
    title: 'À propos',
    text: 'Une application de bureau indépendante pour ceux qui gèrent leurs propres serveurs Chatwoot. Licence MIT.',
    version: 'Version',
    host: 'Fonctionne dans',
    desktop: 'sa propre fenêtre',
    loopback: 'un navigateur sur cet ordinateur',
    sqlite: 'Base de données',
  },
}
