import { expect, it } from 'vitest';
import type { Actor, Applicant } from '../../../engine/index.ts';
import { holderOf, walletOf } from '../../../runtime/filing/index.ts';

const CLUB = { id: 'club', name: 'Club de va’a', ridet: null };
const marie: Applicant = { personId: 'p1', givenName: 'Marie', familyName: 'Wamytan', email: null, phone: null };
const herself: Actor = { type: 'applicant', personId: 'p1', name: 'Marie Wamytan' };
const herAgent: Actor = {
  ...herself,
  personId: 'p9',
  name: 'Paul Wea, mandataire',
  mandate: { id: 'm1', principal: 'p1' },
};

it.each([
  ['the person’s own', null, { type: 'person', id: 'p1' }],
  ['those of the company or the association that they act for', CLUB, { type: 'establishment', id: 'club' }],
])('documents offered and kept are %s', (_whose, establishment, holder) => {
  expect(holderOf(marie, establishment)).toEqual(holder);
});

it('are nobody’s for who is not in the register', () => expect(holderOf({ personId: null }, null)).toBeNull());

it.each([
  ['the applicant is offered theirs', herself, marie, { type: 'person', id: 'p1' }],
  [
    'who acts for an association is offered its own',
    herself,
    { ...marie, establishment: CLUB },
    { type: 'establishment', id: 'club' },
  ],
  ['who acts for the applicant under a mandate is offered none', herAgent, marie, null],
])('on a request %s', (_who, actor, applicant, holder) => {
  expect(walletOf({ actor, case: { applicant } })).toEqual(holder);
});
