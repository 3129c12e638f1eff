/** Nothing published tells of fewer than five people, alone or by difference. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from '../../../engine/index.ts';
import { csvOf, rowsOf } from '../../../runtime/open-data/datasets.ts';
import { FEWEST, withhold, yearsOf } from '../../../runtime/open-data/figures.ts';
import { openQuestions } from '../../../runtime/open-data/questions.ts';
import { tablesOf } from '../../../runtime/site/pages/open-data/tables.ts';
import { readExample } from '../../support/example.ts';

const year = (...counts: readonly number[]) =>
  counts.map((count, at) => ({ year: 2026, value: String.fromCodePoint(97 + at), count }));
const shown = (...counts: readonly number[]) => withhold(year(...counts)).map(({ count }) => count);

describe('small numbers', () => {
  test.each([
    [
      [9, 6, 5],
      [9, 6, 5],
    ],
    [
      [9, 0],
      [9, 0],
    ],
    // One alone would be what is missing from the total: the next smallest goes with it.
    [
      [9, 6, 4],
      [9, null, null],
    ],
    [
      [3, 40],
      [null, null],
    ],
    // Together they must count five.
    [
      [30, 1, 1],
      [null, null, null],
    ],
    [
      [30, 7, 2, 2, 2],
      [30, 7, null, null, null],
    ],
    [
      [0, 2, 20, 10],
      [0, null, 20, null],
    ],
  ])('of %j leave %j', (counts, left) => {
    expect(shown(...counts)).toEqual(left);
  });

  test('are not there, and cannot be worked out from the total of their year', () => {
    const counts = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const given = [...year(...one), ...year(...other).map((count) => ({ ...count, year: 2027 }))];
        const published = withhold(given);
        expect(published.map(({ value }) => value)).toEqual(given.map(({ value }) => value));
        for (const those of Map.groupBy(
          published.map((row, at) => ({ row, real: given[at]?.count ?? 0 })),
          ({ row }) => row.year,
        ).values()) {
          const withheld = those.filter(({ row }) => row.count === null);
          for (const { row, real } of those) {
            if (row.count === null) continue;
            expect(row.count).toBe(real);
            expect(real === 0 || real >= FEWEST).toBe(true);
          }
          if (withheld.length === 0) continue;
          const missing = withheld.reduce((sum, { real }) => sum + real, 0);
          const total = those.reduce((sum, { real }) => sum + real, 0);
          // All that counts is withheld, or at least two numbers that count five together.
          expect(missing === total || (withheld.length >= 2 && missing >= FEWEST)).toBe(true);
        }
      }),
    );
  });

  test('of a whole year are withheld with it', () => {
    expect(yearsOf([...year(2, 1), { year: 2025, value: 'a', count: 12 }])).toEqual([
      { year: 2025, count: 12 },
      { year: 2026, count: null },
    ]);
  });
});

describe('what a scheme opens', () => {
  test('is what its author said, choices as they are and the rest in steps', async () => {
    const questions = openQuestions(load(await readExample('permis-chasser')));
    expect(questions).toEqual([expect.objectContaining({ step: 'value', path: expect.any(Array) })]);
    for (const id of ['aide-medicale', 'aprah']) expect(openQuestions(load(await readExample(id)))).toEqual([]);
  });

  test('is nothing asked in lists, and no free text', async () => {
    const { form } = load(await readExample('permis-chasser'));
    const [field] = form.model.fields;
    if (!field) throw new Error('a form without fields');
    const opened = (changed: Partial<typeof field>, open: 'open' | 'coarse' | 'never' = 'open') =>
      openQuestions({
        form: {
          data: {},
          model: { ...form.model, fields: [{ ...field, ...changed, annotation: { ...field.annotation, open } }] },
        },
      }).map(({ name, step }) => [name, step]);
    const base = { pointer: '/a/b', choices: null, format: null } as const;
    expect(opened({ ...base, type: 'string' })).toEqual([]);
    expect(opened({ ...base, type: 'string', choices: [{ value: 'x', label: 'X' }] })).toEqual([['a.b', 'value']]);
    expect(opened({ ...base, type: 'integer' })).toEqual([['a.b', 'scale']]);
    expect(opened({ ...base, type: 'boolean' }, 'coarse')).toEqual([['a.b', 'value']]);
    expect(opened({ ...base, type: 'string', format: 'date' })).toEqual([['a.b', 'year']]);
    expect(opened({ ...base, type: 'integer' }, 'never')).toEqual([]);
    expect(opened({ ...base, type: 'integer', pointer: '/a/*/b' })).toEqual([]);
    expect(opened({ ...base, type: 'file' })).toEqual([]);
  });
});

const KEPT = {
  id: 'aide',
  until: '2026-11-01',
  figures: {
    years: [
      { year: 2025, count: 20 },
      { year: 2026, count: null },
    ],
    dimensions: [
      { name: 'resultat', title: 'Résultat', rows: [{ year: 2025, value: 'granted', label: 'Accordée', count: 20 }] },
      { name: 'lieu', title: 'Lieu', rows: [{ year: 2025, value: '=1+1', label: '=1+1', count: null }] },
    ],
  },
};

test('files have one row a number, and nothing that a spreadsheet would compute', () => {
  const csv = csvOf(rowsOf(KEPT));
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFdemarche,annee,critere,valeur,libelle,nombre',
    'aide,2025,,,Toutes,20',
    'aide,2026,,,Toutes,',
    'aide,2025,resultat,granted,Accordée,20',
    "aide,2025,lieu,'=1+1,'=1+1,",
    '',
  ]);
  expect(rowsOf(KEPT, false).map(({ critere }) => critere)).toEqual(['', '', 'resultat']);
});

test('tables have the years across, and their totals under the outcomes', () => {
  expect(tablesOf(KEPT.figures, 'Demandes')).toEqual([
    {
      title: 'Résultat',
      years: [2025, 2026],
      rows: [
        { label: 'Accordée', cells: ['20', null] },
        { label: 'Demandes', cells: ['20', null] },
      ],
    },
    { title: 'Lieu', years: [2025, 2026], rows: [{ label: '=1+1', cells: [null, null] }] },
  ]);
});
