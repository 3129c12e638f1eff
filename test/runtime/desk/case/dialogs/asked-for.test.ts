import { expect, test } from 'vitest';
import {
  askedBy,
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
const byMarker: AskedFor = { ...ofAnswer, reason: 'La date manque.' };
const expected: AskedFor = { type: 'expected', fields: [field('/bulletins'), field('/membres')] };

test.each([
  ['nothing is named where nothing is asked', EMPTY, null, EMPTY],
  ['an answer is named, what is wrong is to be said', EMPTY, ofAnswer, { message: WORDS.message, faults: { '/revenus': '' } }],
  ['what is missing is named with why', EMPTY, expected, { message: WORDS.message, faults: { '/bulletins': 'Attendu.', '/membres': 'Attendu.' } }],
  ['what was begun stays, beside what is asked now', { message: 'Bonjour', faults: { '/nom': 'En entier' } }, ofAnswer, { message: 'Bonjour', faults: { '/nom': 'En entier', '/revenus': '' } }],
  ['what was said of the same answer is not said anew', { message: '', faults: { '/revenus': 'Par mois' } }, ofAnswer, { message: WORDS.message, faults: { '/revenus': 'Par mois' } }],
  ['what a marker says is what is wrong', EMPTY, byMarker, { message: WORDS.message, faults: { '/revenus': 'La date manque.' } }],
  ['what a marker says comes after what was begun', { message: '', faults: { '/revenus': 'Par mois' } }, byMarker, { message: WORDS.message, faults: { '/revenus': 'Par mois\nLa date manque.' } }],
  ['what a marker says is said once', { message: '', faults: { '/revenus': 'La date manque.' } }, byMarker, { message: WORDS.message, faults: { '/revenus': 'La date manque.' } }],
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

test('a document asks for a correction of the answer that it proves, where one can be corrected', () => {
  const file = { id: 'f', name: 'x.pdf', size: 1, mediaType: 'application/pdf' };
  const row = { pointer: '/bulletins', label: 'Bulletins', value: null, file, depth: 0, heading: false };
  const detail = { sections: [{ page: 'p', title: 'Pièces', rows: [row] }], correctable: FIELDS };
  const asked: AskedFor[] = [];
  askedBy(detail, file, (one) => asked.push(one))?.('Illisible.');
  expect(asked).toEqual([{ type: 'answer', fields: [field('/bulletins')], reason: 'Illisible.' }]);
  expect(askedBy(detail, { id: 'other' }, () => undefined)).toBeNull();
  expect(askedBy({ ...detail, correctable: [] }, file, () => undefined)).toBeNull();
});
