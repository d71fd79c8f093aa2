import type { Catalogue } from '../catalogue.ts'

/** `keyslots` in French. */
export const keyslots: NonNullable<Catalogue['keyslots']> = {
  keychain: 'Trousseau de cet ordinateur',
  passphrase: 'Phrase secrète',
  recovery: 'Code de récupération',
  lead: 'Chacun ouvre le coffre à lui seul. Pour les modifier, l’un d’eux est redemandé, afin qu’un coffre resté ouvert ne reçoive pas une autre clé.',
  made: 'Créé {when}',
  madeUnknown: 'Créé par une version antérieure',
  last: 'le dernier accès, il reste donc',
  noRecovery:
    'Il n’y a pas encore de code de récupération. Si le trousseau est réinitialisé ou la phrase perdue, rien d’autre n’ouvre ce coffre.',
  makeRecovery: 'Créer un code de récupération',
  replaceRecovery: 'Remplacer le code de récupération',
  addPassphrase: 'Ajouter une phrase secrète',
  addPassphraseLead:
    'Elle ouvre le coffre en plus de ce qui existe déjà, par exemple pour une deuxième personne.',
  addKeychain: 'Ajouter le trousseau de cet ordinateur',
  renewKeychain: 'Renouveler l’entrée du trousseau',
  add: 'Ajouter',
  added: 'Le coffre a un accès de plus.',
  remove: 'Retirer',
  removeOne: 'Retirer : {what}',
  removeTitle: 'Retirer cet accès : {what}',
  removeLead: 'Dès lors, il n’ouvre plus ce coffre.',
  removeOlder:
    'Les copies du coffre faites auparavant s’ouvrent encore avec lui, où qu’elles soient. Si quelqu’un d’autre peut le connaître, donnez ensuite une nouvelle clé au coffre.',
  removed: 'L’accès a été retiré.',
  cancel: 'Annuler',
  proveWith: 'Confirmer avec',
  keychainProves: 'Le trousseau de cet ordinateur le confirme.',
  codeHelp: 'Huit groupes de quatre caractères. En majuscules ou minuscules, avec ou sans tirets.',
  codeMissing: 'Saisissez le code de récupération.',
  codeIncomplete: 'Il manque encore des caractères.',
  useRecovery: 'Utiliser le code de récupération',
  unlock: 'Déverrouiller avec le code',
  recoveryTitle: 'Code de récupération',
  recoveryLead:
    'Un code sur papier qui ouvre ce coffre quand le trousseau ou la phrase ne le font plus. Gardez-le avec vos papiers importants : qui l’a, avec ces fichiers, peut ouvrir le coffre.',
  replaces: 'Le code précédent cesse de fonctionner dès que le nouveau est confirmé, pas avant.',
  draw: 'Afficher un nouveau code',
  shownOnce:
    'Il n’est affiché que cette fois et n’est enregistré nulle part. Imprimez-le ou notez-le maintenant.',
  print: 'Imprimer',
  copyCode: 'Copier le code',
  lastGroup: 'Les quatre derniers caractères',
  lastGroupHelp: 'Saisissez-les depuis l’endroit où vous avez gardé le code. Il ne compte qu’à partir de là.',
  lastGroupWrong: 'Ce ne sont pas les quatre derniers caractères du code ci-dessus.',
  keep: 'Je l’ai conservé',
  kept: 'Le code de récupération ouvre désormais ce coffre.',
  paperTitle: 'Switchyard : code de récupération',
  paperHow:
    'Ouvre le coffre quand le trousseau ou la phrase ne le font plus : choisissez « Utiliser le code de récupération » sur l’écran de verrouillage. Gardez ce papier loin de l’ordinateur.',
  paperMade: 'Créé le {when}. Un code plus récent le remplace.',
  renew: 'Donner une nouvelle clé au coffre',
  renewHelp:
    'Si une phrase, un code ou une ancienne copie peut être en d’autres mains, une nouvelle clé les exclut tous de ce que le coffre contient dès lors.',
  renewTitle: 'Donner une nouvelle clé au coffre ?',
  renewLead: 'Tout son contenu est chiffré à nouveau avec une clé aléatoire. Le cache local repart vide.',
  renewEnds: 'Ceci n’ouvre plus le coffre ensuite et doit être recréé : {ways}.',
  renewCopies:
    'Les copies antérieures gardent l’ancienne clé. Elles sont signalées plus bas et peuvent y être supprimées. Un jeton que quelqu’un a pu y lire devrait être renouvelé sur son serveur.',
  renewNow: 'Donner une nouvelle clé',
  renewed: 'Le coffre a une nouvelle clé.',
  wayChange: 'Modifier la connexion',
  wayLead:
    'Des jetons sont conservés pour ce serveur, et qui se trouve sur le chemin les voit. Une clé du coffre est de nouveau nécessaire.',
  wayTitle: 'Prouvez que le coffre est à vous',
}
