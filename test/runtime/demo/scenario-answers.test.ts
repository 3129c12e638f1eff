import { expect, test } from 'vitest';
import { moveDates } from '../../../runtime/demo/scenario-answers.ts';

test('dates of a scenario are moved with the day it is told, wherever they are', () => {
  const told = {
    debut: '2026-02-27',
    devis: [{ date: '2026-01-31', montant: 1200000 }],
    identite: { dateNaissance: '2008-02-29', nom: 'Tein' },
  };
  expect(moveDates(told, '2026-03-03', '2026-03-06')).toEqual({
    debut: '2026-03-02',
    devis: [{ date: '2026-02-03', montant: 1200000 }],
    identite: { dateNaissance: '2008-03-03', nom: 'Tein' },
  });
});

test.each([
  ['Reçu le 2026-02-27, complété le 2026-02-28.', 'Reçu le 2027-02-27, complété le 2027-02-28.'],
  ['Le logement a été vendu le 2 juin 2026.', 'Le logement a été vendu le 2 juin 2027.'],
  ['Du 1er janvier 2026 au 31 décembre 2026', 'Du 1er janvier 2027 au 31 décembre 2027'],
  ['assurance-2026.pdf', 'assurance-2027.pdf'],
  ['CL-2026-0412', 'CL-2027-0412'],
  ['Campagne 2027', 'Campagne 2028'],
])('words that hold a date are told a year later: « %s » is « %s »', (text, moved) => {
  expect(moveDates({ text }, '2026-03-03', '2027-03-03')).toEqual({ text: moved });
});

test('numbers that are no dates of these years are left as they are', () => {
  const told = {
    telephone: '+687202612',
    ridet: '1202612.001',
    loi: 'loi de 1901',
    ne: 'en 2008',
    jour: '2026-13-45',
    accepte: true,
    rien: null,
  };
  expect(moveDates(told, '2026-03-03', '2031-12-04')).toEqual(told);
});
