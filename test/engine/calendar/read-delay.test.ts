/** Lengths of time as authors type them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDelay } from '../../../engine/calendar/delay-words.ts';
import { readDelay } from '../../../engine/calendar/read-delay.ts';

test.each([
  ['15 jours ouvrés', 'P15D', true],
  ['1 jour ouvré', 'P1D', true],
  ['2 mois', 'P2M', false],
  ['2MOIS', 'P2M', false],
  ['1 an et 6 mois', 'P1Y6M', false],
  ['3 semaines, 2 jours', 'P3W2D', false],
  ['10 j', 'P10D', false],
  ['P40D', 'P40D', false],
  [' 8   jours travaillés ', 'P8D', true],
])('%s is %s', (typed, after, isWorking) => {
  expect(readDelay(typed)).toEqual({ after, isWorking });
});

test.each([
  '',
  'bientôt',
  '2',
  'deux mois',
  '2 lunes',
  '1 mois ouvré',
  '2 mois et 3 mois',
  '2 mois environ',
  '-2 mois',
])('« %s » is none', (typed) => {
  expect(readDelay(typed)).toBeNull();
});

const part = fc.option(fc.integer({ min: 1, max: 99 }), { nil: null });

test('a length is read again as it was written', () => {
  fc.assert(
    fc.property(part, part, part, part, (years, months, weeks, days) => {
      const counts = [
        [years, 'Y'],
        [months, 'M'],
        [weeks, 'W'],
        [days, 'D'],
      ] as const;
      const after = `P${counts.map(([count, unit]) => (count === null ? '' : `${count}${unit}`)).join('')}`;
      fc.pre(after !== 'P');
      expect(readDelay(writeDelay({ after }))).toEqual({ after, isWorking: false });
      const isOfDays = years === null && months === null && weeks === null;
      const words = writeDelay({ after, calendar: 'working' });
      expect(readDelay(words)?.isWorking ?? false).toBe(isOfDays);
    }),
  );
});
