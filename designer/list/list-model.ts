/* Which schemes an author is shown, and how each stands. */
import { foldText, memoiseFor } from '../../engine/base/index.ts';
import { whatToWrite } from '../../engine/studio.ts';
import type { DispositifSummary } from '../../schemas/types/api.ts';

/**
 * `unpublished`: never published; `changed`: its draft was written in since; `ready`: either, and publishing it as it is was found to
 * succeed; `published`: what is in force is all there is;
 * `withdrawn`: nobody asks anew; `archived`: likewise, and shown to who asks for it alone.
 */
export type SchemeState = 'unpublished' | 'changed' | 'ready' | 'published' | 'withdrawn' | 'archived';
/** All of them, in the order in which they are offered. */
export const SCHEME_STATES = [
  'unpublished',
  'changed',
  'ready',
  'published',
  'withdrawn',
  'archived',
] as const satisfies readonly SchemeState[];

/** What an author asks to see; an empty text or theme asks for all, a null state for all but what is archived. */
export type SchemeFilter = { readonly text: string; readonly state: SchemeState | null; readonly theme: string };

/** How a scheme stands between what is written and what is in force. */
export function stateOf({ standing, version, publishedAt, draft }: DispositifSummary): SchemeState {
  if (standing !== 'offered') return standing;
  const isWritten = draft !== null && (publishedAt === null || draft.at > publishedAt);
  if (isWritten && draft.ready) return 'ready';
  if (version === null) return 'unpublished';
  return isWritten ? 'changed' : 'published';
}

/**
 * The schemes that answer, those whose title has all the words first, each group in its own order. Words are found as they
 * are heard, at the beginning of a word: « med » finds « Aide médicale ».
 */
export function findSchemes(
  schemes: readonly DispositifSummary[],
  { text, state, theme }: SchemeFilter,
): readonly DispositifSummary[] {
  const words = foldText(text).split(' ').filter(Boolean);
  const has = (folded: string): boolean => words.every((word) => folded.includes(` ${word}`));
  const asked = schemes.filter(
    (scheme) =>
      (state === null ? scheme.standing !== 'archived' : stateOf(scheme) === state) &&
      (theme === '' || scheme.theme === theme),
  );
  const inTitle = new Set(asked.filter((scheme) => has(wordsOf(scheme).title)));
  const elsewhere = asked.filter((scheme) => !inTitle.has(scheme) && has(wordsOf(scheme).all));
  return [...inTitle, ...elsewhere];
}

/** What is said of a scheme; null while it is still to be written: the mark that stands for it is nothing to read in a list. */
export const saidOf = (text: string): string | null => (text === '' || whatToWrite(text) !== null ? null : text);

/** What a scheme is found by, as words are compared: worked out once, since each letter asks all schemes. */
const wordsOf = memoiseFor(({ title, id, summary, theme }: DispositifSummary) => ({
  title: ` ${foldText([title, id].join(' '))}`,
  all: ` ${foldText([title, id, saidOf(summary), saidOf(theme)].join(' '))}`,
}));

/** Themes in use, in the order of their words. */
export function themesOf(schemes: readonly DispositifSummary[]): readonly string[] {
  return [...new Set(schemes.map(({ theme }) => theme))]
    .filter((theme) => saidOf(theme) !== null)
    .toSorted((one, other) => one.localeCompare(other, 'fr'));
}
