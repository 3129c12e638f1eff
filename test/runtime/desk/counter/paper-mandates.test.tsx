/** Mandates on paper at the counter: each with where it stands, who recorded it and its document, and what is done with it. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, test, vi } from 'vitest';
import type { Mandate } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { MandateList, sayMandate } = await import('../../../../runtime/desk/counter/paper-mandates.tsx');
vi.unstubAllGlobals();

const mandate = (change: Partial<Mandate> = {}): Mandate => ({
  id: 'm1',
  principal: 'Marie Wamytan',
  agent: 'Paul Wea',
  email: 'paul@exemple.nc',
  schemes: ['aide-medicale'],
  until: null,
  earlier: false,
  givenAt: '2026-03-02T02:00:00.000Z',
  acceptedAt: null,
  endedAt: null,
  recordedBy: 'Jeanne Agent',
  scan: 'f1',
  ...change,
});
const html = (items: readonly Mandate[]): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <MandateList items={items} onEnd={() => undefined} />
    </MantineProvider>,
  );
const said = (items: readonly Mandate[]): string => wordsOf(html(items)).join(' ');

test.each<[Partial<Mandate>, string]>([
  [{}, 'Enregistré par Jeanne Agent le 2 mars 2026'],
  [{ until: '2027-12-31' }, 'Enregistré par Jeanne Agent le 2 mars 2026, jusqu’au 31 décembre 2027 inclus'],
])('%o is said in words', (change, words) => {
  expect(sayMandate(mandate(change)).replaceAll(/\s/gu, ' ')).toBe(words);
});

it('is one line each, with its document, and a way to end it that says whose it is', () => {
  const page = html([mandate(), mandate({ id: 'm2', agent: 'Rita Kaouma', acceptedAt: '2026-03-03T00:00:00.000Z' })]);
  expect(page.match(/<li/gu)).toHaveLength(2);
  expect(page).toContain('href="/api/v1/files/f1"');
  expect(page).toContain('aria-label="Mettre fin au mandat de Rita Kaouma"');
  expect(page.match(/aria-label="Document signé pour/gu)).toHaveLength(2);
});

it('says whether it was accepted', () => {
  expect(said([mandate()])).toContain('Pas encore accepté');
  expect(said([mandate({ acceptedAt: '2026-03-03T00:00:00.000Z' })])).toContain('En cours');
});

it('has no link to a document that was forgotten, and nothing where there is none', () => {
  expect(html([mandate({ scan: null })])).not.toContain('Document signé');
  expect(html([])).not.toContain('<li');
});
