import type { Catalogue } from '../catalogue.ts'

/** `edit` in French. */
export const edit: NonNullable<Catalogue['edit']> = {
  readOnly: {
    agent: 'Lecture seule : {name} est agent ici, et seuls les administrateurs peuvent modifier un compte.',
    agentWay: 'Utiliser le jeton d’un administrateur',
  },
  suspended: 'Le compte est suspendu. Ses administrateurs peuvent tout de même en modifier les réglages.',
  blocked: {
    withdrawn:
      'Enregistrement impossible : le serveur ne liste plus ce compte pour {name}. Ce qui est saisi reste en brouillon.',
    withdrawnWay: 'Voir l’instance',
    token:
      'Enregistrement impossible : le serveur refuse le jeton de {name}. Ce qui est saisi reste en brouillon.',
    tokenWay: 'Saisir un autre jeton',
    offline: 'Pas de réseau : l’enregistrement attend, ce qui est saisi reste en brouillon.',
  },
  group: {
    general: 'Général',
    company: 'Entreprise',
    autoResolve: 'Résolution automatique',
    advanced: 'Avancé',
  },
  groupNote: {
    general: 'Ce que le compte est pour les agents et les clients.',
    company: 'Notes sur l’entreprise derrière le compte. Le serveur les garde sans les vérifier.',
    autoResolve: 'Ce qui arrive aux conversations où il n’arrive plus rien.',
    advanced: 'Rarement nécessaire.',
  },
  help: {
    name: 'Le nom que les agents voient dans le tableau de bord. Les espaces aux extrémités sont conservés.',
    locale: 'Du tableau de bord et des courriels. Seules les langues que ce serveur liste sont proposées.',
    domain: 'Les réponses par courriel lui sont adressées. Ce n’est pas l’adresse d’un site web.',
    support_email:
      'Les courriels en partent. L’adresse affichée est celle en vigueur : celle enregistrée ici ou celle de l’installation. Elle n’est envoyée que si vous la modifiez ; vidée, celle de l’installation sert de nouveau.',
    industry: 'Texte libre ; les suggestions sont celles de l’accueil de Chatwoot.',
    company_size: 'Texte libre ; les suggestions sont celles de l’accueil de Chatwoot.',
    timezone: 'Un fuseau de la liste IANA. Tapez une ville pour le trouver.',
    website: 'Le site de l’entreprise. Rien n’en est chargé.',
    referral_source: 'Texte libre ; les suggestions sont celles de l’accueil de Chatwoot.',
    user_role: 'Le serveur la garde mais aucune réponse ne la montre : ce champ commence toujours vide.',
    auto_resolve_after:
      'Les conversations sans activité pendant cette durée sont résolues d’elles-mêmes. Vide désactive ; sinon de {minimum} à {maximum}.',
    auto_resolve_duration:
      'Les conversations sans activité pendant ce nombre de jours sont résolues d’elles-mêmes. Vide désactive ; ce serveur compte des jours entiers, au moins {minimum}.',
    autoResolveUnknown:
      'Rien n’indique si ce serveur compte des minutes ou des jours : le nombre est envoyé tel quel. Vide désactive.',
    auto_resolve_message:
      'Envoyé au client quand une conversation est résolue d’elle-même. Vide : rien n’est envoyé.',
    auto_resolve_ignore_waiting:
      'Activé : une conversation où le client attend une réponse est laissée telle quelle. Désactivé : elle est résolue aussi.',
    auto_resolve_label:
      'Posée sur les conversations résolues d’elles-mêmes. Le serveur ne vérifie pas que l’étiquette existe.',
    audio_transcriptions:
      'Transforme les messages vocaux en texte. Utilisé par les éditions Enterprise seulement.',
    conversation_required_attributes:
      'Clés des attributs de conversation à remplir avant de résoudre, une par ligne.',
  },
  refused: {
    'malformed-text': 'Ce texte contient une moitié de caractère. Effacez-la et saisissez-le de nouveau.',
    'no-number': 'Ce n’est pas un nombre.',
    'unknown-locale': 'Ce serveur ne liste pas cette langue et échoue s’il la reçoit.',
    'locale-not-text': 'Une langue est un code tel que pt_BR. Ce serveur échoue sur toute autre chose.',
    blank: 'Un nom est nécessaire.',
    'too-long': 'Au plus {limit} caractères.',
    'not-an-address': 'Ce n’est pas une adresse de courriel.',
    'wrong-type': 'Le serveur exige ici une autre sorte de valeur.',
    'not-a-number': 'Nombres entiers seulement.',
    'too-small': 'Au moins {limit}.',
    'too-large': 'Au plus {limit}.',
    null: 'Un nom est nécessaire : sans lui, ce serveur échoue.',
    nul: 'Ce texte contient un caractère NUL invisible sur lequel le serveur échoue. Effacez-le.',
    'too-long-to-store': 'Au plus {limit} caractères : le serveur en admet plus, puis échoue.',
  },
  wholeNumbers: 'Nombres entiers seulement.',
  stored:
    'Le compte contient ici {value}, que son serveur refuse à chaque enregistrement. Corrigez-le d’abord.',
  serverRefused: 'Le serveur a refusé cette valeur.',
  altered: {
    'as-text': 'Le serveur le garde comme texte.',
    'as-whole-number': 'Le serveur garde des jours entiers : {value}.',
    'as-locale': 'Le serveur garde le code : {value}.',
    cleared: 'Le serveur le garde comme non défini.',
    'falls-back': 'Vidé : l’adresse de l’installation sera affichée.',
    hidden: 'Le serveur le garde, mais aucune réponse ne le montre.',
    'without-nulls': 'Les entrées vides sont omises.',
  },
  ignored: {
    title: 'Non proposé ici',
    'unknown-parameter': '{names} : inconnu de tout serveur.',
    'not-on-this-server': '{names} : écarté sans un mot par la version de ce serveur.',
    'other-auto-resolve':
      '{names} : ce serveur garde la résolution automatique sous son autre nom, ci-dessus.',
    'enterprise-only':
      '{names} : gardé par les éditions Enterprise seulement ; ce serveur l’écarte sans un mot.',
    'wrong-shape': '{names} : ce serveur écarte sans un mot une valeur de cette forme.',
  },
  field: {
    was: 'Avant :',
    putBack: 'Rétablir {name}',
    theirs: 'Modifié entre-temps sur le serveur, maintenant :',
    localeNone: 'Non défini : la valeur de l’installation',
    days: 'jours',
    hours: 'heures',
    minutes: 'minutes',
    amount: 'nombre',
    part: '{name} : {unit}',
    off: 'Désactivé',
    inMinutes: '= {count} minute | = {count} de minutes | = {count} minutes',
    suggestions: 'Suggestions',
    unknownZone: 'Absent de la liste IANA de cet ordinateur. Le serveur le garde sans vérifier.',
    unknownLabel: 'Aucune étiquette de ce nom n’est connue ici.',
    noLabels: 'Les étiquettes de ce compte n’ont pas encore été lues.',
    readLabels: 'Les lire',
  },
  bar: {
    label: 'Modifications non enregistrées',
    none: 'Aucune modification',
    changes: '{count} modification | {count} de modifications | {count} modifications',
    refused:
      '{count} ne peut pas être enregistrée | {count} ne peuvent pas être enregistrées | {count} ne peuvent pas être enregistrées',
    kept: 'gardé en brouillon',
    keeping: 'mise en brouillon…',
    notKept: 'Brouillon non gardé :',
    review: 'Vérifier et enregistrer',
    discard: 'Abandonner',
    discarded: 'Modifications abandonnées',
    nothing: 'Rien n’a encore été modifié.',
    putBack: 'Reprendre',
  },
  draft: {
    back: 'Voici ce qui a déjà été saisi ({time}) et non enregistré.',
    discard: 'L’abandonner',
    undo: 'Le formulaire contient les valeurs d’avant la modification ({time}). Rien n’est envoyé avant l’enregistrement.',
    undoGone: 'Cette modification n’est plus dans l’historique.',
  },
  review: {
    title: 'Enregistrer dans {name} ?',
    where: 'Sur {instance}, en tant que {identity}.',
    field: 'Champ',
    before: 'Maintenant',
    after: 'Nouveau',
    json: 'Ce qui est envoyé (JSON)',
    ignored: 'Non envoyé, car ce serveur l’écarterait : {names}.',
    undo: 'Annule une modification antérieure.',
    submit:
      'Enregistrer {count} modification dans {name} | Enregistrer {count} de modifications dans {name} | Enregistrer {count} modifications dans {name}',
    back: 'Retour au formulaire',
    saving: 'Enregistrement de {name}',
  },
  result: {
    saved:
      '{count} modification enregistrée dans {name} | {count} de modifications enregistrées dans {name} | {count} modifications enregistrées dans {name}',
    nothing: 'Le serveur avait déjà ces valeurs : rien n’a été envoyé.',
    keptTitle: 'Enregistré, mais le serveur a gardé autre chose.',
    keptSent: 'envoyé',
    keptNow: 'gardé',
    dropped: 'Non envoyé, car ce serveur l’écarterait : {names}.',
    close: 'Fermer',
    notSavedTitle: 'Non enregistré.',
    notSaved:
      'La connexion s’est coupée pendant l’enregistrement. Le compte a été relu depuis : il contient encore les anciennes valeurs. Les vôtres sont toujours dans le formulaire.',
    unknownTitle: 'On ne sait pas si cela a été enregistré.',
    unknown:
      'La connexion s’est coupée après l’envoi et le serveur ne répond pas. Ce sera vérifié dès qu’il répondra ; rien n’est envoyé deux fois. Ce qui a été saisi reste dans le formulaire.',
    check: 'Vérifier maintenant',
    resolvedSaved: 'Vérifié : la modification avait été enregistrée.',
    resolvedNotSaved:
      'Vérifié : la modification n’a pas été enregistrée. Ce qui a été saisi est toujours dans le formulaire.',
  },
  conflict: {
    title: 'Quelqu’un d’autre a modifié {name} entre-temps',
    lead: 'Rien n’a été envoyé. Choisissez pour chaque champ ce qui doit rester ; tout le reste a été fusionné.',
    before: 'Avant',
    theirs: 'La leur',
    mine: 'La vôtre',
    hint: 'Choisissez-en une pour chaque champ.',
    submit:
      'Enregistrer {count} modification dans {name} | Enregistrer {count} de modifications dans {name} | Enregistrer {count} modifications dans {name}',
    settle: 'Garder la leur',
    back: 'Retour au formulaire',
  },
}
