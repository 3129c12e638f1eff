import { expect, test } from 'vitest';
import { caseEn } from '../../../runtime/desk/messages/case-en.ts';
import { caseFr } from '../../../runtime/desk/messages/case-fr.ts';
import { en } from '../../../runtime/desk/messages/en.ts';
import { fr } from '../../../runtime/desk/messages/fr.ts';

/** A sentence of the whole desk under the name of one of the case’s would be said in its place. */
test.each([
  ['French', caseFr, fr],
  ['English', caseEn, en],
] as const)('no sentence of a case is hidden by another of the same name in %s', (_language, ofCase, all) => {
  expect(Object.entries(ofCase).filter(([key, said]) => new Map(Object.entries(all)).get(key) !== said)).toEqual([]);
});
