/** What mails say by themselves, around the texts of a scheme. */
export const fr = {
  followRequest: 'Ouvrir votre demande',
  openCase: 'Ouvrir le dossier',
  automatic: 'Ce message est envoyé automatiquement.',
  noReply: 'Ne répondez pas à ce message : votre réponse ne serait pas lue.',
  question: (email: string) => `Une question ? Répondez à ce message ou écrivez à ${email}.`,
  phone: (phone: string) => `Tél. : ${phone}`,
  rejected: (to: string) =>
    `Le message n’a pas pu être remis à ${to} : le serveur de messagerie refuse cette adresse. Vérifiez-la, puis relancez l’envoi.`,
};
