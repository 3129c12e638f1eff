import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RateWindows } from '../../../runtime/http/rate-windows.ts';

const MINUTE = 60_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** How many of the key were counted in its minute, with this one. */
function count(windows: RateWindows, key = 'a'): number {
  let counted = 0;
  windows.incr(key, (_error, result) => (counted = result?.current ?? 0), MINUTE);
  return counted;
}

describe('the windows of the rate limits', () => {
  it('count each address apart, and begin anew after a minute', () => {
    const windows = new RateWindows();
    expect([count(windows), count(windows), count(windows, 'b')]).toEqual([1, 2, 1]);
    vi.advanceTimersByTime(MINUTE);
    expect([count(windows), count(windows, 'b')]).toEqual([1, 1]);
    expect(count(windows.child())).toBe(1);
  });

  it('do not last for a day when the clock of the machine is put back by one', () => {
    const windows = new RateWindows();
    count(windows);
    vi.setSystemTime(Date.now() - 24 * 60 * MINUTE);
    vi.advanceTimersByTime(MINUTE);
    expect(count(windows)).toBe(1);
  });

  it('remember so many addresses, not all there are', () => {
    const windows = new RateWindows();
    count(windows, 'first');
    for (let at = 0; at < 5000; at += 1) count(windows, String(at));
    expect(count(windows, 'first')).toBe(1);
    expect(count(windows, '4999')).toBe(2);
  });
});
