import { expect, test } from 'vitest';
import { isOver } from '../../../runtime/filing/wallet.ts';

test.each([
  ['without a limit, never', '2000-01-01', undefined, '2026-06-01', false],
  ['on its last day, not yet', '2026-03-02', 'P3M', '2026-06-02', false],
  ['the day after', '2026-03-02', 'P3M', '2026-06-03', true],
])('a document of the wallet is too old: %s', (_when, givenOn, validFor, today, over) => {
  expect(isOver(givenOn, validFor, today)).toBe(over);
});
