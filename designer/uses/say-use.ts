/*
 * A place that says a name, in words: what it is in, and what is said there. A formula is the sentence that the readback makes of
 * it, the line of a letter has its tags by their titles.
 */
import { describeUse, titleOfThing, type Use } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { sayWritten } from '../readback/say-written.ts';
import { t } from './text.ts';

/** What the place is in, the outermost first; and what is said there, where that is more than the name. */
export type UseWords = { readonly place: string; readonly text: string | null };

/** @param names what rules can read, as the compiler lists it */
export function sayUse(files: Files, names: readonly ReadableName[], use: Use): UseWords {
  if (use.as === 'file') return { place: t('whole'), text: null };
  const { titles, step, within, text } = describeUse(files, use);
  const parts = [
    ...(step === null ? [] : [t('step', { rank: step })]),
    ...titles,
    ...(within === null ? [] : [t(`within-${within}`)]),
  ];
  const said =
    text === null || text === titles.at(-1) ? null : (sayWritten(files, names, use.file, text) ?? t('formula'));
  const known = parts.length > 0 || said !== null ? parts : [titleOfThing(files, use.thing) ?? t('here')];
  return { place: known.join(' › '), text: said };
}
