/*
 * What the screen shows together, by the words of the files. A word that no section names, such as one that is added to the
 * language, stands in the last one of its file.
 */
import type { Pointer } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';

/** A section of the screen. */
export const SECTIONS = [
  'identity',
  'act',
  'service',
  'opening',
  'numbering',
  'functions',
  'queue',
  'privacy',
  'registers',
  'other',
] as const;
/** One of them. */
export type Section = (typeof SECTIONS)[number];

/** The file of a section. */
export type SectionFile = 'dispositif.json' | 'privacy.json' | 'queue.json' | 'form.ui.json';

/** Words of dispositif.json by section, in the order in which they are asked. */
const WORDS: Readonly<Partial<Record<Section, readonly string[]>>> = {
  identity: ['title', 'summary', 'theme', 'audiences', 'keywords', 'receipt', 'typicalDelay', 'appeal'],
  act: ['legalBasis'],
  service: ['service'],
  opening: ['windows', 'effective', 'replacedBy'],
  numbering: ['numbering'],
  functions: ['functions'],
};

/** Words that are no settings. */
const APART = ['$schema', 'id'];

/** Sections that are a file of their own. */
const WHOLE: Readonly<Partial<Record<Section, SectionFile>>> = { privacy: 'privacy.json', queue: 'queue.json' };

/** Words of the form that are of the scheme rather than of a question. */
const OF_FORM: Readonly<Partial<Record<Section, readonly string[]>>> = { registers: ['lookups', 'signatories'] };

/** The file that a section is written in. */
export const fileOf = (section: Section): SectionFile =>
  WHOLE[section] ?? (OF_FORM[section] ? 'form.ui.json' : 'dispositif.json');

/** Where a section begins in its file. */
export function beginningOf(section: Section): Pointer {
  const [word] = WORDS[section] ?? OF_FORM[section] ?? [];
  return word === undefined ? '' : `/${word}`;
}

/** The words of a section among those that its file may have. */
export function wordsOf(section: Section, all: readonly string[]): readonly string[] {
  const ofForm = OF_FORM[section];
  if (ofForm) return ofForm;
  if (WHOLE[section]) return all.filter((word) => !APART.includes(word));
  if (section !== 'other') return WORDS[section] ?? [];
  const placed = Object.values(WORDS).flat();
  return all.filter((word) => !placed.includes(word) && !APART.includes(word));
}

/** The code of a link to an article that no act lists: told where the link stands, mended where articles are listed. */
const UNLISTED = 'identity.article-unlisted';

/** Links of the whole scheme to articles that no act lists. */
export const unlistedLinks = (diagnostics: readonly ApiDiagnostic[]): readonly ApiDiagnostic[] =>
  diagnostics.filter(({ code }) => code === UNLISTED);

/** The section that tells a problem; null for one that is of another screen. */
export function sectionOf({ file, pointer, code }: Pick<ApiDiagnostic, 'file' | 'pointer' | 'code'>): Section | null {
  if (code === UNLISTED) return 'act';
  const whole = SECTIONS.find((section) => WHOLE[section] === file);
  if (whole) return whole;
  if (file === 'form.ui.json')
    return SECTIONS.find((section) => OF_FORM[section]?.includes(pointer.split('/')[1] ?? '')) ?? null;
  if (file !== 'dispositif.json') return null;
  const [, word = ''] = pointer.split('/');
  if (word === '' || APART.includes(word)) return 'identity';
  return SECTIONS.find((section) => WORDS[section]?.includes(word)) ?? 'other';
}

/** Problems of a part; with those of what it holds when it is drawn as one entry. */
export function problemsAt(
  diagnostics: readonly ApiDiagnostic[],
  file: SectionFile,
  part: Pointer,
  isWhole: boolean,
): readonly ApiDiagnostic[] {
  return diagnostics.filter(
    (item) => item.file === file && (item.pointer === part || (isWhole && item.pointer.startsWith(`${part}/`))),
  );
}
