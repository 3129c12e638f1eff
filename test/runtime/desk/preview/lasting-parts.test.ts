/** What an agent is told cannot be taken back, before they confirm. */
import { expect, test } from 'vitest';
import { lastingParts } from '../../../../runtime/desk/preview/lasting-parts.ts';
import type { ActionPreview } from '../../../../schemas/types/api.ts';

type Part<Name extends keyof ActionPreview> = ActionPreview[Name] extends readonly (infer One)[] ? One : never;

const NOTHING: ActionPreview = {
  stateTitle: '',
  moves: false,
  outcome: null,
  letters: [],
  mails: [],
  decided: [],
  amounts: [],
  payee: null,
  tasks: [],
  places: [],
  delays: [],
  calls: [],
};

const OWNER = { title: 'Propriétaire', name: 'Paul Wetta' };
const mail = (to: string | null, forApplicant: boolean, third: typeof OWNER | null = null): Part<'mails'> => ({
  subject: '',
  to,
  forApplicant,
  html: '',
  recipient: null,
  third,
});
const letter = (internal: boolean, third: typeof OWNER | null = null): Part<'letters'> => ({
  document: '',
  title: '',
  internal,
  markdown: '',
  html: '',
  recipient: '',
  third,
  kind: 'letter',
  heading: [],
  frame: [],
  signatory: [],
});

test('an action that writes to nobody, pays nothing and ends nothing can be taken back', () => {
  expect(lastingParts(NOTHING)).toEqual([]);
  // A mail without an address does not leave, one to the service can be followed by another.
  expect(lastingParts({ ...NOTHING, mails: [mail(null, true), mail('service@demo.example', false)] })).toEqual([]);
  expect(lastingParts({ ...NOTHING, mails: [mail(null, false, OWNER)] })).toEqual([]);
  expect(lastingParts({ ...NOTHING, letters: [letter(true)], moves: true, delays: ['P1M'] })).toEqual([]);
});

test.each<[string, Partial<ActionPreview>, string]>([
  ['mails', { mails: [mail(null, true), mail('marie@demo.example', true)] }, 'lastingMail'],
  ['letters', { letters: [letter(true), letter(false)] }, 'lastingLetter'],
  ['mails to a third party', { mails: [mail('paul@demo.example', false, OWNER)] }, 'lastingMail'],
  ['letters to a third party', { letters: [letter(true, OWNER)] }, 'lastingLetter'],
  ['calls', { calls: ['paie'] }, 'lastingCall'],
  ['amounts', { amounts: [{ entry: 'commit', label: '', amount: 1, reasons: [] }] }, 'lastingAmount'],
  ['outcome', { outcome: 'refused' }, 'lastingEnd'],
])('%s: what leaves the house, or ends the case, is told', (_, changed, part) => {
  expect(lastingParts({ ...NOTHING, ...changed })).toEqual([part]);
});

test('the gravest comes last', () => {
  const all: ActionPreview = {
    ...NOTHING,
    outcome: 'granted',
    amounts: [{ entry: 'pay', label: '', amount: 1, reasons: [] }],
    mails: [mail('marie@demo.example', true)],
  };
  expect(lastingParts(all)).toEqual(['lastingMail', 'lastingAmount', 'lastingEnd']);
});
