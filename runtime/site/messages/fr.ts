/** What the handlers of the public site say themselves; the words of its components are in runtime/site/render/messages. */
export const fr = {
  opensOn: (day: string) => `Ouverture des demandes le ${day}.`,
  closesOn: (day: string) => `Demandes ouvertes jusqu’au ${day} inclus.`,
  act: (act: string, articles: string) => (articles === '' ? act : `${act}, ${articles}`),
  articles: (list: readonly string[]) => (list.length === 0 ? '' : `art. ${list.join(', ')}`),
  table: (number: number) => `Tableau ${number}`,
  reason: (label: string, text: string) => `${label} : ${text}`,
  yes: 'oui',
  no: 'non',
  inForceSince: (day: string) => `, en vigueur depuis le ${day}`,
  scaleRow: (title: string, period: string, when: string, then: string) =>
    `Barème « ${title} »${period} : ${when} → ${then}`,
  newQuestions: 'Votre réponse amène une nouvelle question sur cette page. Répondez-y, puis continuez.',
  sessionEnded:
    'Votre session a expiré. Votre saisie est gardée ci-dessous : reconnectez-vous dans un autre onglet, puis revenez ici et continuez.',
  notJoined:
    'Vous vous êtes connecté entre-temps. Votre saisie est gardée ci-dessous : ouvrez « Mon compte » dans un autre onglet, joignez-y cette demande, puis revenez ici et continuez.',
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
  ofMember: (member: string, message: string) => `${member} : ${message}`,
  verification: 'Vérification',
  previewGone: 'Cet aperçu n’est plus disponible. Revenez au studio : il en prépare un nouveau.',
  correctionTitle: 'Corriger ma demande',
  correctionTitleFor: 'Corriger la demande',
  fields: {
    email: 'Indiquez votre adresse e-mail, par exemple nom@exemple.nc.',
    password: 'Indiquez votre mot de passe.',
    givenName: 'Indiquez votre prénom.',
    familyName: 'Indiquez votre nom de famille.',
    code: 'Indiquez le code.',
    wrongCode: 'Ce code n’est pas celui que l’application affiche maintenant. Attendez le suivant et saisissez-le.',
    currentPassword: 'Indiquez votre mot de passe actuel.',
    wrongPassword: 'Ce n’est pas votre mot de passe actuel. Vérifiez-le et recommencez.',
    oneLine: 'Écrivez ce nom sur une seule ligne.',
    phone: 'Indiquez un numéro à six chiffres, par exemple 26.12.34.',
    postcode: 'Indiquez cinq chiffres qui commencent par 988.',
    tooLong: 'Ce texte est trop long : raccourcissez-le.',
    message: 'Écrivez votre message avant de l’envoyer.',
  },
  providerUnconfirmed: (provider: string) =>
    `Votre adresse e-mail n’est pas confirmée auprès de ${provider}. Confirmez-la là-bas, puis revenez ; ou connectez-vous avec votre adresse et un mot de passe.`,
  providerFailed: 'La connexion n’a pas abouti. Recommencez, ou choisissez un autre moyen de connexion.',
  passwordChanged: 'Votre mot de passe est changé. Connectez-vous avec le nouveau.',
  codeTooLate:
    'Le code a été demandé il y a trop longtemps ou essayé trop souvent. Donnez de nouveau votre mot de passe.',
  securityDone: {
    'code-arrete': 'La double authentification est arrêtée : votre mot de passe suffit de nouveau.',
    'mot-de-passe': 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
    cle: 'La clé d’accès est ajoutée : vous pourrez vous connecter avec elle.',
    'cle-retiree': 'La clé d’accès est retirée.',
    appareil: 'L’appareil est déconnecté.',
    appareils: 'Tous vos autres appareils sont déconnectés.',
  },
  linkUsed: 'Ce lien a déjà servi ou n’est plus valable.',
  checkMail: {
    title: 'Consultez votre messagerie',
    paragraphs: (email: string) => [
      `Nous avons envoyé un message à ${email}. Ouvrez le lien qu’il contient pour confirmer votre adresse : vous serez connecté et retrouverez ce que vous aviez commencé.`,
      'Rien reçu ? Regardez dans les courriers indésirables, puis recommencez.',
    ],
  },
  verified: {
    now: { title: 'Votre adresse est confirmée', paragraphs: ['Votre compte est prêt.'] },
    before: {
      title: 'Votre adresse est déjà confirmée',
      paragraphs: [
        'Ce lien a déjà servi : votre compte est prêt. Connectez-vous pour retrouver ce que vous aviez commencé.',
      ],
    },
    failed: {
      title: 'Ce lien n’est plus valable',
      paragraphs: ['Le lien de confirmation a expiré. Connectez-vous : nous vous en enverrons un nouveau.'],
    },
  },
  deviceForgotten: {
    title: 'Cet appareil a tout oublié',
    paragraphs: [
      'Vous êtes déconnecté, et rien de ce que vous avez fait ici n’est gardé par ce navigateur. Par prudence, fermez aussi ses fenêtres.',
    ],
  },
  resetSent: {
    title: 'Consultez votre messagerie',
    paragraphs: [
      'Si un compte existe avec cette adresse, un message vient d’y être envoyé, avec un lien pour choisir un nouveau mot de passe.',
    ],
  },
  goSignIn: 'Me connecter',
  goAccount: 'Mon compte',
  goHome: 'Toutes les démarches',
  goMailbox: 'Ouvrir les courriels de démonstration',
  askAgain: 'Demander un nouveau lien',
  outcomes: {
    granted: 'Décision favorable',
    refused: 'Décision défavorable',
    withdrawn: 'Demande retirée',
    closed: 'Dossier clos',
  },
  identity: {
    givenName: 'Prénom',
    familyName: 'Nom de famille',
    birthDate: 'Date de naissance',
    birthPlace: 'Lieu de naissance',
    email: 'Adresse e-mail',
  },
  unknown: 'Non renseigné',
} as const;
