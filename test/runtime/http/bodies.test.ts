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

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, part) => sum + countValues(part), 0);
}
