/** What names of the practical sheet are called: its own words, and nothing for what is none. */
import { beforeAll, describe, expect, it } from 'vitest';
import { titleInSheet } from '../../../../engine/authoring/texts/name-titles.ts';
import { SHEET_TITLES } from '../../../../engine/templates/sheet-vocabulary.ts';
import { parseForm, parseSource } from '../../../../engine/compile/parse-source.ts';
import { readSource as readParts } from '../../../../engine/compile/read-source.ts';
import type { ParsedSource } from '../../../../engine/language/parsed-source.ts';
import { readSource } from '../../sources.ts';

let parsed: ParsedSource;
beforeAll(async () => {
  const read = readParts(await readSource('examples/aide-medicale'));
  const form = parseForm(read);
  const whole = form && parseSource(read, form);
  if (!whole) throw new Error('the example cannot be read');
  parsed = whole;
});

describe('a value of the sheet', () => {
  it.each(Object.keys(SHEET_TITLES).filter((path) => !path.includes('<')))('has a title: %s', (path) => {
    expect(titleInSheet(parsed, path)?.title).toBe(SHEET_TITLES[path]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'inconnu', 'baremes', 'baremes.constructor'])(
    'has none where « %s » is a word that every object has, or nothing',
    (path) => {
      expect(titleInSheet(parsed, path)?.title ?? null).toBeNull();
    },
  );
});
