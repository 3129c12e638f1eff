/**
 * The catalogues of the demonstration's schemes held to the official shapes of DCAT-AP 3.0.1 and CPSV-AP 3.2.0: nothing in them
 * violates any. A catalogue that is broken on purpose shows that they are looked at.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import { dataCatalogue, publicServices, type ListedScheme } from '../../../runtime/open-data/linked-data.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const SHAPES = join(import.meta.dirname, 'shapes');
const PUBLISHER = { name: 'Province Sud', url: 'https://demarches.exemple.nc' };

let schemes: readonly ListedScheme[];
beforeAll(async () => {
  schemes = await Promise.all(
    EXAMPLE_IDS.map(async (id): Promise<ListedScheme> => {
      const { files } = await readExample(id);
      return {
        id,
        identity: JSON.parse(files['dispositif.json'] ?? '{}'),
        publishedAt: new Date('2026-03-01T22:30:00Z'),
      };
    }),
  );
});

async function shapesOf(...files: readonly string[]): Promise<Store> {
  const texts = await Promise.all(files.map((file) => readFile(join(SHAPES, file), 'utf8')));
  return new Store(texts.flatMap((text) => new Parser().parse(text)));
}

/** The statements of a document, read as any catalogue reads it. */
async function statementsOf(document: JsonObject): Promise<Store> {
  const store = new Store();
  const parser = new JsonLdParser();
  parser.end(JSON.stringify(document));
  for await (const quad of parser) store.add(quad);
  return store;
}

/** What is violated, a line each: of what, by which property, and why. */
async function violations(document: JsonObject, shapes: Store): Promise<readonly string[]> {
  const { results } = await new SHACLValidator(shapes).validate(await statementsOf(document));
  return results
    .filter(({ severity }) => severity?.value.endsWith('#Violation'))
    .map(
      ({ focusNode, path, message }) =>
        `${focusNode?.value} ${path?.value} ${message.map(({ value }) => value).join(' ')}`,
    );
}

describe('the catalogue of figures, by the shapes of DCAT-AP', () => {
  const counted = (): ReadonlyMap<string, string> => new Map(schemes.map(({ id }) => [id, '2026-02-28']));

  it('violates nothing', async () => {
    const shapes = await shapesOf('dcat-ap-3.0.1-shapes.ttl', 'dcat-ap-3.0.1.ttl');
    expect(await violations(dataCatalogue(PUBLISHER, schemes, counted()), shapes)).toEqual([]);
  });

  it('is told of what it lacks', async () => {
    const shapes = await shapesOf('dcat-ap-3.0.1-shapes.ttl');
    const { 'dct:title': _title, ...nameless } = dataCatalogue(PUBLISHER, schemes, counted());
    expect((await violations(nameless, shapes)).join('\n')).toContain('http://purl.org/dc/terms/title');
  });
});

describe('the public services, by the shapes of CPSV-AP', () => {
  it('violate nothing', async () => {
    const shapes = await shapesOf('cpsv-ap-3.2.0.ttl');
    expect(await violations(publicServices(PUBLISHER, schemes), shapes)).toEqual([]);
  });

  it('are told of what they lack', async () => {
    const shapes = await shapesOf('cpsv-ap-3.2.0.ttl');
    const document = publicServices(PUBLISHER, schemes);
    const broken = JSON.parse(JSON.stringify(document).replaceAll('"dct:description"', '"dct:abstract"'));
    expect(await violations(broken, shapes)).not.toEqual([]);
  });
});
