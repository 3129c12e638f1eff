/** What the handlers of the page say. */
export const said = {
  correctionTitleFor: 'Corriger la demande',
  answerBy: (day: string) => `Répondez au plus tard le ${day}.`,
} as const;
