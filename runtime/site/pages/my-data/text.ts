/** What the page of one's data says: labels of the contact, and the words for who read what. */
export const fr = {
  save: 'Enregistrer',
  saveIdentity: 'Enregistrer mon identité',
  whoIAm: 'Identité',
  birthDate: 'Date de naissance',
  birthDateHint: 'Jour, mois et année, par exemple 14/05/1988.',
  birthPlace: 'Lieu de naissance',
  identityLead:
    'Ces informations sont celles que vous déclarez. Vous pouvez les corriger tant qu’elles ne sont pas vérifiées par NC Connect. Vos demandes déjà déposées ne changent pas.',
  identitySaved: 'Votre identité est enregistrée.',
  verifiedIdentity: 'Votre identité est vérifiée par le service de connexion : elle ne se modifie pas ici.',
  contactTitle: 'Coordonnées',
  contactLead: 'Elles remplissent d’avance vos prochaines demandes.',
  contactSaved: 'Vos coordonnées sont enregistrées.',
  untoldTitle: 'Prévenir les services de vos demandes en cours ?',
  untoldLead:
    'Ces demandes ont d’autres coordonnées que votre compte. Cochez celles dont le service doit connaître les nouvelles : il vous joindra là, et ses courriers y seront envoyés.',
  untoldHas: 'Le service a : {contact}.',
  untoldNothing: 'Le service ne les a pas encore.',
  tellServices: 'Transmettre mes coordonnées',
  servicesTold: 'Vos coordonnées sont transmises aux services que vous avez choisis.',
  phone: 'Téléphone',
  phoneHint: 'Six chiffres, par exemple 26.12.34.',
  street: 'Numéro et rue, tribu ou lieu-dit',
  box: 'Boîte postale',
  postcode: 'Code postal',
  commune: 'Commune',
  heldTitle: 'Ce qui est détenu, et pourquoi',
  heldAccount:
    'Votre compte garde votre identité et vos coordonnées, pour remplir d’avance vos demandes et vous joindre ; vos notifications ; et votre porte-documents. Chaque demande garde ses réponses et ses documents, le temps que prévoit sa démarche.',
  heldFor: 'Pour la démarche « {scheme} »',
  exportLead:
    'Emportez tout dans un seul fichier : ce que dit votre compte, vos demandes avec leurs récépissés, leurs lettres et leurs documents, et qui les a consultées.',
  exportData: 'Télécharger toutes mes données (zip)',
  goneTitle: 'Ce qui a été effacé',
  goneLead:
    'Chaque démarche dit combien de temps elle garde vos données. Ce temps passé, elles sont effacées ; ce qui a été décidé, et quand, reste inscrit.',
  limitsTitle: 'Qui peut lire mes données',
  limitsLead:
    'Les agents chargés d’une demande en lisent les réponses. Les données qui suivent ne sont lues que par les fonctions nommées, et par vous.',
  limitOf: '{title} ({scheme})',
  mergesTitle: 'Fiches réunies',
  mergesLead:
    'Quand deux fiches du registre des usagers sont à la même personne, un agent peut les réunir : les demandes et les documents de l’une sont alors aussi dans l’autre. Si une demande n’est pas la vôtre, écrivez au service qui l’instruit : la réunion peut être défaite.',
  readingsTitle: 'Qui a consulté mes données',
  readingsLead: 'Chaque consultation de vos dossiers par un agent est enregistrée.',
  noReadings: 'Personne n’a consulté vos données pour le moment.',
  olderReadings: 'Consultations plus anciennes',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  save: 'Save',
  saveIdentity: 'Save my identity',
  whoIAm: 'Identity',
  birthDate: 'Date of birth',
  birthDateHint: 'Day, month and year, for example 14/05/1988.',
  birthPlace: 'Place of birth',
  identityLead:
    'This is what you declare yourself. You can correct it until NC Connect has verified it. Requests already filed do not change.',
  identitySaved: 'Your identity is saved.',
  verifiedIdentity: 'Your identity is vouched for by the sign-in service: it cannot be changed here.',
  contactTitle: 'Contact details',
  contactLead: 'They fill in your next requests.',
  contactSaved: 'Your contact details are saved.',
  untoldTitle: 'Tell the services of your open requests?',
  untoldLead:
    'These requests have other contact details than your account. Tick those whose service is to know the new ones: it will reach you there, and its letters will be sent there.',
  untoldHas: 'The service has: {contact}.',
  untoldNothing: 'The service does not have them yet.',
  tellServices: 'Pass on my contact details',
  servicesTold: 'Your contact details are passed on to the services that you chose.',
  phone: 'Telephone',
  phoneHint: 'Six digits, for example 26.12.34.',
  street: 'Number and street, tribu or lieu-dit',
  box: 'Post box',
  postcode: 'Postcode',
  commune: 'Commune',
  heldTitle: 'What is held, and why',
  heldAccount:
    'Your account keeps your identity and contact details, to fill in your requests and to reach you; your notifications; and your wallet. Each request keeps its answers and documents, as long as its procedure provides.',
  heldFor: 'For the procedure “{scheme}”',
  exportLead:
    'Take everything in one file: what your account says, your requests with their receipts, letters and documents, and who looked at them.',
  exportData: 'Download all my data (zip)',
  goneTitle: 'What was erased',
  goneLead:
    'Each procedure says how long it keeps your data. After that they are erased; what was decided, and when, stays.',
  limitsTitle: 'Who may read my data',
  limitsLead:
    'Staff in charge of a request read its answers. What follows is read by the functions named alone, and by you.',
  limitOf: '{title} ({scheme})',
  mergesTitle: 'Merged entries',
  mergesLead:
    'When two entries of the register are the same person, staff may merge them: the requests and documents of the one are then in the other, too. If a request is not yours, write to the service in charge of it: this can be undone.',
  readingsTitle: 'Who looked at my data',
  readingsLead: 'Every reading of your cases by staff is recorded.',
  noReadings: 'Nobody has looked at your data yet.',
  olderReadings: 'Older readings',
};

/** What the handlers of the page say. */
export const said = {
  identity: {
    givenName: 'Prénom',
    familyName: 'Nom de famille',
    birthDate: 'Date de naissance',
    birthPlace: 'Lieu de naissance',
    email: 'Adresse électronique',
  },
  unknown: 'Non renseigné',
  erased: (titles: readonly string[], day: string) =>
    `${titles.map((title) => `« ${title} »`).join(', ')} : le ${day}, la durée de conservation étant passée.`,
  grounds: {
    vouched: 'le service de connexion répond de votre identité',
    address: 'l’autre fiche a l’adresse que votre compte a confirmée',
    document: 'un document d’identité a été présenté',
    file: 'les deux fiches sont à la même personne',
  },
  merged: (by: string, ground: string, requests: number) => {
    const came =
      requests === 0
        ? ''
        : requests === 1
          ? ' Une demande est venue avec elle.'
          : ` ${requests} demandes sont venues avec elle.`;
    return `${by} a réuni une autre fiche à la vôtre : ${ground}.${came}`;
  },
  unmerged: (by: string) => `${by} a défait cette réunion.`,
  fields: {
    givenName: 'Indiquez votre prénom.',
    familyName: 'Indiquez votre nom de famille.',
    birthDate: 'Indiquez une date de naissance passée, par exemple 14/05/1988.',
  },
} as const;
