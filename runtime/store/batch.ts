/**
 * Reads together what many ask for at once. Someone who asks alone is answered at once; while reads are under way, those
 * who come wait for the next one and share it, so that the more people come, the less each costs. Nothing is kept: each
 * answer was read after it was asked for.
 */

/** Reads the values of different keys; keys without a value are left out. */
export type ReadMany<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

interface Waiting<Value> {
  readonly key: string;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads under way at the same time: while the database works on one, the answers of the other are worked on. */
const MOST_READS = 2;
const MOST_KEYS = 64;

/** Gives the function that asks for one value; undefined when there is none. A read that fails rejects all who share it. */
export function createBatch<Value>(readMany: ReadMany<Value>): (key: string) => Promise<Value | undefined> {
  const waiting: Waiting<Value>[] = [];
  let reads = 0;
  let planned = false;

  const plan = (): void => {
    if (planned || reads >= MOST_READS || waiting.length === 0) return;
    planned = true;
    // The requests of this turn of the event loop are all in before the question is put.
    setImmediate(() => {
      planned = false;
      reads += 1;
      void answer(readMany, waiting.splice(0, MOST_KEYS)).then(() => {
        reads -= 1;
        plan();
      });
      plan();
    });
  };

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      plan();
    });
}

async function answer<Value>(readMany: ReadMany<Value>, askers: readonly Waiting<Value>[]): Promise<void> {
  try {
    const values = await readMany([...new Set(askers.map((asker) => asker.key))]);
    for (const { key, resolve } of askers) resolve(values.get(key));
  } catch (error) {
    for (const { reject } of askers) reject(error);
  }
}
