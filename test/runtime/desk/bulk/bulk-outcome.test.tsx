/** What is read before several cases are acted on: what each gets, and of the others why not, once and with their names. */
import { expect, it, vi } from 'vitest';
import type { BulkOutcome as Outcome, BulkTold } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { BulkOutcome } = await import('../../../../runtime/desk/bulk/bulk-outcome.tsx');
vi.unstubAllGlobals();

const REFUSED: BulkTold = {
  stateTitle: 'Refusée',
  outcome: 'refused',
  letters: ['Décision de refus'],
  mails: ['Votre demande est refusée'],
  toPrint: false,
  thirds: [],
  amounts: [],
};
const outcome = (at: number, parts: Partial<Outcome>): Outcome => ({
  id: `case-${at}`,
  number: `AM-${at}`,
  applicant: `Personne ${at}`,
  told: null,
  ok: false,
  message: null,
  errors: [],
  ...parts,
});
const words = (...results: readonly Outcome[]): readonly string[] =>
  wordsOf(<BulkOutcome result={{ results }} applied={false} />);

it('a refusal is read with its end, its letter and its mail, and with who gets them', () => {
  expect(words(outcome(1, { ok: true, told: REFUSED }))).toEqual([
    'L’action s’appliquera à 1 dossier :',
    'Le dossier est terminé, demande refusée : « Refusée ».',
    'Document au demandeur : « Décision de refus ».',
    'Courriel au demandeur : « Votre demande est refusée ».',
    '1 dossier :',
    'Personne 1, AM-1',
  ]);
});

it('a reason that thirty-six cases share is read once, with all their names', () => {
  const message = 'Jean s’occupe de ce dossier.';
  const lines = words(...Array.from({ length: 36 }, (_, at) => outcome(at, { message })));
  expect(lines.filter((line) => line === message)).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('Personne '))).toHaveLength(36);
});
