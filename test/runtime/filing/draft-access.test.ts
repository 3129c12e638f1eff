/** Devices are shared and drafts hold what a family earns: who opens one, whoever sits at the keyboard. */
import { describe, expect, it } from 'vitest';
import { holdsDraft, isOffered } from '../../../runtime/filing/draft-access.ts';
import type { Viewer } from '../../../runtime/identity/index.ts';
import { begunDraft } from './begun-draft.ts';

const DRAFT = begunDraft();
const viewerOf = (userId: string): Viewer => ({
  userId,
  name: userId,
  email: `${userId}@example.nc`,
  roles: [],
  groups: [],
  establishments: [],
  mandates: [],
  functions: [],
  standsFor: [],
  personId: null,
});
const [MARIE, JEAN] = [viewerOf('marie'), viewerOf('jean')];

describe('a draft is opened', () => {
  const mine = { ...DRAFT, userId: 'marie' };
  const begunHere = { ...DRAFT, tokenHash: 'browser' };
  const signedInSince = { ...DRAFT, userId: 'marie', tokenHash: 'browser' };

  it.each([
    ['of an account, by its holder', mine, MARIE, null, true],
    ['of an account, by its holder from another browser', mine, MARIE, 'another', true],
    ['of an account, not by another who is signed in', mine, JEAN, null, false],
    ['of an account, not by nobody', mine, null, null, false],
    ['begun here before signing in, from this browser', begunHere, null, 'browser', true],
    ['begun here before signing in, not from another', begunHere, null, 'another', false],
    ['begun here before signing in, not from a browser without secret', begunHere, null, null, false],
    ['begun here, not by who signs in on the device, who was not asked yet', begunHere, JEAN, 'browser', false],
    ['that became an account’s, no longer by the browser alone', signedInSince, null, 'browser', false],
    ['that became an account’s, not by the next to sign in there', signedInSince, JEAN, 'browser', false],
    ['of nobody, not by who has no secret either', DRAFT, null, null, false],
  ])('%s', (_case, draft, viewer, secret, held) => {
    expect(holdsDraft(draft, viewer, secret)).toBe(held);
  });
});

describe('somebody who is signed in is asked whether a draft is theirs', () => {
  const here = { ...DRAFT, tokenHash: 'browser' };

  it.each([
    ['begun in their browser', here, 'browser', true],
    ['begun in another browser, not', here, 'another', false],
    ['that their account was made from, on whatever device', { ...here, offeredTo: 'marie' }, null, true],
    ['that another account was made from, not', { ...here, offeredTo: 'jean' }, null, false],
    ['which they said was not theirs, never again', { ...here, declinedBy: ['marie'] }, 'browser', false],
    [
      'which they declined though it was offered, never again',
      { ...here, offeredTo: 'marie', declinedBy: ['marie'] },
      null,
      false,
    ],
    ['which another declined, still', { ...here, declinedBy: ['jean'] }, 'browser', true],
    ['that has an account, not', { ...here, userId: 'jean' }, 'browser', false],
    ['that was filed, not', { ...here, caseId: 'case' }, 'browser', false],
    ['without any secret, when their browser has none', DRAFT, null, false],
  ])('%s', (_case, draft, secret, asked) => {
    expect(isOffered(draft, MARIE, secret)).toBe(asked);
  });

  it('and reads none of its answers before they have said so', () => {
    for (const draft of [here, { ...here, offeredTo: 'marie' }]) {
      expect(isOffered(draft, MARIE, 'browser')).toBe(true);
      expect(holdsDraft(draft, MARIE, 'browser')).toBe(false);
    }
  });
});
