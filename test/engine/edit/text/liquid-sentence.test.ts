/** Conditions of texts as the sentences of rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLiquid, writeLiquid, type TypeOf } from '../../../../engine/edit/text/liquid-sentence.ts';
import type { FeelClause } from '../../../../engine/edit/view/feel-sentence.ts';

const TYPES: Readonly<Record<string, ReturnType<TypeOf>>> = {
  seul: 'boolean',
  enfants: 'list',
  jour: 'date',
  nature: 'string',
  'foyer.revenus': 'money',
};
const typeOf: TypeOf = (path) => TYPES[path] ?? null;

describe('reading', () => {
  it.each([
    ['nature', 'answered'],
    ['seul', 'holds'],
    ['seul == false', 'holdsNot'],
    ['nature == nil', 'unanswered'],
    ['seul != nil', 'answered'],
    ['enfants.size > 0', 'answered'],
    ['enfants.size == 0', 'unanswered'],
    ['nature == "a b"', 'is'],
    ["nature != 'a'", 'isNot'],
    ['foyer.revenus >= 100', 'atLeast'],
    ['jour < aujourdhui', 'lessThan'],
    ['jour > "2026-01-31"', 'moreThan'],
  ])('%s', (text, type) => {
    const read = readLiquid(text, typeOf);
    expect(read?.clauses.map(({ test }) => test.type)).toEqual([type]);
  });

  it('joins what must all be true, or one of it', () => {
    expect(readLiquid('seul and nature == "x and y"', typeOf)).toMatchObject({ join: 'all', clauses: [{}, {}] });
    expect(readLiquid('seul or nature', typeOf)).toMatchObject({ join: 'any' });
  });

  it.each([
    'seul and nature or jour',
    'nature contains "x"',
    'not seul',
    'nature == blank',
    'enfants.size > 2',
    'nature == "a',
    'a[0] == 1',
    '',
    'enfants',
  ])('leaves « %s » as it is written', (text) => {
    expect(readLiquid(text, typeOf)).toBeNull();
  });
});

describe('writing', () => {
  const name = fc.constantFrom('nature', 'seul', 'enfants', 'jour', 'foyer.revenus', 'autre.inconnu');
  const operand = fc.oneof(
    fc.string({ maxLength: 8 }).map((value) => ({ type: 'text' as const, value })),
    fc.integer().map((value) => ({ type: 'number' as const, value })),
    name.map((path) => ({ type: 'name' as const, path })),
  );
  const comparison = fc.constantFrom('is', 'isNot', 'atLeast', 'moreThan', 'atMost', 'lessThan');
  const clause = fc.oneof(
    fc.tuple(name, comparison, operand).map(([path, type, to]): FeelClause => ({
      left: { type: 'name', path },
      test: { type, to },
    })),
    fc.tuple(name, fc.constantFrom('answered', 'unanswered')).map(([path, type]): FeelClause => ({
      left: { type: 'name', path },
      test: { type },
    })),
  );

  it('is read again as what was written', () => {
    const clauses = fc.array(clause, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(clauses, fc.constantFrom('all', 'any'), (list, join) => {
        const written = writeLiquid({ join, clauses: list }, typeOf);
        if (written === null) return;
        const read = readLiquid(written, typeOf);
        expect(read && writeLiquid(read, typeOf)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing of what a text has no words for', () => {
    const left = { type: 'name', path: 'nature' } as const;
    const formula = { type: 'formula', feel: '1 + 1' } as const;
    expect(writeLiquid({ join: 'all', clauses: [{ left, test: { type: 'is', to: formula } }] }, typeOf)).toBeNull();
    expect(
      writeLiquid({ join: 'all', clauses: [{ left, test: { type: 'oneOf', values: [left], as: 'in' } }] }, typeOf),
    ).toBeNull();
  });
});
