/** Reads together what many ask for at once. Nothing is kept: each answer was read after it was asked for. */
import { createTogether } from './together.ts';

/** Reads the values of different keys; keys without a value are left out. */
export type ReadMany<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

interface Waiting<Value> {
  readonly key: string;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_KEYS = 64;

/** Gives the function that asks for one value; undefined when there is none. A read that fails rejects all who share it. */
export function createBatch<Value>(readMany: ReadMany<Value>): (key: string) => Promise<Value | undefined> {
  const ask = createTogether<Waiting<Value>>(MOST_KEYS, (askers) => answer(readMany, askers));
  return (key) => new Promise((resolve, reject) => ask({ key, resolve, reject }));
}

async function answer<Value>(readMany: ReadMany<Value>, askers: readonly Waiting<Value>[]): Promise<void> {
  try {
    const values = await readMany([...new Set(askers.map((asker) => asker.key))]);
    for (const { key, resolve } of askers) resolve(values.get(key));
  } catch (error) {
    for (const { reject } of askers) reject(error);
  }
}
