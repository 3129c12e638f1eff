/** Spans of columns: as they are asked for, and as the database finds values by them, against a plain comparison. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../../engine/index.ts';
import { facetsQuery } from '../../../../runtime/cases/queue/facets.ts';
import { rangeWords, readRanges, type ColumnRange } from '../../../../runtime/cases/queue/ranges.ts';
import { createTestDatabase } from '../../../support/database.ts';
import type { TestDatabase } from '../../../support/postgres.ts';

const NOW = '2026-03-31T03:00:00.000Z';

describe('spans of an address', () => {
  it.each<readonly [string, ReturnType<typeof readRanges>]>([
    ['', []],
    ['Devis=50000..100000', [{ type: 'number', title: 'Devis', from: 50_000, to: 100_000 }]],
    ['Devis=..100000', [{ type: 'number', title: 'Devis', from: null, to: 100_000 }]],
    ['Solde=-12.5..', [{ type: 'number', title: 'Solde', from: -12.5, to: null }]],
    ['N%C3%A9e=2008-01-01..', [{ type: 'date', title: 'Née', from: '2008-01-01', to: null }]],
    ['Devis=1..2&Devis=3..4', [{ type: 'number', title: 'Devis', from: 3, to: 4 }]],
    ['Devis=5..5', [{ type: 'number', title: 'Devis', from: 5, to: 5 }]],
    ['Devis=100000..50000', 'range-reversed'],
    ['Née=2008-01-02..2008-01-01', 'range-reversed'],
    ['Devis=5', 'range-invalid'],
    ['Devis=..', 'range-invalid'],
    ['Devis=1..2..3', 'range-invalid'],
    ['Devis=beaucoup..', 'range-invalid'],
    ['Devis=1..2008-01-01', 'range-invalid'],
    ['Née=2008-02-30..', 'range-invalid'],
    ['Devis=1.234..', 'range-invalid'],
    ['Devis=1e9..', 'range-invalid'],
    ['Devis=1234567890123..', 'range-invalid'],
  ])('%s are %j', (text, ranges) => {
    expect(readRanges(text)).toEqual(ranges);
  });
});

describe('a span', () => {
  const wordsOf = (from: number | null, to: number | null): number => {
    const { nodes, values } = rangeWords({ type: 'number', title: 'Devis', from, to });
    return nodes.length + values.length;
  };

  it('is few words where its ends are round, and never many', () => {
    expect(rangeWords({ type: 'number', title: 'Devis', from: 50_000, to: 100_000 })).toEqual({
      nodes: ['5:5', '5:6', '5:7', '5:8', '5:9'],
      values: ['100000'],
    });
    expect(wordsOf(null, -1)).toBeLessThan(40);
    expect(wordsOf(-999_999_999_999.99, 999_999_999_999.99)).toBeLessThan(300);
    expect(wordsOf(1.11, 888_888_888_888.88)).toBeLessThan(250);
  });

  it('of days is decades, years, and what is around them', () => {
    const { nodes } = rangeWords({ type: 'date', title: 'Née', from: '1990-01-01', to: '2008-12-31' });
    expect(nodes).toContain('d:199');
    expect(nodes).toContain('d:2007');
    expect(nodes.length).toBeLessThan(40);
  });
});

describe('the database', () => {
  let database: TestDatabase;
  let db: Knex;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = knex({ client: 'pg', connection: database.url });
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  /** Of values of a column, those that lie in a span. */
  async function within<Value extends string | number>(
    values: readonly Value[],
    type: 'money' | 'number' | 'date',
    range: ColumnRange,
  ): Promise<readonly Value[]> {
    const { rows } = await db.raw<{ rows: { found: boolean }[] }>(
      `select case_facets('online', now(), json_build_array(json_build_object('title', 'Colonne', 'type', :type::text, 'value', value)), '[]')
        @@ :query::tsquery as found from json_array_elements(:values::json) with ordinality as one (value, place) order by place`,
      { type, query: facetsQuery({ ranges: [range] }, NOW), values: JSON.stringify(values) },
    );
    return values.filter((_, at) => rows[at]?.found === true);
  }

  const isIn = <End extends string | number>(value: End, from: End | null, to: End | null): boolean =>
    (from === null || value >= from) && (to === null || value <= to);

  /** Near one another, so that ends are met; of all sizes; with decimals beyond those that ends may have. */
  const number = fc.oneof(
    fc.integer({ min: -120, max: 120 }),
    fc.integer({ min: -2_000_000, max: 9_000_000_000 }),
    fc.integer({ min: -3000, max: 3000 }).map((hundredths) => hundredths / 100),
    fc.integer({ min: -30_000, max: 30_000 }).map((thousandths) => thousandths / 1000),
    fc.constantFrom(0, 0.1 + 0.2, 1e-7, -1e-7, 999_999_999_999.99, 1e13, -1e13, 12.345),
  );
  const end = fc.oneof(
    fc.constant(null),
    number.map((one) => Math.round(Math.max(-1e11, Math.min(1e11, one)) * 100) / 100),
  );

  it('finds by a span the numbers that lie in it, and no other', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 30, maxLength: 30 }), end, end, async (values, one, other) => {
        if (one === null && other === null) return;
        const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
        const expected = values.filter((value) => isIn(value, from, to));
        found += expected.length;
        expect(await within(values, 'number', { type: 'number', title: 'Colonne', from, to })).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('finds by a span the days that lie in it, and no other', async () => {
    const day = fc
      .oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40_000, max: 4000 }))
      .map((days) => addDays('2026-03-01', days));
    const edge = fc.option(day, { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 30, maxLength: 30 }), edge, edge, async (values, one, other) => {
        if (one === null && other === null) return;
        const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
        expect(await within(values, 'date', { type: 'date', title: 'Colonne', from, to })).toEqual(
          values.filter((value) => isIn(value, from, to)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('finds no text that looks like a number, no day by numbers, and nothing of another column', async () => {
    const all: ColumnRange = { type: 'number', title: 'Colonne', from: null, to: 1e11 };
    expect(await within(['12', '2026-03-01'], 'number', all)).toEqual([]);
    expect(await within(['2026-03-01'], 'date', all)).toEqual([]);
    expect(await within([12], 'money', { ...all, title: 'Autre' })).toEqual([]);
    expect(await within([12], 'money', all)).toEqual([12]);
  });

  it('finds cases by the very words that it found them by before they were planned once', async () => {
    const written = await readFile('runtime/store/migrations/0079-queue-ranges.sql', 'utf8');
    const functions = written.slice(written.indexOf('create function'), written.indexOf('update "case"'));
    await db.raw(
      functions
        .replaceAll('case_facets', 'former_facets')
        .replaceAll('span_nodes', 'former_nodes')
        .replaceAll('?', '\\?'),
    );
    const cell = fc.record(
      {
        title: fc.constantFrom('Commune', 'Devis', 'Née le', ''),
        type: fc.constantFrom('string', 'number', 'money', 'date', 'boolean'),
        value: fc.oneof(
          number,
          fc.constantFrom(
            'Nouméa',
            '',
            '2026-03-01',
            '2026-3-1',
            '12.5',
            true,
            false,
            null,
            [1],
            { of: 2 },
            1e21,
            5e-324,
          ),
        ),
      },
      { requiredKeys: ['title'] },
    );
    const mark = fc.record(
      { label: fc.constantFrom('En retard', 'Revenus élevés'), tone: fc.constant('warn') },
      { requiredKeys: [] },
    );
    const told = fc.tuple(fc.array(cell, { maxLength: 5 }), fc.array(mark, { maxLength: 2 }));
    let lexemes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 20, maxLength: 20 }), async (cases) => {
        const { rows } = await db.raw<{ rows: { now: string; before: string }[] }>(
          `select case_facets('online', at, of -> 0, of -> 1)::text as now, former_facets('online', at, of -> 0, of -> 1)::text as before
            from json_array_elements(:cases::json) with ordinality as one (of, place), lateral (select timestamptz '2026-03-31T12:59Z' + place * interval '1 minute' as at) filed`,
          { cases: JSON.stringify(cases) },
        );
        lexemes += rows.reduce((sum, { now }) => sum + now.split(' ').length, 0);
        expect(rows.map(({ now }) => now)).toEqual(rows.map(({ before }) => before));
      }),
      { numRuns: 60 },
    );
    expect(lexemes).toBeGreaterThan(10_000);
  });
});
