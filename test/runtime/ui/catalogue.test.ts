import { afterEach, expect, test, vi } from 'vitest';
import { createCatalogue, createSpoken, loadLanguage } from '../../../runtime/ui/catalogue.ts';

type Words = { readonly hello: string; readonly left: string };
const fr: Words = { hello: 'Bonjour {name}', left: 'Au revoir' };
const en: Words = { hello: 'Hello {name}', left: 'Goodbye' };

afterEach(() => vi.restoreAllMocks());

test('a page whose English was not loaded speaks French', () => {
  const t = createSpoken(createCatalogue<Words>(), fr);
  expect([t('hello', { name: 'Marie' }), t('left')]).toEqual(['Bonjour Marie', 'Au revoir']);
});

test('a screen that was there before its English speaks it, and so does one that comes later', () => {
  const catalogue = createCatalogue<Words>();
  const early = createSpoken(catalogue, fr);
  catalogue.learn(en);
  const late = createSpoken(catalogue, fr);
  expect([early('hello', { name: 'Marie' }), late('left')]).toEqual(['Hello Marie', 'Goodbye']);
});

test('a page in French loads no other language', async () => {
  const english = vi.fn<() => Promise<void>>(() => Promise.resolve());
  await loadLanguage(false, english);
  expect(english).not.toHaveBeenCalled();
  await loadLanguage(true, english);
  expect(english).toHaveBeenCalledOnce();
});

test('when English does not come, the page is shown all the same, and its console says why', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const lost = new Error('no network');
  await loadLanguage(true, () => Promise.reject(lost));
  expect(told).toHaveBeenCalledExactlyOnceWith(lost);
});
