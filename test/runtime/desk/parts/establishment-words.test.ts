import { expect, test } from 'vitest';
import { filerOf, numberOf } from '../../../../runtime/desk/parts/establishment-words.ts';

const MARIE = { personId: 'p', givenName: 'Marie', familyName: 'Wamytan', email: null, phone: null };
const CLUB = { id: 'e1', name: 'Club de va’a', ridet: '1234566.001', rna: 'W9N1001234' };

test.each([
  [CLUB, 'RIDET 1234566.001'],
  [{ ...CLUB, ridet: null }, 'RNA W9N1001234'],
  [{ ridet: null, rna: null }, ''],
  [{ ridet: null }, ''],
])('the number of %j is « %s »', (establishment, number) => {
  expect(numberOf(establishment)).toBe(number);
});

test.each([
  [{ ...CLUB, role: 'representative' as const }, 'déposée par Marie Wamytan, représentant légal'],
  [{ ...CLUB, role: 'mandatary' as const }, 'déposée par Marie Wamytan, mandataire'],
  [CLUB, 'déposée par Marie Wamytan'],
])('who filed for %j is said: « %s »', (establishment, said) => {
  expect(filerOf({ ...MARIE, establishment })).toBe(said);
});
