/** What a package for the archives says. */
export const fr = {
  title: (scheme: string) => `${scheme} : dossiers terminés`,
  comment: (number: string, scheme: string) =>
    `Versement n° ${number} de dossiers terminés de la démarche « ${scheme} », dont la durée d’utilité administrative est passée.`,
  caseTitle: (number: string) => `Dossier ${number}`,
  categories: (titles: string) => `Données versées : ${titles}.`,
  absent: (documents: string) => `Documents dont il ne reste pas le contenu : ${documents}.`,
  reason: (number: string) => `versement n° ${number} aux archives`,
  archives: 'Service des archives',
};
