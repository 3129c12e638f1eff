/** What the identity service of a demonstration remembers: as long as it is said, a code once, and no more than a bound. */
import { describe, expect, it } from 'vitest';
import { createIdentityStore } from '../../../runtime/demo/identity-store.ts';

function storeAt(start = 1_000_000) {
  let now = start;
  const of = createIdentityStore(() => now);
  return { of, pass: (seconds: number) => (now += seconds * 1000) };
}

describe('what is kept', () => {
  it('is found by its kind and its identifier, until it ends', async () => {
    const { of, pass } = storeAt();
    await of('Session').upsert('a', { uid: 'u' }, 60);
    expect(await of('Session').find('a')).toEqual({ uid: 'u' });
    expect(await of('Grant').find('a')).toBeUndefined();
    pass(59);
    expect(await of('Session').find('a')).toBeDefined();
    pass(1);
    expect(await of('Session').find('a')).toBeUndefined();
    expect(await of('Session').findByUid('u')).toBeUndefined();
  });

  it('is there for ever where no end is said', async () => {
    const { of, pass } = storeAt();
    await of('Grant').upsert('g', {});
    pass(1e9);
    expect(await of('Grant').find('g')).toEqual({});
  });

  it('is found by what it names, among those of its kind', async () => {
    const { of } = storeAt();
    await of('Interaction').upsert('i', { uid: 'u' }, 60);
    await of('Session').upsert('s', { uid: 'u', userCode: 'c' }, 60);
    expect(await of('Session').findByUid('u')).toEqual({ uid: 'u', userCode: 'c' });
    expect(await of('Session').findByUserCode('c')).toEqual({ uid: 'u', userCode: 'c' });
    expect(await of('Session').findByUid('other')).toBeUndefined();
    expect(await of('Interaction').findByUserCode('c')).toBeUndefined();
  });

  it('says when it was used, so that a code serves once', async () => {
    const { of, pass } = storeAt();
    await of('AuthorizationCode').upsert('c', { grantId: 'g' }, 60);
    pass(5);
    await of('AuthorizationCode').consume('c');
    expect(await of('AuthorizationCode').find('c')).toEqual({ grantId: 'g', consumed: 1005 });
    await of('AuthorizationCode').consume('unknown');
    expect(await of('AuthorizationCode').find('unknown')).toBeUndefined();
  });

  it('goes alone, or with the grant that it rests on, whatever its kind', async () => {
    const { of } = storeAt();
    await of('AccessToken').upsert('t', { grantId: 'g' }, 60);
    await of('AuthorizationCode').upsert('c', { grantId: 'g' }, 60);
    await of('AccessToken').upsert('other', { grantId: 'h' }, 60);
    await of('AccessToken').revokeByGrantId('g');
    expect([await of('AccessToken').find('t'), await of('AuthorizationCode').find('c')]).toEqual([
      undefined,
      undefined,
    ]);
    await of('AccessToken').destroy('other');
    expect(await of('AccessToken').find('other')).toBeUndefined();
  });

  it('is a thousand entries at most: the one that was written first goes', async () => {
    const { of } = storeAt();
    for (let at = 0; at <= 1000; at += 1) await of('Session').upsert(String(at), { uid: String(at) }, 60);
    expect(await of('Session').find('0')).toBeUndefined();
    expect(await of('Session').find('1')).toBeDefined();
    expect(await of('Session').find('1000')).toBeDefined();
  });

  it('is of one service: another knows nothing of it', async () => {
    const [one, other] = [createIdentityStore(), createIdentityStore()];
    await one('Session').upsert('a', {}, 60);
    expect(await other('Session').find('a')).toBeUndefined();
  });
});
