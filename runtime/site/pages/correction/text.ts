/** What the handlers of the page say. */
export const said = {
  correctionTitleFor: 'Corriger la demande',
  /** Asked where an answer that was to be mended stays as it is. */
  explanation: {
    title: 'Une réponse demandée reste-t-elle la même ? Dites pourquoi',
    hint: 'Par exemple : « Le montant est exact, il figure en bas de la deuxième page. » L’agent qui suit votre demande le lira.',
    missing:
      'Ce qui était à corriger n’a pas changé. Corrigez la réponse plus haut, ou dites ici pourquoi elle reste la même.',
  },
  answerBy: (day: string) => `Répondez au plus tard le ${day}.`,
} as const;
