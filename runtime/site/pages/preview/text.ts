/** What the handlers of the page say. */
export const said = {
  noValue: 'rien',
  previewGone: 'Cet aperçu n’est plus disponible. Revenez au studio : il en prépare un nouveau.',
} as const;
