/** What the pages say of companies and associations: those one acts for, and asking to act for one. */
export const fr = {
  establishmentsTitle: 'Entreprises et associations',
  establishmentsLead:
    'Faites vos démarches pour une entreprise ou une association : ses renseignements et ses pièces sont donnés une fois, et toutes les personnes qui agissent pour elle suivent ses demandes.',
  establishmentsNone: 'Vous n’agissez pour aucune entreprise ni association pour le moment.',
  linkStateConfirmed: 'Vous agissez pour elle',
  linkStateCode: 'Code à saisir',
  linkStateAwaited: 'À confirmer',
  linkRole: 'En qualité de {role}',
  linkEnded: 'C’est terminé : vous n’agissez plus pour elle.',
  askTitle: 'Agir pour une entreprise ou une association',
  askRidet: 'Numéro RIDET',
  askRidetHint:
    'Dix chiffres, par exemple 0123456.001. Une association qui n’en a pas remplit les deux cases suivantes.',
  askName: 'Nom de l’association',
  askRna: 'Numéro RNA',
  askRnaHint: 'Un W suivi de neuf caractères, sur le récépissé de déclaration.',
  askOnlyWithout: 'si elle n’a pas de RIDET',
  askRole: 'En quelle qualité ?',
  askRepresentative: 'Représentant légal : gérante ou gérant, présidente ou président',
  askMandatary: 'Mandataire : le représentant légal m’en a chargé',
  askProof: 'Ce qui le montre',
  askProofHint: 'Pour qui vérifiera votre demande, par exemple « trésorière élue le 12 mars 2026 ».',
  askButton: 'Demander',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  establishmentsTitle: 'Companies and associations',
  establishmentsLead:
    'Make requests for a company or an association: its details and documents are given once, and all who act for it follow its requests.',
  establishmentsNone: 'You act for no company or association at the moment.',
  linkStateConfirmed: 'You act for it',
  linkStateCode: 'Code to be typed',
  linkStateAwaited: 'To be confirmed',
  linkRole: 'As {role}',
  linkEnded: 'Done: you no longer act for it.',
  askTitle: 'Act for a company or an association',
  askRidet: 'RIDET number',
  askRidetHint: 'Ten digits, for example 0123456.001. An association that has none fills in the two boxes below.',
  askName: 'Name of the association',
  askRna: 'RNA number',
  askRnaHint: 'A W followed by nine characters, on the receipt of its declaration.',
  askOnlyWithout: 'if it has no RIDET',
  askRole: 'As what?',
  askRepresentative: 'Legal representative: manager, president',
  askMandatary: 'Mandatary: the legal representative appointed me',
  askProof: 'What shows it',
  askProofHint: 'For whoever checks your request, for example “treasurer elected on 12 March 2026”.',
  askButton: 'Ask',
};

/** What the handlers of the page say. */
export const said = {
  ridet: 'Indiquez les sept chiffres du RID puis les trois chiffres de l’établissement, par exemple 0123456.001.',
  ridetUnknown: 'Ce numéro n’est pas au répertoire des établissements. Relisez-le sur l’avis de situation.',
  ridetClosed: 'Cet établissement est fermé : personne ne peut plus agir pour lui.',
  which: 'Indiquez le numéro RIDET, ou le nom et le numéro RNA d’une association qui n’en a pas.',
  name: 'Indiquez le nom de l’association, tel qu’il figure dans ses statuts.',
  rna: 'Indiquez un W suivi de neuf chiffres ou lettres majuscules, par exemple W9N1001234.',
  role: 'Indiquez en quelle qualité vous agissez.',
  long: 'Écrivez 500 caractères au plus.',
  already: 'Vous agissez déjà pour elle, ou vous l’avez déjà demandé : voyez plus haut.',
  roles: { representative: 'représentant légal', mandatary: 'mandataire' },
} as const;
