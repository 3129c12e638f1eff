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
  otherwise: 'Cette colonne-ci en a un.',
  page: 'Ce champ est déjà demandé ici.',
  reads: 'La réponse que lit la condition.',
  action: 'L’action que le temps prendrait.',
  sooner: 'Le délai plus court, qui fait quitter l’étape.',
  silence: 'Ce que vaut le silence.',
  end: 'L’étape où le dossier se termine.',
  appeal: 'Le temps donné pour contester.',
  correction: 'L’action qui demande la correction.',
  led: 'L’étape où elle mène.',
  text: 'Le titre de ce texte.',
  stops: 'Les étapes où il s’arrête.',
  granted: 'Une étape où la demande est déjà accordée.',
  recorded: 'Les étapes où ce constat se note.',
  clock: 'Le délai qui court.',
  opposed: 'L’autre condition.',
  grantedValue: 'La condition qui compare les deux.',
  primary: 'L’action déjà mise en avant.',
} as const;
