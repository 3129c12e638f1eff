import { expect, test } from 'vitest';
import {
  establishmentNumbers,
  listedName,
  nameOfApplicant,
  nameOfPerson,
} from '../../../engine/case/applicant-name.ts';

const MARIE = { givenName: 'Marie', familyName: 'Wamytan' };
const CLUB = { id: 'e1', name: 'Club de va’a', ridet: '1234566.001', rna: 'W9N1001234' };

test.each([
  [MARIE, 'Marie Wamytan', 'Marie Wamytan', 'Wamytan Marie'],
  [{ ...MARIE, establishment: CLUB }, 'Club de va’a', 'Marie Wamytan', 'Club de va’a (Wamytan Marie)'],
  // What was erased of who asked leaves nothing to be called by.
  [{ givenName: '', familyName: '' }, '', '', ''],
])('%j is called « %s »', (applicant, whose, person, listed) => {
  expect(nameOfApplicant(applicant)).toBe(whose);
  expect(nameOfPerson(applicant)).toBe(person);
  expect(listedName(applicant)).toBe(listed);
});

test.each([
  [CLUB, ['1234566.001', '1234566001', 'W9N1001234']],
  [{ ...CLUB, rna: null }, ['1234566.001', '1234566001']],
  [{ id: 'e2', name: 'Amis du lagon', ridet: null, rna: 'W9N1001235' }, ['W9N1001235']],
  // Filed before the number of associations was kept.
  [{ id: 'e2', name: 'Amis du lagon', ridet: null }, []],
])('%j is found by %j', (establishment, numbers) => {
  expect(establishmentNumbers(establishment)).toEqual(numbers);
});
