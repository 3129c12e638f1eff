/** What stands around a sheet; its own text is the scheme's. */
export const fr = {
  begin: 'Commencer la démarche',
  replacedBy: 'Cette démarche est remplacée par :',
  paperForm: 'Télécharger le formulaire papier (PDF)',
  onThisPage: 'Sur cette page',
  acts: 'Textes de référence',
  related: 'Démarches proches',
  factFor: 'Pour',
  factDelay: 'Délai habituel',
  factDocuments: 'À fournir',
  factAmount: 'Montant',
  factContact: 'Se renseigner',
  seeAmount: 'Voir le détail',
  documentsSome: 'Des documents, selon votre situation',
  documentsOne: '1 document',
  documentsMany: '{count} documents',
  documentsAndOthers: '{count}, et d’autres selon votre situation',
  forPersons: 'Particuliers',
  forFamilies: 'Familles',
  forAssociations: 'Associations',
  forCompanies: 'Entreprises',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  begin: 'Start this procedure',
  replacedBy: 'This procedure is replaced by:',
  paperForm: 'Download the paper form (PDF)',
  onThisPage: 'On this page',
  acts: 'Reference texts',
  related: 'Related procedures',
  factFor: 'For',
  factDelay: 'Usual time',
  factDocuments: 'To provide',
  factAmount: 'Amount',
  factContact: 'Ask',
  seeAmount: 'See the details',
  documentsSome: 'Documents, depending on your situation',
  documentsOne: '1 document',
  documentsMany: '{count} documents',
  documentsAndOthers: '{count}, and others depending on your situation',
  forPersons: 'Individuals',
  forFamilies: 'Families',
  forAssociations: 'Associations',
  forCompanies: 'Companies',
};

/** What the handlers of the page say. */
export const said = {
  act: (act: string, articles: string) => (articles === '' ? act : `${act}, ${articles}`),
  articles: (list: readonly string[]) => (list.length === 0 ? '' : `art. ${list.join(', ')}`),
  table: (number: number) => `Tableau ${number}`,
} as const;
