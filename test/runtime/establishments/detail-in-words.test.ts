import { expect, it } from 'vitest';
import { detailInWords } from '../../../runtime/establishments/detail-in-words.ts';
import { maskAddress } from '../../../runtime/site/pages/establishment/model.ts';

it.each([
  ['Club de va’a', 'Club de va’a'],
  [{ titulaire: 'Club', iban: 'FR76' }, 'Club, FR76'],
  [{ voie: '3 rue des Mangroves', codePostal: '98800', commune: 'Nouméa' }, '3 rue des Mangroves, 98800 Nouméa'],
  [undefined, null],
  [12, null],
])('%j is written %j', (value, words) => expect(detailInWords(value)).toBe(words));

it.each([
  ['bureau@club.example', 'b•••@club.example'],
  ['', '•••@'],
])('%s is masked as %s', (address, masked) => expect(maskAddress(address)).toBe(masked));

it('says what an activity is beside its code, and leaves a code that nobody knows', () => {
  expect(detailInWords('94.99Z')).toBe('Autres organisations fonctionnant par adhésion volontaire (94.99Z)');
  expect(detailInWords('99.00X')).toBe('99.00X');
});
