/** The lists that a page comes with: enough to read every answer, and never thousands of rows for a telephone. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CompiledForm, DataRow } from '../../../../engine/index.ts';
import { dataListsFor } from '../../../../runtime/site/filling/data-lists.ts';
import { compiled, readSource } from '../../../engine/sources.ts';

let form: CompiledForm;
beforeAll(async () => {
  ({ form } = compiled(await readSource('examples/permis-construire')));
});

const rowsOf = (count: number): readonly DataRow[] =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Vallée n° ${at}`, more: {} }));
/** The form with a list of zones so long. */
const withZones = (count: number): CompiledForm => ({
  ...form,
  data: { ...form.data, zones: { columns: {}, ...form.data['zones'], rows: rowsOf(count) } },
});
const zones = (count: number, zone: string | null) => {
  const answers = zone === null ? {} : { terrain: { zone } };
  return dataListsFor(withZones(count), answers)['zones'];
};

describe('a list of a page', () => {
  test('is whole as long as it is short, whatever was answered', () => {
    expect(zones(60, null)).toMatchObject({ whole: true, rows: rowsOf(60) });
    expect(zones(60, 'v3')?.rows).toHaveLength(60);
  });

  test('comes with the very row of each answer when it is long: its label is read, not its code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 400 }), fc.nat(), (count, at) => {
        const value = `v${at % count}`;
        expect(zones(count, value)).toEqual({ whole: false, rows: rowsOf(count).filter((row) => row.value === value) });
      }),
    );
  });

  test('comes with no row of a long list while nothing is answered', () => {
    expect(zones(5_000, null)).toEqual({ whole: false, rows: [] });
  });

  test('comes with those that are close to what was typed and not understood, and with few of them', () => {
    const found = zones(5_000, 'vallee 12')?.rows ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(20);
    expect(found.every(({ label }) => label.includes('12'))).toBe(true);
  });

  test('is there for each question that chooses in one, even when its rows are nowhere', () => {
    const empty = dataListsFor({ ...form, data: {} }, { terrain: { zone: 'v1' } });
    expect(Object.values(empty).every(({ rows }) => rows.length === 0)).toBe(true);
    expect(Object.keys(empty).toSorted()).toEqual(Object.keys(dataListsFor(form, {})).toSorted());
  });

  test('survives answers of another shape than the form’s: a draft of an older version', () => {
    for (const terrain of ['texte', 12, null, ['v1'], { zone: { zone: 'v1' } }, { zone: 12 }]) {
      expect(dataListsFor(withZones(61), { terrain })['zones']).toEqual({ whole: false, rows: [] });
    }
  });
});
