import { expect, it } from 'vitest';
import { FIRST_SHOWN, mailsShown, TONES } from '../../../../../runtime/desk/case/panels/mails/mails.ts';
import { fr } from '../../../../../runtime/desk/messages/fr.ts';
import type { SentMail } from '../../../../../schemas/types/api.ts';

const mail = (id: number, change: Partial<SentMail> = {}): SentMail => ({
  id: String(id),
  caseId: 'c1',
  number: 'AM-2026-000001',
  to: 'marie@exemple.nc',
  third: null,
  subject: `Courriel ${id}`,
  at: '2026-03-02T22:00:00Z',
  status: 'sent',
  statusAt: null,
  answer: null,
  readable: true,
  again: null,
  next: null,
  ...change,
});
const idsOf = (mails: readonly SentMail[], all = false): readonly string[] =>
  mailsShown(mails, all).map(({ id }) => id);
const NINE = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((id) => mail(id));

it('the latest mails are shown, until one asks for all', () => {
  expect(idsOf(NINE)).toEqual(['9', '8', '7', '6', '5']);
  expect(idsOf(NINE)).toHaveLength(FIRST_SHOWN);
  expect(idsOf(NINE, true)).toHaveLength(9);
});

it('one that came back is never left out, however old', () => {
  const mails = NINE.map((one) => (one.id === '2' ? mail(2, { status: 'returned' }) : one));
  expect(idsOf(mails)).toEqual(['9', '8', '7', '6', '5', '2']);
});

it('what is to print is with the letters', () => {
  expect(idsOf([mail(2, { to: null, status: 'printed' }), mail(1)])).toEqual(['1']);
});

it('each status has its words', () => {
  for (const status of Object.keys(TONES)) expect(fr).toHaveProperty(`mail-${status}`);
});
