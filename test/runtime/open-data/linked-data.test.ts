/** Catalogues for machines: each thing has one address, says what it is, and names authorities that there are. */
import { describe, expect, it } from 'vitest';
import { dataCatalogue, publicServices, type ListedScheme } from '../../../runtime/open-data/linked-data.ts';
import type { JsonObject } from '../../../engine/index.ts';

const PUBLISHER = { name: 'Province Sud', url: 'https://demarches.exemple.nc' };
const scheme = (id: string, more: Partial<ListedScheme['identity']> = {}): ListedScheme => ({
  id,
  publishedAt: new Date('2026-03-01T22:30:00Z'),
  identity: {
    title: `Aide ${id}`,
    summary: 'Ce que c’est.',
    theme: 'Logement',
    service: { name: 'Direction du logement' },
    audiences: ['particulier'],
    typicalDelay: 'Deux mois',
    legalBasis: [{ act: 'Délibération n° 12' }],
    ...more,
  },
});
const UNTIL = new Map([
  ['toit', '2026-02-28'],
  ['bus', '2026-01-31'],
]);

/** Every object of a document, however deep. */
function nodesOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as JsonObject;
  return [node, ...Object.values(node).flatMap(nodesOf)];
}

const DOCUMENTS = {
  catalogue: dataCatalogue(
    PUBLISHER,
    [scheme('toit'), scheme('sans'), scheme('bus', { keywords: ['transport'] })],
    UNTIL,
  ),
  services: publicServices(PUBLISHER, [
    scheme('toit', { service: { name: 'Direction', email: 'toit@exemple.nc', phone: '+687 26.12.34' } }),
    scheme('bus', { legalBasis: [{ act: 'Arrêté', url: 'https://juridoc.exemple.nc/1' }, { act: 'Délibération' }] }),
  ]),
};

describe.each(Object.entries(DOCUMENTS))('the document of the %s', (_name, document) => {
  const nodes = nodesOf(document);

  it('names all that it speaks of by whole addresses', () => {
    const ids = nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [node['@id']] : []));
    expect(ids.filter((id) => !/^(?:https?:\/\/|mailto:\S+@|tel:\+\d+$)/u.test(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(10);
  });

  it('speaks of classes and properties of the vocabularies that its context has, and of no other', () => {
    const known = new Set(Object.keys((document['@context'] ?? {}) as JsonObject));
    const terms = nodes
      .filter((node) => node !== document['@context'])
      .flatMap((node) => [...Object.keys(node), ...(typeof node['@type'] === 'string' ? [node['@type']] : [])])
      .filter((term) => !term.startsWith('@') && !known.has(term));
    expect(terms.filter((term) => !known.has(term.split(':')[0] ?? ''))).toEqual([]);
  });

  it('has no value that is undefined, which JSON would drop in silence', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('the catalogue of figures', () => {
  const sets = DOCUMENTS.catalogue['dcat:dataset'] as readonly JsonObject[];

  it('has the schemes of which figures were counted, in the order of the schemes', () => {
    expect(sets.map((set) => set['dct:identifier'])).toEqual(['toit', 'bus']);
  });

  it('says the day of Nouméa on which a scheme was published, and the last one that is counted', () => {
    expect(sets.map((set) => [set['dct:issued'], set['dct:modified']])).toEqual(
      ['2026-02-28', '2026-01-31'].map((last) => [
        { '@value': '2026-03-02', '@type': 'xsd:date' },
        { '@value': last, '@type': 'xsd:date' },
      ]),
    );
  });

  it('gives each set as a table and as JSON, at addresses of its own', () => {
    const files = sets.flatMap((set) => set['dcat:distribution'] as readonly JsonObject[]);
    const addresses = files.map((file) => (file['dcat:downloadURL'] as JsonObject)['@id']);
    expect(addresses).toEqual(
      ['toit.csv', 'toit.json', 'bus.csv', 'bus.json'].map((name) => `https://demarches.exemple.nc/donnees/${name}`),
    );
    expect(new Set(addresses).size).toBe(4);
  });

  it('is found by the theme of a scheme, and by its keywords after that', () => {
    expect(sets.map((set) => (set['dcat:keyword'] as readonly JsonObject[]).map((word) => word['@value']))).toEqual([
      ['Logement'],
      ['Logement', 'transport'],
    ]);
  });
});

describe('the public services', () => {
  const [authority, toit, bus] = DOCUMENTS.services['@graph'] as readonly JsonObject[];

  it('are answered for by the administration that is described beside them', () => {
    for (const service of [toit, bus])
      expect(service).toMatchObject({ 'cv:hasCompetentAuthority': { '@id': authority?.['@id'] } });
  });

  it('are reached as their service says, and in no way that it does not', () => {
    const contact = toit?.['cv:hasContactPoint'] as JsonObject;
    expect([contact['cv:email'], contact['cv:telephone']]).toEqual(['toit@exemple.nc', '+687 26.12.34']);
    expect(Object.keys(bus?.['cv:hasContactPoint'] as JsonObject)).toEqual(['@id', '@type', 'skos:prefLabel']);
  });

  it('name each act by where it is read, else by its place in the scheme', () => {
    const acts = bus?.['cv:hasLegalResource'] as readonly JsonObject[];
    expect(acts.map((act) => act['@id'])).toEqual([
      'https://juridoc.exemple.nc/1',
      'https://demarches.exemple.nc/demarches/bus#acte-2',
    ]);
  });

  it('are asked for by their form', () => {
    expect(toit).toMatchObject({
      'cv:hasChannel': { '@id': 'https://demarches.exemple.nc/demarches/toit/formulaire' },
    });
  });
});

it('a service that is reached has its number as telephones dial it', () => {
  const document = dataCatalogue(
    PUBLISHER,
    [scheme('toit', { service: { name: 'Direction', email: 'a@b.nc', phone: '+687 26.12.34' } })],
    UNTIL,
  );
  const [set] = document['dcat:dataset'] as readonly JsonObject[];
  expect(set?.['dcat:contactPoint']).toMatchObject({
    'vcard:hasEmail': { '@id': 'mailto:a@b.nc' },
    'vcard:hasTelephone': { '@id': 'tel:+687261234' },
  });
});
