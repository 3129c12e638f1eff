/** Where the form of the newest files that compiled is found. */
import { expect, it } from 'vitest';
import { previewAddress } from '../../designer/last-preview.ts';

it.for<readonly [string | null, string | null]>([
  [null, null],
  ['0a1b', '/studio/apercu/0a1b'],
  ['a/../b', '/studio/apercu/a%2F..%2Fb'],
  ['../a?b', '/studio/apercu/..%2Fa%3Fb'],
])('%s is at %s', ([key, address]) => {
  expect(previewAddress({ key })).toBe(address);
});
