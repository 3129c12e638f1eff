/** What the handlers of the page say. */
export const said = {
  previewGone: 'Cet aperçu n’est plus disponible. Revenez au studio : il en prépare un nouveau.',
} as const;
