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
}
