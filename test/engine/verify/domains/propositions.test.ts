/** What no case can meet is found by the form of conditions alone, and never said of what a case might meet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canAgree } from '../../../../engine/verify/domains/propositions.ts';

describe('conditions', () => {
  it.each([
    ['a and not(a)'],
    ['x + 1 >= y and not(x + 1 >= y)'],
    ['x >= y and y > x'],
    ['x < y and x = y'],
    ['x != y and y = x'],
    ['(a or b) and not(a) and not(b)'],
    ['f( x )  > 2 and f( x ) <= 2'],
    ['false and a and a'],
  ])('%s cannot be met', (condition) => {
    expect(canAgree([condition], [])).toBe(false);
  });

  it.each([
    ['a and a'],
    ['x >= y and y >= x'],
    ['x <= y and x != y'],
    ['a or not(a)'],
    ['(a or b) and not(a)'],
    ['x = "a  b" and x != "a b"'],
    ['some m in list satisfies m and not(m)'],
    ['x > 3 and x < 2'],
    ['not a condition and not a condition'],
  ])('%s may be, or cannot be told', (condition) => {
    expect(canAgree([condition], [])).toBe(true);
  });

  it('are met together or not', () => {
    expect(canAgree(['x > y', 'x < y'], [])).toBe(false);
    expect(canAgree(['x > y'], ['y < x'])).toBe(false);
    expect(canAgree(['x > y'], ['x < y'])).toBe(true);
  });

  it('are all left out where a value is missing', () => {
    expect(canAgree([], ['a', 'not(a)'])).toBe(true);
    expect(canAgree([], ['x < y', 'x >= y'])).toBe(true);
    expect(canAgree([], ['x = y', 'x != y'])).toBe(false);
  });

  it('that can be met by true and false are never refused', () => {
    const condition: fc.Arbitrary<string> = fc.letrec<{ readonly whole: string }>((tie) => ({
      whole: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('a', 'b', 'c'),
        fc.tuple(tie('whole'), tie('whole')).map(([one, other]) => `(${one} and ${other})`),
        fc.tuple(tie('whole'), tie('whole')).map(([one, other]) => `(${one} or ${other})`),
        tie('whole').map((one) => `not(${one})`),
      ),
    })).whole;
    fc.assert(
      fc.property(condition, (text) => {
        expect(canAgree([text], [])).toBe(isSatisfiable(text));
      }),
    );
  });
});

/** The same by trying: the words of FEEL for those of the language the tests are in. */
function isSatisfiable(text: string): boolean {
  const tokens = text.match(/and|or|not|[abc()]/g) ?? [];
  return [0, 1, 2, 3, 4, 5, 6, 7].some((bits) => {
    const value = { a: (bits & 1) > 0, b: (bits & 2) > 0, c: (bits & 4) > 0 };
    let at = 0;
    const one = (): boolean => {
      const token = tokens[at++];
      if (token === 'a' || token === 'b' || token === 'c') return value[token];
      if (token === 'not') at += 1;
      const left = one();
      const sign = tokens[at++];
      if (token === 'not') return !left;
      const right = one();
      at += 1;
      return sign === 'and' ? left && right : left || right;
    };
    return one();
  });
}
