/** The list in the order of a column: what its headings ask for, what they say, and what is offered where there are none. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { byOf, directionOf, nextBy } from '../../../../runtime/desk/queue/sorting.ts';
import { queueRow } from '../case-detail.ts';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { QueueTable } = await import('../../../../runtime/desk/queue/queue-table.tsx');
const { countNarrowing, filterOf, isNarrowed } = await import('../../../../runtime/desk/queue/use-filter.ts');
vi.unstubAllGlobals();

describe('a heading', () => {
  it('asks for its order, then for the reverse, then for that of the view', () => {
    expect(nextBy('', 'applicant')).toBe('applicant');
    expect(nextBy('applicant', 'applicant')).toBe('-applicant');
    expect(nextBy('-applicant', 'applicant')).toBe('');
    expect(nextBy('-applicant', '=Devis')).toBe('=Devis');
  });

  it.each([
    ['applicant', 'ascending'],
    ['-applicant', 'descending'],
    ['', undefined],
    ['=applicant', undefined],
  ])('says of an address by « %s »: %s', (by, direction) => {
    expect(directionOf(by, 'applicant')).toBe(direction);
  });

  const headings = (search: string): readonly (string | undefined)[] => {
    const html = renderToStaticMarkup(
      <MantineProvider>
        {openDesk(`/?${search}`).around(
          <QueueTable
            rows={[queueRow('a')]}
            selected={new Set()}
            onSelect={() => undefined}
            onOpen={() => undefined}
          />,
        )}
      </MantineProvider>,
    );
    return [...html.matchAll(/<th[^>]*?(?:aria-sort="(\w+)")?[^>]*><button[^>]*class="desk-sort"[^>]*>([^<]*)/gu)].map(
      ([whole, , title]) => `${title}${/aria-sort="(\w+)"/u.exec(whole)?.[1] ?? ''}`,
    );
  };

  it('of each column puts the list in order, the number too', () => {
    expect(headings('')).toEqual(['Numéro', 'Demandeur', 'À faire', 'Échéance', 'Pris par', 'Déposé le']);
    expect(headings('by=-dueAt')).toContain('Échéancedescending');
    expect(headings('by=number')).toContain('Numéroascending');
  });
});

describe('an address', () => {
  const read = (search: string) => filterOf(new URLSearchParams(search));

  it.each(['', 'applicant', '-dueAt', '=Devis', '-=Solde du compte', 'opinions'])('names the column %s', (by) => {
    expect(byOf(by)).toBe(by);
    expect(read(new URLSearchParams({ by }).toString()).by).toBe(by);
  });

  it.each(['-', '=', 'constructor', 'Devis', '--dueAt'])('names none with %s', (by) => {
    expect(byOf(by)).toBe('');
  });

  it('leaves nothing out by its order', () => {
    expect(isNarrowed(read('by=applicant'))).toBe(false);
    expect(countNarrowing(read('by=-=Devis&opinions=waiting'))).toBe(1);
    expect(read('opinions=toutes').opinions).toBe('');
  });
});
