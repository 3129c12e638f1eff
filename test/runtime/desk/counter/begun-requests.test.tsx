/** Requests that were begun at the counter and wait there: what they are known by, and what can be done with each. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, test, vi } from 'vitest';
import type { AssistedDraft } from '../../../../schemas/types/api.ts';
import { openDesk, wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { BegunList, BegunRequests, sayBegun } = await import('../../../../runtime/desk/counter/begun-requests.tsx');
vi.unstubAllGlobals();

const draft = (change: Partial<AssistedDraft> = {}): AssistedDraft => ({
  id: 'd1',
  title: 'Aide médicale',
  applicant: 'Rosalie Poadja',
  channel: 'letter',
  receivedOn: '2026-03-02',
  updatedAt: '2026-03-03T02:00:00.000Z',
  url: '/demarches/aide-medicale/formulaire?brouillon=d1',
  originals: [],
  ...change,
});
const scan = (id: string, name: string): AssistedDraft['originals'][number] => ({
  id,
  name,
  size: 10,
  mediaType: 'application/pdf',
});
const drawn = (items: readonly AssistedDraft[]) => (
  <BegunList items={items} onAsk={() => undefined} onSent={() => Promise.resolve()} />
);

test.each([
  ['letter', '2026-03-02', /^Reçue par courrier le 2 mars 2026 – dernière saisie le 3 mars/u],
  ['counter', '2026-03-02', /^Reçue au guichet le 2 mars 2026/u],
  ['phone', null, /^par téléphone – dernière saisie/u],
  ['online', null, /^dernière saisie le 3 mars/u],
] as const)('a request that came by %s on %s is said in words', (channel, receivedOn, words) => {
  expect(sayBegun(draft({ channel, receivedOn })).replaceAll(/\s/gu, ' ')).toMatch(words);
});

it('each is taken up again by a link and given up by a button, both of its own name', () => {
  const items = [
    draft(),
    draft({ id: 'd2', applicant: 'Jean Wea', url: '/demarches/aide-medicale/formulaire?brouillon=d2' }),
  ];
  const html = renderToStaticMarkup(<MantineProvider>{openDesk().around(drawn(items))}</MantineProvider>);
  for (const { applicant, url } of items) {
    expect(html).toMatch(
      new RegExp(
        `href="${url.replace('?', String.raw`\?`)}"[^>]*aria-label="Reprendre la demande de ${applicant} : Aide médicale"`,
        'u',
      ),
    );
    expect(html).toContain(`aria-label="Abandonner la demande de ${applicant} : Aide médicale"`);
  }
});

it('each scan opens, and can be taken away by its name', () => {
  const items = [draft({ originals: [scan('f1', 'recto.pdf'), scan('f2', 'verso.pdf')] })];
  const html = renderToStaticMarkup(<MantineProvider>{openDesk().around(drawn(items))}</MantineProvider>);
  for (const [id, name] of [
    ['f1', 'recto.pdf'],
    ['f2', 'verso.pdf'],
  ] as const) {
    expect(html).toMatch(new RegExp(`href="/api/v1/files/${id}"[^>]*target="_blank"[^>]*>${name}`, 'u'));
    expect(html).toContain(`aria-label="Retirer ${name}"`);
  }
  expect(wordsOf(drawn(items)).join(' ')).toContain('Joindre le scan');
});

it('nothing is said where nothing was begun', () => {
  expect(wordsOf(<BegunRequests />)).toEqual([]);
});
