import { describe, expect, test } from 'vitest';
import { BROUGHT } from '../../../runtime/site/text.ts';

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/gu) ?? []).toSorted();

describe('the texts that pages bring', () => {
  test('bear each a key of their own, so that no page takes the words of another', () => {
    const keys = BROUGHT.flatMap(({ fr }) => Object.keys(fr));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('are said in both languages, with the same parts to be filled in', () => {
    for (const { fr, en } of BROUGHT) {
      expect(Object.keys(en)).toEqual(Object.keys(fr));
      const english: Readonly<Record<string, string>> = en;
      for (const [key, text] of Object.entries<string>(fr)) {
        expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(text));
      }
    }
  });
});
