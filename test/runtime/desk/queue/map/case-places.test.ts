/** Cases on a map: what a shape says of those that stand together, and what the table beside it lists. */
import { describe, expect, it, test } from 'vitest';
import { listed, placedCases } from '../../../../../runtime/desk/queue/map/case-places.ts';
import { COLOURS, mostUrgent, URGENCIES, urgencyOf } from '../../../../../runtime/desk/queue/map/urgency.ts';

const NOW = new Date('2026-03-03T00:00:00Z');

test.each([
  ['2026-03-01T13:00:00Z', 'late'],
  ['2026-03-04T13:00:00Z', 'near'],
  ['2026-04-01T13:00:00Z', 'far'],
  [null, 'far'],
] as const)('a case due on %s is %s', (dueAt, urgency) => {
  expect(urgencyOf(dueAt, NOW)).toBe(urgency);
});

test('of several that stand together the most urgent tells', () => {
  expect(mostUrgent(['far', 'near', 'late', 'far'])).toBe('late');
  expect(mostUrgent(['far', 'near'])).toBe('near');
  expect(mostUrgent([])).toBe('far');
});

test('white numbers are read on each colour', () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const urgency of URGENCIES) expect(1.05 / (luminance(COLOURS[urgency]) + 0.05)).toBeGreaterThan(4.5);
});

describe('the table beside the map', () => {
  const item = (caseId: string) => ({
    caseId,
    number: caseId,
    dispositifTitle: 'Aide',
    applicant: 'Marie',
    stateTitle: 'À instruire',
    dueAt: null,
    longitude: 166,
    latitude: -22,
  });
  const cases = placedCases({ items: ['a', 'b', 'c'].map(item) }, NOW);

  it('lists the first of all until a place is chosen', () => {
    expect(listed(cases, null, 2)).toMatchObject({ rows: [{ caseId: 'a' }, { caseId: 'b' }], count: 3 });
  });

  it('lists those of the place, in the order of the view', () => {
    expect(listed(cases, new Set(['c', 'a']), 50)).toMatchObject({
      rows: [{ caseId: 'a' }, { caseId: 'c' }],
      count: 2,
    });
    expect(listed(cases, new Set(['gone']), 50)).toEqual({ rows: [], count: 0 });
  });
});
