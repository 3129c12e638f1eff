/** A word typed with one slip finds the one that was meant, wherever the slip is. */
import fc from 'fast-check';
import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginsButForOneSlip, meantBy, slipsOf } from '../../../../../runtime/cases/queue/store/slips.ts';
import { createTestDatabase } from '../../../../support/database.ts';
import type { TestDatabase } from '../../../../support/postgres.ts';

describe('what is typed', () => {
  test.each([
    ['wamitan', 'wamytan', true],
    ['wamtan', 'wamytan', true],
    ['wammytan', 'wamytan', true],
    ['wmaytan', 'wamytan', true],
    ['wamytna', 'wamytan', true],
    ['wamytanx', 'wamytan', true],
    ['wamit', 'wamytan', true],
    ['wamytan', 'wamytan', true],
    ['wamy', 'wamytan', true],
    ['wimitan', 'wamytan', false],
    ['mawytan', 'wamytan', false],
    ['lavignaea', 'lavigneaa', true],
    ['dupont', 'dupond', true],
    ['dupont', 'durand', false],
  ])('%s begins %s but for one slip: %s', (typed, word, expected) => {
    expect(beginsButForOneSlip(word, typed)).toBe(expected);
  });

  test('is compared by its first six letters, each left out once', () => {
    expect(slipsOf('martinez')).toEqual(['artin', 'mrtin', 'matin', 'marin', 'martn', 'marti']);
    expect(slipsOf('noel')).toEqual(['oel', 'nel', 'nol', 'noe']);
    expect(slipsOf('anna')).toEqual(['nna', 'ana', 'ann']);
  });

  test('of three letters is not guessed from', () => {
    expect(slipsOf('wea')).toEqual([]);
  });

  test('is meant for what is as long first', () => {
    expect(meantBy('marthe', ['martheau', 'barthe', 'marche', 'martin'])).toEqual(['barthe', 'marche', 'martheau']);
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

  const letters = fc.constantFrom('a', 'b', 'c', 'é');
  const slip = fc.record({
    word: fc.array(letters, { minLength: 3, maxLength: 9 }),
    kept: fc.integer({ min: 3, max: 10 }),
    at: fc.nat(8),
    kind: fc.constantFrom('wrong', 'left out', 'too many', 'exchanged'),
  });

  test('knows what was meant by any slip in the beginning of any word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(slip, { minLength: 20, maxLength: 20 }), async (slips) => {
        const pairs = slips
          .map(({ word, kept, at, kind }) => ({ word: word.join(''), typed: make(word.slice(0, kept), at, kind) }))
          .filter(({ typed }) => [...typed].length >= 4);
        const { rows } = await db.raw<{ rows: { found: boolean }[] }>(
          `select word_slips(pair ->> 'word') && array(select jsonb_array_elements_text(pair -> 'slips')) as found
            from jsonb_array_elements(:pairs::jsonb) with ordinality as one (pair, place) order by place`,
          { pairs: JSON.stringify(pairs.map(({ word, typed }) => ({ word, slips: slipsOf(typed) }))) },
        );
        expect(pairs.filter((_, place) => rows[place]?.found !== true)).toEqual([]);
        expect(pairs.filter(({ word, typed }) => !beginsButForOneSlip(word, typed))).toEqual([]);
      }),
      { numRuns: 100, seed: 20_261_127 },
    );
  });

  function make(word: readonly string[], at: number, kind: string): string {
    const place = at % Math.max(1, word.length - (kind === 'exchanged' ? 1 : 0));
    if (kind === 'wrong') return word.with(place, 'z').join('');
    if (kind === 'left out') return word.toSpliced(place, 1).join('');
    if (kind === 'too many') return word.toSpliced(place, 0, 'z').join('');
    const [one = '', other = ''] = word.slice(place, place + 2);
    return word.toSpliced(place, 2, other, one).join('');
  }
});
