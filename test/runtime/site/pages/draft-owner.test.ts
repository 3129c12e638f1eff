/** Whose a begun request is: nobody is shown a name or a document that is not theirs, nor invites in another one’s place. */
import { describe, expect, it, test } from 'vitest';
import type { CaseDraft } from '../../../../runtime/filing/index.ts';
import type { Viewer } from '../../../../runtime/identity/index.ts';
import { mayShare, togetherAddress } from '../../../../runtime/site/filling/together.ts';
import { begunDraft } from '../../filing/begun-draft.ts';
import { ownerOf, walletOwner } from '../../../../runtime/site/pages/draft/model.ts';

const RITA: Viewer = {
  userId: 'u-rita',
  name: 'Rita Waé',
  email: 'rita@exemple.nc',
  roles: [],
  groups: [],
  functions: [],
  standsFor: [],
  establishments: [{ id: 'e-club', name: 'Les amis du lagon', ridet: null, rna: 'W9N1001234', role: 'mandatary' }],
  mandates: [
    {
      id: 'm-marie',
      personId: 'p-marie',
      userId: 'u-marie',
      name: 'Marie Wamytan',
      schemes: ['aide-medicale'],
      givenAt: '2026-01-05T00:00:00.000Z',
      until: null,
      since: null,
    },
  ],
  personId: 'p-rita',
};

/** A request that Rita began for herself, but for what is said of it. */
const draftOf = (more: Partial<CaseDraft>): CaseDraft =>
  begunDraft({ id: 'd1', dispositifId: 'aide-medicale', userId: 'u-rita', ...more });
const MARIES = draftOf({ userId: 'u-marie', mandateId: 'm-marie' });
const CLUBS = draftOf({ establishmentId: 'e-club' });
const COUNTER = draftOf({ personId: 'p-paul' });
const NOBODYS = draftOf({ userId: null, tokenHash: 'x' });

describe('whom a request is written for', () => {
  it.each<readonly [what: string, draft: CaseDraft, name: string | null]>([
    ['is not said of one’s own', draftOf({}), null],
    ['is the association that one acts for', CLUBS, 'Les amis du lagon'],
    ['is the principal, under a mandate', MARIES, 'Marie Wamytan'],
    ['is nobody under a mandate that is not for the scheme', { ...MARIES, dispositifId: 'permis-chasser' }, null],
    ['is nobody under a mandate that one does not have', { ...MARIES, mandateId: 'm-other' }, null],
    ['is nobody of a company that one does not act for', draftOf({ establishmentId: 'e-other' }), null],
    ['is not said at a counter', COUNTER, null],
    ['is not said before anybody signed in', NOBODYS, null],
  ])('%s', (_, draft, name) => {
    expect(ownerOf(RITA, draft)).toBe(name);
  });
});

describe('the documents that are offered', () => {
  it.each<readonly [what: string, draft: CaseDraft, viewer: Viewer | null, owner: ReturnType<typeof walletOwner>]>([
    ['are one’s own', draftOf({}), RITA, { type: 'person', id: 'p-rita' }],
    ['are those of the association, and not one’s own', CLUBS, RITA, { type: 'establishment', id: 'e-club' }],
    ['are none to who never asked for anything', draftOf({}), { ...RITA, personId: null }, null],
    ['are none of the principal’s', MARIES, RITA, null],
    ['are none at a counter', COUNTER, RITA, null],
    ['are none to who is not signed in', draftOf({}), null, null],
    ['are none before it is in an account', NOBODYS, RITA, null],
  ])('%s', (_, draft, viewer, owner) => {
    expect(walletOwner({ draft, viewer })).toEqual(owner);
  });
});

describe('others are invited', () => {
  it.each<readonly [what: string, draft: CaseDraft, viewer: Viewer | null, helper: string | null, may: boolean]>([
    ['by whoever holds the request', draftOf({}), RITA, null, true],
    ['under a mandate too', MARIES, RITA, null, true],
    ['by nobody who is not signed in', draftOf({}), null, null, false],
    ['by nobody who helps', draftOf({}), RITA, 'Paul', false],
    ['to no request that is in no account', NOBODYS, RITA, null, false],
    ['to none that an agent types in', COUNTER, RITA, null, false],
  ])('%s', (_, draft, viewer, helper, may) => {
    expect(mayShare({ draft, viewer, helper })).toBe(may);
  });

  test('beside the pages of the form, of which one may have the same name', () => {
    expect(togetherAddress(draftOf({}))).toBe('/demarches/aide-medicale/brouillons/d1/a-plusieurs');
  });
});
