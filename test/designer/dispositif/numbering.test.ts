/** Numbers of requests are said part by part, and written as the language has them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleOf, prefixOf, readNumbering, writeNumbering } from '../../../designer/dispositif/numbering.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

test.each([
  ['AM-{year}-{number:6}', { prefix: 'AM-', hasYear: true, between: '-', digits: 6 }, 'AM-2026-000012'],
  ['{number}', { prefix: '', hasYear: false, between: '', digits: 1 }, '12'],
  ['PC{year}{number:3}', { prefix: 'PC', hasYear: true, between: '', digits: 3 }, 'PC2026012'],
  ['X-{number:4}', { prefix: 'X-', hasYear: false, between: '', digits: 4 }, 'X-0012'],
])('%s is read, written back and shown', (pattern, parts, example) => {
  expect(readNumbering(pattern)).toEqual(parts);
  expect(writeNumbering(parts)).toBe(pattern);
  expect(exampleOf(parts, 2026, 12)).toBe(example);
});

test.each(['', 'am-{number}', '{number}-{year}', 'A{yaer}{number}'])('« %s » is left to its source', (pattern) => {
  expect(readNumbering(pattern)).toBeNull();
});

test.each([
  ['am', 'AM-'],
  ['aide méd.', 'AIDE-MED-'],
  [' AM- ', 'AM-'],
  ['-', ''],
  ['', ''],
])('« %s » begins numbers as « %s »', (typed, prefix) => {
  expect(prefixOf(typed)).toBe(prefix);
});

test('whatever is typed and chosen makes a pattern that is read as the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), fc.integer({ min: 1, max: 9 }), (typed, hasYear, digits) => {
      const numbering = { prefix: prefixOf(typed), hasYear, between: hasYear ? '-' : '', digits };
      expect(readNumbering(writeNumbering(numbering))).toEqual(numbering);
    }),
  );
});

test.each(EXAMPLE_IDS)('the numbering of %s is drawn', async (id) => {
  const { files } = await readExample(id);
  const { numbering } = JSON.parse(files['dispositif.json'] ?? '') as { readonly numbering: string };
  expect(readNumbering(numbering)).not.toBeNull();
});
