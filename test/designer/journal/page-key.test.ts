/** The name of a tab: the same after a reload, another one in each tab, and one all the same where nothing can be kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../runtime/desk/memory-storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The name that a page gives itself as it is loaded. */
async function loaded(how: 'navigate' | 'reload' | 'back_forward'): Promise<string> {
  vi.resetModules();
  const entry = Object.assign(performance.mark('navigation'), { type: how });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry]);
  const { pageKey } = await import('../../../designer/journal/page-key.ts');
  const key = pageKey();
  expect(pageKey()).toBe(key);
  return key;
}

describe('where a tab keeps something', () => {
  beforeEach(() => vi.stubGlobal('sessionStorage', memoryStorage()));

  it('has its name again when it is loaded again, as often as one likes', async () => {
    const first = await loaded('navigate');
    expect(await loaded('reload')).toBe(first);
    expect(await loaded('reload')).toBe(first);
  });

  it.each(['navigate', 'back_forward'] as const)(
    'has another one where it is made from a tab, or opened anew (%s)',
    async (how) => {
      const first = await loaded('navigate');
      const other = await loaded(how);
      expect(other).not.toBe(first);
      expect(await loaded('reload')).toBe(other);
    },
  );
});

it('has a name of its own at each load where a browser keeps nothing', async () => {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
  expect(await loaded('reload')).not.toBe(await loaded('reload'));
});
