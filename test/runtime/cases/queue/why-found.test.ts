import { expect, test } from 'vitest';
import { whyFound } from '../../../../runtime/cases/queue/why-found.ts';

const ROW = {
  number: 'AM-2027-000012',
  applicant: 'Waheo Marie-Élise',
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
