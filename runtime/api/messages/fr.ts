/** What the API says by itself. */
export const fr = {
  deed: (title: string, by: string, day: string) => `${title} – ${by}, le ${day}`,
  compileFirst: 'Le dispositif ne compile pas : corrigez les problèmes signalés avant de jouer les scénarios.',
};
