/** What stands around a sheet; its own text is the scheme's. */
export const fr = {
  begin: 'Commencer la démarche',
  replacedBy: 'Cette démarche est remplacée par :',
  paperForm: 'Télécharger le formulaire papier (PDF)',
  onThisPage: 'Sur cette page',
  acts: 'Textes de référence',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  begin: 'Start this procedure',
  replacedBy: 'This procedure is replaced by:',
  paperForm: 'Download the paper form (PDF)',
  onThisPage: 'On this page',
  acts: 'Reference texts',
};

/** What the handlers of the page say. */
export const said = {
  act: (act: string, articles: string) => (articles === '' ? act : `${act}, ${articles}`),
  articles: (list: readonly string[]) => (list.length === 0 ? '' : `art. ${list.join(', ')}`),
  table: (number: number) => `Tableau ${number}`,
} as const;
