/** What is said once a request is filed. `{email}` is where the acknowledgement goes. */
export const fr = {
  filedTitle: 'Votre demande est déposée',
  filedNumber: 'Numéro de dossier :',
  filedOn: 'Déposée le {date}.',
  whatNext: 'Et maintenant ?',
  mailedTo: 'Un accusé de réception est envoyé à {email}.',
  followRequest: 'Suivre ma demande',
  backToDesk: 'Ouvrir le dossier',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  filedTitle: 'Your request is filed',
  filedNumber: 'Case number:',
  filedOn: 'Filed on {date}.',
  whatNext: 'What happens next?',
  mailedTo: 'An acknowledgement is sent to {email}.',
  followRequest: 'Follow my request',
  backToDesk: 'Open the case',
};
