import type { ApiFile, CaseDetail } from '../../../../schemas/types/api.ts';

/** A document of a case, the answer that it proves, and who attached it where that is said. */
export type CaseDocument = { readonly file: ApiFile; readonly label: string; readonly attached?: string };

/** The documents of what is read of a case, once each and in its order; the scans of its form first, which show all answers. */
export function documentsOf(
  sections: CaseDetail['sections'],
  originals: readonly CaseDocument[] = [],
): readonly CaseDocument[] {
  const rows = sections.flatMap((section) => section.rows);
  const all = [...originals, ...rows.flatMap(({ file, label }) => (file === null ? [] : [{ file, label }]))];
  return all.filter(({ file }, at) => all.findIndex((one) => one.file.id === file.id) === at);
}

/**
 * The document before (-1) or after (1) the one that is shown; the first or the last where none is. Null beyond the ends.
 * @param shown identifier of the file on screen
 */
export function besideDocument(
  documents: readonly CaseDocument[],
  shown: string | null,
  step: -1 | 1,
): CaseDocument | null {
  const at = documents.findIndex(({ file }) => file.id === shown);
  if (at === -1) return documents.at(step === 1 ? 0 : -1) ?? null;
  return at + step < 0 ? null : (documents[at + step] ?? null);
}
