import { expect, test } from 'vitest';
import {
  beginCorrection,
  correctableAt,
  correctionGroups,
  type AskedFor,
  type Correction,
} from '../../../../../runtime/desk/case/dialogs/asked-for.ts';

const field = (pointer: string, page = 'Foyer') => ({ pointer, label: pointer.slice(1), page });
const FIELDS = [
  field('/nom', 'Identité'),
  field('/revenus'),
  field('/bulletins'),
  field('/membres'),
  field('/membres/0/nom'),
];
const WORDS = { message: 'À compléter.', reason: 'Attendu.' };
const EMPTY: Correction = { message: '', faults: {} };
const ofAnswer: AskedFor = { type: 'answer', fields: [field('/revenus')] };
const expected: AskedFor = { type: 'expected', fields: [field('/bulletins'), field('/membres')] };

test.each([
  ['nothing is named where nothing is asked', EMPTY, null, EMPTY],
  ['an answer is named, what is wrong is to be said', EMPTY, ofAnswer, { message: WORDS.message, faults: { '/revenus': '' } }],
  ['what is missing is named with why', EMPTY, expected, { message: WORDS.message, faults: { '/bulletins': 'Attendu.', '/membres': 'Attendu.' } }],
  ['what was begun stays, beside what is asked now', { message: 'Bonjour', faults: { '/nom': 'En entier' } }, ofAnswer, { message: 'Bonjour', faults: { '/nom': 'En entier', '/revenus': '' } }],
  ['what was said of the same answer is not said anew', { message: '', faults: { '/revenus': 'Par mois' } }, ofAnswer, { message: WORDS.message, faults: { '/revenus': 'Par mois' } }],
] as const)('%s', (_title, kept, asked, begun) => {
  expect(beginCorrection(kept, asked, WORDS)).toEqual(begun);
}); // prettier-ignore

test('what is asked for comes first, without what lies within it; the others by page', () => {
  const shown = (asked: AskedFor | null) =>
    correctionGroups(FIELDS, asked, 'Attendu').map(([title, fields]) => [title, fields.map(({ pointer }) => pointer)]);
  expect(shown(null)).toEqual([
    ['Identité', ['/nom']],
    ['Foyer', ['/revenus', '/bulletins', '/membres', '/membres/0/nom']],
  ]);
  expect(shown(expected)).toEqual([
    ['Attendu', ['/bulletins', '/membres']],
    ['Identité', ['/nom']],
    ['Foyer', ['/revenus']],
  ]);
});

test.each([
  ['/nom', '/nom'],
  ['/membres/0/nom', '/membres/0/nom'],
  ['/membres/1/nom', '/membres'],
  ['/revenus/montant', '/revenus'],
  ['/revenusDuConjoint', undefined],
  ['/autre', undefined],
])('the row %s is corrected as %s', (pointer, named) => {
  expect(correctableAt(FIELDS, pointer)?.pointer).toBe(named);
});
