import { expect, test } from 'vitest';
import { groupOutcomes, totalsOf } from '../../../../runtime/desk/bulk/bulk-groups.ts';
import type { BulkOutcome, BulkTold } from '../../../../schemas/types/api.ts';

const TOLD: BulkTold = {
  stateTitle: 'Refusée',
  outcome: 'refused',
  letters: ['Décision de refus'],
  mails: [],
  toPrint: false,
  thirds: [],
  amounts: [],
};

const outcome = (at: number, parts: Partial<BulkOutcome>): BulkOutcome => ({
  id: `case-${at}`,
  number: `AM-2026-${at}`,
  applicant: `Personne ${at}`,
  told: null,
  ok: false,
  message: null,
  errors: [],
  ...parts,
});

test('one reason given for thirty-six cases is said once, with who they are', () => {
  const closed = Array.from({ length: 36 }, (_, at) => outcome(at, { message: 'Jean s’occupe de ce dossier.' }));
  const [fine, group, ...others] = groupOutcomes([...closed, outcome(40, { ok: true, told: TOLD })]);
  expect(fine).toMatchObject({
    message: null,
    told: { letters: ['Décision de refus'] },
    cases: [{ number: 'AM-2026-40' }],
  });
  expect(group?.message).toBe('Jean s’occupe de ce dossier.');
  expect(group?.cases.map(({ applicant }) => applicant)).toEqual(closed.map(({ applicant }) => applicant));
  expect(others).toEqual([]);
});

test('cases that get the same are together, whatever the number in a subject and the amount of each', () => {
  const paid = (at: number, amount: number): BulkOutcome => {
    const amounts = [{ entry: 'pay', label: 'Solde', amount }] as const;
    return outcome(at, { ok: true, told: { ...TOLD, mails: [`Demande AM-2026-${at}`], amounts } });
  };
  const results = [paid(1, 1000), paid(2, 500), outcome(3, { ok: true, told: { ...TOLD, letters: [] } })];
  expect(groupOutcomes(results).map(({ cases }) => cases.length)).toEqual([2, 1]);
  expect(totalsOf(results)).toEqual([{ entry: 'pay', label: 'Solde', amount: 1500 }]);
});
