/**
 * What is open, for catalogues of data: the figures as a DCAT-AP 3 catalogue, the schemes as public services of CPSV-AP 3.2, both in
 * JSON-LD. Authorities of the European Union name languages, formats, themes and places.
 */
import { localDate, type JsonObject, type LocalDate } from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { said } from './text.ts';

/** The administration that publishes: its name, the address of its site. */
export interface Publisher {
  readonly name: string;
  readonly url: string;
}

/** A scheme as catalogues name it. */
export interface ListedScheme {
  readonly id: string;
  readonly identity: Pick<
    DispositifIdentity,
    'title' | 'summary' | 'theme' | 'keywords' | 'service' | 'audiences' | 'legalBasis' | 'typicalDelay'
  >;
  readonly publishedAt: Date;
}

/** Licence Ouverte 2.0 of Etalab. */
export const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';
const EU = 'http://publications.europa.eu/resource/authority';
const FRENCH = named(`${EU}/language/FRA`, 'dct:LinguisticSystem');
/** The European names of places know New Caledonia as a country. */
const PLACE = named(`${EU}/country/NCL`, 'dct:Location');

const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const french = (text: string): JsonObject => ({ '@value': text, '@language': 'fr' });
const day = (date: string): JsonObject => ({ '@value': date, '@type': 'xsd:date' });
const link = (address: string): JsonObject => ({ '@id': address });

/** Something that an authority names, with its class, which the shapes of the application profiles ask for. */
function named(address: string, type: string): JsonObject {
  return { '@id': address, '@type': type };
}

/** The catalogue of figures; `until` gives, for each scheme that has some, the last day that they count. */
export function dataCatalogue(
  publisher: Publisher,
  schemes: readonly ListedScheme[],
  until: ReadonlyMap<string, LocalDate>,
): JsonObject {
  const { name, url } = publisher;
  const datasets = schemes.flatMap((scheme) => {
    const last = until.get(scheme.id);
    return last === undefined ? [] : [datasetOf(publisher, scheme, last)];
  });
  return {
    '@context': CONTEXT,
    '@id': `${url}/donnees/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': french(said.catalogue(name)),
    'dct:description': french(said.catalogueLead(name)),
    'dct:publisher': agentOf(publisher),
    'dct:language': FRENCH,
    'dct:spatial': PLACE,
    'dct:license': named(LICENCE, 'dct:LicenseDocument'),
    'foaf:homepage': { '@id': `${url}/donnees`, '@type': 'foaf:Document' },
    'dcat:themeTaxonomy': {
      '@id': `${EU}/data-theme`,
      '@type': 'skos:ConceptScheme',
      'dct:title': french('Thèmes de données'),
    },
    'dcat:dataset': datasets,
  };
}

function datasetOf(publisher: Publisher, { id, identity, publishedAt }: ListedScheme, last: LocalDate): JsonObject {
  const page = `${publisher.url}/donnees/${id}`;
  const file = (extension: 'csv' | 'json', mediaType: string): JsonObject => ({
    '@id': `${page}.${extension}`,
    '@type': 'dcat:Distribution',
    'dct:title': french(`${said.dataset(identity.title)} (${extension.toUpperCase()})`),
    'dct:description': french(said.datasetLead(identity.title)),
    'dcat:accessURL': link(page),
    'dcat:downloadURL': link(`${page}.${extension}`),
    'dct:format': named(`${EU}/file-type/${extension.toUpperCase()}`, 'dct:MediaTypeOrExtent'),
    'dcat:mediaType': named(`http://www.iana.org/assignments/media-types/${mediaType}`, 'dct:MediaType'),
    'dct:license': named(LICENCE, 'dct:LicenseDocument'),
    'dct:language': FRENCH,
  });
  return {
    '@id': page,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': french(said.dataset(identity.title)),
    'dct:description': french(said.datasetLead(identity.title)),
    'dct:publisher': agentOf(publisher),
    'dcat:contactPoint': contactOf(identity.service),
    'dcat:keyword': [identity.theme, ...(identity.keywords ?? [])].map(french),
    'dcat:theme': {
      ...named(`${EU}/data-theme/GOVE`, 'skos:Concept'),
      'skos:prefLabel': french('Gouvernement et secteur public'),
    },
    'dct:accessRights': named(`${EU}/access-right/PUBLIC`, 'dct:RightsStatement'),
    'dct:accrualPeriodicity': named(`${EU}/frequency/MONTHLY`, 'dct:Frequency'),
    'dct:language': FRENCH,
    'dct:spatial': PLACE,
    'dct:issued': day(localDate(publishedAt.toISOString())),
    'dct:modified': day(last),
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:distribution': [file('csv', 'text/csv'), file('json', 'application/json')],
  };
}

function agentOf({ name, url }: Publisher): JsonObject {
  return {
    '@id': `${url}/#administration`,
    '@type': 'foaf:Agent',
    'foaf:name': french(name),
    'foaf:homepage': { '@id': `${url}/`, '@type': 'foaf:Document' },
  };
}

type Service = DispositifIdentity['service'];

function contactOf({ name, email, phone }: Service): JsonObject {
  return {
    '@type': 'vcard:Kind',
    'vcard:fn': name,
    ...(email && { 'vcard:hasEmail': link(`mailto:${email}`) }),
    ...(phone && { 'vcard:hasTelephone': link(`tel:${phone.replaceAll(/[^+\d]/gu, '')}`) }),
  };
}

/** The schemes as public services: who answers for them, for whom, by which act, and where one asks. */
export function publicServices(publisher: Publisher, schemes: readonly ListedScheme[]): JsonObject {
  return {
    '@context': CONTEXT,
    '@graph': [organisationOf(publisher), ...schemes.map((scheme) => serviceOf(publisher, scheme))],
  };
}

function organisationOf({ name, url }: Publisher): JsonObject {
  return {
    '@id': `${url}/#administration`,
    '@type': 'cv:PublicOrganisation',
    'dct:identifier': `${url}/`,
    'dct:title': french(name),
    'skos:prefLabel': french(name),
    'dct:spatial': PLACE,
  };
}

function serviceOf({ url }: Publisher, { id, identity }: ListedScheme): JsonObject {
  const page = `${url}/demarches/${id}`;
  return {
    '@id': page,
    '@type': 'cpsv:PublicService',
    'dct:identifier': id,
    'dct:title': french(identity.title),
    'dct:description': french(identity.summary),
    'dct:language': FRENCH,
    'dct:spatial': PLACE,
    'cv:hasCompetentAuthority': link(`${url}/#administration`),
    'dcat:keyword': [identity.theme, ...(identity.keywords ?? [])].map(french),
    'foaf:page': { '@id': page, '@type': 'foaf:Document' },
    'cv:hasContactPoint': servicePoint(page, identity.service),
    'cv:hasChannel': {
      '@id': `${page}/formulaire`,
      '@type': 'cv:Channel',
      'dct:identifier': `${page}/formulaire`,
      'dct:type': {
        '@id': `${url}/donnees#canal-en-ligne`,
        '@type': 'skos:Concept',
        'skos:prefLabel': french('En ligne'),
      },
    },
    'cv:hasLegalResource': identity.legalBasis.map(({ act, url: text }, at) => ({
      '@id': text ?? `${page}#acte-${at + 1}`,
      '@type': 'eli:LegalResource',
      'dct:title': french(act),
    })),
  };
}

function servicePoint(page: string, { name, email, phone }: Service): JsonObject {
  return {
    '@id': `${page}#contact`,
    '@type': 'cv:ContactPoint',
    'skos:prefLabel': french(name),
    ...(email && { 'cv:email': email }),
    ...(phone && { 'cv:telephone': phone }),
  };
}
