/** Who asks to act for an establishment, as administrators read it, and what the history says of what they decided. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, test, vi } from 'vitest';
import type { AwaitedLink } from '../../../../schemas/types/api.ts';
import { openDesk, wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { LinksTable, LinksTab } = await import('../../../../runtime/desk/admin/links-tab.tsx');
const { factsOfLink, saysEnough } = await import('../../../../runtime/desk/admin/link-facts.ts');
const { RightsTable } = await import('../../../../runtime/desk/register/rights-table.tsx');
vi.unstubAllGlobals();

const CLUB = { name: 'Club de va’a', ridet: '1234566.001', rna: null, listed: true } as const;
const link = (change: Partial<AwaitedLink> = {}): AwaitedLink => ({
  id: 'l1',
  person: 'Marie Wamytan',
  email: 'marie@exemple.nc',
  role: 'representative',
  askedAt: '2026-06-03T02:00:00.000Z',
  proof: null,
  codeSentAt: null,
  establishment: CLUB,
  ...change,
});

test.each([
  [link(), ['RIDET 1234566.001']],
  [link({ codeSentAt: '2026-06-04T02:00:00.000Z' }), ['RIDET 1234566.001', 'Code envoyé le 4 juin 2026']],
  [
    link({ establishment: { name: 'Amis du lagon', ridet: null, rna: 'W9N1000001', listed: false } }),
    ['RNA W9N1000001', 'Déclarée par une personne : absente du répertoire'],
  ],
])('of %j is said %j', (one, facts) => {
  expect(factsOfLink(one)).toEqual(facts);
});

test.each([
  ['', false],
  ['Non.', false],
  ['   a   ', false],
  ['Statuts vus', true],
])('a reason of %j says enough: %s', (reason, enough) => {
  expect(saysEnough(reason)).toBe(enough);
});

it('each line says who, for what, as what, since when, and has a button of its own name', () => {
  const items = [link(), link({ id: 'l2', person: 'Jean Wea', email: null, role: 'mandatary' })];
  const table = <LinksTable items={items} onDecide={() => undefined} />;
  const words = wordsOf(table).join(' | ');
  expect(words).toContain('Marie Wamytanmarie@exemple.nc');
  expect(words).toContain('représentant légal | 3 juin 2026');
  expect(words).toContain('mandataire');
  const html = renderToStaticMarkup(<MantineProvider>{openDesk().around(table)}</MantineProvider>);
  expect(html).toContain('aria-label="Décider pour Jean Wea"');
});

it('who opens the tab reads what they decide about', () => {
  expect(wordsOf(<LinksTab />).join(' ')).toContain('demandent à agir pour une entreprise ou une association');
});

it('the history of rights says the reason of a decision, and that nothing was held before', () => {
  const change = { id: '1', at: '2026-06-03T02:00:00.000Z', by: 'Aline Admin', subject: 'Jean Wea – Club' } as const;
  const words = wordsOf(
    <RightsTable
      items={[
        { ...change, kind: 'link-confirmed', before: null, after: { establishment: 'Mandataire', reason: 'Vu.' } },
        { ...change, id: '2', kind: 'link-ended', before: null, after: { reason: 'Pas de pièce.' } },
      ]}
    />,
  );
  expect(words).toContain('Mandataire. Motif : Vu.');
  expect(words).toContain('Motif : Pas de pièce.');
});
