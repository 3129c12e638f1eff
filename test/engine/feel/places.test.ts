/** Places and zones in rules: what they give, what is told of them, what proofs know. */
import { describe, expect, it, test } from 'vitest';
import type { DispositifSource } from '../../../engine/index.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { parseFeel } from '../../../engine/feel/expression.ts';
import { compiled, diagnosticsOf, vocabularyOf, withJson, withText, type Parsed } from '../sources.ts';

const corner = (longitude: number, latitude: number) => ({ longitude, latitude });
const ring = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (id: string, nom: string, west: number) => ({
  type: 'Feature',
  id,
  properties: { nom },
  geometry: { type: 'Polygon', coordinates: [ring(west, -22.3, 0.1)] },
});
const ZONES = JSON.stringify({
  type: 'FeatureCollection',
  features: [feature('lit-majeur', 'Lit majeur', 166.4), feature('bord-de-mer', 'Bord de mer', 167)],
});

const POINT = { latitude: -22.25, longitude: 166.45 };
const OUTLINE = [
  corner(166.45, -22.27),
  corner(166.4503, -22.27),
  corner(166.4503, -22.2703),
  corner(166.45, -22.2703),
];

function withPlaces(change: (rules: Parsed) => void, whole = true): DispositifSource {
  let source = withText(readFixtureBase(), 'data/inondation.geojson', ZONES);
  source = withJson(source, 'form.schema.json', (schema) => {
    const beside = { cagou: { personal: 'demande' }, ...(whole && { required: ['latitude', 'longitude'] }) };
    schema.properties.chantier = { $ref: 'urn:cagou:block:lieu', title: 'Le chantier', ...beside };
    schema.properties.terrain = {
      $ref: 'urn:cagou:block:emprise',
      title: 'Le terrain',
      cagou: { personal: 'demande' },
      ...(whole && { required: ['latitude', 'longitude', 'contour'] }),
    };
    schema.properties.chemin = {
      $ref: 'urn:cagou:block:trace',
      title: 'Le chemin',
      cagou: { personal: 'demande' },
      ...(whole && { required: ['parcours'] }),
    };
    schema.required.push('chantier', 'terrain', 'chemin');
  });
  source = withJson(source, 'form.ui.json', (ui) => ui.pages[1].fields.push('chantier', 'terrain', 'chemin'));
  source = withJson(source, 'scenarios/accord.json', (scenario) => {
    const terrain = { commune: 'Nouméa', ...POINT, contour: OUTLINE };
    const chemin = { commune: 'Nouméa', parcours: OUTLINE.slice(0, 3) };
    Object.assign(scenario.given.answers, { chantier: { commune: 'Nouméa', ...POINT }, terrain, chemin });
  });
  return withJson(source, 'rules.json', change);
}

const computes = (type: string, expression: string, whole = true, more = {}): DispositifSource =>
  withPlaces((rules) => rules.computed.push({ name: 'essai', title: 'Essai', type, expression, ...more }), whole);

function valueOf(source: DispositifSource, answers: object = {}): unknown {
  const dispositif = compiled(source);
  const scenario = dispositif.scenarios['accord'];
  if (!scenario) throw new Error('The base has a scenario');
  const given = { ...scenario.given, answers: { ...scenario.given.answers, ...answers } };
  const [filed] = playScenario(dispositif, { ...scenario, given, steps: [{ when: { type: 'file' } }] });
  return filed?.case?.computed['essai'];
}

const told = (source: DispositifSource): readonly (readonly [code: string, params: object])[] =>
  diagnosticsOf(source)
    .filter(({ code }) => code !== 'zone.unused')
    .map(({ code, params }) => [code, params] as const);

describe('a place in a zone', () => {
  test.each([
    ['dans(chantier, "lit-majeur")', true],
    ['dans(chantier, "bord-de-mer")', false],
    ['dans(chantier, "inondation")', true],
    ['dans(terrain, "lit-majeur")', true],
    ['dans(lieu: chantier, zone: "lit-majeur")', true],
    ['dans(zone: "bord-de-mer", lieu: chantier)', false],
    ['not(dans(chantier, "bord-de-mer")) and dans(chantier, "lit-majeur")', true],
  ])('[M3] [M6] %s is %s', (expression, given) => {
    expect(valueOf(computes('boolean', expression))).toBe(given);
  });

  it('[M3] is neither true nor false of a place without its point', () => {
    const source = computes(
      'boolean',
      'if chantier.latitude = null then null else dans(chantier, "lit-majeur")',
      false,
    );
    expect(valueOf(source, { chantier: { commune: 'Nouméa' } })).toBeNull();
    expect(valueOf(source)).toBe(true);
  });

  it('[M7] is proved to be known where the point is required, and is not elsewhere', () => {
    expect(told(computes('boolean', 'dans(chantier, "lit-majeur")'))).toEqual([]);
    const [found] = diagnosticsOf(computes('boolean', 'dans(chantier, "lit-majeur")', false)).filter(({ code }) =>
      code.startsWith('presence.'),
    );
    expect(found?.params).toMatchObject({ path: 'chantier.latitude' });
  });

  it('[M7] is a column of a table whose rows say yes and no, and nothing else', () => {
    const table = (...cells: readonly string[]): DispositifSource =>
      withPlaces((rules) => {
        rules.computed.push({ name: 'essai', title: 'Essai', type: 'number', table: 'mois' });
        rules.tables.push({
          name: 'mois',
          title: 'Mois de plus',
          hitPolicy: 'U',
          inputs: [{ label: 'En zone inondable', expression: 'dans(chantier, "lit-majeur")', type: 'boolean' }],
          outputs: [{ name: 'mois', label: 'Mois', type: 'number' }],
          rows: cells.map((cell, at) => ({ when: [cell], then: [String(at)] })),
        });
      });
    expect(valueOf(table('false', 'true'))).toBe(1);
    expect(told(table('false', 'true'))).toEqual([]);
    expect(told(table('true')).map(([code]) => code)).toEqual(['table.gap']);
  });
});

describe('a distance and an area in rules', () => {
  test.each([
    ['distance(chantier, "lit-majeur")', 0],
    ['distance(chantier, "bord-de-mer")', 56694.1],
    ['distance(chantier, terrain)', 0],
    ['superficie(terrain)', 1027],
    ['longueur(chemin)', 64.1],
  ])('[M4] [M5] [M9] %s is %d', (expression, given) => {
    expect(valueOf(computes('number', expression))).toBe(given);
  });

  it('[M4] [M5] counts metres and square metres, as the unit checker knows', () => {
    expect(told(computes('number', 'distance(chantier, terrain)', true, { unit: 'm' }))).toEqual([]);
    expect(told(computes('number', 'distance(chantier, terrain)', true, { unit: 'km' }))).toMatchObject([
      ['rules.unit', { found: 'm', convert: 'enKilometres' }],
    ]);
    expect(told(computes('number', 'enKilometres(distance(chantier, terrain))', true, { unit: 'km' }))).toEqual([]);
    expect(told(computes('number', 'superficie(terrain)', true, { unit: 'm²' }))).toEqual([]);
    expect(told(computes('number', 'longueur(chemin)', true, { unit: 'm' }))).toEqual([]);
    expect(told(computes('boolean', 'superficie(terrain) > distance(chantier, terrain)'))).toMatchObject([
      ['feel.units', { left: 'm²', right: 'm' }],
    ]);
  });
});

describe('what is told of places and zones', () => {
  test.each([
    ['dans(chantier, "lit-mageur")', 'feel.zone-unknown', { zone: 'lit-mageur', suggestion: 'lit-majeur' }],
    ['dans(chantier.commune, "lit-majeur")', 'feel.argument', { name: 'dans' }],
    ['dans(chantier, nom)', 'feel.zone-unwritten', { name: 'dans', text: 'nom' }],
    ['dans({ latitude: -22, longitude: 166 }, "lit-majeur")', 'feel.place', { name: 'dans', block: 'lieu' }],
    ['superficie(chantier) > 0', 'feel.place', { name: 'superficie', block: 'emprise' }],
    ['longueur(terrain) > 0', 'feel.place', { name: 'longueur', block: 'trace' }],
    ['dans(chantier)', 'feel.argument-count', { name: 'dans' }],
  ])('[M6] %s is %s', (expression, code, params) => {
    expect(told(computes('boolean', expression))).toMatchObject([[code, params]]);
  });

  it('explains a value by the coordinates that it was worked out from', () => {
    const { expression } = parseFeel('dans(chantier, "lit-majeur")', vocabularyOf(withPlaces(() => {})));
    expect(expression.paths).toEqual(['chantier.latitude', 'chantier.longitude']);
  });
});

describe('a place as it is answered', () => {
  const faults = (chantier: object): unknown => {
    const dispositif = compiled(withPlaces(() => {}, false));
    const scenario = dispositif.scenarios['accord'];
    if (!scenario) throw new Error('The base has a scenario');
    const given = { ...scenario.given, answers: { ...scenario.given.answers, chantier } };
    const [filed] = playScenario(dispositif, { ...scenario, given, steps: [{ when: { type: 'file' } }] });
    return filed?.refusal ?? 'filed';
  };

  it('[M1] has its point whole or not at all, in New Caledonia', () => {
    expect(faults({ commune: 'Nouméa' })).toBe('filed');
    expect(faults({ commune: 'Nouméa', ...POINT })).toBe('filed');
    expect(JSON.stringify(faults({ commune: 'Nouméa', latitude: -22.2 }))).toContain('Indiquez aussi la longitude.');
    expect(JSON.stringify(faults({ commune: 'Nouméa', longitude: 166 }))).toContain('Indiquez aussi la latitude.');
    expect(JSON.stringify(faults({ commune: 'Nouméa', latitude: 48.8, longitude: 2.3 }))).toContain(
      'Cette latitude n’est pas en Nouvelle-Calédonie',
    );
    expect(JSON.stringify(faults({ commune: 'Sidney', ...POINT }))).toContain('n’est pas dans la liste');
  });
});
