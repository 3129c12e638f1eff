import { expect, test } from 'vitest';
import { isMeant, isNamed, whyFound } from '../../../../runtime/cases/queue/why-found.ts';

const ROW = {
  number: 'AM-2027-000012',
  applicant: 'Waheo Marie-Élise',
  establishment: null,
  columns: [
    { title: 'Commune', text: 'Thio' },
    { title: 'Ressources', text: '96 000 F CFP' },
  ],
};

test.each([
  ['AM-2027-000012', ['number']],
  ['000012', ['number']],
  ['12', ['number']],
  ['waheo', ['name']],
  ['elise', ['name']],
  ['marie WAH', ['name']],
  ['thio', ['answer']],
  ['wah thio', ['name', 'answer']],
  ['thio wah', ['answer', 'name']],
  ['wahoe', ['near']],
  ['wahoe thio', ['near', 'answer']],
  ['', []],
  [' - ', []],
])('« %s » is told by %j', (asked, by) => {
  expect(whyFound(asked, ROW).map((one) => one.by)).toEqual(by);
});

test('an answer is told with its question', () => {
  expect(whyFound('Thio', ROW)).toEqual([{ by: 'answer', title: 'Commune', text: 'Thio' }]);
});

const CLUB = { id: 'e1', name: 'Club de va’a', ridet: '1234566.001', rna: 'W9N1001234' };
const OF_CLUB = { ...ROW, applicant: 'Club de va’a (Waheo Marie-Élise)', establishment: CLUB };

test.each([
  ['1234566.001', ['establishment']],
  ['1234566', ['establishment']],
  ['w9n1001234', ['establishment']],
  ['club waheo', ['name']],
  ['thio', ['answer']],
])('a request of an association is found by « %s »: %j', (asked, by) => {
  expect([...new Set(whyFound(asked, OF_CLUB).map((one) => one.by))]).toEqual(by);
});

test.each([
  ['club', true],
  ['VAA club', false],
  ['va a', true],
  ['1234566', true],
  ['1234566.001', true],
  ['1234566001', true],
  ['W9N1001234', true],
  // As many digits as end the number of a case say nothing of an establishment.
  ['12345', false],
  ['waheo', false],
  ['club waheo', false],
  ['', false],
])('whether the association itself is looked for by « %s »: %j', (asked, is) => {
  expect(isMeant(asked, CLUB)).toBe(is);
});

test.each([
  ['marie', true],
  ['WAH mar', true],
  ['elise waheo', true],
  ['marie thio', false],
  ['aheo', false],
  ['', false],
  [' - ', false],
])('whether Marie-Élise Waheo is looked for by « %s »: %j', (asked, is) => {
  expect(isNamed(asked, 'Marie-Élise Waheo')).toBe(is);
});
