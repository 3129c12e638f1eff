import { describe, expect, it } from 'vitest';
import { isNestedDeeper } from '../../../runtime/http/bodies.ts';

describe('how deep a JSON text is', () => {
  it('is counted in lists and objects alike, closed ones left out', () => {
    expect(isNestedDeeper('[[[]]]', 3)).toBe(false);
    expect(isNestedDeeper('[[[]]]', 2)).toBe(true);
    expect(isNestedDeeper('{"a":[{"b":1}]}', 2)).toBe(true);
    expect(isNestedDeeper('[[],[],[],{},{}]', 2)).toBe(false);
  });

  it('does not count what is written in texts', () => {
    expect(isNestedDeeper('["[[[[[[\\"[[[[\\\\"]', 1)).toBe(false);
    expect(isNestedDeeper('["\\\\",[[]]]', 2)).toBe(true);
    expect(isNestedDeeper('"[[[[', 1)).toBe(false);
  });
});
