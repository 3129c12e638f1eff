/*
 * Questions are written to who answers them (« Vos ressources »); who instructs, or gives an opinion, reads of somebody else's. What
 * is asked as a whole sentence stays one.
 */
const YOURS = /^(?:votre|vos|mon|ma|mes)\s+(?=\S)/iu;

/** A heading or a question as agents read it: « Ressources » for « Vos ressources ». */
export function forAgents(title: string): string {
  if (/\?\s*$/u.test(title)) return title;
  const plain = title.replace(YOURS, '');
  return plain === title ? title : plain.charAt(0).toLocaleUpperCase('fr') + plain.slice(1);
}

/** Sections of answers with the headings and questions that agents read. */
export function sectionsForAgents<
  Row extends { readonly label: string },
  Section extends { readonly title: string; readonly rows: readonly Row[] },
>(sections: readonly Section[]): readonly (Section & { readonly rows: readonly Row[] })[] {
  return sections.map((section) => ({
    ...section,
    title: forAgents(section.title),
    rows: section.rows.map((row) => ({ ...row, label: forAgents(row.label) })),
  }));
}
