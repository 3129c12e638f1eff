import { expect, test } from 'vitest';
import { deedsOf } from '../../../runtime/ui/deeds.ts';
import type { ApiEvent } from '../../../schemas/types/api.ts';

const line = (seq: number, at: string, who: string, upkeep = false): ApiEvent => ({
  seq,
  at,
  type: 'acted',
  who,
  text: `line ${seq}`,
  public: false,
  news: !upkeep,
  upkeep,
});
const AT = '2027-02-01T00:00:10.000Z';
const LATER = '2027-02-01T05:00:00.000Z';
const told = (history: readonly ApiEvent[]) =>
  deedsOf(history).map(({ who, lines, upkeep }) => [who, lines.map(({ seq }) => seq), upkeep.map(({ seq }) => seq)]);

test('the latest deed comes first, and in each the cause before what followed', () => {
  const history = [line(4, LATER, 'Rose'), line(3, AT, 'Paul'), line(2, AT, 'Paul'), line(1, AT, 'Paul')];
  expect(told(history)).toEqual([
    ['Rose', [4], []],
    ['Paul', [1, 2, 3], []],
  ]);
});

test('the machine’s own lines are apart, and none is lost', () => {
  expect(told([line(3, AT, 'Paul', true), line(2, AT, 'Paul'), line(1, AT, 'Paul', true)])).toEqual([
    ['Paul', [2], [1, 3]],
  ]);
});

test('another person at the same moment, and the same person another time, do something else', () => {
  const history = [line(4, LATER, 'Paul'), line(3, AT, 'Rose'), line(2, AT, 'Paul'), line(1, AT, 'Rose')];
  expect(told(history).map(([who]) => who)).toEqual(['Paul', 'Rose', 'Paul', 'Rose']);
});

test('a moment that only the machine left has its lines folded', () => {
  expect(told([line(1, AT, 'Le délai', true)])).toEqual([['Le délai', [], [1]]]);
  expect(told([])).toEqual([]);
});
