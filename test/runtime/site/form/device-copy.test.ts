/** What a device keeps of a form, where devices are shared, full, private, or hold what something else wrote. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceFor, dropCopy, readCopy } from '../../../../runtime/site/form/device-copy.ts';
import { memoryStorage } from '../../desk/memory-storage.ts';

const COPY = { value: { nom: 'Waheo', foyer: { membres: [] } }, revision: 3, sent: ['abc'] };
let cookie: string;

beforeEach(() => {
  cookie = '';
  vi.stubGlobal('document', {
    get cookie() {
      return cookie;
    },
  });
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterEach(() => vi.unstubAllGlobals());

describe('the copy of a form', () => {
  it('is found again as it was kept, until it is dropped, beside those of other forms', () => {
    const [mine, other] = [deviceFor('un'), deviceFor('deux')];
    mine.keep(COPY);
    other.keep({ ...COPY, revision: 9 });
    expect(deviceFor('un').read()).toEqual(COPY);
    mine.drop();
    expect(readCopy('un')).toBeNull();
    expect(readCopy('deux')).toMatchObject({ revision: 9 });
  });

  it('does not outlive the window on a device that is said to be shared', () => {
    cookie = 'autre=1; cagou.partage=1';
    deviceFor('un').keep(COPY);
    expect(localStorage.length).toBe(0);
    expect(readCopy('un')).toEqual(COPY);
    vi.stubGlobal('sessionStorage', memoryStorage());
    expect(readCopy('un')).toBeNull();
  });

  it('of a cookie that only ends alike is kept as anywhere else', () => {
    cookie = 'mon-cagou.partage=1';
    deviceFor('un').keep(COPY);
    expect(localStorage.length).toBe(1);
  });

  it.each(['', '{', 'null', '[]', '{"answers":[],"revision":1}', '{"answers":{}}', '{"answers":{},"revision":"1"}'])(
    'is none where the device holds « %s »',
    (text) => {
      localStorage.setItem('cagou.brouillon.un', text);
      expect(readCopy('un')).toBeNull();
    },
  );

  it('of an older page, which noted nothing of what it sent, is still taken', () => {
    localStorage.setItem('cagou.brouillon.un', '{"answers":{"nom":"W"},"revision":2}');
    expect(readCopy('un')).toEqual({ value: { nom: 'W' }, revision: 2, sent: [] });
  });

  it('costs nobody the page where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => deviceFor('un').keep(COPY)).not.toThrow();
    expect(readCopy('un')).toBeNull();
    expect(() => dropCopy('un')).not.toThrow();
  });
});
