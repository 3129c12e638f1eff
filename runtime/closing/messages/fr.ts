/** What is said of accounts that are closed: mails, and the line in the trail of rights, which names nobody. */
export const fr = {
  closedName: 'Compte fermé',
  asked: (day: string, url: string) => ({
    subject: `Votre compte sera fermé le ${day}`,
    markdown: `Bonjour,

Vous avez demandé la fermeture de votre compte. Elle aura lieu le **${day}**. D’ici là, vous pouvez le garder, en un geste :

[Garder mon compte](${url})

Si vous n’avez rien demandé, gardez-le et changez de mot de passe.`,
  }),
  kept: {
    subject: 'Vous gardez votre compte',
    markdown: `Bonjour,

Votre compte n’est plus en voie de fermeture. Rien n’a été effacé.`,
  },
  closed: {
    subject: 'Votre compte est fermé',
    markdown: `Bonjour,

Comme vous l’avez demandé, votre compte est fermé. Vos demandes restent dans leurs services, le temps que prévoit chacune ; pour celles qui sont en cours, le service vous écrit à cette adresse.

Vous pouvez ouvrir un nouveau compte quand vous voulez : il sera vide.`,
  },
};
