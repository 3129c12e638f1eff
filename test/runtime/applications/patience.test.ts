/** How long a delivery is tried, and by what it is signed. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { afterFailure, type Next } from '../../../runtime/applications/webhooks/patience.ts';
import { secretOf, secretsNow } from '../../../runtime/applications/webhooks/secret.ts';
import { webhookSigner } from '../../../runtime/http/webhook-signer.ts';

const NOW = '2026-03-02T01:00:00.000Z';
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const before = (ms: number): string => new Date(Date.parse(NOW) - ms).toISOString();
const waitOf = (next: Next): number => (next.type === 'again' ? Date.parse(next.at) - Date.parse(NOW) : -1);

describe('what was refused', () => {
  const refused = { type: 'refused', status: 500 } as const;
  const waits = Array.from({ length: 9 }, (_, at) => waitOf(afterFailure(refused, at + 1, NOW, NOW)));

  it('is tried again after half a minute, then later and later, three days in all', () => {
    expect(waits[0]).toBe(30 * SECOND);
    expect(waits).toEqual(waits.toSorted((left, right) => left - right));
    const days = waits.reduce((sum, wait) => sum + wait, 0) / (24 * HOUR);
    expect([days > 2.9, days < 3.2]).toEqual([true, true]);
  });

  it('holds nothing up but what comes after it', () => {
    expect(afterFailure(refused, 3, NOW, NOW)).toMatchObject({ quietUntil: null });
  });

  it.each([10, 11, 40])('is no longer tried when it was refused %i times', (failed) => {
    expect(afterFailure(refused, failed, NOW, NOW)).toEqual({ type: 'disable', why: 'failing' });
  });

  it.each([1, 5, 10])('is over at once when the receiver is gone, at attempt %i', (failed) => {
    expect(afterFailure({ type: 'refused', status: 410 }, failed, NOW, NOW)).toEqual({ type: 'disable', why: 'gone' });
  });
});

describe('where nobody answers', () => {
  const unreachable = { type: 'unreachable', why: 'no-answer' } as const;

  test.each([
    [0, 30 * SECOND],
    [60 * SECOND, 30 * SECOND],
    [HOUR, 15 * 60 * SECOND],
    [5 * HOUR, 30 * 60 * SECOND],
    [71 * HOUR, 30 * 60 * SECOND],
  ])('since %i ms, everything waits for %i ms', (lasted, wait) => {
    const next = afterFailure(unreachable, 0, before(lasted), NOW);
    expect(waitOf(next)).toBe(wait);
    expect(next).toMatchObject({ type: 'again', quietUntil: next.type === 'again' ? next.at : '' });
  });

  test.each([72 * HOUR, 100 * HOUR])('since %i ms, nothing is sent any more', (lasted) => {
    expect(afterFailure(unreachable, 0, before(lasted), NOW)).toEqual({ type: 'disable', why: 'failing' });
  });

  it('counts how long it lasts, however often it was tried', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(72 * HOUR - 1), (failed, lasted) => {
        expect(afterFailure(unreachable, failed, before(lasted), NOW).type).toBe('again');
      }),
    );
  });
});

describe('the secret of a webhook', () => {
  const one = { id: 'w1', secretNumber: 3, rotatedAt: new Date(before(HOUR)) };

  it('is another for each webhook, each renewal and each installation, and always the same', () => {
    const all = ['a', 'b'].flatMap((place) => ['w1', 'w2'].flatMap((id) => [1, 2].map((n) => secretOf(place, id, n))));
    expect(new Set(all).size).toBe(8);
    expect(secretOf('a', 'w1', 1)).toBe(all[0]);
    expect(all[0]).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
  });

  it('signs beside the one before for a day', () => {
    expect(secretsNow('a', one, NOW)).toEqual([secretOf('a', 'w1', 3), secretOf('a', 'w1', 2)]);
    const old = { ...one, rotatedAt: new Date(before(24 * HOUR)) };
    expect(secretsNow('a', old, NOW)).toEqual([secretOf('a', 'w1', 3)]);
    expect(secretsNow('a', { ...one, secretNumber: 1, rotatedAt: null }, NOW)).toEqual([secretOf('a', 'w1', 1)]);
  });

  it('is one that Standard Webhooks sign and verify with', () => {
    const signer = webhookSigner(secretOf('a', 'w1', 1));
    const now = new Date();
    const headers = {
      'webhook-id': 'm',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signer.sign('m', now, '{}'),
    };
    expect(signer.verify('{}', headers)).toEqual({});
  });
});
