import type { Catalogue } from '../catalogue.ts'

/** `failures` in French. */
export const failures: NonNullable<Catalogue['failures']> = {
  'vault-missing': {
    title: 'Il n’y a pas encore de coffre',
    meaning: 'Le dossier de données de cette application ne contient aucun coffre : il n’y a rien à ouvrir.',
    advice:
      'Créez un coffre. Si vous en attendiez un, vérifiez que l’application utilise le bon dossier de données.',
  },
  'vault-exists': {
    title: 'Il y a déjà un coffre',
    meaning: 'Le dossier de données contient déjà un coffre, qui a été laissé tel quel.',
    advice: 'Déverrouillez plutôt ce coffre.',
  },
  'vault-locked': {
    title: 'Le coffre est verrouillé',
    meaning: 'Les jetons et les réponses en cache sont illisibles jusqu’au déverrouillage. Rien n’est perdu.',
    advice: 'Déverrouillez le coffre pour continuer.',
  },
  'vault-wrong-key': {
    title: 'Ce n’est pas la phrase secrète de ce coffre',
    meaning: 'Le coffre reste verrouillé et rien n’a changé.',
    advice: 'Vérifiez le verrouillage des majuscules et la disposition du clavier, puis réessayez.',
  },
  'vault-keychain-changed': {
    title: 'Le trousseau n’ouvre plus ce coffre',
    meaning:
      'La clé de ce coffre se trouvait dans le trousseau du système. Celui-ci a disparu ou répond avec une autre clé.',
    advice:
      'Ouvrez une session avec l’utilisateur qui a créé le coffre, déverrouillez le trousseau et réessayez.',
  },
  'vault-damaged': {
    title: 'Le fichier du coffre est endommagé',
    meaning: 'La clé est bonne, mais le fichier est illisible. Rien n’a été écrit ni supprimé.',
    advice: 'Mettez une copie de sauvegarde du coffre à sa place, puis réessayez.',
  },
  'vault-newer': {
    title: 'Ce coffre vient d’une version plus récente',
    meaning: 'Une version plus ancienne pourrait l’endommager : il reste fermé et inchangé.',
    advice: 'Mettez l’application à jour, puis rouvrez le coffre.',
  },
  'vault-in-use': {
    title: 'Un autre processus a ouvert ce coffre',
    meaning: 'Un seul processus à la fois peut utiliser un coffre, pour qu’aucun ne l’endommage.',
    advice: 'Fermez l’autre fenêtre ou processus de cette application, puis réessayez.',
  },
  'vault-gone': {
    title: 'Le coffre n’est plus là où il était',
    meaning:
      'Son dossier est inaccessible, ou d’autres fichiers ont pris sa place : un lecteur débranché, un dossier déplacé. Rien n’est enregistré tant qu’il n’est pas revenu.',
    advice:
      'Rebranchez le lecteur ou remettez le dossier en place, puis verrouillez le coffre et rouvrez-le.',
  },
  'vault-not-writable': {
    title: 'Impossible d’écrire dans le coffre',
    meaning:
      'Rien n’a été écrit : le disque est plein ou le dossier de données est en lecture seule. Un coffre ouvert reste lisible ; pour en ouvrir un, il faut écrire dans son dossier, pour le verrou qui tient les autres processus à l’écart.',
    advice:
      'Libérez de l’espace ou rendez le dossier de données accessible en écriture (droits, lecteur protégé), puis réessayez.',
  },
  'recovery-code-mistyped': {
    title: 'Ce n’est pas un code de récupération complet',
    meaning:
      'Ses derniers caractères vérifient les autres et ne concordent pas : un caractère est faux ou manque. Le coffre n’a pas été interrogé.',
    advice: 'Comparez-le au papier, groupe par groupe.',
  },
  'recovery-code-wrong': {
    title: 'Ce code de récupération n’ouvre pas ce coffre',
    meaning:
      'Il est saisi sans faute, mais il appartient à un autre coffre ou a été remplacé par un code plus récent. Rien n’a été modifié.',
    advice: 'Cherchez un code plus récent ou ouvrez le coffre autrement.',
  },
  'keyslot-needed': {
    title: 'C’est le dernier accès',
    meaning: 'Sans lui, seul le code de récupération ouvrirait le coffre ; il n’a donc pas été retiré.',
    advice: 'Ajoutez d’abord une phrase secrète ou le trousseau, puis retirez celui-ci.',
  },
  'key-needed': {
    title: 'Une clé du coffre est nécessaire',
    meaning: 'Des jetons sont conservés pour ce serveur, et ceci décide par qui ils passent.',
    advice: 'Réessayez en donnant l’une des clés qui ouvrent le coffre.',
  },
  'copy-missing': {
    title: 'Cette copie n’est plus là',
    meaning:
      'Elle a été supprimée, peut-être dans une autre fenêtre ou par quelqu’un qui a rangé le dossier.',
    advice: 'Choisissez une autre copie.',
  },
  'copy-other-key': {
    title: 'Cette copie a besoin de sa propre clé',
    meaning:
      'Elle a été faite quand le coffre avait une autre clé, ou le coffre est fermé. Rien n’a été modifié.',
    advice: 'Saisissez ce qui ouvrait le coffre quand la copie a été faite.',
  },
  'cache-unavailable': {
    title: 'Le cache local est inutilisable',
    meaning:
      'Ce qui a été vu ne peut être ni affiché ni conservé. Le coffre et les serveurs ne sont pas touchés.',
    advice: 'Réessayez. Le cache peut être supprimé à tout moment : il se remplit de nouveau.',
  },
  offline: {
    title: 'Pas de réseau',
    meaning: 'Cet ordinateur n’a actuellement aucun chemin vers {host}. Ce qui a été vu reste à l’écran.',
    advice: 'Vérifiez la connexion réseau ou le VPN, puis réessayez.',
  },
  'name-not-found': {
    title: 'Aucun serveur n’est connu sous le nom {host}',
    meaning: 'Le nom n’a pas pu être résolu : il est mal orthographié ou connu seulement d’un autre réseau.',
    advice: 'Vérifiez l’adresse. Si le serveur est interne, connectez-vous d’abord à son réseau ou VPN.',
  },
  'connection-refused': {
    title: '{host} a refusé la connexion',
    meaning: 'La machine est là, mais rien ne répond sur ce port : le serveur est arrêté ou écoute ailleurs.',
    advice: 'Vérifiez le port et que Chatwoot fonctionne.',
  },
  'connection-timeout': {
    title: '{host} n’a pas répondu à temps',
    meaning: 'Le serveur est surchargé ou injoignable, ou un pare-feu rejette la connexion en silence.',
    advice: 'Réessayez dans un instant. Si cela persiste, vérifiez le pare-feu et le VPN.',
  },
  'connection-lost': {
    title: 'La connexion à {host} s’est interrompue',
    meaning: 'La réponse était incomplète et a été écartée. Ce qui était connu reste à l’écran.',
    advice: 'Réessayez.',
  },
  'tls-untrusted': {
    title: 'Le certificat de {host} n’est pas approuvé',
    meaning:
      'Il a été émis par {issuer}, à qui cet ordinateur ne fait pas confiance. Le jeton n’a pas été envoyé, car quelqu’un pourrait écouter.',
    advice:
      'Faites confiance à son autorité pour ce serveur seul, ou épinglez son certificat, dans les réglages de connexion. Ou installez l’autorité sur cet ordinateur.',
  },
  'tls-expired': {
    title: 'Le certificat de {host} n’est pas valide en ce moment',
    meaning:
      'Il a expiré ou n’est pas encore valide. Le jeton n’a pas été envoyé. Une horloge déréglée sur cet ordinateur produit le même effet.',
    advice: 'Vérifiez l’horloge de cet ordinateur et renouvelez le certificat sur le serveur.',
  },
  'tls-wrong-host': {
    title: 'Le certificat appartient à un autre serveur',
    meaning: 'Le serveur qui a répondu pour {host} s’avère être un autre. Le jeton n’a pas été envoyé.',
    advice: 'Vérifiez l’adresse. Si elle est juste, le serveur a besoin d’un certificat à ce nom.',
  },
  'tls-failed': {
    title: 'Pas de connexion sûre avec {host}',
    meaning:
      'Les deux côtés n’ont pas pu s’accorder sur une connexion chiffrée. Le jeton n’a pas été envoyé.',
    advice: 'Vérifiez si l’adresse devrait commencer par http:// ou utiliser un autre port.',
  },
  'tls-pin-mismatch': {
    title: 'Le certificat de {host} a changé',
    meaning:
      'Épinglé : {pinned}, présenté : {shown}. Rien n’a été envoyé. Soit le serveur a un nouveau certificat, soit quelqu’un s’est interposé.',
    advice:
      'Demandez à l’administrateur du serveur l’empreinte de son certificat. N’épinglez le nouveau que si c’est bien lui.',
  },
  'plain-http-refused': {
    title: 'Un jeton n’est jamais envoyé sans chiffrement sur le réseau',
    meaning: 'L’adresse commence par http:// et ne se trouve ni sur cet ordinateur ni dans un réseau privé.',
    advice: 'Utilisez l’adresse https:// de ce serveur.',
  },
  'plain-http-to-tls': {
    title: '{host} attend une connexion chiffrée',
    meaning: 'L’adresse commence par http://, mais sur ce port le serveur ne parle que https.',
    advice: 'Utilisez l’adresse https:// de ce serveur.',
  },
  redirected: {
    title: 'Le serveur renvoie vers une autre adresse',
    meaning:
      '{host} a répondu par une redirection vers {location}. Les redirections ne sont pas suivies, pour que le jeton n’atteigne personne d’autre.',
    advice: 'Si c’est la bonne adresse, utilisez-la pour cette instance.',
  },
  'access-gate': {
    title: 'Un contrôle d’accès précède ce serveur',
    meaning:
      'Une page de connexion a répondu à la place de Chatwoot, comme le font Cloudflare Access ou Authelia.',
    advice:
      'Laissez passer les requêtes d’API, ou demandez une clé pour programmes et ajoutez-la comme en-tête supplémentaire.',
  },
  'basic-auth-required': {
    title: 'Le serveur demande un second mot de passe',
    meaning:
      'Un serveur web devant Chatwoot exige une authentification basique avant de laisser passer quoi que ce soit.',
    advice:
      'Ajoutez le nom d’utilisateur et le mot de passe dans les réglages de connexion de ce serveur, comme en-tête supplémentaire.',
  },
  'proxy-error': {
    title: 'Le proxy ne répond pas',
    meaning: 'Le chemin vers {host} passe par un proxy injoignable, ou dont la réponse n’a pas de sens.',
    advice: 'Vérifiez l’adresse du proxy, ou joignez ce serveur sans lui.',
  },
  'proxy-auth-required': {
    title: 'Le proxy demande un nom d’utilisateur et un mot de passe',
    meaning:
      'Le chemin vers {host} passe par un proxy qui n’a pas accepté les identifiants (statut {status}).',
    advice: 'Indiquez le proxy avec son nom d’utilisateur et son mot de passe pour ce serveur.',
  },
  'proxy-refused': {
    title: 'Le proxy ne laisse personne accéder à {host}',
    meaning: 'Il a refusé avec le statut {status} : il n’autorise peut-être que d’autres serveurs.',
    advice: 'Faites autoriser ce serveur par le proxy, ou joignez-le sans proxy.',
  },
  'proxy-cannot-connect': {
    title: 'Le proxy n’atteint pas {host}',
    meaning: 'Le proxy répond, mais n’a trouvé aucun chemin vers le serveur (statut {status}).',
    advice: 'Vérifiez l’adresse. Si le serveur est sur votre propre réseau, joignez-le sans proxy.',
  },
  'server-unavailable': {
    title: '{host} n’est pas disponible pour le moment',
    meaning:
      'Le serveur, ou ce qui se trouve devant lui, indique qu’il est arrêté, qu’il redémarre ou qu’il est mis à jour (statut {status}). Cela ne dit rien du jeton.',
    advice:
      'Réessayez dans quelques minutes. Si cela dure, regardez les processus et le journal de ce serveur.',
  },
  'request-refused': {
    title: 'Quelque chose devant le serveur a refusé la requête',
    meaning:
      'Un pare-feu ou un proxy a répondu avec le statut {status} avant que Chatwoot ne voie la requête.',
    advice: 'Autorisez les requêtes d’API de cet ordinateur dans le pare-feu du serveur.',
  },
  'not-chatwoot': {
    title: 'Cela ne ressemble pas à un serveur Chatwoot',
    meaning: '{host} répond, mais pas comme Chatwoot.',
    advice: 'Vérifiez l’adresse : c’est celle qui ouvre la page de connexion de Chatwoot dans un navigateur.',
  },
  'token-not-received': {
    title: 'Le jeton n’est pas parvenu à Chatwoot',
    meaning: 'Le serveur a vu une requête sans aucun jeton : un proxy devant lui retire l’en-tête.',
    advice: 'Laissez l’en-tête Api-Access-Token traverser le proxy.',
  },
  'token-unknown': {
    title: 'Le serveur ne connaît pas ce jeton',
    meaning:
      'Le jeton a été réinitialisé, son utilisateur supprimé, ou il appartient à un autre serveur. Rien n’a été retiré ici.',
    advice: 'Copiez le jeton d’accès depuis les paramètres de profil de Chatwoot et saisissez-le de nouveau.',
  },
  'token-wrong-kind': {
    title: 'C’est un jeton de bot ou de plateforme',
    meaning: 'De tels jetons ne peuvent pas lire les comptes comme un administrateur.',
    advice:
      'Utilisez le jeton d’accès d’une personne, dans les paramètres de profil de Chatwoot. Chatwoot 3.5.0 et 3.5.1 refusent de même ceux des super administrateurs ; 3.5.2 ne le fait plus.',
  },
  'account-suspended': {
    title: 'Ce compte est suspendu',
    meaning: 'Le serveur refuse ce qui lui appartient. Le jeton est bon et ce qui a été vu reste lisible.',
    advice: 'Le compte peut être réactivé dans la console super-admin de ce serveur.',
  },
  'not-a-member': {
    title: 'Cet utilisateur n’est pas membre du compte',
    meaning: 'Le jeton fonctionne, mais le serveur ne laisse pas cet utilisateur entrer dans le compte.',
    advice: 'Mettez à jour la liste des comptes, ou demandez l’accès à un administrateur du compte.',
  },
  'role-too-low': {
    title: 'Il faut un administrateur',
    meaning: 'L’utilisateur de ce jeton est agent dans ce compte. Lire est possible, ceci ne l’est pas.',
    advice: 'Utilisez le jeton d’un administrateur de ce compte.',
  },
  'account-not-found': {
    title: 'Le serveur ne montre aucun compte de ce genre',
    meaning:
      'Le compte a été supprimé, ou cet utilisateur en a été retiré : le serveur répond de la même façon.',
    advice: 'Mettez à jour la liste des comptes. Ce qui a été vu reste lisible.',
  },
  'thing-not-found': {
    title: 'Le serveur n’a plus cela',
    meaning: 'Ce qui était demandé a été supprimé ou appartient à un autre compte.',
    advice: 'Actualisez pour voir ce qui s’y trouve maintenant.',
  },
  'route-missing': {
    title: 'Ce serveur n’offre pas cela',
    meaning: 'La version ou l’édition de ce serveur n’a pas cette partie de l’API.',
    advice: 'Rien d’anormal. Après une mise à niveau du serveur, actualisez pour le voir ici.',
  },
  'rate-limited': {
    title: 'Le serveur demande une pause',
    meaning:
      'Trop de requêtes sont venues de ce réseau, tous programmes confondus. Ce qui était connu reste à l’écran.',
    advice: 'Attendez une minute, puis réessayez.',
  },
  'validation-refused': {
    title: 'Le serveur a refusé une valeur',
    meaning: 'Il n’a pas accepté : {attributes}. Rien n’a changé.',
    advice: 'Corrigez la valeur, puis réessayez.',
  },
  'server-crashed': {
    title: 'Le serveur a rencontré une erreur interne',
    meaning:
      'Chatwoot a répondu par une erreur interne (statut {status}). Votre jeton et vos réglages sont bons.',
    advice: 'Réessayez dans un instant. Si cela persiste, le journal du serveur en dira plus.',
  },
  'server-refused': {
    title: 'Le serveur a refusé',
    meaning: 'Chatwoot a répondu avec le statut {status} et une raison que cette application ne connaît pas.',
    advice: 'Les détails techniques montrent ce que le serveur a dit.',
  },
  'sign-in-refused': {
    title: 'L’e-mail ou le mot de passe est faux',
    meaning:
      '{host} ne les a pas acceptés. Il ne dit pas lequel est faux, et qui n’a pas de mot de passe propre est refusé de la même façon.',
    advice: 'Vérifiez les deux. Si vous vous y connectez par un autre service, utilisez un jeton d’accès.',
  },
  'sign-in-unconfirmed': {
    title: 'Cette adresse e-mail n’est pas encore confirmée',
    meaning:
      '{host} a envoyé un message avec un lien. Tant qu’il n’est pas suivi, aucun mot de passe n’ouvre la voie.',
    advice: 'Suivez le lien du message, puis connectez-vous. Un jeton d’accès fonctionne malgré tout.',
  },
  'sign-in-single-sign-on': {
    title: 'Cette personne se connecte par un autre service',
    meaning: '{host} n’accepte pas de mot de passe de qui passe par l’authentification unique.',
    advice: 'Copiez le jeton d’accès depuis les réglages du profil de Chatwoot et ajoutez-le.',
  },
  'second-factor-wrong': {
    title: 'Ce code ne convient pas',
    meaning:
      'Le serveur ne l’a pas accepté. Un code de l’application vaut une demi-minute, un code de secours une fois.',
    advice: 'Vérifiez l’horloge de l’appareil qui produit les codes, puis saisissez-en un nouveau.',
  },
  'second-factor-expired': {
    title: 'La seconde étape a pris trop de temps',
    meaning: 'Le serveur attend le code cinq minutes, puis oublie que le mot de passe était bon.',
    advice: 'Reconnectez-vous depuis le début.',
  },
  'sessions-full': {
    title: 'Trop d’appareils sont connectés',
    meaning: 'Le serveur ne laisse entrer aucun appareil de plus avant qu’un autre soit déconnecté.',
    advice:
      'Déconnectez un appareil dans les réglages du profil de Chatwoot, ou ajoutez un jeton d’accès : ce n’est pas un appareil.',
  },
  'signup-off': {
    title: 'Personne ne peut s’inscrire sur ce serveur',
    meaning: '{host} a fermé l’inscription. Votre saisie n’y a pas été gardée.',
    advice:
      'Un administrateur du serveur peut l’ouvrir avec ENABLE_ACCOUNT_SIGNUP, ou vous inviter dans un compte.',
  },
  'signup-captcha': {
    title: 'Ce serveur exige un captcha',
    meaning: '{host} n’accepte de nouveaux comptes que depuis sa propre page, où un captcha est résolu.',
    advice: 'Inscrivez-vous sur la page du serveur, puis connectez-vous ici.',
  },
  'signup-email-taken': {
    title: 'Quelqu’un s’est déjà inscrit avec cette adresse',
    meaning: '{host} connaît déjà cette adresse e-mail. Rien n’a été créé.',
    advice: 'Connectez-vous avec elle, ou utilisez une autre adresse.',
  },
  'signup-refused': {
    title: 'Le serveur n’accepte pas cette inscription',
    meaning: 'Il a dit : {message}',
    advice: 'Corrigez ce qu’il nomme, puis réessayez.',
  },
  'signup-not-sent': {
    title: 'Le serveur refuserait cette inscription',
    meaning: 'Rien n’a été envoyé. Il n’accepterait pas : {fields}.',
    advice: 'Corrigez ce qui est marqué, puis inscrivez-vous de nouveau.',
  },
  'token-of-somebody-else': {
    title: 'Ce jeton appartient à quelqu’un d’autre',
    meaning:
      'C’est le jeton de {name}. Rien n’a été remplacé : brouillons et historique restent à leur propriétaire.',
    advice: 'Saisissez un jeton de la même personne, ou ajoutez l’autre comme identité supplémentaire.',
  },
  'token-lost': {
    title: 'Le nouveau jeton n’est pas arrivé',
    meaning:
      'Le serveur a créé un nouveau jeton, l’ancien ne vaut plus rien, et sa réponse n’est jamais arrivée ici.',
    advice:
      'Copiez le jeton d’accès depuis les réglages du profil de Chatwoot et saisissez-le. Brouillons, historique et cache restent.',
  },
  'account-id-needed': {
    title: 'Ce serveur ne peut pas lister les comptes',
    meaning: 'Il n’a que les routes de compte documentées : le numéro du compte doit venir de vous.',
    advice:
      'Saisissez l’identifiant du compte. C’est le nombre après /accounts/ dans l’adresse du tableau de bord.',
  },
  'answer-not-json': {
    title: 'La réponse ne vient pas de Chatwoot',
    meaning:
      'Autre chose que du JSON est revenu, comme une page d’erreur. Ce qui était connu reste à l’écran.',
    advice: 'Réessayez. Si cela persiste, vérifiez ce qui se trouve entre cet ordinateur et le serveur.',
  },
  'answer-too-large': {
    title: 'La réponse est trop volumineuse',
    meaning: 'Elle dépasse la limite de {limit} et n’a pas été lue plus loin, pour protéger cet ordinateur.',
    advice: 'Vérifiez que l’adresse mène bien à Chatwoot.',
  },
  'answer-unexpected': {
    title: 'La réponse a une forme inattendue',
    meaning: 'C’est du JSON, mais pas la réponse à cette requête. Ce qui était connu reste à l’écran.',
    advice:
      'Réessayez. Si cela persiste, signalez les détails techniques : ce serveur est peut-être plus récent que cette application.',
  },
  'invalid-input': {
    title: 'Cela ne peut pas être envoyé ainsi',
    meaning: 'Une valeur n’a pas la forme voulue. Rien n’a été envoyé.',
    advice: 'Corrigez la valeur, puis réessayez.',
  },
  'invalid-url': {
    title: 'Ce n’est pas l’adresse d’un serveur',
    meaning: 'Une adresse ressemble à https://chat.example.com.',
    advice: 'Corrigez l’adresse.',
  },
  'token-malformed': {
    title: 'Cela ne peut pas être un jeton',
    meaning: 'Il contient des caractères qu’aucun jeton d’accès ne contient. Il n’a pas été envoyé.',
    advice: 'Copiez de nouveau le jeton d’accès, sans rien avant ni après.',
  },
  'connection-setting-refused': {
    title: 'Cela ne peut pas servir pour la connexion',
    meaning: 'Une valeur n’a pas la forme voulue. Rien n’a été changé.',
    advice: 'Corrigez la valeur, puis enregistrez de nouveau.',
  },
  'edit-refused': {
    title: 'Le serveur refuserait cette modification',
    meaning: 'Rien n’a été envoyé. Il n’accepterait pas : {fields}. Ce que vous avez saisi est conservé.',
    advice: 'Corrigez les valeurs, puis enregistrez de nouveau.',
  },
  'plain-http-unconfirmed': {
    title: 'Le jeton circulerait sans chiffrement',
    meaning: '{host} est joint en http simple. Quiconque partage ce réseau peut lire le jeton.',
    advice: 'Ne confirmez que si vous faites confiance à chaque machine sur le chemin.',
  },
  'already-added': {
    title: 'Cet utilisateur de ce serveur est déjà là',
    meaning: 'L’instance et cette identité ont été ajoutées auparavant. Rien n’a changé.',
    advice: 'Choisissez-la dans la liste.',
  },
  'unknown-instance': {
    title: 'Cette instance n’est plus dans le coffre',
    meaning: 'Elle a été retirée, peut-être dans une autre fenêtre.',
    advice: 'Choisissez une autre instance.',
  },
  'unknown-identity': {
    title: 'Cette identité n’est plus dans le coffre',
    meaning: 'Elle a été retirée, peut-être dans une autre fenêtre.',
    advice: 'Choisissez un autre compte.',
  },
  'unknown-folder': {
    title: 'Ce dossier n’existe plus',
    meaning: 'Il a été retiré, peut-être dans une autre fenêtre. Ses instances sont toujours là.',
    advice: 'Rechargez la page pour voir l’ordre actuel.',
  },
  'unknown-account': {
    title: 'Ce compte n’est pas dans la liste de cette identité',
    meaning: 'L’adresse désigne un compte que le serveur n’a jamais listé pour cet utilisateur.',
    advice: 'Choisissez un autre compte, ou mettez à jour la liste des comptes.',
  },
  'forbidden-by-policy': {
    title: 'Non autorisé sur cet ordinateur',
    meaning: 'La personne qui gère cet ordinateur en a décidé ainsi pour tous ceux qui l’utilisent.',
    advice: 'Adressez-vous à elle. Les réglages montrent ce qui est géré, et où c’est écrit.',
  },
  'transfer-not-such-file': {
    title: 'Ce n’est pas un export de cette application',
    meaning: 'Le fichier commence autrement que tout export. Rien n’en a été lu.',
    advice: 'Choisissez le fichier enregistré par « Exporter » ; son nom se termine par .switchyard.',
  },
  'transfer-cut-short': {
    title: 'Il manque une partie de ce fichier',
    meaning:
      'Il se termine trop tôt : une copie ou un téléchargement a été interrompu. Rien n’a été enregistré.',
    advice: 'Copiez à nouveau le fichier depuis l’endroit où il a été créé.',
  },
  'transfer-damaged': {
    title: 'Ce fichier a été modifié en chemin',
    meaning:
      'C’est un export, mais il n’est plus entièrement tel qu’il a été écrit : rien n’en est cru ni enregistré.',
    advice: 'Copiez à nouveau le fichier depuis l’endroit où il a été créé.',
  },
  'transfer-newer': {
    title: 'Ce fichier a été créé par une version plus récente',
    meaning:
      'Il contient des choses que cette version ne connaît pas. Rien n’a été enregistré, afin que rien ne se perde.',
    advice: 'Mettez l’application à jour, puis choisissez à nouveau le fichier.',
  },
  'transfer-wrong-passphrase': {
    title: 'Ce n’est pas la phrase secrète de ce fichier',
    meaning: 'Le fichier est complet et reste fermé. Il a la phrase secrète choisie lors de l’export.',
    advice: 'Vérifiez le verrouillage des majuscules et la disposition du clavier, puis réessayez.',
  },
  'transfer-too-large': {
    title: 'Le fichier est trop volumineux',
    meaning: 'Plus de {limit} Mo ne peuvent pas être lus ici. Rien n’a été enregistré.',
    advice: 'Choisissez un autre fichier.',
  },
  'transfer-expired': {
    title: 'Le fichier ouvert a été refermé',
    meaning: 'Trop de temps s’est écoulé, ou un autre fichier a été ouvert depuis. Rien n’a été enregistré.',
    advice: 'Choisissez à nouveau le fichier et saisissez sa phrase secrète.',
  },
  'file-unreadable': {
    title: 'Le fichier n’a pas pu être lu',
    meaning:
      'Il a été déplacé ou modifié depuis qu’il a été choisi, ou il ne peut pas être lu. Rien n’a été enregistré.',
    advice: 'Choisissez à nouveau le fichier.',
  },
  'system-refused': {
    title: 'Le système n’a pas accepté ce réglage',
    meaning:
      'Rien n’a été modifié. C’est le système qui gère le lancement à l’ouverture de session, et il a refusé.',
    advice:
      'Vérifiez si le système le gère ailleurs, ou si son dossier de programmes au démarrage est accessible en écriture.',
  },
  'update-waits': {
    title: 'Quelque chose est encore en cours d’écriture',
    meaning:
      'Une mise à jour ferme l’application et interromprait une modification, une inscription ou une importation.',
    advice: 'Attendez la fin, ou arrêtez la modification de plusieurs comptes, puis installez.',
  },
  'writing-under-way': {
    title: 'Autre chose est encore en cours d’écriture',
    meaning:
      'Le coffre est fermé un instant pour cela, ce qui interromprait une modification, une inscription ou la modification de nombreux comptes.',
    advice: 'Attendez que ce soit terminé, ou arrêtez la modification de nombreux comptes, puis réessayez.',
  },
  'link-used-up': {
    title: 'Cet onglet a besoin d’un nouveau lien',
    meaning:
      'Un lien ouvre l’application une seule fois, dans un onglet. Celui-ci a déjà servi, ou l’application a été redémarrée depuis.',
    advice: 'Appuyez sur Entrée dans le terminal où tourne l’application et ouvrez le lien qu’elle affiche.',
  },
  cancelled: {
    title: 'Annulé',
    meaning: 'Le travail a été arrêté avant la fin.',
    advice: 'Relancez-le quand vous voulez.',
  },
  disconnected: {
    title: 'La partie en arrière-plan ne répond pas',
    meaning:
      'La fenêtre a perdu la liaison avec la partie qui tient le coffre. Rien d’enregistré n’est perdu.',
    advice: 'Rechargez la fenêtre. Si cela n’aide pas, redémarrez l’application.',
  },
  internal: {
    title: 'Une erreur de cette application',
    meaning:
      'Il s’est produit quelque chose qui ne devrait pas être possible. Ce qui est enregistré n’est pas touché.',
    advice: 'Réessayez. Si cela persiste, signalez le diagnostic.',
  },
}
