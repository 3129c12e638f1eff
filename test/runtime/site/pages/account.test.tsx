/** What `/compte` puts first: what is to be done, then what goes on, then what has ended. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { accountPage, type AccountModel } from '../../../../runtime/site/pages/account/view.tsx';
import { translateTo } from '../../../../runtime/site/render/text.ts';

const t = translateTo('fr');
type Request = AccountModel['requests'][number];

const request = (id: string, more: Partial<Request> = {}): Request => ({
  id,
  number: `AM-2026-${id}`,
  title: `Aide ${id}`,
  state: 'En cours d’étude',
  expected: null,
  until: null,
  filedOn: '1er mars 2026',
  closed: false,
  unread: false,
  ...more,
});

const draw = (...requests: readonly Request[]): string => drawFor(null, requests);
const drawFor = (acting: AccountModel['acting'], requests: readonly Request[]): string =>
  renderToStaticMarkup(
    <accountPage.view
      page={{
        type: 'account',
        acting,
        requests,
        notices: [],
        drafts: [],
        offered: [],
        dropped: false,
        closesOn: null,
      }}
      t={t}
      form={undefined}
    />,
  );
const headings = (html: string): readonly string[] =>
  [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/gu)].map(([, title = '']) => title);
const opened = (html: string): readonly string[] =>
  [...html.matchAll(/href="\/compte\/demandes\/([^"]*)"/gu)].map(([, id = '']) => id);

const ENDED = request('3', { state: 'Accordée', closed: true });
const AWAITED = request('2', { expected: 'Corrigez vos revenus.', until: '12 mars 2026', state: 'À corriger' });

describe('requests', () => {
  test('of which something is expected come first, those that have ended last', () => {
    const html = draw(ENDED, request('1'), AWAITED);
    expect(opened(html)).toEqual(['2', '1', '3']);
    expect(headings(html).slice(0, 3)).toEqual(['À faire', 'Mes autres demandes', 'Demandes terminées']);
  });

  test('are simply mine where nothing is expected', () => {
    expect(headings(draw(request('1'))).slice(0, 1)).toEqual(['Mes demandes']);
  });

  test('that have all ended are under one heading', () => {
    expect(headings(draw(ENDED)).slice(0, 1)).toEqual(['Demandes terminées']);
  });

  test('of a person whom one acts for are theirs, and neither their wallet nor a household is offered', () => {
    const html = drawFor({ type: 'mandate', id: 'm1', name: 'Marie Wamytan' }, [request('1')]);
    expect(headings(html)[0]).toBe('Ses demandes');
    expect(html).toContain('href="/compte/mandats/m1"');
    for (const none of ['/compte/documents', '/compte/foyer', '/compte/etablissements/'])
      expect(html).not.toContain(`href="${none}"`);
    expect(drawFor({ type: 'mandate', id: 'm1', name: 'Marie' }, [])).toContain(
      'déposées depuis que vous avez accepté',
    );
  });

  test.each([
    ['goes on', [request('1')], ['Ses demandes']],
    ['waits, and goes on', [request('1'), AWAITED], ['À faire', 'Ses autres demandes']],
    ['does not exist', [], ['Ses demandes']],
  ] as const)('of a club that one acts for are its own: one %s', (_, requests, titles) => {
    const html = drawFor({ type: 'establishment', id: 'e1', name: 'Club de va’a' }, requests);
    expect(headings(html).slice(0, titles.length)).toEqual(titles);
    expect(html.includes('Aucune demande n’a été déposée pour elle.')).toBe(requests.length === 0);
    expect(html).not.toContain('Vous n’avez pas encore déposé');
  });

  test('say in bold until when something is expected', () => {
    expect(draw(AWAITED)).toContain('<strong>12 mars 2026</strong>');
  });

  test.each([
    ['asks for something', AWAITED, 'cg-pill-warn'],
    ['goes on', request('1'), 'cg-pill-info'],
    ['has ended', ENDED, 'cg-pill"'],
  ])('one that %s bears one pill of its kind', (_what, one, pill) => {
    const html = draw(one);
    expect(html.match(/class="cg-pill[^>]*>/gu)).toHaveLength(1);
    expect(html).toContain(pill);
  });

  test('of which a message was not read lead to it, saying whose it is', () => {
    const html = draw(request('1', { unread: true }));
    expect(opened(html)).toEqual(['1', '1#messages']);
    expect(html).toContain('<span class="cg-hidden"> Aide 1</span>');
  });
});
