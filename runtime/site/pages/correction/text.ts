/** What the handlers of the page say. */
export const said = {
  correctionTitleFor: 'Corriger la demande',
} as const;
