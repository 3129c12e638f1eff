/** The catalogue: no scheme is hidden by how it is searched, and each is open when it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder, type Published } from '../../../../runtime/dispositifs/index.ts';
import { catalogueOf } from '../../../../runtime/site/pages/catalogue/model.ts';
import { iconOfTheme } from '../../../../runtime/site/parts/theme-icon.ts';
import type { DispositifIdentity } from '../../../../schemas/types/dispositif.ts';
import { identity } from '../identity.ts';

const NOW = '2026-03-02T01:00:00.000Z';

async function publish(...parts: readonly Partial<DispositifIdentity>[]): Promise<Published> {
  const entries = parts.map((part, at) => ({
    id: `scheme-${at}`,
    version: 1,
    publishedAt: new Date(NOW),
    identity: identity({ keywords: [], ...part }),
  }));
  const finder = await createFinder().follow(
    entries.map(({ id, identity: { title, summary, theme } }) => ({
      id,
      key: id,
      title,
      keywords: '',
      summary,
      theme,
      sheet: '',
    })),
  );
  return { entries, themes: [...new Set(entries.map((entry) => entry.identity.theme))], audiences: [], finder };
}

const UNUSED: ReadonlyMap<string, number> = new Map();
type Search = Parameters<typeof catalogueOf>[2];

const titles = (published: Published, search: Search, uses = UNUSED): readonly string[] =>
  catalogueOf(published, uses, search, NOW).items.map(({ title }) => title);

describe('the pages of the catalogue', () => {
  test('hold each scheme once, whatever their number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 90 }), async (count) => {
        const published = await publish(...Array.from({ length: count }, (_, at) => ({ title: `Aide ${at}` })));
        const { pages, found } = catalogueOf(published, UNUSED, {}, NOW);
        const all = Array.from({ length: pages }, (_, at) => titles(published, { page: String(at + 1) })).flat();
        expect(all).toEqual(published.entries.map((entry) => entry.identity.title));
        expect(found).toBe(count);
      }),
    );
  });

  test.each([['0'], ['-1'], ['1e9'], ['999999999'], ['deux'], [['2']], [undefined]])(
    'lead somewhere for an address that asks for page %s',
    async (page) => {
      const published = await publish(...Array.from({ length: 21 }, (_, at) => ({ title: `Aide ${at}` })));
      const shown = catalogueOf(published, UNUSED, { page }, NOW);
      expect(shown.page).toBe(1);
      expect(shown.items).toHaveLength(20);
    },
  );

  test('stop at the last one: a link kept from when there were more still shows something', async () => {
    const published = await publish(...Array.from({ length: 21 }, (_, at) => ({ title: `Aide ${at}` })));
    expect(catalogueOf(published, UNUSED, { page: '7' }, NOW)).toMatchObject({
      page: 2,
      pages: 2,
      items: [{ title: 'Aide 20' }],
    });
  });
});

describe('a search', async () => {
  const published = await publish(
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

  test('narrows with the theme and who asks', () => {
    expect(titles(published, { theme: 'Logement' })).toEqual(['Prime à la rénovation']);
    expect(titles(published, { theme: 'Logement', public: 'particulier' })).toEqual([]);
    expect(titles(published, { public: 'particulier' })).toEqual(['Aide à l’élève']);
  });

  test('of signs alone, or of nothing, shows all', () => {
    for (const q of ['', '  ', '?!', undefined, ['a', 'b']]) expect(titles(published, { q })).toHaveLength(2);
  });

  test('tells one who finds nothing from a catalogue where nothing is published', async () => {
    expect(catalogueOf(published, UNUSED, { q: 'zzz' }, NOW)).toMatchObject({ found: 0, empty: false, pages: 1 });
    expect(catalogueOf(await publish(), UNUSED, {}, NOW)).toMatchObject({ found: 0, empty: true, pages: 1 });
  });
});

describe('what is asked most', async () => {
  const published = await publish(
    { title: 'Aide A', theme: 'Logement' },
    { title: 'Aide B', theme: 'Santé' },
    { title: 'Aide C', theme: 'Santé' },
  );
  const uses = new Map([
    ['scheme-2', 7],
    ['scheme-1', 3],
  ]);

  test('comes first, schemes and themes, and then the order of titles', () => {
    expect(titles(published, {}, uses)).toEqual(['Aide C', 'Aide B', 'Aide A']);
    expect(titles(published, {})).toEqual(['Aide A', 'Aide B', 'Aide C']);
    expect(catalogueOf(published, uses, {}, NOW).tiles).toEqual([
      { theme: 'Santé', count: 2 },
      { theme: 'Logement', count: 1 },
    ]);
  });

  test('gives way to what was searched for; themes are offered only before anything is', () => {
    expect(titles(published, { q: 'aide a' }, new Map([['scheme-2', 1000]]))[0]).toBe('Aide A');
    for (const search of [{ q: 'aide' }, { theme: 'Santé' }, { public: 'foyer' }]) {
      expect(catalogueOf(published, uses, search, NOW).tiles).toEqual([]);
    }
  });

  test('where a choice leaves nothing, says how many there are without it', () => {
    expect(catalogueOf(published, uses, { q: 'aide', theme: 'Mer' }, NOW)).toMatchObject({
      found: 0,
      foundElsewhere: 3,
    });
    expect(catalogueOf(published, uses, { q: 'aide' }, NOW)).toMatchObject({ found: 3, foundElsewhere: 0 });
  });
});

test.each([
  ['Santé et action sociale', 'heart'],
  ['LOGEMENT', 'home'],
  ['Vie associative', 'people'],
  ['Éducation', 'school'],
  ['Divers', 'file'],
])('the pictogram of « %s » is %s', (theme, icon) => {
  expect(iconOfTheme(theme)).toBe(icon);
});

describe('a campaign from the 2nd to the 31st of March', async () => {
  const published = await publish({ windows: [{ opens: '2026-03-02', closes: '2026-03-31' }] });

  test.each([
    ['2026-03-01T12:59:59.999Z', false, 'Ouverture des demandes le 2 mars 2026.'],
    ['2026-03-01T13:00:00.000Z', true, 'Demandes ouvertes jusqu’au 31 mars 2026 inclus.'],
    ['2026-03-31T12:59:59.999Z', true, 'Demandes ouvertes jusqu’au 31 mars 2026 inclus.'],
    ['2026-03-31T13:00:00.000Z', false, null],
  ])('at %s is open in Nouméa: %s', (now, open, period) => {
    const [item] = catalogueOf(published, UNUSED, {}, now).items;
    expect([item?.open, item?.period?.replaceAll(/[\u00a0\u202f]/gu, ' ') ?? null]).toEqual([open, period]);
  });
});
