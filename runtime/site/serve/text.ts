/** What handlers of several pages say. */
export const said = {
  opensOn: (day: string) => `Ouverture des demandes le ${day}.`,
  opensAt: (day: string, time: string) => `Ouverture des demandes le ${day} à ${time}.`,
  closesAt: (day: string, time: string) => `Demandes ouvertes jusqu’au ${day} à ${time}.`,
  withdrawn: (day: string, reason: string) =>
    `Cette démarche ne reçoit plus de demandes depuis le ${day}. ${reason}`.trim(),
  closesOn: (day: string) => `Demandes ouvertes jusqu’au ${day} inclus.`,
  verification: 'Vérification',
  correctionTitle: 'Corriger ma demande',
  goSignIn: 'Me connecter',
  goAccount: 'Mon compte',
  goHome: 'Toutes les démarches',
  goMailbox: 'Ouvrir les courriels de démonstration',
  fields: {
    wrongPassword: 'Ce n’est pas votre mot de passe actuel. Vérifiez-le et recommencez.',
    email: 'Indiquez votre adresse e-mail, par exemple nom@exemple.nc.',
    code: 'Indiquez le code.',
  },
  ofMember: (member: string, message: string) => `${member} : ${message}`,
} as const;
