import { expect, test } from 'vitest';
import { readDay, writeDay } from '../../../../runtime/site/serve/typed-day.ts';

test.each([
  ['14/05/1988', '1988-05-14'],
  ['4/5/1988', '1988-05-04'],
  ['14.05.1988', '1988-05-14'],
  ['14 05 1988', '1988-05-14'],
  ['1988-05-14', '1988-05-14'],
  ['31/02/2026', null],
  ['14/05/88', null],
  ['demain', null],
  ['', null],
])('a day that is typed as « %s » is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['1988-05-14', '14/05/1988'],
  [null, ''],
])('a day is given back as it may be typed again: %s', (day, text) => {
  expect(writeDay(day)).toBe(text);
  expect(readDay(text)).toBe(day);
});
