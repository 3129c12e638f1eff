/** What is kept of the server's answers is kept by a key: two things under one key would each be shown as the other. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const ASKED = /queryKey: (\[[^\]]*\]),\s*queryFn: (?:\(\) => )?(\w+)/gu;

/** What is asked under each key that is written where it is used, as it is written. */
function askedByKey(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const file of globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT })) {
    for (const [, key = '', by = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(ASKED)) {
      asked.set(key, (asked.get(key) ?? new Set()).add(by));
    }
  }
  return asked;
}

it.each(['runtime/desk', 'designer'])('in %s a key is that of one question to the server', (folder) => {
  const asked = askedByKey(folder);
  expect(asked.size).toBeGreaterThan(5);
  const twice = [...asked].filter(([, by]) => by.size > 1).map(([key, by]) => `${key}: ${[...by].join(', ')}`);
  expect(twice).toEqual([]);
});
