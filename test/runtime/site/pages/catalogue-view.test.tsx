/** The home page as it is drawn: what is found, how it was, where else to look, and the way through its pages. */
import { describe, expect, it } from 'vitest';
import { cataloguePage, type CatalogueModel } from '../../../../runtime/site/pages/catalogue/view.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';
import { draw, linksOf, textOf, textsOf } from './draw.tsx';

const item = (id: string, more: Partial<CatalogueModel['items'][number]> = {}) => ({
  id,
  title: `Aide ${id}`,
  summary: 'Ce que c’est.',
  theme: 'Logement',
  open: true,
  period: null,
  ...more,
});
const model: CatalogueModel = {
  type: 'catalogue',
  query: '',
  foundBy: 'nothing',
  theme: '',
  audience: '',
  themes: ['Logement', 'Santé'],
  audiences: ['particulier', 'association'],
  tiles: [],
  items: [item('toit')],
  found: 1,
  foundElsewhere: 0,
  page: 1,
  pages: 1,
  alerts: { about: 'all', href: '/alertes', feed: '/nouveautes.atom' },
  empty: false,
};
const drawn = (more: Partial<CatalogueModel> = {}): string => draw(cataloguePage, { ...model, ...more });

describe('what is found', () => {
  it.each([
    [1, '1 démarche'],
    [12, '12 démarches'],
  ])('is counted on all pages: %i', (found, said) => {
    expect(textsOf(drawn({ found }), 'h2')).toEqual([said]);
  });

  it('is led by what is asked most where one may choose a theme instead, each counted', () => {
    const tiles = [
      { theme: 'Logement', count: 1 },
      { theme: 'Santé', count: 7 },
    ];
    const html = drawn({ tiles, found: 8 });
    expect(textsOf(html, 'h2')).toEqual(['Par thème', 'Toutes les démarches, les plus demandées d’abord']);
    expect(textsOf(html.slice(0, html.indexOf('</nav>')), 'li')).toEqual(['Logement 1 démarche', 'Santé 7 démarches']);
    expect(linksOf(html)).toContain('/?theme=Sant%C3%A9');
    // One theme is no choice.
    expect(drawn({ tiles: tiles.slice(1) })).not.toContain('Par thème');
  });

  it.each([
    ['all', ''],
    ['nothing', ''],
    ['some', 'Aucune démarche ne parle de tous ces mots.'],
    ['slips', 'Rien ne s’écrit exactement « toitt ».'],
  ] as const)('says how it was found by « %s »', (foundBy, said) => {
    const text = textOf(drawn({ query: 'toitt', foundBy }));
    for (const each of ['Aucune démarche ne parle', 'Rien ne s’écrit'])
      expect(text.includes(each)).toBe(said.startsWith(each));
    expect(text).toContain(said);
  });

  it('says its theme where themes are mixed, and when requests are received where they are not always', () => {
    const marks = (more: Partial<CatalogueModel>): readonly string[] =>
      [...drawn(more).matchAll(/<p class="p-marks">(.*?)<\/p>/gu)].map(([, inner = '']) => textOf(inner));
    expect(marks({})).toEqual(['Logement']);
    expect(marks({ theme: 'Logement' })).toEqual(['']);
    const items = [
      item('a', { period: 'Jusqu’au 1er mars' }),
      item('b', { open: false }),
      item('c', { open: false, period: 'Ouverture le 1er mars' }),
    ];
    expect(marks({ theme: 'Logement', items })).toEqual([
      'Jusqu’au 1er mars',
      'Demandes closes',
      'Ouverture le 1er mars',
    ]);
    expect(drawn({ items }).match(/cg-pill-good/gu)).toHaveLength(1);
  });
});

describe('nothing found', () => {
  const none = { items: [], found: 0, query: 'péniche', theme: 'Santé' };
  it.each([
    [0, ''],
    [1, 'voir celle qui correspond à ces mots'],
    [4, 'voir les 4 qui correspondent à ces mots'],
  ])('leads to the %i that are elsewhere, and to other words', (foundElsewhere, said) => {
    const html = drawn({ ...none, foundElsewhere });
    const lines = textsOf(html.slice(html.indexOf('p-empty')), 'li');
    expect(lines).toHaveLength(said === '' ? 2 : 3);
    expect(lines[0]).toContain(said);
    expect(linksOf(html).includes('/?q=p%C3%A9niche')).toBe(said !== '');
    expect(lines.at(-1)).toBe('voir toutes les démarches.');
  });

  it('speaks of no other words where none were typed', () => {
    expect(textOf(drawn({ ...none, query: '' }))).not.toContain('d’autres mots');
  });

  it('is another thing than nothing published: neither alerts nor an invitation then', () => {
    const html = drawn({ items: [], found: 0, empty: true });
    expect(textOf(html)).toContain('Aucune démarche n’est encore publiée.');
    expect(linksOf(html)).toEqual([]);
  });
});

describe('the way through the pages', () => {
  const asked = { query: 'aide toit', theme: 'Logement', audience: 'association', found: 60, pages: 3 };
  const kept = 'q=aide+toit&theme=Logement&public=association';
  it.each([
    [1, [`/?${kept}&page=2`]],
    [2, [`/?${kept}`, `/?${kept}&page=3`]],
    [3, [`/?${kept}&page=2`]],
  ])('keeps what was asked, from page %i', (page, links) => {
    const html = drawn({ ...asked, page });
    const pages = html.slice(html.indexOf('class="p-pages"'));
    expect(linksOf(pages.slice(0, pages.indexOf('</nav>')))).toEqual(links);
    expect(textOf(pages)).toContain(`Page ${page} sur 3`);
  });

  it('is not there for one page', () => {
    expect(drawn()).not.toContain('p-pages');
  });

  it('is said by the title of the window, after what was searched', () => {
    const t = translateTo('fr');
    expect(cataloguePage.title({ ...model, ...asked, page: 2 }, t)).toBe(
      '« aide toit » – Page 2 sur 3 – Vos démarches',
    );
    expect(cataloguePage.title(model, t)).toBe('Vos démarches');
    expect(cataloguePage.feed?.(model)).toBe('/nouveautes.atom');
  });
});

it.each([
  ['all', 'Être prévenu des nouveautés'],
  ['theme', 'Être prévenu des nouveautés de ce thème'],
  ['audience', 'Être prévenu des nouveautés pour ce public'],
] as const)('offers to be told of what is new of %s', (about, said) => {
  const html = drawn({ alerts: { about, href: '/alertes?x=1', feed: '' } });
  expect(textsOf(html, 'a').at(-1)).toBe(said);
  expect(linksOf(html).at(-1)).toBe('/alertes?x=1');
});

it('keeps what was chosen in its lists, whose audiences are in words', () => {
  const html = drawn({ query: 'toit', theme: 'Santé', audience: 'association' });
  expect(html).toMatch(/<input[^>]*value="toit"/u);
  expect(
    [...html.matchAll(/<option value="([^"]*)" selected="">([^<]*)/gu)].map(([, value, title]) => [value, title]),
  ).toEqual([
    ['Santé', 'Santé'],
    ['association', 'Une association'],
  ]);
});
