import type { Catalogue } from '../catalogue.ts'

export const policy: Catalogue['policy'] = {
  title: 'Géré',
  help: 'Décidé pour tous sur cet ordinateur par la personne qui le gère.',
  broken:
    'Le fichier de règles ne peut pas être suivi : tout ce qui peut être interdit l’est donc. Il doit être un fichier de la forme connue, de 64 ko au plus, que tout le monde ne peut pas modifier.',
  file: 'Fichier de règles',
  forbidden: 'Interdit',
  lockAfter: 'Se verrouille au plus tard après',
  onScreenLock: 'Se verrouille avec l’écran',
  yes: 'Oui',
  what: {
    'password-sign-in': 'la connexion par e-mail et mot de passe',
    exports: 'les exports du coffre et de l’historique',
    'plain-http': 'les connexions non chiffrées',
    updates: 'les mises à jour par l’application elle-même',
  },
  servers: 'Serveurs à ajouter',
  lockNote: 'La personne qui gère cet ordinateur autorise {time} au plus.',
  screenNote: 'La personne qui gère cet ordinateur en a décidé ainsi.',
  presets: 'Préparés pour cet ordinateur',
  passwordNote: 'La personne qui gère cet ordinateur interdit ici la connexion par mot de passe.',
}
