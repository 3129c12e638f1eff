import { expect, test } from 'vitest';
import { fr } from '../../../../runtime/forms/messages/fr.ts';
import { createTranslate } from '../../../../runtime/forms/text.ts';
import { isOffered, warningOf } from '../../../../runtime/forms/widgets/file/offer.tsx';

const t = createTranslate(fr);
const offer = {
  id: 'x',
  name: 'facture.pdf',
  copies: ['first', 'again'],
  givenOn: '2 mars 2026',
  datedOn: null,
  endedOn: null,
  over: { P3M: '3 mois' },
};

test.each([
  ['of any age where none is asked', offer, undefined],
  ['young enough', offer, 'P1Y'],
])('a document that is offered is said nothing of: %s', (_what, given, validFor) => {
  expect(warningOf(given, validFor, t)).toBeNull();
});

test.each([
  ['too old for what is asked here', offer, 'P3M', /^Ce document a plus de 3 mois/u],
  [
    'no longer valid, however young',
    { ...offer, endedOn: '1er mai 2026' },
    'P1Y',
    /plus valable depuis le 1er mai 2026/u,
  ],
])('a document that is offered with a warning: %s', (_what, given, validFor, warning) => {
  expect(warningOf(given, validFor, t)).toMatch(warning);
});

test.each([
  ['one of its copies', { id: 'again' }, offer, true],
  ['another one', { id: 'other' }, offer, false],
  ['the one of the wallet itself, which is on no request', { id: 'x' }, offer, false],
  ['where nothing was given', { id: 'first' }, undefined, false],
])('a received document is told apart from the one given once: %s', (_what, received, given, same) => {
  expect(isOffered(received, given)).toBe(same);
});
