/** What letters and their lists say by themselves. */
export const fr = {
  message: 'Message au sujet de votre demande',
  enclosed: (title: string) =>
    `Madame, Monsieur,\n\nVeuillez trouver ci-joint le document suivant :\n\n**${title}**\n\nPour toute question, adressez-vous au service dont les coordonnées sont au bas de cette page.`,
  cover: {
    title: (service: string, part: number, parts: number) =>
      `Lettres à poster : ${service}${parts === 1 ? '' : ` (partie ${part} sur ${parts})`}`,
    madeTitle: (what: string, part: number, parts: number) =>
      `Lettres : ${what}${parts === 1 ? '' : ` (partie ${part} sur ${parts})`}`,
    asked: (at: string) =>
      `Lettres des dossiers traités ensemble, à votre demande du ${at}. Celles à poster restent dans « Lettres » : rien n’est dit imprimé ni posté par cette page.`,
    notMade: '**pas encore prête**',
    failed: '**n’a pas pu être faite, voir l’administration**',
    made: (at: string, by: string) => `Lot préparé le ${at} par ${by}.`,
    opened: (at: string, by: string) =>
      `**Réimpression.** Des lettres de cette partie ont déjà été ouvertes pour impression, le ${at}, par ${by} : ne postez pas deux fois la même.`,
    printed: (at: string, by: string) => `**Réimpression.** Ce lot a été dit imprimé le ${at} par ${by}.`,
    posted: (on: string, by: string) => `**Ce lot a été dit posté le ${on} par ${by}.**`,
    head: ['N°', 'Dossier', 'Destinataire', 'Lettre', 'Feuilles'],
    again: 'déjà ouverte',
    noAddress: '**sans adresse**',
    notPrinted: '**ne peut pas être imprimée, voir le dossier**',
    sum: (letters: string, sheets: string) =>
      `${letters}, ${sheets} à l’impression recto verso. Chaque lettre commence sur une feuille neuve.`,
    letters: (count: number) => (count === 1 ? '1 lettre' : `${count} lettres`),
    sheets: (count: number) => (count === 1 ? '1 feuille' : `${count} feuilles`),
  },
  notice: {
    correction: (number: string, scheme: string) =>
      `Madame, Monsieur,\n\nLe service qui étudie votre demande **${number}** (${scheme}) a besoin d’une correction ou d’un document.`,
    asked: 'Ce qui est demandé :',
    how: 'Répondez par courrier, en rappelant le numéro de votre demande, ou venez au guichet avec cette lettre.',
    decision: (number: string, scheme: string) =>
      `Madame, Monsieur,\n\nUne décision est prise sur votre demande **${number}** (${scheme}). Le service dont les coordonnées sont au bas de cette page vous la communique : appelez-le, ou venez au guichet avec cette lettre.`,
    deadline: (number: string, scheme: string) =>
      `Madame, Monsieur,\n\nNous attendons toujours votre réponse pour la demande **${number}** (${scheme}).`,
    until: (day: string) => `**Répondez au plus tard le ${day}.**`,
  },
};
