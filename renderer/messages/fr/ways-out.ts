import type { Catalogue } from '../catalogue.ts'

/** `waysOut` in French. */
export const waysOut: NonNullable<Catalogue['waysOut']> = {
  retry: 'Réessayer',
  'create-vault': 'Créer un coffre',
  unlock: 'Déverrouiller',
  'correct-address': 'Corriger l’adresse',
  'correct-input': 'Corriger',
  'connection-settings': 'Réglages de connexion',
  'replace-token': 'Saisir un autre jeton',
  'refresh-accounts': 'Mettre à jour la liste des comptes',
  'enter-account-id': 'Saisir l’identifiant du compte',
  'confirm-plain-http': 'Envoyer sans chiffrement',
  'choose-account': 'Choisir un compte',
  'choose-file': 'Choisir un fichier',
  'show-diagnostics': 'Afficher le diagnostic',
  'show-policy': 'Ce qui est géré',
  reload: 'Recharger la fenêtre',
  'fresh-link': 'Ouvrir avec un nouveau lien',
}
