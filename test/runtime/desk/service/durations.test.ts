import { expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayDuration } = await import('../../../../runtime/desk/service/durations.ts');
vi.unstubAllGlobals();

const HOUR = 3600;
const DAY = 24 * HOUR;

test.each([
  [0, '1 min'],
  [90, '2 min'],
  [59 * 60, '59 min'],
  [HOUR, '1 h'],
  [47.4 * HOUR, '47 h'],
  [2 * DAY, '2 j'],
  [3.46 * DAY, '3,5 j'],
  [9.97 * DAY, '10 j'],
  [42.4 * DAY, '42 j'],
])('%d seconds read %s', (seconds, words) => {
  expect(sayDuration(seconds)).toBe(words);
});
