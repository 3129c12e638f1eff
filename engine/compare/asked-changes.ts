/*
 * What differs between two versions for whoever has the older form in their hands, on paper: the questions that come, go, are named
 * otherwise or take other answers. What stands around them, and everything beside the form, is none of it.
 */
import type { Files } from '../edit/changes.ts';
import { FORM_SCHEMA } from '../edit/view/form-view.ts';
import type { SchemeChange } from './change.ts';
import { compareSources } from './compare-sources.ts';
import { isAsked } from './news-of-version.ts';

/** The questions that the second source asks otherwise than the first, each by the titles that lead to it. */
export function askedChanges(before: Files, after: Files): readonly SchemeChange[] {
  return compareSources(before, after).filter(
    (change) => change.section === 'form' && (isAsked(change) || isNamedOtherwise(change)),
  );
}

const isNamedOtherwise = ({ file, pointer, type }: SchemeChange): boolean =>
  file === FORM_SCHEMA && type === 'changed' && /\/properties\/[^/]+\/title$/u.test(pointer);
