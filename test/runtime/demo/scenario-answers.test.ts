import { expect, test } from 'vitest';
import { moveDates } from '../../../runtime/demo/scenario-answers.ts';

test('dates of a scenario are moved with the day it is told, wherever they are', () => {
  const told = {
    debut: '2026-02-27',
    devis: [{ date: '2026-01-31', montant: 1200000 }],
    identite: { dateNaissance: '2008-02-29', nom: 'Tein' },
  };
  expect(moveDates(told, 3)).toEqual({
    debut: '2026-03-02',
    devis: [{ date: '2026-02-03', montant: 1200000 }],
    identite: { dateNaissance: '2008-03-03', nom: 'Tein' },
  });
});

test('a text that only holds a date is left as it is', () => {
  const told = { motif: 'Reçu le 2026-02-27', numero: '2026-0142', accepte: true, rien: null };
  expect(moveDates(told, 10)).toEqual(told);
});
