/** What mails say by themselves, around the texts of a scheme. */
export const fr = {
  followRequest: 'Ouvrir votre demande',
  openCase: 'Ouvrir le dossier',
  giveOpinion: 'Lire le dossier et rendre l’avis',
  automatic: 'Ce message est envoyé automatiquement.',
  noReply: 'Ne répondez pas à ce message : votre réponse ne serait pas lue.',
  dataContact: (contact: string) => `Vos données personnelles : ${contact}`,
  question: (email: string) => `Une question ? Répondez à ce message ou écrivez à ${email}.`,
  messageMail: {
    subject: (number: string) => `Un nouveau message vous attend (demande ${number})`,
    intro: ({ number, scheme }: { readonly number: string; readonly scheme: string }) =>
      `Bonjour,\n\nLe service qui étudie votre demande **${number}** (${scheme}) vous a écrit.`,
    read: 'Lire le message et y répondre',
    personal:
      'Ce lien est personnel : il ouvre les messages de votre demande sans mot de passe. Ne le transmettez à personne. Il est valable trois mois ; ensuite, appelez le service en indiquant le numéro de votre demande.',
    once: 'Pour protéger vos données, le texte du message n’est pas dans ce courriel. Si d’autres messages suivent, vous ne recevrez pas d’autre courriel avant d’avoir lu celui-ci.',
  },
  phone: (phone: string) => `Tél. : ${phone}`,
  smsRejected:
    'Le SMS n’a pas pu être remis : l’opérateur refuse ce numéro ou ce message. Vérifiez le numéro, puis relancez l’envoi.',
  rejected: (to: string) =>
    `Le message n’a pas pu être remis à ${to} : le serveur de messagerie refuse cette adresse. Vérifiez-la, puis relancez l’envoi.`,
};
