import { describe, expect, test } from 'vitest';
import { actionsOfMany, AT_ONCE, tryInParts } from '../../../../runtime/desk/bulk/in-parts.ts';
import type { BulkActions, BulkResult } from '../../../../schemas/types/api.ts';

const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `c${at}`);
const done = (part: readonly string[]): BulkResult => ({
  results: part.map((id) => ({ id, number: id, applicant: '', told: null, ok: true, message: null, errors: [] })),
});
const action = (id: string): BulkActions['actions'][number] => ({
  dispositif: 'chasse',
  dispositifVersion: 1,
  action: { id, title: id, kind: 'action', open: true, danger: false, primary: false, form: null, reasons: [] },
});

describe('what is tried on many cases', () => {
  test.each([0, 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE - 1])(
    'takes %i of them part by part, each once, in their order',
    async (count) => {
      const sizes: number[] = [];
      const told: number[] = [];
      const result = await tryInParts(
        ids(count),
        async (part) => {
          sizes.push(part.length);
          return done(part);
        },
        (over) => void told.push(over),
      );
      expect(result.results.map(({ id }) => id)).toEqual(ids(count));
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(AT_ONCE);
      expect(told.at(-1) ?? 0).toBe(count);
    },
  );

  test('is an error where a part fails: nothing is done yet', async () => {
    let parts = 0;
    const tried = tryInParts(ids(450), async (part) => {
      parts += 1;
      if (parts === 2) throw new Error('no network');
      return done(part);
    });
    await expect(tried).rejects.toThrow('no network');
    expect(parts).toBe(2);
  });
});

describe('what can be done to many cases', () => {
  test('is all that can be done to any', async () => {
    const told: number[] = [];
    const actions = await actionsOfMany(
      ids(450),
      async (part) => ({
        cases: part.map((id) => ({ id, expectedVersion: 1 })),
        actions: [action('signer'), ...(part.includes('c449') ? [action('refuser')] : [])],
      }),
      (over) => void told.push(over),
    );
    expect(actions.cases.map(({ id }) => id)).toEqual(ids(450));
    expect(actions.actions.map((one) => one.action.id)).toEqual(['signer', 'refuser']);
    expect(told).toEqual([200, 400, 450]);
  });
});
