/** What time took of the case: its retention, declared by the scheme, was over. */
import { changing, whole, type EventRecord } from './event-record.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { fr } from './messages/fr.ts';

/** Data of some categories are erased, everywhere in the case and in its history. */
export const erased: EventRecord<'erased'> = {
  evolve: changing(({ erased: before }, { at, categories, applicant, words }) => ({
    erased: {
      categories: { ...before?.categories, ...Object.fromEntries(categories.map((name) => [name, at])) },
      applicant: before?.applicant ?? (applicant ? at : null),
      words: before?.words ?? (words ? at : null),
    },
  })),
  // Nothing is computed anew: what was decided stays as it was decided.
  touches: 'nothing',
  restedOn: true,
  told: 'news',
  isSeen: () => true,
  shown: whole,
  erase: whole,
  toApplicant: (event, compiled) => say(compiled, event),
  toAgent: (event, { compiled }) => say(compiled, event),
};

/** What was erased, then what left for the archives: who reads it asks there. */
function say(
  compiled: CompiledDispositif,
  { categories, archived = [] }: { readonly categories: readonly string[]; readonly archived?: readonly string[] },
): string {
  const gone = categories.filter((name) => !archived.includes(name));
  return [
    ...(gone.length === 0 ? [] : [fr.erased.said(titlesOf(compiled, gone))]),
    ...(archived.length === 0 ? [] : [fr.erased.archived(titlesOf(compiled, archived))]),
  ].join(' ');
}

function titlesOf({ privacy }: CompiledDispositif, categories: readonly string[]): readonly string[] {
  return categories.map((name) => privacy.categories[name]?.title ?? name);
}
