/** The section of the settings on the system around the app. */
export const system = {
  title: 'Système',
  help: 'Ce que l’application fait hors de sa fenêtre.',
  login: 'Lancer à l’ouverture de session',
  loginHelp: 'C’est le système qui le retient.',
  noLogin:
    'Cette application ne peut pas se lancer à l’ouverture de session : elle n’a pas été installée, ou s’exécute dans un navigateur.',
  notices: {
    title: 'Notifications',
    help: 'Elles nomment des instances et rien de leur contenu. Rien n’est dit tant que le coffre est verrouillé.',
    none: 'Il n’y a pas de notifications ici : l’application s’exécute dans un navigateur, ou le système n’en a pas.',
    certificates: 'Certificats qui expirent dans 30, 7 ou 1 jours',
    tokens: 'Jetons qu’un serveur n’accepte plus',
    servers: 'Serveurs qui ne répondent pas, et qui répondent de nouveau',
  },
  updates: {
    title: 'Mises à jour',
    help: 'Un fichier est vérifié d’après sa somme, et sa signature là où le système en a une, avant d’être mis en place. Aucun chemin ne mène à une version antérieure.',
    mode: 'Nouvelles versions',
    off: 'Ne pas les chercher',
    notify: 'Les signaler',
    automatic: 'Les installer à la fermeture de l’application',
    none: 'Cette application ne se remplace pas elle-même : elle s’exécute depuis ses sources ou dans un navigateur, ou provient d’un paquet du système, qui la met à jour.',
    forbidden:
      'Les mises à jour ne sont pas autorisées sur cet ordinateur. La personne qui le gère en a décidé ainsi.',
    check: 'Chercher une nouvelle version',
    checking: 'Recherche d’une nouvelle version…',
    newest: 'C’est la version la plus récente.',
    found: 'La version {version} peut être téléchargée.',
    downloading: 'Téléchargement de la version {version}…',
    ready: 'La version {version} est téléchargée et vérifiée.',
    download: 'La télécharger',
    install: 'Installer et redémarrer',
    notes: 'Nouveautés',
    faults: {
      unreachable: 'Personne n’a répondu, ou la réponse s’est interrompue. Rien n’a été modifié.',
      unreadable: 'La liste des versions est illisible. Rien n’a été modifié.',
      'not-verified':
        'Le fichier n’est pas celui que ses auteurs ont nommé. Il a été rejeté, et rien n’a été modifié.',
      'not-written':
        'La nouvelle version n’a pas pu être mise en place : le disque est plein ou l’emplacement n’est pas accessible en écriture. Rien d’autre n’a été modifié.',
    },
  },
}
