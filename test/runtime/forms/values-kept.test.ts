/** What a page shows of the answers is posted again by it, touched or not: nothing may change on the way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalJson, isJson } from '../../../engine/base/index.ts';
import {
  dateOf,
  numberOf,
  numberText,
  postedText,
  splitDate,
  toAnswers,
  toJson,
} from '../../../runtime/forms/values.ts';

/** A number as somebody may type it: up to twelve figures, and up to nine decimals. */
const typedNumber = fc
  .record({
    minus: fc.boolean(),
    whole: fc.integer({ min: 0, max: 999_999 }),
    decimals: fc.stringMatching(/^\d{0,9}$/u),
  })
  .map(({ minus, whole, decimals }) => Number(`${minus ? '-' : ''}${whole}.${decimals || '0'}`) || 0);

describe('a number in its input', () => {
  test('is read back as it is, whatever its decimals', () => {
    fc.assert(
      fc.property(typedNumber, (value) => {
        expect(numberOf(numberText(value))).toBe(value);
      }),
    );
  });

  test.each([
    [166.4580123, '166,4580123'],
    [-22.2758, '−22,2758'],
    [0.000000123, '0,000000123'],
    [1_234_567.8912345, '1 234 567,8912345'],
  ])('%s keeps the decimals that a place or a surface was given with', (value, shown) => {
    expect(numberText(value).replaceAll('\u00a0', ' ')).toBe(shown);
  });

  test('of francs is read back as it is, up to the largest budgets', () => {
    const francs = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(francs, (value) => {
        expect(numberOf(numberText(value), true)).toBe(value);
      }),
    );
  });

  test('is never broken over two lines, nor are its thousands', () => {
    expect(numberText(1_250_000)).toBe('1\u00a0250\u00a0000');
  });

  test('that is none stays as it was typed, for the person to mend', () => {
    const words = fc.stringMatching(/^[a-eg-z][a-z ]{0,20}$/u);
    fc.assert(
      fc.property(words, (text) => {
        expect(numberText(numberOf(text))).toBe(text);
      }),
    );
  });
});

describe('a date in its three boxes', () => {
  const box = (most: number): fc.Arbitrary<string> =>
    fc.oneof(fc.constant(''), fc.stringMatching(/^[1-9]\d{0,3}$/u)).map((text) => text.slice(0, most));

  test('keeps each box as it was typed, whichever are still empty', () => {
    const parts = fc.record({ jour: box(2), mois: box(2), annee: box(4) });
    fc.assert(
      fc.property(parts, (typed) => {
        expect(splitDate(dateOf(typed))).toEqual(typed);
      }),
    );
  });

  test('that is whole comes back to the same day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(dateOf(splitDate(iso))).toBe(iso);
      }),
    );
  });

  test('of which nothing is typed is no answer, rather than a wrong date', () => {
    expect(dateOf(splitDate(undefined))).toBeUndefined();
    expect(splitDate(19_840_327)).toEqual({ jour: '', mois: '', annee: '' });
  });
});

describe('the answers taken from a form', () => {
  const held = fc.object({
    maxDepth: 3,
    key: fc.stringMatching(/^[a-z]{1,4}$/u),
    values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  });

  test('are JSON, and the same however often they are taken', () => {
    fc.assert(
      fc.property(held, (data) => {
        const answers = toAnswers(data);
        expect(isJson(answers)).toBe(true);
        expect(equalJson(toAnswers(answers), answers)).toBe(true);
      }),
    );
  });

  test('keep each member of a list in its place, so that an error blames the right person', () => {
    const members = fc.array(fc.option(fc.record({ nom: fc.string() }), { nil: undefined }));
    fc.assert(
      fc.property(members, (list) => {
        expect(toAnswers({ foyer: list })).toEqual({ foyer: list.map((member) => member ?? {}) });
      }),
    );
  });

  test('hold no function, date or symbol that a browser would have put there', () => {
    expect([toJson(() => 1), toJson(Symbol('x')), toAnswers('texte'), toAnswers(null)]).toEqual([
      undefined,
      undefined,
      {},
      {},
    ]);
  });

  test('are posted as texts, those that are none as JSON', () => {
    expect(['Waé', 12, true, ['a'], undefined].map(postedText)).toEqual(['Waé', '12', 'true', '["a"]', '']);
  });
});
