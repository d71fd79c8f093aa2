import type { Catalogue } from '../catalogue.ts'

/** `vaultCopies` in French. */
export const vaultCopies: NonNullable<Catalogue['vaultCopies']> = {
  reason: {
    'by-hand': 'Faite à la main',
    scheduled: 'Copie quotidienne',
    'before-migration': 'Avant une mise à jour qui a changé le fichier du coffre',
    'before-restore': 'Avant la restauration d’une copie',
    'before-update': 'Avant une mise à jour de l’app',
  },
  size: '{size} ko',
  olderKey: 'Ne s’ouvre qu’avec une clé plus ancienne',
  olderKeys:
    '{count} copie a été faite avant que le coffre reçoive sa clé actuelle. Ce qui ouvrait alors le coffre l’ouvre encore. | {count} de copies ont été faites avant que le coffre reçoive sa clé actuelle. Ce qui ouvrait alors le coffre les ouvre encore. | {count} copies ont été faites avant que le coffre reçoive sa clé actuelle. Ce qui ouvrait alors le coffre les ouvre encore.',
  deleteOlder: 'Supprimer ces copies…',
  empty: 'Pas encore de copie. La première est faite une minute après l’ouverture du coffre.',
  make: 'Copier maintenant',
  restore: 'Restaurer…',
  restoreOne: 'Restaurer la copie du {when}',
  delete: 'Supprimer…',
  deleteOne: 'Supprimer la copie du {when}',
  deleteTitle: 'Supprimer {count} copie ? | Supprimer {count} de copies ? | Supprimer {count} copies ?',
  deleteLead:
    'Elles ne pourront pas être récupérées. Les copies de ces fichiers ailleurs, comme dans une sauvegarde de cet ordinateur, restent.',
  deleteNow: 'Supprimer',
  restoreTitle: 'Restaurer la copie du {when} ?',
  restoreLead: 'La copie a été vérifiée en entier. Elle remplacerait tout ce que contient le coffre.',
  keyOfCopy: 'Pour regarder dans cette copie, il faut ce qui ouvrait le coffre quand elle a été faite.',
  look: 'Regarder la copie',
  restoreNow: 'Restaurer cette copie',
  restored: 'La copie est maintenant le coffre. Ce qui s’y trouvait est devenu une copie.',
  canBeUndone:
    'Le coffre est d’abord copié tel qu’il est, on peut donc revenir en arrière. Phrase secrète, trousseau et code de récupération restent comme maintenant.',
  setsAside:
    'Les fichiers endommagés ne sont pas supprimés : ils sont placés dans un dossier à part, à côté des copies.',
  oldTokens:
    'Un jeton remplacé ou renouvelé depuis n’est plus valable dans la copie et devra être saisi à nouveau.',
  none: 'aucun',
  now: 'Maintenant',
  inCopy: 'Dans la copie',
  instances: 'Instances',
  identities: 'Identités',
  accounts: 'Comptes',
  drafts: 'Brouillons',
  changes: 'Modifications dans l’historique',
  newest: 'Modification ou brouillon le plus récent',
  damagedLead: 'Il y a de bonnes copies de ce coffre. Chacune peut être regardée et mise à sa place.',
  setAside: {
    title: 'Fichiers mis de côté',
    lead: 'Quand une copie a pris la place d’un coffre qui ne s’ouvrait pas, ses fichiers ont été mis ici tels quels. Ils contiennent des jetons chiffrés, et rien dans l’application n’en a besoin.',
    deleteOne: 'Supprimer les fichiers mis de côté le {when}',
    deleteTitle: 'Supprimer ces fichiers ?',
    deleteLead:
      'Ce qui n’a pas pu être lu de ce coffre est perdu avec eux : tout ce qui n’est dans aucune copie, comme les modifications faites après la dernière.',
  },
  newerLead:
    'Ou revenez en arrière : ces copies sont ici, y compris celles faites avant une mise à jour. Ce qui a été modifié ensuite n’y figure pas.',
}
