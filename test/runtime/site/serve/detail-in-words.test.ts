import { expect, it } from 'vitest';
import { detailInWords } from '../../../../runtime/site/serve/detail-in-words.ts';
import { maskAddress } from '../../../../runtime/site/pages/establishment/model.ts';

it.each([
  ['94.99Z', '94.99Z'],
  [{ titulaire: 'Club', iban: 'FR76' }, 'Club, FR76'],
  [{ voie: '3 rue des Mangroves', codePostal: '98800', commune: 'Nouméa' }, '3 rue des Mangroves, 98800 Nouméa'],
  [undefined, null],
  [12, null],
])('%j is written %j', (value, words) => expect(detailInWords(value)).toBe(words));

it.each([
  ['bureau@club.example', 'b•••@club.example'],
  ['', '•••@'],
])('%s is masked as %s', (address, masked) => expect(maskAddress(address)).toBe(masked));
