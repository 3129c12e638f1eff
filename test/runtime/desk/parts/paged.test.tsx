/** A list that comes page by page, as it is drawn while it comes. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Paged } = await import('../../../../runtime/desk/parts/paged.tsx');
vi.unstubAllGlobals();

const nothing = () => Promise.resolve();
const pages = (change: object = {}) => ({
  isPending: false,
  error: null,
  refetch: nothing,
  data: { pages: [['Wéa', 'Tein'], ['Kabar']] },
  hasNextPage: false,
  isFetchingNextPage: false,
  fetchNextPage: nothing,
  ...change,
});
const shown = (change: object = {}, more?: string): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <Paged pages={pages(change)} {...(more !== undefined && { more })}>
        {(all) => <p>{all.flat().join(', ')}</p>}
      </Paged>
    </MantineProvider>,
  );

it('draws what has come of all pages, in their order', () => {
  expect(shown()).toContain('<p>Wéa, Tein, Kabar</p>');
});

it('says that it is on its way, and draws nothing of what has not come', () => {
  const drawn = shown({ isPending: true, data: undefined });
  expect(drawn).toContain('role="status"');
  expect(drawn).not.toContain('<p>');
});

it('says what went wrong, beside what had come before', () => {
  const failed = { error: new Error('coupé') };
  expect(shown(failed)).toContain('role="alert"');
  expect(shown(failed)).toContain('Kabar');
  expect(shown({ ...failed, data: undefined })).toContain('role="alert"');
});

it.each([
  [true, undefined, 'Afficher la suite'],
  [true, 'Plus anciennes', 'Plus anciennes'],
])('offers what follows where there is more (%s), in its own words or those given', (hasNextPage, more, words) => {
  expect(shown({ hasNextPage }, more)).toContain(words);
});

it('offers nothing after the last page', () => {
  expect(shown()).not.toContain('<button');
});
