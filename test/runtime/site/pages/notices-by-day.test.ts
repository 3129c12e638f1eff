import { expect, test } from 'vitest';
import type { Notice } from '../../../../runtime/notices/index.ts';
import { byDay } from '../../../../runtime/site/pages/notices/by-day.ts';

const notice = (id: string, at: string, path: string): Notice => ({
  id,
  kind: 'news',
  title: `n° ${id}`,
  markdown: null,
  path,
  until: null,
  at,
  read: false,
});
const present = ({ id, title }: Notice) => ({ id, title, on: '', isNew: true, html: null });
const days = (...all: readonly Notice[]): readonly (readonly [string, readonly string[]])[] =>
  byDay(all, present).map(({ day, notices }) => [day, notices.map(({ id }) => id)] as const);

test('what was told stands day by day, of the days of Nouméa, the latest first', () => {
  expect(
    days(
      notice('3', '2026-03-03T14:00:00Z', '/compte/demandes/a'),
      notice('2', '2026-03-03T10:00:00Z', '/compte/demandes/a'),
      notice('1', '2026-03-02T10:00:00Z', '/compte/demandes/a'),
    ),
  ).toEqual([
    ['4 mars 2026', ['3']],
    ['3 mars 2026', ['2']],
    ['2 mars 2026', ['1']],
  ]);
});

test('of a day, what is of one request stands together, whichever part of its page it leads to', () => {
  const at = '2026-03-03T01:00:00Z';
  expect(
    days(
      notice('4', at, '/compte/demandes/a#messages'),
      notice('3', at, '/compte/demandes/b'),
      notice('2', at, '/compte/demandes/a/correction'),
      notice('1', at, '/demarches/aide/formulaire/c'),
    ),
  ).toEqual([['3 mars 2026', ['4', '2', '3', '1']]]);
});
