/** What the page that closes the account says. */
export const fr = {
  closingTitle: 'Fermer mon compte',
  closingLink: 'Fermer mon compte et faire effacer mes données',
  closingSoon: 'Votre compte sera fermé le {date}.',
  keepAccount: 'Garder mon compte',
  accountKept: 'Vous gardez votre compte. Rien n’a été effacé.',
  closingWorks:
    'Ce compte donne un accès de travail. Demandez d’abord à un administrateur de retirer cet accès : vous pourrez ensuite le fermer ici.',
  erasedTitle: 'Ce qui est effacé',
  erasedAccount:
    'Votre adresse, votre mot de passe, vos clés d’accès et vos appareils : plus personne ne se connecte. Vos alertes aussi.',
  erasedRegister: 'Vos coordonnées et votre naissance dans le registre des usagers.',
  erasedDrafts: 'Vos demandes commencées et non déposées : {count}.',
  erasedDocuments: 'Les pièces de votre porte-documents qui ne sont dans aucune demande : {count}.',
  erasedNotices: 'Vos notifications : {count}.',
  keptTitle: 'Ce qui reste, jusqu’à quand et pourquoi',
  keptNothing:
    'Rien : vous n’avez déposé aucune demande. Seul reste, sans votre nom, le fait qu’un compte a été fermé.',
  keptLead:
    'Une demande déposée reste au dossier de son service, le temps que prévoit sa démarche. Votre nom y reste avec elle, ainsi que la trace de qui l’a consultée. Démarches, et nombre de vos demandes :',
  keptNumbers: 'Demandes : {numbers}. Ce qui le permet : {why}.',
  keptBy: 'au plus tard le {date}',
  keptContact: 'Pour en demander davantage : {contact}',
  openTitle: 'Vos demandes en cours continuent',
  openLead:
    'Elles ne sont pas retirées : {numbers}. Leur service vous écrira à {email} ; cette adresse est gardée pour cela jusqu’à leur fin. Vous ne pourrez plus les suivre ici. Pour les arrêter, retirez-les d’abord.',
  closingDelay:
    'La fermeture a lieu 14 jours après votre demande. D’ici là, connectez-vous et choisissez « Garder mon compte » pour le garder ; ensuite, rien ne se récupère. Pensez à télécharger vos données avant.',
  askClosing: 'Fermer mon compte dans 14 jours',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  closingTitle: 'Close my account',
  closingLink: 'Close my account and have my data erased',
  closingSoon: 'Your account will be closed on {date}.',
  keepAccount: 'Keep my account',
  accountKept: 'You keep your account. Nothing was erased.',
  closingWorks:
    'This account gives access to work here. First ask an administrator to take that access away: you can then close it here.',
  erasedTitle: 'What is erased',
  erasedAccount:
    'Your address, your password, your passkeys and your devices: nobody signs in any more. Your alerts too.',
  erasedRegister: 'Your contact details and your birth in the register of users.',
  erasedDrafts: 'Your requests begun and not filed: {count}.',
  erasedDocuments: 'Documents of your wallet that are in no request: {count}.',
  erasedNotices: 'Your notifications: {count}.',
  keptTitle: 'What stays, until when and why',
  keptNothing: 'Nothing: you filed no request. All that stays, without your name, is that an account was closed.',
  keptLead:
    'A request that was filed stays in the file of its service, as long as its procedure provides. Your name stays there with it, and the record of who read it. Procedures, and the number of your requests:',
  keptNumbers: 'Requests: {numbers}. What allows it: {why}.',
  keptBy: 'on {date} at the latest',
  keptContact: 'To ask for more: {contact}',
  openTitle: 'Your open requests go on',
  openLead:
    'They are not withdrawn: {numbers}. Their service will write to you at {email}, kept for that until they end. You will not be able to follow them here any more. To stop them, withdraw them first.',
  closingDelay:
    'The account is closed 14 days after you ask. Until then, sign in and choose “Keep my account” to keep it; afterwards nothing comes back. Remember to download your data first.',
  askClosing: 'Close my account in 14 days',
};
