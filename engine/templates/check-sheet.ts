/*
 * sheet.md: people look for the same rubrics on every sheet of the province, so every sheet has them.
 */
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { SHEET } from '../language/source-files.ts';
import { CAPTIONS } from '../language/captions.ts';

/** Rubrics as they are suggested, and how their heading starts once accents and case are left aside. */
export const SHEET_SECTIONS: readonly { readonly title: string; readonly starts: string }[] = [
  { title: 'À quoi ça sert', starts: 'a quoi ca sert' },
  { title: 'Pour qui', starts: 'pour qui' },
  { title: 'Conditions', starts: 'condition' },
  { title: 'Montant', starts: 'montant' },
  { title: 'Pièces à fournir', starts: 'piece' },
  { title: 'Comment faire', starts: 'comment faire' },
  { title: 'Délais', starts: 'delai' },
  { title: 'Recours', starts: 'recours' },
  { title: 'Contact', starts: 'contact' },
];

type Heading = { readonly text: string; readonly line: number; readonly empty: boolean };

/** Checks that the sheet has every rubric, with something under it. */
export function checkSheet({ source, report }: ParsedSource): readonly Diagnostic[] {
  const headings = readHeadings(source.files[SHEET] ?? '');
  const twice = headings.flatMap(({ text, line }, at) => {
    const first = headings.findIndex((other) => fold(other.text) === fold(text));
    const former = first < at ? headings[first] : undefined;
    if (!former) return [];
    const related = [{ caption: CAPTIONS.first, place: { line: former.line } }];
    return [report('sheet.section-twice', SHEET, { line }, { section: text, line: former.line }, related)];
  });
  const wanted = SHEET_SECTIONS.flatMap(({ title, starts }) => {
    const heading = headings.find(({ text }) => fold(text).startsWith(starts));
    if (!heading) return [report('sheet.section-missing', SHEET, '', { section: title })];
    return heading.empty
      ? [report('sheet.section-empty', SHEET, { line: heading.line }, { section: heading.text })]
      : [];
  });
  return [...wanted, ...twice];
}

function readHeadings(markdown: string): readonly Heading[] {
  const lines = markdown.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const text = /^##\s+(.+?)\s*#*$/.exec(line)?.[1];
    if (text === undefined) return [];
    const next = lines.slice(index + 1).find((following) => following.trim() !== '');
    return [{ text, line: index + 1, empty: next === undefined || /^#{1,2}\s/.test(next) }];
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
