/** What stands where a case, a person or an establishment will be: outlines of it for who sees, a word for who listens. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Waiting } = await import('../../../../runtime/desk/queue/record-states.tsx');
vi.unstubAllGlobals();

it('what is on its way is outlined, and said once to who listens', () => {
  const markup = renderToStaticMarkup(<MantineProvider>{openDesk().around(<Waiting />)}</MantineProvider>);
  expect(markup.match(/role="status" aria-label="[^"]+"/gu)).toHaveLength(1);
  const outlines = [...markup.matchAll(/<[^>]*mantine-Skeleton-root[^>]*>/gu)].map(([tag]) => tag);
  expect(outlines.length).toBeGreaterThan(1);
  expect(outlines.filter((tag) => !tag.includes('aria-hidden="true"'))).toEqual([]);
});
