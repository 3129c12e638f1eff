import { expect, test } from 'vitest';
import { isNetwork, networksOf } from '../../../runtime/config/networks.ts';

test.each([
  ['10.0.0.0/8', true],
  ['127.0.0.1/32', true],
  ['::1/128', true],
  ['10.0.0.0', false],
  ['10.0.0.0/33', false],
  ['::/129', false],
  ['10.0.0/8', false],
  ['10.0.0.0/8/9', false],
  ['10.0.0.0/x', false],
  ['intranet/8', false],
  ['', false],
])('« %s » is a network: %s', (text, expected) => expect(isNetwork(text)).toBe(expected));

test.each([
  ['', []],
  [' 10.0.0.0/8 , ::1/128,', ['10.0.0.0/8', '::1/128']],
])('« %s » is %j', (text, expected) => expect(networksOf(text)).toEqual(expected));
