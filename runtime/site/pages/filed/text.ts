/** What is said once a request is filed. `{email}` is where the acknowledgement goes. */
export const fr = {
  filedTitle: 'Votre demande est déposée',
  filedNumber: 'Numéro de dossier :',
  filedOn: 'Déposée le {date}.',
  whatNext: 'Et maintenant ?',
  mailedTo: 'Un accusé de réception est envoyé à {email}.',
  followRequest: 'Suivre ma demande',
  keepContactTitle: 'Mettre à jour mon compte ?',
  keepContactLead: 'Dans cette demande, vous avez donné d’autres coordonnées que celles de votre compte :',
  keepContact: 'Garder ces coordonnées dans mon compte',
  keepContactHint: 'Elles rempliront d’avance vos prochaines demandes.',
  contactKept: 'Vos coordonnées sont à jour dans votre compte.',
  backToDesk: 'Ouvrir le dossier',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  filedTitle: 'Your request is filed',
  filedNumber: 'Case number:',
  filedOn: 'Filed on {date}.',
  whatNext: 'What happens next?',
  mailedTo: 'An acknowledgement is sent to {email}.',
  followRequest: 'Follow my request',
  keepContactTitle: 'Update my account?',
  keepContactLead: 'In this request you gave other contact details than those of your account:',
  keepContact: 'Keep these details in my account',
  keepContactHint: 'They will fill in your next requests.',
  contactKept: 'Your contact details are up to date in your account.',
  backToDesk: 'Open the case',
};
