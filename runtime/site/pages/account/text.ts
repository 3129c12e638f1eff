/** What the page of the account says of requests begun and filed. */
export const fr = {
  seeSecurity: 'Changer mon adresse ou mon mot de passe, voir mes appareils',
  accountTitle: 'Mon compte',
  offeredTitle: 'Commencées avant de vous connecter',
  offeredLead: 'Sont-elles de vous ? Leurs réponses ne sont montrées qu’à la personne qui les a écrites.',
  myDrafts: 'Demandes commencées',
  myRequests: 'Mes demandes',
  awaitedRequests: 'À faire',
  unreadTitle: 'Nouveau',
  allNotices: 'Toutes mes notifications',
  otherRequests: 'Mes autres demandes',
  noRequests: 'Vous n’avez pas encore déposé de demande.',
  seeCatalogue: 'Voir les démarches',
  seeWallet: 'Mes pièces déjà données, à redonner en un geste',
  seeMyData: 'Mes coordonnées, et qui a consulté mes données',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  seeSecurity: 'Change my address or my password, see my devices',
  accountTitle: 'My account',
  offeredTitle: 'Started before you signed in',
  offeredLead: 'Are they yours? Their answers are shown only to the person who wrote them.',
  myDrafts: 'Requests started',
  myRequests: 'My requests',
  awaitedRequests: 'To do',
  unreadTitle: 'New',
  allNotices: 'All my notifications',
  otherRequests: 'My other requests',
  noRequests: 'You have not filed a request yet.',
  seeCatalogue: 'See the procedures',
  seeWallet: 'Documents already given, to be given again in one go',
  seeMyData: 'My contact details, and who looked at my data',
};
