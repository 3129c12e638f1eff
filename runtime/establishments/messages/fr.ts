/** What is said of the register of establishments and of those who act for them. */
export const fr = {
  register: {
    noHeader: (missing: string) =>
      `La première ligne doit nommer les colonnes : il manque « ${missing} ». Voir docs/operating.md, « Register of establishments ».`,
    unknownColumn: (name: string) =>
      `La colonne « ${name} » n’est pas connue. Retirez-la, ou donnez-lui le nom d’une colonne attendue.`,
    columnTwice: (name: string) => `La colonne « ${name} » est nommée deux fois.`,
    encoding: 'Le fichier n’est pas écrit en UTF-8. Enregistrez-le en « CSV UTF-8 », puis recommencez.',
    quote: 'un guillemet ouvert n’est jamais refermé, ou se trouve au milieu d’une case.',
    cells: (found: number, expected: number) => `${found} cases au lieu de ${expected}.`,
    ridet: (text: string) =>
      `« ${text} » n’est pas un RIDET : sept chiffres, un point, trois chiffres, par exemple 0123456.001.`,
    twice: (ridet: string, line: number) => `le RIDET ${ridet} est déjà à la ligne ${line}.`,
    name: 'le nom manque.',
    long: (column: string, most: number) => `« ${column} » est trop long : ${most} caractères au plus.`,
    email: (text: string) => `« ${text} » n’est pas une adresse électronique.`,
    phone: (text: string) => `« ${text} » n’est pas un numéro de téléphone : six chiffres, par exemple 26.12.34.`,
    postcode: (text: string) => `« ${text} » n’est pas un code postal : cinq chiffres qui commencent par 988.`,
    address: 'une adresse a une voie, un code postal et une commune : donnez les trois, ou aucun.',
    rna: (text: string) => `« ${text} » n’est pas un numéro RNA : un W suivi de neuf chiffres ou lettres majuscules.`,
    closedOn: (text: string) => `« ${text} » n’est pas un jour : écrivez-le comme 2026-06-30.`,
    key: (ridet: string) => `attention, la clé du RIDET ${ridet} n’est pas celle que portent les autres : relisez-le.`,
  },
  roles: { representative: 'Représentant légal', mandatary: 'Mandataire' },
  named: ({ name, ridet }: { readonly name: string; readonly ridet: string | null }) =>
    ridet === null ? name : `${name} (RIDET ${ridet})`,
  /** To the person whose link it is. */
  toPerson: {
    confirmed: (by: string, name: string, role: string) => ({
      subject: `Vous agissez pour ${name}`,
      text: `${by} a confirmé que vous agissez pour ${name}, comme « ${role} ». Vous pouvez maintenant faire ses démarches et suivre ses demandes.`,
    }),
    refused: (by: string, name: string, role: string) => ({
      subject: `Votre demande d’agir pour ${name} est refusée`,
      text: `Vous avez demandé à agir pour ${name}, comme « ${role} ». ${by} ne l’a pas accepté : vous ne pouvez pas faire ses démarches.`,
    }),
    ended: (by: string, name: string) => ({
      subject: `Vous n’agissez plus pour ${name}`,
      text: `${by} a mis fin à ce que vous faites pour ${name}. Vous ne voyez plus ses demandes ni ses pièces, même celles que vous avez déposées.`,
    }),
  },
  /** To its legal representatives. */
  toRepresentatives: {
    asked: (person: string, name: string, role: string) => ({
      subject: `${person} demande à agir pour ${name}`,
      text: `${person} demande à agir pour ${name}, comme « ${role} ». Vous pouvez l’accepter ou le refuser ; tant que personne ne l’a confirmé, cette personne ne voit rien.`,
    }),
    confirmed: (person: string, name: string, role: string) => ({
      subject: `${person} agit maintenant pour ${name}`,
      text: `${person} agit maintenant pour ${name}, comme « ${role} » : cette personne voit ses demandes, ses renseignements et ses pièces. Si cela n’est pas voulu, vous pouvez y mettre fin aussitôt.`,
    }),
    refused: (person: string, name: string) => ({
      subject: `${person} n’agira pas pour ${name}`,
      text: `La demande de ${person}, d’agir pour ${name}, est refusée ou abandonnée.`,
    }),
    ended: (person: string, name: string) => ({
      subject: `${person} n’agit plus pour ${name}`,
      text: `${person} n’agit plus pour ${name}, et ne voit plus rien de ses demandes.`,
    }),
  },
  linkMail: (text: string, page: string) => `Bonjour,

${text}

Qui agit pour elle est dans votre compte, sous « Entreprises et associations » : ${page}`,
  decidedMail: (
    {
      name,
      role,
      accepted,
      reason,
    }: Readonly<Record<'name' | 'role' | 'reason', string>> & { readonly accepted: boolean },
    page: string,
  ) => ({
    subject: accepted ? `Vous agissez pour ${name}` : `Votre demande d’agir pour ${name} est refusée`,
    markdown: `Bonjour,

${
  accepted
    ? `La province a confirmé que vous agissez pour ${name}, comme « ${role} ». Vous pouvez maintenant faire ses démarches et suivre ses demandes.`
    : `Vous avez demandé à agir pour ${name}, comme « ${role} ». La province ne peut pas le confirmer : vous ne pouvez pas faire ses démarches. Vous pouvez le demander de nouveau, avec ce qui manque.`
}

Motif :

${reason}

Tout se trouve dans votre compte, sous « Entreprises et associations » : ${page}`,
  }),
  codeMail: (
    asker: { readonly name: string; readonly role: string; readonly establishment: string },
    code: string,
  ) => ({
    subject: `${asker.name} demande à agir pour ${asker.establishment}`,
    markdown: `Bonjour,

${asker.name} demande à faire des démarches pour ${asker.establishment}, comme « ${asker.role} ». Cette adresse est celle que connaît le répertoire des établissements.

Si vous êtes d’accord, donnez-lui ce code :

**${code}**

Il est valable 24 heures. Avec lui, cette personne verra toutes les demandes de ${asker.establishment}, ses renseignements et ses pièces. **Si vous n’êtes pas d’accord, ne donnez ce code à personne** : rien ne se passera.`,
  }),
} as const;
