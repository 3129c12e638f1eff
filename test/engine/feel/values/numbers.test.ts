/** Laws of the numbers of FEEL: what is exact is exact, whichever of the two ways of counting finds it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNumbers,
  compareNumbers,
  divideNumbers,
  isWhole,
  moduloOf,
  multiplyNumbers,
  negateNumber,
  readNumber,
  roundNumber,
  subtractNumbers,
  toJsonNumber,
  toMachineInteger,
  writeNumber,
  type FeelNumber,
} from '../../../../engine/feel/values/decimal.ts';
import { ROUNDINGS } from '../../../../engine/feel/values/roundings.ts';

/** Whole numbers around those where the machine stops to be exact, as texts. */
const wholes = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
);
/** Numbers with up to 16 digits before the point and 16 after it. */
const decimals = fc
  .tuple(wholes, fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(16, '0')}`);
const texts = fc.oneof(wholes.map(String), decimals);

/** The number that a text writes. */
function number(text: string | bigint): FeelNumber {
  const read = readNumber(String(text));
  if (read === null) throw new Error(`${text} is no number`);
  return read;
}
const written = (value: FeelNumber | null): string | null => (value === null ? null : writeNumber(value));

describe('numbers', () => {
  it('are what is written of them, in one way', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = number(text);
        const again = writeNumber(read);
        expect(compareNumbers(number(again), read)).toBe(0);
        expect(writeNumber(number(again))).toBe(again);
        expect(again).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u);
      }),
    );
  });

  it.each(['', 'abc', '1,5', '1 000', '--1', '1e7000', 'Infinity', 'NaN'])('are none in « %s »', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('are added, subtracted and multiplied exactly where they are whole, as integers without end are', () => {
    fc.assert(
      fc.property(wholes, wholes, (one, other) => {
        const [left, right] = [number(one), number(other)];
        expect(written(addNumbers(left, right))).toBe(String(one + other));
        expect(written(subtractNumbers(left, right))).toBe(String(one - other));
        // Of 34 digits at most.
        expect(written(multiplyNumbers(left, right))).toBe(String(one * other));
      }),
    );
  });

  it('are exact beyond what the machine counts, where both are within', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect([addNumbers(most, 2), subtractNumbers(-most, 2), multiplyNumbers(most, 3)].map(written)).toEqual([
      '9007199254740993',
      '-9007199254740993',
      '27021597764222973',
    ]);
  });

  it('are added and multiplied in any order, and a sum is undone by its difference', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const [left, right] = [number(one), number(other)];
        expect(written(addNumbers(left, right))).toBe(written(addNumbers(right, left)));
        expect(written(multiplyNumbers(left, right))).toBe(written(multiplyNumbers(right, left)));
        const sum = addNumbers(left, right);
        expect(sum && written(subtractNumbers(sum, right))).toBe(writeNumber(left));
      }),
    );
  });

  it('have no zero below zero', () => {
    const zeros = [
      multiplyNumbers(0, -5),
      multiplyNumbers(number('0.0'), number('-0.1')),
      divideNumbers(0, -5),
      negateNumber(0),
      subtractNumbers(5, 5),
      addNumbers(number('0.1'), number('-0.1')),
      moduloOf(-4, 2),
      readNumber('-0'),
      roundNumber(number('-0.2'), 0, ROUNDINGS['half even']),
    ];
    expect(zeros.filter((zero) => !Object.is(zero, 0))).toEqual([]);
  });

  it('are divided so that the quotient gives them back, and by nothing else than zero', () => {
    expect([divideNumbers(1, 0), divideNumbers(number('0.5'), 0), moduloOf(1, 0)]).toEqual([null, null, null]);
    fc.assert(
      fc.property(
        wholes,
        wholes.filter((whole) => whole !== 0n && whole < 10n ** 15n && whole > -(10n ** 15n)),
        (quotient, by) => {
          const product = multiplyNumbers(number(quotient), number(by));
          expect(product && written(divideNumbers(product, number(by)))).toBe(String(quotient));
        },
      ),
    );
    expect(written(divideNumbers(1, 3))).toBe('0.3333333333333333333333333333333333');
    expect(written(divideNumbers(2, 3))).toBe('0.6666666666666666666666666666666667');
  });

  it('leave a remainder of the sign of the divisor, smaller than it, a whole number of times away', () => {
    const some = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(
        some,
        some.filter((by) => by !== 0n),
        (of, by) => {
          const rest = BigInt(written(moduloOf(number(of), number(by))) ?? 'none');
          expect((of - rest) % by).toBe(0n);
          expect(rest === 0n || rest > 0n === by > 0n).toBe(true);
          expect(rest < 0n ? -rest : rest).toBeLessThan(by < 0n ? -by : by);
        },
      ),
    );
  });
});

describe('rounding', () => {
  it.each<readonly [keyof typeof ROUNDINGS, readonly (readonly [string, string])[]]>([
    [
      'up',
      [
        ['2.1', '3'],
        ['-2.1', '-3'],
        ['2.0', '2'],
      ],
    ],
    [
      'down',
      [
        ['2.9', '2'],
        ['-2.9', '-2'],
      ],
    ],
    [
      'half up',
      [
        ['2.5', '3'],
        ['-2.5', '-3'],
        ['2.4', '2'],
      ],
    ],
    [
      'half down',
      [
        ['2.5', '2'],
        ['-2.5', '-2'],
        ['2.6', '3'],
      ],
    ],
    [
      'half even',
      [
        ['2.5', '2'],
        ['3.5', '4'],
        ['-2.5', '-2'],
      ],
    ],
    [
      'floor',
      [
        ['2.9', '2'],
        ['-2.1', '-3'],
      ],
    ],
    [
      'ceiling',
      [
        ['2.1', '3'],
        ['-2.9', '-2'],
      ],
    ],
  ])('%s takes the neighbour that it says', (rounding, cases) => {
    for (const [from, to] of cases)
      expect([from, written(roundNumber(number(from), 0, ROUNDINGS[rounding]))]).toEqual([from, to]);
    // The same of tens, where digits are counted before the point.
    for (const [from, to] of cases) {
      const tenfold = multiplyNumbers(number(from), 10);
      expect(tenfold && written(roundNumber(tenfold, -1, ROUNDINGS[rounding]))).toBe(
        written(multiplyNumbers(number(to), 10)),
      );
    }
  });

  it('never goes farther than one step, and a second time nowhere', () => {
    const modes = Object.values(ROUNDINGS);
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 10 }), fc.constantFrom(...modes), (text, digits, mode) => {
        const [value, step] = [number(text), number(`1e-${digits}`)];
        const rounded = roundNumber(value, digits, mode);
        const away = rounded === null ? null : subtractNumbers(rounded, value);
        if (rounded === null || away === null) throw new Error(`${text} is not rounded`);
        expect(compareNumbers(compareNumbers(away, 0) < 0 ? negateNumber(away) : away, step)).toBeLessThan(0);
        expect(written(roundNumber(rounded, digits, mode))).toBe(written(rounded));
        expect(mode === ROUNDINGS.floor && compareNumbers(away, 0) > 0).toBe(false);
        expect(mode === ROUNDINGS.ceiling && compareNumbers(away, 0) < 0).toBe(false);
      }),
    );
  });

  it('is of so many digits as there are, and no more', () => {
    expect([roundNumber(1, -6_112, ROUNDINGS.up), roundNumber(1, 6_177, ROUNDINGS.up)]).toEqual([null, null]);
    expect(written(roundNumber(number('1234.5'), -2, ROUNDINGS['half up']))).toBe('1200');
  });
});

describe('the order of numbers', () => {
  it('is that of what they are, be they counted by the machine or not', () => {
    fc.assert(
      fc.property(wholes, wholes, (one, other) => {
        const order = compareNumbers(number(one), number(other));
        expect(Math.sign(order)).toBe(one < other ? -1 : one > other ? 1 : 0);
        expect(compareNumbers(number(`${one}.5`), number(one))).not.toBe(0);
      }),
    );
  });
});

describe('a number elsewhere', () => {
  it.each([
    ['9007199254740993', 9_007_199_254_740_990],
    ['0.1', 0.1],
    ['1e400', null],
    ['123456789012345678', 123_456_789_012_346_000],
  ])('in JSON is the same where it can be, else its first fifteen digits: %s', (text, json) => {
    expect(toJsonNumber(number(text))).toBe(json);
  });

  it.each([
    ['3.9', 3, false],
    ['-3.9', -3, false],
    ['3.0', 3, true],
    ['9007199254740993', null, true],
    ['0.00000000000000000001', 0, false],
  ])('as a whole number of the machine is cut, and none where it is too large: %s', (text, machine, whole) => {
    const value = number(text);
    expect([toMachineInteger(value), isWhole(value)]).toEqual([machine, whole]);
  });
});
