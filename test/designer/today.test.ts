import { expect, test } from 'vitest';
import { today } from '../../designer/today.ts';

test.each([
  ['2026-03-03T12:59:00Z', '2026-03-03'],
  ['2026-03-03T13:00:00Z', '2026-03-04'],
  ['2026-12-31T20:00:00Z', '2027-01-01'],
])('at %s it is %s in Nouméa', (moment, day) => {
  expect(today(new Date(moment))).toBe(day);
});
