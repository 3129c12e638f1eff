/** What the theme makes of Mantine's parts, as a keyboard meets them. */
import { MantineProvider, MultiSelect, Select } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { makeTheme } = await import('../../../runtime/ui/theme.ts');
vi.unstubAllGlobals();

const shown = (part: React.JSX.Element): string =>
  renderToStaticMarkup(<MantineProvider theme={makeTheme()}>{part}</MantineProvider>);

it.each([
  ['a choice', <Select key="s" label="Commune" data={['Thio', 'Yaté']} searchable dropdownOpened />],
  ['several choices', <MultiSelect key="m" label="Communes" data={['Thio', 'Yaté']} searchable dropdownOpened />],
])('the open list of %s is no stop of the tabulator: it closes as its field is left', (_what, part) => {
  const [list] = shown(part).match(/<[^>]*role="listbox"[^>]*>/u) ?? [];
  expect(list).toContain('tabindex="-1"');
});
