/** What people type finds the sheet they need among the first three, in a catalogue as a province has it. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFinder, type Findable, type Finder } from '../../../../runtime/dispositifs/catalogue/finder.ts';
import { OTHER_SCHEMES } from './other-schemes.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);

/** The examples as they are published, and others beside them. */
function catalogue(): readonly Findable[] {
  const ours = readdirSync(EXAMPLES).map((id): Findable => {
    const read = (file: string) => readFileSync(new URL(`${id}/${file}`, EXAMPLES), 'utf8');
    const { title, summary, theme, keywords } = JSON.parse(read('dispositif.json'));
    return { id, key: id, title, summary, theme, keywords: keywords.join(' '), sheet: read('sheet.md') };
  });
  const others = OTHER_SCHEMES.map(([title, theme, keywords, summary]): Findable => ({
    id: title,
    key: title,
    title,
    theme,
    keywords,
    summary,
    sheet: '',
  }));
  return [...ours, ...others];
}

const scheme = (title: string, more: Partial<Findable> = {}): Findable => ({
  id: title,
  key: title,
  title,
  keywords: '',
  summary: '',
  theme: '',
  sheet: '',
  ...more,
});

let finder: Finder;

beforeAll(async () => {
  finder = await createFinder().follow(catalogue());
});

test.each([
  ['aide médicale', 'aide-medicale'],
  ['médcin', 'aide-medicale'],
  ['medecin', 'aide-medicale'],
  ['docteur et hopital', 'aide-medicale'],
  ['carte A', 'aide-medicale'],
  ['AMG', 'aide-medicale'],
  ['amg', 'aide-medicale'],
  ['soin', 'aide-medicale'],
  ['payer mes soins', 'aide-medicale'],
  ['hopitaux', 'aide-medicale'],
  ['mutuelle santé', 'aide-medicale'],
  ['réparer mon toit', 'aprah'],
  ['rénover sa maison', 'aprah'],
  ['renovation', 'aprah'],
  ['travaux toiture', 'aprah'],
  ['toitures', 'aprah'],
  ['maison insalubre', 'aprah'],
  ['pret travaux', 'aprah'],
  ['aprha', 'aprah'],
  ['adapter mon logement au handicap', 'aprah'],
  ['subvension', 'subvention-association'],
  ['subventions', 'subvention-association'],
  ['aide pour mon club', 'subvention-association'],
  ['assosiation', 'subvention-association'],
  ['associations bénévoles', 'subvention-association'],
  ['argent pour une association', 'subvention-association'],
  ['permis de construire', 'permis-construire'],
  ['permi construire', 'permis-construire'],
  ['construire une piscine', 'permis-construire'],
  ['clôture', 'permis-construire'],
  ['cloture', 'permis-construire'],
  ['agrandir sa maison', 'permis-construire'],
  ['déclaration de travaux', 'permis-construire'],
  ['batir', 'permis-construire'],
  ['PUD', 'permis-construire'],
  ['architecte', 'permis-construire'],
  ['permis de chasse', 'permis-chasser'],
  ['chaser', 'permis-chasser'],
  ['chasseur de cerfs', 'permis-chasser'],
  ['fusil', 'permis-chasser'],
  ['notous', 'permis-chasser'],
  ['défrichement', 'ecosysteme-patrimonial'],
  ['defricher', 'ecosysteme-patrimonial'],
  ['mangroves', 'ecosysteme-patrimonial'],
  ['couper des arbres en forêt', 'ecosysteme-patrimonial'],
  ['HLM', 'Logement social'],
  ['nounou', 'Agrément d’assistant maternel'],
  ['cantine', 'Restauration scolaire'],
  ['bus scolaire', 'Transport scolaire'],
  ['billet d’avion pour mes études', 'Passeport mobilité études'],
  ['fosse sceptique', 'Assainissement individuel'],
  ['vendre de l’alcool', 'Licence de débit de boissons'],
])('« %s » finds %s among the first three', (query, wanted) => {
  expect(finder.find(query).ids.slice(0, 3)).toContain(wanted);
});

describe('a search', () => {
  test('says how it was found', () => {
    expect(finder.find('mangrove').by).toBe('all');
    expect(finder.find('subvension').by).toBe('slips');
    expect(finder.find('mangrove zzyzx')).toMatchObject({ by: 'some', ids: ['ecosysteme-patrimonial'] });
    expect(finder.find('zzyzx')).toEqual({ by: 'some', ids: [] });
  });

  test.each(['', '   ', '« ! »', 'comment obtenir une démarche', 'à l’'])('asks for nothing with « %s »', (query) => {
    expect(finder.find(query)).toEqual({ by: 'nothing', ids: [] });
  });

  test('takes any text, and finds each scheme by its own title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (query) => {
        const { ids } = finder.find(query);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
    for (const { id, title } of catalogue()) expect(finder.find(title).ids[0]).toBe(id);
  });

  test('finds what is written right before what looks like it', async () => {
    const small = await createFinder().follow([scheme('Aide à la parte'), scheme('Aide à la carte')]);
    expect(small.find('carte').ids).toEqual(['Aide à la carte']);
    expect(small.find('carto').ids).toContain('Aide à la carte');
    const numbered = await createFinder().follow([scheme('Zone 2025'), scheme('Zone 2026')]);
    expect(numbered.find('2027').ids).toEqual([]);
  });
});

describe('related schemes', () => {
  test('speak of the same things, and are never the scheme itself', () => {
    expect(finder.related('aprah')).not.toContain('aprah');
    expect(finder.related('Permis de pêche')).not.toHaveLength(0);
    expect(finder.related('Aide à la garde d’enfants')).toContain('Agrément d’assistant maternel');
    expect(finder.related('unknown')).toEqual([]);
  });
});

describe('an index that follows what is published', () => {
  test('forgets what is withdrawn, reads what is new, and what changed', async () => {
    const { follow } = createFinder();
    const first = await follow([scheme('Cantine'), scheme('Bourse')]);
    expect(first.find('cantine').ids).toEqual(['Cantine']);
    const second = await follow([scheme('Bourse', { key: 'Bourse@2', keywords: 'études' }), scheme('Médiathèque')]);
    expect(second.find('cantine').ids).toEqual([]);
    expect(second.find('etude').ids).toEqual(['Bourse']);
    expect(second.find('mediatheque').ids).toEqual(['Médiathèque']);
    const third = await follow([scheme('Bourse', { key: 'Bourse@3' })]);
    expect(third.find('etude').ids).toEqual([]);
  });
});
