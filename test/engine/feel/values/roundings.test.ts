import { expect, it } from 'vitest';
import { readNumber, roundNumber, writeNumber } from '../../../../engine/feel/values/decimal.ts';
import { ROUNDINGS } from '../../../../engine/feel/values/roundings.ts';

const VALUES = ['2.4', '2.5', '2.6', '-2.4', '-2.5', '-2.6'];
/** What each of them becomes, as the table of the standard says. */
it.each<readonly [keyof typeof ROUNDINGS, readonly string[]]>([
  ['up', ['3', '3', '3', '-3', '-3', '-3']],
  ['down', ['2', '2', '2', '-2', '-2', '-2']],
  ['floor', ['2', '2', '2', '-3', '-3', '-3']],
  ['ceiling', ['3', '3', '3', '-2', '-2', '-2']],
  ['half up', ['2', '3', '3', '-2', '-3', '-3']],
  ['half down', ['2', '2', '3', '-2', '-2', '-3']],
  ['half even', ['2', '2', '3', '-2', '-2', '-3']],
])('%s', (name, expected) => {
  const rounded = VALUES.map((text) => roundNumber(readNumber(text) ?? 0, 0, ROUNDINGS[name]));
  expect(rounded.map((value) => value !== null && writeNumber(value))).toEqual(expected);
});
