import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestFirst } from '../../../../runtime/cases/queue/nearest-first.ts';

const row = (applicant: string, at = 0) => ({ number: `AM-2027-${String(at).padStart(6, '0')}`, applicant });
const order = (asked: string, ...applicants: readonly string[]): readonly string[] =>
  nearestFirst(
    asked,
    applicants.map((name, at) => row(name, at)),
  ).map(({ applicant }) => applicant);

test.each<[string, readonly string[], readonly string[]]>([
  ['Wamitan', ['Ouetcho-Wamytan Rose', 'Wamytan Paul'], ['Wamytan Paul', 'Ouetcho-Wamytan Rose']],
  [
    'wamytan',
    ['Ouetcho-Wamytan Rose', 'Wamytan-Soerjana Bruno', 'Wamytan Paul'],
    ['Wamytan Paul', 'Wamytan-Soerjana Bruno', 'Ouetcho-Wamytan Rose'],
  ],
  ['Ouetcho-Wamytan', ['Wamytan Paul', 'Ouetcho-Wamytan Rose'], ['Ouetcho-Wamytan Rose', 'Wamytan Paul']],
  [
    'rose wamytan',
    ['Wamytan-Soerjana Rose', 'Ouetcho-Wamytan Rose', 'Wamytan Rose'],
    ['Wamytan Rose', 'Wamytan-Soerjana Rose', 'Ouetcho-Wamytan Rose'],
  ],
  ['elise', ['Waheo Marie-Élise', 'Élise Anne'], ['Élise Anne', 'Waheo Marie-Élise']],
  // Of what was begun only, the order of the view says more than the length of a name.
  ['wam', ['Wamytan-Soerjana Bruno', 'Wamytan Paul'], ['Wamytan-Soerjana Bruno', 'Wamytan Paul']],
  // An answer that holds the word is no name.
  ['thio', ['Waheo Anne', 'Thio Jean'], ['Thio Jean', 'Waheo Anne']],
  ['d’arras', ["Marie D'Arras", 'D’Arras Paul', 'Arras Jean'], ["Marie D'Arras", 'D’Arras Paul', 'Arras Jean']],
  // Three letters with one of them wrong begin too much.
  ['wam', ['Ihage Anne', 'Wim Paul'], ['Ihage Anne', 'Wim Paul']],
  ['', ['Wamytan Paul', 'Ihage Anne'], ['Wamytan Paul', 'Ihage Anne']],
])('« %s » among %j: %j', (asked, found, expected) => {
  expect(order(asked, ...found)).toEqual(expected);
});

test('the number that was typed whole comes before those that end alike, and digits are never guessed', () => {
  const [meant, like] = [row('Waheo Anne', 12), row('Waheo Anne', 112)];
  expect(nearestFirst('AM-2027-000012', [like, meant])).toEqual([meant, like]);
  expect(nearestFirst('000013', [like, meant])).toEqual([like, meant]);
});

test('nobody is lost, and who is as near stays where they were', () => {
  const name = fc.constantFrom('Wamytan', 'Ouetcho-Wamytan', 'Wamytan-Soerjana', 'Ihage', 'Thio');
  fc.assert(
    fc.property(fc.array(name), fc.constantFrom('wamytan', 'wamitan', 'ouetcho', 'zz', ''), (names, asked) => {
      const rows = names.map((one, at) => row(one, at));
      const found = nearestFirst(asked, rows);
      expect(found.toSorted((one, other) => (one.number < other.number ? -1 : 1))).toEqual(rows);
      for (const one of new Set(names)) {
        const numbers = found.filter(({ applicant }) => applicant === one).map(({ number }) => number);
        expect(numbers).toEqual(numbers.toSorted());
      }
    }),
  );
});
