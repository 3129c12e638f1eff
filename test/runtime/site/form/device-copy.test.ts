/** What a device keeps of a form, where devices are shared, full, private, or hold what something else wrote. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceFor, dropLeft, readCopy } from '../../../../runtime/site/form/device-copy.ts';
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
    const [mine, other] = [deviceFor('un', null), deviceFor('deux', null)];
    mine.keep(COPY);
    other.keep({ ...COPY, revision: 9 });
    expect(mine.read()).toMatchObject(COPY);
    expect(readCopy('un')).toMatchObject(COPY);
    mine.drop();
    expect(readCopy('un')).toBeNull();
    expect(readCopy('deux')).toMatchObject({ revision: 9 });
  });

  it('does not outlive the window on a device that is said to be shared', () => {
    cookie = 'autre=1; cagou.partage=1';
    deviceFor('un', null).keep(COPY);
    expect(localStorage.length).toBe(0);
    expect(readCopy('un')).toMatchObject(COPY);
    vi.stubGlobal('sessionStorage', memoryStorage());
    expect(readCopy('un')).toBeNull();
  });

  it('of a cookie that only ends alike is kept as anywhere else', () => {
    cookie = 'mon-cagou.partage=1';
    deviceFor('un', null).keep(COPY);
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
    expect(readCopy('un')).toMatchObject({ value: { nom: 'W' }, revision: 2, sent: [] });
  });

  it('costs nobody the page where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => deviceFor('un', null).keep(COPY)).not.toThrow();
    expect(readCopy('un')).toBeNull();
    expect(() => dropLeft({ ...COPY, key: 'cagou.brouillon.un', text: 'null' })).not.toThrow();
  });
});

describe('two windows of one request', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
  afterEach(() => void vi.useRealTimers());
  const copy = (nom: string) => ({ value: { nom }, revision: 1, sent: [] });

  it('what one window keeps is still there when another keeps its own, and when that one is saved', () => {
    const [one, other] = [deviceFor('d1', null), deviceFor('d1', null)];
    one.keep(copy('Wamytan'));
    other.keep(copy('Kaloi'));
    expect([one.read()?.value, other.read()?.value]).toEqual([{ nom: 'Wamytan' }, { nom: 'Kaloi' }]);
    other.drop();
    expect(readCopy('d1')?.value).toEqual({ nom: 'Wamytan' });
  });

  it('a page goes on from the newest copy, and one after the other all are come to', () => {
    deviceFor('d1', null).keep(copy('Wamytan'));
    vi.advanceTimersByTime(10);
    deviceFor('d1', null).keep(copy('Kaloi'));
    const left = readCopy('d1');
    expect(left?.value).toEqual({ nom: 'Kaloi' });
    const page = deviceFor('d1', left);
    page.keep(copy('Kaloi, Rose'));
    page.drop();
    expect(readCopy('d1')?.value).toEqual({ nom: 'Wamytan' });
  });

  it('a copy that is gone on from stays while its own window types on', () => {
    const one = deviceFor('d1', null);
    one.keep(copy('Wamytan'));
    const other = deviceFor('d1', readCopy('d1'));
    one.keep(copy('Wamytan, Rose'));
    other.keep(copy('Kaloi'));
    other.drop();
    expect(readCopy('d1')?.value).toEqual({ nom: 'Wamytan, Rose' });
  });

  it('a copy that is gone on from gives its place to the one that does', () => {
    deviceFor('d1', null).keep(copy('Wamytan'));
    deviceFor('d1', readCopy('d1')).keep(copy('Wamytan, Rose'));
    expect([localStorage.length, readCopy('d1')?.value]).toEqual([1, { nom: 'Wamytan, Rose' }]);
  });

  it('copies of other requests are not looked at', () => {
    deviceFor('d12', null).keep(copy('Kaloi'));
    expect(readCopy('d1')).toBeNull();
  });
});
