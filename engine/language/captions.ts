/*
 * What the other places of a problem are, in an author's words.
 */
/** What is said beside a place related to a diagnostic, by what that place is. */
export const CAPTIONS = {
  first: 'La première fois, c’est ici.',
  same: 'L’autre, qui porte les mêmes mots.',
  row: (row: number): string => `Ligne ${row}, qui répond aussi.`,
  highest: 'La borne du haut.',
  begins: 'La date du début.',
  former: 'La période d’avant.',
  page: 'Ce champ est déjà demandé ici.',
  reads: 'La réponse que lit la condition.',
  action: 'L’action que le temps prendrait.',
  sooner: 'Le délai plus court, qui fait quitter l’étape.',
  silence: 'Ce que vaut le silence.',
  end: 'L’étape où le dossier se termine.',
  primary: 'L’action déjà mise en avant.',
} as const;
