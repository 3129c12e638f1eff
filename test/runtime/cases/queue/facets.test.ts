import { describe, expect, test } from 'vitest';
import { facetsQuery } from '../../../../runtime/cases/queue/facets.ts';

const NOW = '2026-03-31T03:00:00.000Z';
const wordsOf = (query: string | null): number => query?.match(/=0/gu)?.length ?? 0;

describe('what the queue is narrowed by', () => {
  test('is nothing when nothing is asked', () => {
    expect(facetsQuery({}, NOW)).toBeNull();
    expect(facetsQuery({ channels: [], columns: [{ title: 'Commune', values: [] }] }, NOW)).toBeNull();
  });

  test('is one of the values of a kind, and all kinds at once', () => {
    const query = facetsQuery({ channels: ['counter', 'letter'], alerts: ['Sans courriel'] }, NOW);
    expect(query).toMatch(/^\('=0\w{16}' \| '=0\w{16}'\) & \('=0\w{16}'\)$/u);
  });

  test('tells a column from a mark, and one column from another', () => {
    const of = (title: string) => facetsQuery({ columns: [{ title, values: ['Thio'] }] }, NOW);
    expect(of('Commune')).not.toBe(of('Retrait'));
    expect(facetsQuery({ alerts: ['Thio'] }, NOW)).not.toBe(of('Commune'));
    expect(of('Commune')).toBe(of('Commune'));
  });

  test('tells opinions that are waited for from those that are all in', () => {
    const words = (['waiting', 'complete'] as const).map((opinions) => facetsQuery({ opinions }, NOW));
    expect(new Set(words).size).toBe(2);
    expect(facetsQuery({ opinions: 'waiting', labels: ['l1'] }, NOW)).toMatch(/^\('=0\w{16}'\) & \('=0\w{16}'\)$/u);
  });

  test('is a label by its identifier, beside a mark of the same words', () => {
    expect(facetsQuery({ labels: ['Urgent'] }, NOW)).not.toBe(facetsQuery({ alerts: ['Urgent'] }, NOW));
    expect(facetsQuery({ labels: ['l1'], channels: ['online'] }, NOW)).toMatch(/^\('=0\w{16}'\) & \('=0\w{16}'\)$/u);
  });

  test.each([
    ['one day', '2026-03-05', '2026-03-05', 1],
    ['the days of a month that is not over', '2026-03-01', '2026-03-10', 10],
    ['a whole month', '2026-02-01', '2026-02-28', 1],
    ['the end of one month and the beginning of another', '2026-01-30', '2026-02-02', 4],
    ['a year and some days', '2025-01-30', '2026-02-02', 2 + 12 + 2],
    ['what is still to come ends today', '2026-03-30', '2027-12-31', 2],
    ['the wrong way round', '2026-03-10', '2026-03-01', 1],
  ])('says %s in few words', (_, filedFrom, filedTo, words) => {
    expect(wordsOf(facetsQuery({ filedFrom, filedTo }, NOW))).toBe(words);
  });

  test.each([
    [{ filedTo: '2026-03-31' }, 20 * 12 + 3],
    [{ filedFrom: '2026-03-30' }, 2],
    [{ filedFrom: '0001-01-01' }, 20 * 12 + 3],
  ])('has an end where none is said: %j', (facets, words) => {
    expect(wordsOf(facetsQuery(facets, NOW))).toBe(words);
  });
});
