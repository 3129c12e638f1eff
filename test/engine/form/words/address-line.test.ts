import { expect, test } from 'vitest';
import { addressInLine } from '../../../../engine/form/words/address-line.ts';

test.each([
  ['nothing', null, ''],
  [
    'all of it',
    { voie: '3 rue du Port', boitePostale: 'L1', codePostal: '98800', commune: 'Nouméa' },
    '3 rue du Port, BP L1, 98800 Nouméa',
  ],
  ['a post box alone', { boitePostale: '12' }, 'BP 12'],
  ['a place alone', { commune: 'Thio' }, 'Thio'],
])('an address on one line: %s', (_what, address, line) => {
  expect(addressInLine(address)).toBe(line);
});
