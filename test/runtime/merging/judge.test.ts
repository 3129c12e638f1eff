/** Which of two entries stands, what forbids to merge them, and what one must go by: a table of all who they may be. */
import { describe, expect, it } from 'vitest';
import { compareDetails, judgeMerge, type JudgedEntry } from '../../../runtime/merging/index.ts';

const ENTRY: JudgedEntry = {
  id: 'b',
  userId: null,
  givenName: 'Marie',
  familyName: 'Wamytan',
  birthName: null,
  birthDate: '1988-05-14',
  birthPlace: 'Thio',
  gender: null,
  email: null,
  phone: '+687261234',
  address: null,
  verified: 1,
  provenEmail: null,
  createdAt: '2026-02-01T00:00:00Z',
  left: false,
};
const ACCOUNT: JudgedEntry = {
  ...ENTRY,
  id: 'a',
  userId: 'user',
  email: 'marie@exemple.nc',
  provenEmail: 'marie@exemple.nc',
};
const VERIFIED: JudgedEntry = { ...ACCOUNT, verified: 2 };
const judge = (one: JudgedEntry, other: JudgedEntry, mandateBetween = false) =>
  judgeMerge(one, other, { alike: compareDetails(one, other), mandateBetween });

describe('who stands', () => {
  it.each([
    ['the one with an account', ACCOUNT, { ...ENTRY, createdAt: '2020-01-01T00:00:00Z' }],
    ['the one that nobody left', ENTRY, { ...ENTRY, id: 'c', left: true, createdAt: '2020-01-01T00:00:00Z' }],
    ['the older of two without account', { ...ENTRY, createdAt: '2020-01-01T00:00:00Z' }, { ...ENTRY, id: 'a' }],
    ['the verified', { ...ENTRY, id: 'z', verified: 2 }, ENTRY],
  ])('%s, in whatever order they are given', (_what, stands, other) => {
    expect(judge(stands, other).kept).toBe(stands);
    expect(judge(other, stands).kept).toBe(stands);
    expect(judge(other, stands).merged).toBe(other);
  });
});

describe('what forbids it', () => {
  it('two identities that the service vouches for are two people, with or without an account', () => {
    expect(judge(VERIFIED, { ...VERIFIED, id: 'c', userId: 'other' }).obstacle).toBe('verified');
    expect(judge(VERIFIED, { ...ENTRY, verified: 2 }).obstacle).toBe('verified');
  });

  it('two accounts: what one opens is not given to the other', () => {
    expect(judge(ACCOUNT, { ...ACCOUNT, id: 'c', userId: 'other' }).obstacle).toBe('accounts');
    expect(judge(VERIFIED, { ...ACCOUNT, id: 'c', userId: 'other' }).obstacle).toBe('accounts');
  });

  it('one who acts for the other is somebody else', () => {
    expect(judge(ENTRY, ACCOUNT, true).obstacle).toBe('mandate');
    expect(judge(ENTRY, ACCOUNT).obstacle).toBeNull();
  });
});

describe('what one goes by', () => {
  const grounds = (one: JudgedEntry, other: JudgedEntry) => judge(one, other).grounds;

  it('what the agent knows is enough where nobody signs in', () => {
    expect(grounds(ENTRY, { ...ENTRY, id: 'c' })).toEqual(['document', 'file']);
  });

  it('an account is given nothing on a likeness: a document, its proven address, the identity service', () => {
    expect(grounds(ACCOUNT, ENTRY)).toEqual(['document']);
    expect(grounds(ACCOUNT, { ...ENTRY, email: 'Marie@exemple.nc' })).toEqual(['address', 'document']);
    expect(grounds(VERIFIED, ENTRY)).toEqual(['vouched', 'document']);
    expect(grounds(VERIFIED, { ...ENTRY, email: 'marie@exemple.nc' })).toEqual(['vouched', 'address', 'document']);
  });

  it('an address that the account did not prove proves nothing, nor one that somebody else is reached at, too', () => {
    expect(grounds({ ...ACCOUNT, provenEmail: null }, { ...ENTRY, email: 'marie@exemple.nc' })).toEqual(['document']);
    const child = { ...ENTRY, givenName: 'Rose', birthDate: '2015-01-02', email: 'marie@exemple.nc' };
    expect(grounds(ACCOUNT, child)).toEqual(['document']);
  });

  it('the identity service vouches for who was born that day under that name, and no other', () => {
    expect(grounds(VERIFIED, { ...ENTRY, birthDate: '1988-05-15' })).toEqual(['document']);
    expect(grounds(VERIFIED, { ...ENTRY, birthDate: null })).toEqual(['document']);
    expect(grounds(VERIFIED, { ...ENTRY, givenName: 'Marie Anna' })).toEqual(['document']);
  });
});

it('what the account and the identity service say is not chosen', () => {
  expect(judge(ENTRY, { ...ENTRY, id: 'c' }).fixed).toEqual([]);
  expect(judge(ENTRY, ACCOUNT).fixed).toEqual(['email']);
  expect(judge(ENTRY, VERIFIED).fixed).toEqual(['names', 'birthDate', 'birthPlace', 'email']);
});
