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
    email: 'Indiquez votre adresse électronique, par exemple nom@exemple.nc.',
    code: 'Indiquez le code.',
    phone: 'Indiquez un numéro à six chiffres, par exemple 26.12.34.',
    postcode: 'Indiquez cinq chiffres qui commencent par 988.',
    tooLong: 'Ce texte est trop long : raccourcissez-le.',
  },
  draftNotHere: {
    title: 'Cette demande n’est pas sur cet appareil',
    paragraphs: [
      'Elle a été commencée sans connexion, sur un autre appareil : reprenez-la là où vous l’avez commencée.',
    ],
  },
  draftNotMine: {
    title: 'Cette demande n’est pas dans votre compte',
    paragraphs: [
      'Elle a été commencée sans connexion. Ouvrez-la sur l’appareil où vous l’avez commencée, connectez-vous, et dites qu’elle est la vôtre : vous la retrouverez ensuite partout.',
    ],
  },
  documentsOver: (most: number) => `Une question prend ${most} documents au plus : les suivants n’ont pas été reçus.`,
  ofMember: (member: string, message: string) => `${member} : ${message}`,
} as const;
