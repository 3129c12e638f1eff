/** Sentences of the panels of settings in French, the reference; `en.ts` has the same keys. */
export const fr = {
  more: 'Autres réglages',
  unset: 'Rien',
  addItem: 'Ajouter : {title}',
  addNothing: 'Rien ne porte ce nom.',
  removeItem: 'Retirer : {title}',
  up: 'Monter',
  down: 'Descendre',
  item: '{title} {rank}',
  delayHint: '« 15 jours ouvrés », « 2 mois », « 1 an et 6 mois »',
  delayWrong: 'Écrivez une durée comme « 15 jours ouvrés » ou « 2 mois ».',
  dateHint: '« 1er mars 2026 » ou « 1/3/2026 ».',
  dateWrong: 'Écrivez un jour comme « 1er mars 2026 » ou « 1/3/2026 ».',
  countWrong: 'Écrivez un nombre entier.',
  textsHint: 'Entrée ajoute, Retour arrière retire.',
  pickCount: '{count} trouvés',
  feelHint: 'Formule (FEEL)',
} as const;

/** What a language has to say of them. */
export type PanelMessages = Readonly<Record<keyof typeof fr, string>>;
