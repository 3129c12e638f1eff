/** What `/compte` puts first: what is to be done, then what goes on, then what has ended. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { accountPage, type AccountModel } from '../../../../runtime/site/pages/account/view.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';

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
  answerBy: null,
  closed: false,
  unread: false,
  ...more,
});

const draw = (...requests: readonly Request[]): string => drawFor(null, requests);
const drawFor = (
  acting: AccountModel['acting'],
  requests: readonly Request[],
  search: AccountModel['search'] = null,
): string =>
  renderToStaticMarkup(
    <accountPage.view
      page={{
        type: 'account',
        acting,
        requests,
        notices: [],
        drafts: [],
        search,
        offered: [],
        dropped: false,
        closesOn: null,
      }}
      t={t}
      form={undefined}
      mostMegabytes={50}
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

  test('are searched under their heading, below what is to be done and what is new, found or not', () => {
    const search = { words: 'permis', state: '', states: ['Accordée'], found: 0, all: 12 };
    const html = drawFor(null, [AWAITED], search);
    expect(headings(html).slice(0, 2)).toEqual(['À faire', 'Mes autres demandes']);
    expect(html.indexOf('role="search"')).toBeGreaterThan(html.indexOf('Mes autres demandes'));
    // What was found is where one looked, on a telephone too.
    expect(html).toContain('action="/compte#demandes"');
    expect(html).toContain('id="demandes"');
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

  test.each([
    [10, null],
    [11, null],
    [12, 'Voir les 2 autres'],
  ])('of which there are %i are all on the page, those beyond ten folded', (count, folded) => {
    const html = draw(...Array.from({ length: count }, (_, at) => request(String(at))));
    expect(opened(html)).toEqual(Array.from({ length: count }, (_, at) => String(at)));
    const inside = /<details[^>]*>(.*)<\/details>/su.exec(html)?.[1] ?? '';
    expect(/<summary>([^<]*)<\/summary>/u.exec(inside)?.[1] ?? null).toBe(folded);
    expect(opened(inside)).toHaveLength(folded === null ? 0 : count - 10);
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

  test.each([
    ['is studied', { answerBy: '1er mai 2026' }, true],
    ['awaits its applicant, who is not to wait', { answerBy: '1er mai 2026', expected: 'Corrigez.' }, false],
    ['has no delay whose silence decides', {}, false],
  ] as const)('one that %s says by when it is answered, or does not', (_what, more, says) => {
    expect(draw(request('1', more)).includes('Réponse au plus tard le 1er mai 2026')).toBe(says);
  });
});

describe('the places of the account', () => {
  const places = (acting: AccountModel['acting']): readonly string[] => {
    const nav = /<nav[^>]*aria-labelledby="places".*<\/nav>/su.exec(drawFor(acting, []))?.[0] ?? '';
    return [...nav.matchAll(/<a href="([^"]*)">([^<]*)</gu)].map(([, href, title]) => `${href} ${title}`);
  };
  const EVERYBODY = [
    '/compte/etablissements Entreprises et associations',
    '/compte/mandats Agir pour quelqu’un',
    '/compte/alertes Mes alertes',
    '/compte/connexion Connexion et appareils',
  ];

  test('are one list, each a link with what one does there', () => {
    expect(places(null)).toEqual([
      '/compte/notifications Mes notifications',
      '/compte/documents Mon porte-documents',
      '/compte/donnees Mes données',
      '/compte/foyer Mon foyer',
      ...EVERYBODY,
    ]);
    expect(draw()).toContain('<span>Mes pièces déjà données, à redonner en un geste</span>');
  });

  test('hold the documents of an association while one acts for it, and no household', () => {
    expect(places({ type: 'establishment', id: 'e1', name: 'Club de va’a' })).toEqual([
      '/compte/notifications Mes notifications',
      '/compte/documents Pièces de Club de va’a',
      '/compte/donnees Mes données',
      ...EVERYBODY,
    ]);
  });

  test('hold nothing of whom one acts for by a mandate', () => {
    expect(places({ type: 'mandate', id: 'm1', name: 'Rose' }).map((place) => place.split(' ')[0])).toEqual([
      '/compte/notifications',
      '/compte/donnees',
      ...EVERYBODY.map((place) => place.split(' ')[0]),
    ]);
  });
});

describe('many requests', () => {
  const search = { words: 'toit', state: '', states: ['Accordée', 'Étude'], found: 1, all: 60 };
  const drawn = (requests: readonly Request[], more: Partial<typeof search> = {}): string =>
    renderToStaticMarkup(
      <accountPage.view
        page={{
          type: 'account',
          acting: null,
          requests,
          search: { ...search, ...more },
          notices: [],
          drafts: [],
          offered: [],
          dropped: false,
          closesOn: null,
        }}
        t={t}
        form={undefined}
        mostMegabytes={50}
      />,
    );

  test('are searched by an address, which says what was looked for and how many were found', () => {
    const html = drawn([request('1')]);
    const [form = ''] = /<form[^>]*>/u.exec(html) ?? [];
    expect(form).toContain('method="get"');
    expect(form).toContain('action="/compte#demandes"');
    expect(html).toMatch(/<input[^>]*value="toit"/u);
    expect(html).toContain('1 sur 60');
    expect(html).toContain('<option value="Accordée">Accordée</option>');
    expect(html).toContain('href="/compte#demandes"');
  });

  test('of which none is found say what to do, and not that there are none', () => {
    const html = drawn([], { found: 0 });
    expect(html).toContain('Aucune des 60 demandes ne correspond');
    expect(html).not.toContain('Vous n’avez pas encore déposé');
  });

  test('that nobody looks among say nothing of what was found', () => {
    expect(drawn([request('1')], { words: '' })).not.toContain('sur 60');
  });
});
