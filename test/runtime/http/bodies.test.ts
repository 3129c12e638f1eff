/** A body is bounded before it is parsed: what is counted then is never less than what is there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessOfJson } from '../../../runtime/http/bodies.ts';

describe('how deep a JSON text is', () => {
  const isDeeper = (json: string, levels: number) => excessOfJson(json, { levels, values: 1_000 }) === 'body-too-deep';

  it('is counted in lists and objects alike, closed ones left out', () => {
    expect(isDeeper('[[[]]]', 3)).toBe(false);
    expect(isDeeper('[[[]]]', 2)).toBe(true);
    expect(isDeeper('{"a":[{"b":1}]}', 2)).toBe(true);
    expect(isDeeper('[[],[],[],{},{}]', 2)).toBe(false);
  });

  it('does not count what is written in texts', () => {
    expect(isDeeper('["[[[[[[\\"[[[[\\\\"]', 1)).toBe(false);
    expect(isDeeper('["\\\\",[[]]]', 2)).toBe(true);
    expect(isDeeper('"[[[[', 1)).toBe(false);
  });
});

describe('how many values a JSON text holds', () => {
  const isMore = (json: string, values: number) => excessOfJson(json, { levels: 64, values }) === 'body-too-large';

  it('is at least how many there are, and at most twice as many, whatever their shape', () => {
    for (const json of ['0', '[0,0,0]', '[{},{},[]]', '{"a":1,"b":{"c":[]},"d":[[[]]]}', '"a,b,[c]"']) {
      const count = countValues(JSON.parse(json));
      expect(isMore(json, count - 1), json).toBe(true);
      expect(isMore(json, 2 * count), json).toBe(false);
    }
  });

  it('does not count what is written in texts', () => {
    expect(isMore(`["${',[{'.repeat(500)}"]`, 3)).toBe(false);
  });
});

const levelsOf = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : 1 + Object.values(value).reduce<number>((most, part) => Math.max(most, levelsOf(part)), 0);
const texts = fc
  .array(fc.constantFrom('"', '\\', '[', '{', '}', ']', ',', 'a', '\\"', '\n'), { maxLength: 6 })
  .map((all) => all.join(''));
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, fc.constantFrom(null, true, 12.5, -1e9), texts, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(texts, tie('value'), { maxKeys: 4 }),
}));

describe('what a JSON text holds, whatever its texts pretend', () => {
  it('is too deep exactly when it is deeper than it may be', () => {
    fc.assert(
      fc.property(values, fc.nat(6), fc.constantFrom(0, 2), (value, levels, indent) => {
        const json = JSON.stringify(value, null, indent);
        const isDeep = excessOfJson(json, { levels, values: Infinity }) === 'body-too-deep';
        expect(isDeep).toBe(levelsOf(value) > levels);
      }),
      { numRuns: 500 },
    );
  });

  it('is too large when it holds more values than it may, and never when it holds half as many', () => {
    fc.assert(
      fc.property(values, (value) => {
        const json = JSON.stringify(value);
        const most = (count: number) => excessOfJson(json, { levels: Infinity, values: count });
        expect(most(countValues(value) - 1)).toBe('body-too-large');
        expect(most(2 * countValues(value))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, part) => sum + countValues(part), 0);
}
