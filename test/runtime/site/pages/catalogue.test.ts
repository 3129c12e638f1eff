/** The catalogue: no scheme is hidden by how it is searched, and each is open when it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf, type Published } from '../../../../runtime/dispositifs/index.ts';
import { catalogueOf } from '../../../../runtime/site/pages/catalogue/model.ts';
import type { DispositifIdentity } from '../../../../schemas/types/dispositif.ts';
import { identity } from '../identity.ts';

const NOW = '2026-03-02T01:00:00.000Z';

function publish(...parts: readonly Partial<DispositifIdentity>[]): Published {
  const entries = parts.map((part, at) => {
    const made = identity(part);
    return {
      id: `scheme-${at}`,
      version: 1,
      publishedAt: new Date(NOW),
      identity: made,
      words: wordsOf(`${made.title} ${made.summary}`),
    };
  });
  return { entries, themes: [], audiences: [] };
}

const titles = (published: Published, search: Parameters<typeof catalogueOf>[1], now = NOW): readonly string[] =>
  catalogueOf(published, search, now).items.map(({ title }) => title);

describe('the pages of the catalogue', () => {
  test('hold each scheme once, whatever their number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 90 }), (count) => {
        const published = publish(...Array.from({ length: count }, (_, at) => ({ title: `Aide ${at}` })));
        const { pages, found } = catalogueOf(published, {}, NOW);
        const all = Array.from({ length: pages }, (_, at) => titles(published, { page: String(at + 1) })).flat();
        expect(all).toEqual(published.entries.map((entry) => entry.identity.title));
        expect(found).toBe(count);
      }),
    );
  });

  test.each([['0'], ['-1'], ['1e9'], ['999999999'], ['deux'], [['2']], [undefined]])(
    'lead somewhere for an address that asks for page %s',
    (page) => {
      const published = publish(...Array.from({ length: 21 }, (_, at) => ({ title: `Aide ${at}` })));
      const shown = catalogueOf(published, { page }, NOW);
      expect(shown.page).toBe(1);
      expect(shown.items).toHaveLength(20);
    },
  );

  test('stop at the last one: a link kept from when there were more still shows something', () => {
    const published = publish(...Array.from({ length: 21 }, (_, at) => ({ title: `Aide ${at}` })));
    expect(catalogueOf(published, { page: '7' }, NOW)).toMatchObject({
      page: 2,
      pages: 2,
      items: [{ title: 'Aide 20' }],
    });
  });
});

describe('a search', () => {
  const published = publish(
    { title: 'Aide à l’élève', summary: 'Cantine et internat.', theme: 'Enseignement', audiences: ['particulier'] },
    {
      title: 'Prime à la rénovation',
      summary: 'Œuvres du cœur de ville.',
      theme: 'Logement',
      audiences: ['entreprise'],
    },
  );

  test.each([
    ['eleve', 'Aide à l’élève'],
    ['ÉLÈVE aide', 'Aide à l’élève'],
    ['cant inter', 'Aide à l’élève'],
    ['oeuvre coeur', 'Prime à la rénovation'],
    ['  renov  ', 'Prime à la rénovation'],
  ])('of « %s » finds « %s », whatever accents, capitals and ends of words', (q, title) => {
    expect(titles(published, { q })).toEqual([title]);
  });

  test('narrows with each word, and with the theme and who asks', () => {
    expect(titles(published, { q: 'aide rénovation' })).toEqual([]);
    expect(titles(published, { theme: 'Logement' })).toEqual(['Prime à la rénovation']);
    expect(titles(published, { theme: 'Logement', public: 'particulier' })).toEqual([]);
    expect(titles(published, { public: 'particulier' })).toEqual(['Aide à l’élève']);
  });

  test('of signs alone, or of nothing, shows all', () => {
    for (const q of ['', '  ', '?!', undefined, ['a', 'b']]) expect(titles(published, { q })).toHaveLength(2);
  });

  test('tells one who finds nothing from a catalogue where nothing is published', () => {
    expect(catalogueOf(published, { q: 'zzz' }, NOW)).toMatchObject({ found: 0, empty: false, pages: 1 });
    expect(catalogueOf(publish(), {}, NOW)).toMatchObject({ found: 0, empty: true, pages: 1 });
  });
});

describe('a campaign from the 2nd to the 31st of March', () => {
  const published = publish({ windows: [{ opens: '2026-03-02', closes: '2026-03-31' }] });

  test.each([
    ['2026-03-01T12:59:59.999Z', false, 'Ouverture des demandes le 2 mars 2026.'],
    ['2026-03-01T13:00:00.000Z', true, 'Demandes ouvertes jusqu’au 31 mars 2026 inclus.'],
    ['2026-03-31T12:59:59.999Z', true, 'Demandes ouvertes jusqu’au 31 mars 2026 inclus.'],
    ['2026-03-31T13:00:00.000Z', false, null],
  ])('at %s is open in Nouméa: %s', (now, open, period) => {
    const [item] = catalogueOf(published, {}, now).items;
    expect([item?.open, item?.period?.replaceAll(/[\u00a0\u202f]/gu, ' ') ?? null]).toEqual([open, period]);
  });
});
