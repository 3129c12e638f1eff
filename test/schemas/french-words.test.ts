/** Authors read the words of the language by their French title and hint: screens, panels and lists of changes are made from them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../engine/base/guards.ts';

const FILES = ['dispositif', 'form-ui', 'privacy', 'queue', 'rules', 'workflow', 'workflow-use'];

describe.each(FILES)('the words of %s', (name) => {
  const schema: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, `../../schemas/${name}.schema.json`), 'utf8'),
  );

  it('each have a title and a hint in French', () => {
    const words = wordsIn(schema, '');
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(({ described }) => !isDescribed(described)).map(({ at }) => at)).toEqual([]);
  });
});

type Word = { readonly at: string; readonly described: unknown };

/** Properties that a schema names, wherever it does; `$schema` is for editors. */
function wordsIn(schema: unknown, at: string): readonly Word[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => wordsIn(item, `${at}/${index}`));
  if (!isRecord(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'fr') return [];
    if (keyword !== 'properties' || !isRecord(value)) return wordsIn(value, `${at}/${keyword}`);
    return Object.entries(value).flatMap(([word, described]) => {
      const inside = wordsIn(described, `${at}/${word}`);
      return word === '$schema' ? inside : [{ at: `${at}/${word}`, described }, ...inside];
    });
  });
}

function isDescribed(schema: unknown): boolean {
  const words = isRecord(schema) ? schema['fr'] : undefined;
  return isRecord(words) && ['title', 'hint'].every((name) => typeof words[name] === 'string' && words[name] !== '');
}
