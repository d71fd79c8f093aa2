import type { Catalogue } from '../catalogue.ts'

/** `vault` in French. */
export const vault: NonNullable<Catalogue['vault']> = {
  filesIn: 'Fichiers de cette application',
  copyFolder: 'Copier le dossier',
  waiting: 'Recherche du coffre…',
  create: {
    title: 'Créez votre coffre',
    lead: 'Le coffre garde les jetons d’accès de vos serveurs Chatwoot dans un fichier chiffré sur cet ordinateur. Rien n’en sort que le jeton, et vers son propre serveur seulement.',
    how: 'Comment il est protégé',
    keychain: 'Avec le trousseau de cet ordinateur',
    keychainHelp:
      'S’ouvre avec votre session sur cet ordinateur. Quiconque peut utiliser votre compte utilisateur ici peut aussi l’ouvrir.',
    passphrase: 'Avec une phrase secrète',
    passphraseHelp:
      'Demandée à chaque ouverture du coffre. Elle n’est enregistrée nulle part : si elle est perdue, personne ne peut ouvrir le coffre.',
    noKeychain:
      'Aucun trousseau trouvé sur cet ordinateur : une phrase secrète protège donc le coffre. Elle n’est enregistrée nulle part : si elle est perdue, personne ne peut ouvrir le coffre, et les jetons devront être saisis de nouveau.',
    submit: 'Créer le coffre',
    working: 'Création du coffre…',
  },
  passphrase: {
    label: 'Phrase secrète',
    new: 'Nouvelle phrase secrète',
    current: 'Phrase secrète actuelle',
    repeat: 'Répétez la phrase secrète',
    help: 'Au moins {count} caractères. Plusieurs mots sans lien sont faciles à retenir et difficiles à deviner.',
    tooShort: 'Il faut au moins {count} caractères ; il y en a {length}.',
    differs: 'Les deux ne sont pas identiques.',
    missing: 'Saisissez la phrase secrète.',
    strength: 'Difficulté à la deviner',
    short: 'Trop courte',
    weak: 'Facile à deviner',
    fair: 'Correcte',
    strong: 'Difficile à deviner',
  },
  unlock: {
    title: 'Le coffre est verrouillé',
    lead: 'Rien de son contenu n’est lisible avant le déverrouillage.',
    submit: 'Déverrouiller',
    withKeychain: 'Déverrouiller avec le trousseau',
    working: 'Déverrouillage…',
    keychainLead: 'Le trousseau de cet ordinateur garde sa clé.',
    or: 'ou',
    byCode:
      'Ouvert avec le code de récupération. Si le trousseau ou la phrase secrète n’ouvre plus ce coffre, créez un nouvel accès.',
    waysIn: 'Façons d’ouvrir le coffre',
  },
  keychainChanged: {
    title: 'Le trousseau n’ouvre plus ce coffre',
    lead: 'La clé de ce coffre se trouve dans le trousseau du système, qui a disparu ou répond avec une autre clé. Cela arrive quand le coffre a été copié d’un autre ordinateur ou utilisateur, ou quand le trousseau a été réinitialisé.',
    doFirst:
      'Ouvrez une session avec l’utilisateur qui a créé le coffre, déverrouillez le trousseau et réessayez. Le coffre n’a pas été modifié.',
    noKeychain:
      'Cette application n’a trouvé aucun trousseau à son démarrage, et dans un navigateur il n’y en a pas. Ouvrez la session de l’utilisateur qui a créé le coffre, déverrouillez le trousseau et lancez l’application de bureau. Le coffre n’a pas été modifié.',
    passphrase: 'Ce coffre a aussi une phrase secrète, qui l’ouvre sans le trousseau.',
    retry: 'Réessayer le trousseau',
    recovery:
      'Ou ouvrez-le avec le code de récupération, puis créez une nouvelle entrée du trousseau sous Réglages → Coffre.',
  },
  damaged: {
    title: 'Le fichier du coffre est endommagé',
    lead: 'La clé est bonne, mais le fichier est illisible. Rien n’a été écrit ni supprimé.',
    doFirst:
      'Fermez l’application, mettez à leur place une copie de sauvegarde des deux fichiers ci-dessous, puis relancez-la.',
    retry: 'Réessayer',
  },
  newer: {
    title: 'Ce coffre vient d’une version plus récente',
    lead: 'Cette version ne sait pas le lire et n’y touche pas, pour que rien ne se perde.',
    doFirst: 'Mettez l’application à jour, puis rouvrez-le.',
    retry: 'Réessayer',
  },
  gone: {
    title: 'Le coffre est inaccessible',
    lead: 'Il se trouvait dans ce dossier ; maintenant le dossier est illisible ou n’en contient plus rien : un lecteur non connecté, un dossier déplacé ou des droits manquants. Aucun nouveau coffre n’est créé à sa place.',
    doFirst:
      'Rebranchez le lecteur ou remettez le dossier en place, puis regardez de nouveau. Si vous avez vous-même retiré le coffre, redémarrez l’application.',
    retry: 'Regarder de nouveau',
  },
  inUse: {
    title: 'Le coffre est ouvert dans un autre processus',
    lead: 'Un seul processus à la fois peut utiliser un coffre, pour qu’aucun ne l’endommage. Une autre fenêtre de cette application, ou une qui s’est mal terminée, le tient.',
    doFirst: 'Fermez l’autre, puis réessayez.',
    retry: 'Réessayer',
  },
  change: {
    lead: 'Le coffre garde son contenu ; seule la façon de l’ouvrir change.',
    submit: 'Changer la phrase secrète',
    done: 'La phrase secrète a été changée.',
    note: 'Les copies du coffre faites auparavant s’ouvrent toujours avec l’ancienne phrase secrète.',
    none: 'Ce coffre s’ouvre avec le trousseau et n’a pas de phrase secrète.',
  },
}
