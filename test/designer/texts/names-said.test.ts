/** What names are called when a scheme is said back: as its author called them, whichever file says it. */
import { describe, expect, it, vi } from 'vitest';
import type { Files } from '../../../engine/studio.ts';
import type { ReadableName } from '../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { namesInText, namesSaid, titleOfTable } = await import('../../../designer/texts/names-said.ts');
vi.unstubAllGlobals();

const text = (title: string): object => ({ type: 'string', title });
const FORM = {
  type: 'object',
  properties: {
    revenus: { type: 'integer', title: 'Revenus', cagou: { widget: 'money' } },
    logement: { type: 'object', title: 'Votre logement', properties: { rue: text('Rue') } },
    lieu: { $ref: 'urn:cagou:block:point', title: 'Lieu des travaux' },
    enfants: {
      type: 'array',
      title: 'Enfants',
      items: { type: 'object', properties: { age: text('Âge de l’enfant') } },
    },
    lots: {
      type: 'array',
      title: 'Lots',
      items: { type: 'object', properties: { age: text('Âge du lot'), surface: text('Surface') } },
    },
  },
};
const FILES: Files = {
  'form.schema.json': JSON.stringify(FORM),
  'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: Object.keys(FORM.properties) }] }),
  'rules.json': JSON.stringify({
    tables: [
      { name: 'plafonds', title: 'Plafonds de ressources' },
      { name: 'sansTitre' },
      { name: 'plafonds', title: 'Plafonds de 2027' },
    ],
  }),
  'workflow.json': JSON.stringify({ states: { etude: { title: 'Étude' } } }),
};
const NAMES: readonly ReadableName[] = [
  { path: 'revenus', title: 'Revenus', type: 'money', choices: null },
  { path: 'quotient', title: 'Quotient familial', type: 'money', choices: null },
  { path: 'tauxDeBase', title: 'Taux de base', type: 'number', choices: null },
];
const zones = (names: readonly string[]): Files => ({
  ...FILES,
  'data/risques.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((nom, rank) => ({
      type: 'Feature',
      id: `z${rank}`,
      properties: { nom },
      geometry: { type: 'Polygon', coordinates: [] },
    })),
  }),
});
const titleIn = (path: string, each: string | null = null): string | null =>
  namesSaid(FILES, NAMES, each)(path)?.title ?? null;

describe('a name is called', () => {
  it.each<readonly [what: string, path: string, title: string | null]>([
    ['as its question', 'revenus', 'Revenus'],
    ['as what is computed', 'quotient', 'Quotient familial'],
    ['as the section that has no value of its own', 'logement', 'Votre logement'],
    ['as the question of a member', 'enfants.age', 'Âge de l’enfant'],
    ['as that of its own list, where another asks the same', 'lots.age', 'Âge du lot'],
    ['so with the star of a member', 'lots.*.age', 'Âge du lot'],
    ['today', 'aujourdhui', 'aujourd’hui'],
    ['nothing where the scheme has none', 'partie', null],
    ['nothing where a section has none', 'logement.partie', null],
    ['nothing that only begins like one', 'reven', null],
  ])('%s', (_, path, title) => {
    expect(titleIn(path)?.toLowerCase() ?? null).toBe(title?.toLowerCase() ?? null);
  });

  it.each<readonly [each: string, path: string, title: string | null]>([
    ['/enfants', 'membre.age', 'Âge de l’enfant'],
    ['/lots', 'membre.age', 'Âge du lot'],
    ['/lots', 'membre.surface', 'Surface'],
    ['/enfants', 'membre.surface', null],
    ['/enfants', 'revenus', 'Revenus'],
  ])('where each of %s is looked at, %s is « %s »', (each, path, title) => {
    expect(titleIn(path, each)).toBe(title);
  });

  it('of any list where none is looked at', () => {
    expect(titleIn('membre.surface')).toBe('Surface');
    expect(titleIn('membre.partie')).toBeNull();
    expect(titleIn('membre.face')).toBeNull();
  });
});

describe('a place', () => {
  it('is in one of the zones of the scheme, as people call them', () => {
    const name = namesSaid(zones(['Anse Vata', 'Ouémo']), NAMES)('lieu');
    expect(name?.title).toBe('Lieu des travaux');
    expect(name?.choices).toEqual(
      expect.arrayContaining([
        { value: 'z0', label: '« Anse Vata »' },
        { value: 'z1', label: '« Ouémo »' },
      ]),
    );
  });

  it('has no choices where the scheme has no zones, and other answers never have those', () => {
    expect(namesSaid(FILES, NAMES)('lieu')?.choices).toBeNull();
    for (const path of ['revenus', 'quotient', 'lots.surface', 'lots.*.surface']) {
      expect([path, namesSaid(zones(['Ouémo']), NAMES)(path)?.choices]).toEqual([path, null]);
    }
  });
});

describe('on the sheet', () => {
  it.each<readonly [path: string, title: string]>([
    ['dispositif.title', 'Titre du dispositif'],
    ['baremes.plafonds.lignes', 'Lignes de « Plafonds de ressources »'],
    ['baremes.sansTitre.lignes', 'Lignes de « sansTitre »'],
    ['constantes.tauxDeBase.valeur', 'Taux de base'],
    ['constantes.tauxDeBase.depuis', '« Taux de base » : en vigueur depuis'],
    ['constantes.partie.valeur', 'partie'],
  ])('%s is « %s »', (path, title) => {
    expect(namesInText(FILES, NAMES, 'sheet.md')(path)?.title).toBe(title);
  });

  it('a title is put in as it is, whatever signs it has', () => {
    const names: readonly ReadableName[] = [{ path: 'prix', title: 'Prix $& {title}', type: 'number', choices: null }];
    expect(namesInText(FILES, names, 'sheet.md')('constantes.prix.valeur')?.title).toBe('Prix $& {title}');
  });

  it.each(['baremes.plafonds.partie', 'constantes.tauxDeBase', 'constructor', 'baremes.plafonds.constructor'])(
    'what it does not have is called nothing: %s',
    (path) => expect(namesInText(FILES, NAMES, 'sheet.md')(path)).toBeNull(),
  );

  it('alone: a letter calls none of it so', () => {
    for (const file of ['documents/lettre.md', 'messages/accuse.md']) {
      expect(namesInText(FILES, NAMES, file)('dispositif.title')).toBeNull();
      expect(namesInText(FILES, NAMES, file)('quotient')?.title).toBe('Quotient familial');
    }
  });
});

it.each([
  ['plafonds', 'Plafonds de ressources'],
  ['sansTitre', 'sansTitre'],
  ['partie', 'partie'],
])('a table %s is called « %s »', (name, title) => expect(titleOfTable(FILES, name)).toBe(title));

it('a table is called by its name while the rules cannot be read', () => {
  expect(titleOfTable({ ...FILES, 'rules.json': '{ "tables": [' }, 'plafonds')).toBe('plafonds');
  expect(titleOfTable({}, 'plafonds')).toBe('plafonds');
});
