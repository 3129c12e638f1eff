/** What the page of one's notifications says. */
export const fr = {
  noticesTitle: 'Mes notifications',
  noticesLead: 'Tout ce qui vous a été dit de vos demandes est gardé ici, que vous l’ayez aussi reçu ailleurs ou non.',
  noNotices: 'Rien pour le moment. Vous serez prévenu ici dès qu’il y a du nouveau sur une de vos demandes.',
  allNotices: 'Toutes',
  unreadNotices: 'Non lues',
  noUnread: 'Tout est lu.',
  readNotice: 'Lire le texte',
  markAllRead: 'Tout marquer comme lu',
  olderNotices: 'Plus anciennes',
  noticesRead: 'Tout est marqué comme lu.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  noticesTitle: 'My notifications',
  noticesLead: 'All that you were told about your requests is kept here, whether or not it also reached you elsewhere.',
  noNotices: 'Nothing yet. You will be told here as soon as there is news of one of your requests.',
  allNotices: 'All',
  unreadNotices: 'Unread',
  noUnread: 'All is read.',
  readNotice: 'Read the text',
  markAllRead: 'Mark all as read',
  olderNotices: 'Older ones',
  noticesRead: 'All are marked as read.',
};
