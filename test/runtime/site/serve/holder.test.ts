/** Whose pages a device keeps: those of one person are gone before another is served. */
import { describe, expect, it } from 'vitest';
import { HOLDER_COOKIE } from '../../../../runtime/site/form/offline/shelf.ts';
import { holderName, keepsForOthers } from '../../../../runtime/site/serve/holder.ts';
import type { Viewer } from '../../../../runtime/identity/index.ts';

const viewerOf = (userId: string): Viewer => ({
  userId,
  name: 'Rita Waé',
  email: 'rita@exemple.nc',
  roles: [],
  groups: [],
  functions: [],
  standsFor: [],
  establishments: [],
  mandates: [],
  personId: null,
});
const RITA = viewerOf('11111111-1111-4111-8111-111111111111');
const PAUL = viewerOf('11111111-1111-4111-8111-111111111112');

describe('the name of whose pages they are', () => {
  it('is the same each time, another for each account, and another still for who is not signed in', () => {
    expect(holderName(RITA)).toBe(holderName({ userId: RITA.userId }));
    expect(new Set([holderName(RITA), holderName(PAUL), holderName(null)]).size).toBe(3);
  });

  it('tells nothing of the account, and stands in a cookie as it is', () => {
    expect(holderName(RITA)).not.toContain(RITA.userId.slice(0, 4));
    expect(holderName(RITA)).toMatch(/^[0-9a-f]{20}$/u);
  });
});

describe('a device', () => {
  it.each<
    readonly [
      what: string,
      kept: string | null,
      shared: 'before' | 'now' | null,
      viewer: Viewer | null,
      others: boolean,
    ]
  >([
    ['that keeps nothing keeps nothing of others', null, null, RITA, false],
    ['that is shared and keeps nothing neither', null, 'before', RITA, false],
    ['keeps the pages of who asks', holderName(RITA), null, RITA, false],
    ['keeps those of somebody else', holderName(PAUL), null, RITA, true],
    ['keeps those of somebody who signed out since', holderName(RITA), null, null, true],
    ['keeps what was begun before anybody signed in, for them alone', holderName(null), null, null, false],
    ['keeps them for others once somebody signs in', holderName(null), null, RITA, true],
    ['keeps for others what it keeps although it is shared', holderName(RITA), 'before', RITA, true],
    ['counts as shared from the post on that says so', holderName(RITA), 'now', RITA, true],
    ['that says it keeps for nobody keeps for others', '', null, null, true],
  ])('%s', (_, kept, shared, viewer, others) => {
    const cookies = {
      ...(kept !== null && { [HOLDER_COOKIE]: kept }),
      ...(shared === 'before' && { 'cagou.partage': 'oui' }),
    };
    const body = shared === 'now' ? { partage: 'oui' } : null;
    expect(keepsForOthers({ cookies, body }, viewer)).toBe(others);
  });
});
