import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createBatch } from '../../../runtime/store/batch.ts';
import { createWriter } from '../../../runtime/store/writer.ts';

/** Work that ends when it is told to, and what it was given. */
function heldWork<Item>(): {
  readonly given: (readonly Item[])[];
  readonly work: (items: readonly Item[]) => Promise<void>;
  readonly endOldest: () => void;
} {
  const given: (readonly Item[])[] = [];
  const ends: (() => void)[] = [];
  return {
    given,
    work: (items) =>
      new Promise((resolve) => {
        given.push(items);
        ends.push(resolve);
      }),
    endOldest: () => ends.shift()?.(),
  };
}

describe('rows that are written together', () => {
  test('come at once share a statement; those that come while two are under way share the next', async () => {
    const { given, work, endOldest } = heldWork<number>();
    const write = createWriter(work, 10);
    const written: number[] = [];
    const send = (row: number): void => void write(row).then(() => written.push(row));
    [1, 2].forEach(send);
    await nextTurn();
    send(3);
    await nextTurn();
    [4, 5, 6].forEach(send);
    await nextTurn();
    expect(given).toEqual([[1, 2], [3]]);
    expect(written).toEqual([]);
    endOldest();
    await nextTurn();
    await nextTurn();
    expect(written).toEqual([1, 2]);
    expect(given.slice(2)).toEqual([[4, 5, 6]]);
  });

  test('are never more than a statement holds', async () => {
    const { given, work } = heldWork<number>();
    const write = createWriter(work, 2);
    for (const row of [1, 2, 3, 4, 5]) void write(row);
    await nextTurn();
    await nextTurn();
    expect(given).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('do not suffer from one that cannot be written', async () => {
    const table: number[] = [];
    const write = createWriter<number>(async (rows) => {
      await nextTurn();
      if (rows.includes(2)) throw new Error('two');
      table.push(...rows);
    }, 10);
    const outcomes = await Promise.allSettled([1, 2, 3].map(write));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(table).toEqual([1, 3]);
  });
});

describe('values that are read together', () => {
  test('are asked for once a key, and what is not there is undefined', async () => {
    const asked: (readonly string[])[] = [];
    const read = createBatch(async (keys) => {
      asked.push(keys);
      await nextTurn();
      return new Map([['a', 1]]);
    });
    expect(await Promise.all(['a', 'b', 'a'].map(read))).toEqual([1, undefined, 1]);
    expect(asked).toEqual([['a', 'b']]);
  });

  test('are read anew each time, after they are asked for', async () => {
    let value = 1;
    const read = createBatch(() => Promise.resolve(new Map([['a', value]])));
    expect(await read('a')).toBe(1);
    value = 2;
    expect(await read('a')).toBe(2);
  });

  test('are refused to all who share a question that fails, and the next question is put', async () => {
    let fails = true;
    const read = createBatch(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve(new Map([['a', 1]]))));
    const outcomes = await Promise.allSettled(['a', 'b'].map(read));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await read('a')).toBe(1);
  });
});
