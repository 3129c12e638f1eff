/**
 * What a catalogue of three hundred schemes costs against one of six: the pages that list them, one of them, and the memory of
 * the server after each was asked for once. The three hundred are copies of the examples under names and with texts of their own.
 */
import { publishLists } from '../../runtime/demo/publish-lists.ts';
import { publishVersion } from '../../runtime/dispositifs/index.ts';
import { readExample } from '../support/example.ts';
import { runLoad } from './load.ts';
import { processorTimeOfBoth } from './processor-time.ts';
import { serve, type Served } from './processes.ts';
import { quantile } from './rounds.ts';
import { createWorld, type World } from './world.ts';

const EXAMPLES = [
  'aide-medicale',
  'aprah',
  'ecosysteme-patrimonial',
  'permis-chasser',
  'permis-construire',
  'subvention-association',
] as const;
/** Copies of each example beside it. */
const COPIES = [0, 49] as const;
const ROUNDS = 4;
/** Linux counts processor time in hundredths of a second: a round must take many. */
const REQUESTS = 250;

const PAGES: Readonly<Record<string, string>> = {
  catalogue: '/',
  'catalogue, search': '/?q=aide',
  'sheet of one': '/demarches/aide-medicale',
  'API, list': '/api/v1/dispositifs',
  'API, one': '/api/v1/dispositifs/aide-medicale',
};

export interface SchemesCost {
  readonly pages: readonly {
    readonly name: string;
    /** Milliseconds of processor of a page, server and database together, with few and with many schemes. */
    readonly median: readonly number[];
  }[];
  /** Megabytes of the server: after the pages above, and after each of the three hundred was asked for once. */
  readonly memory: readonly [before: number, after: number];
}

interface Contestant {
  readonly world: World;
  readonly product: Served;
}

/** Measures in worlds of its own. */
export async function measureSchemes(): Promise<SchemesCost> {
  await using stack = new AsyncDisposableStack();
  const served: Contestant[] = [];
  for (const copies of COPIES) {
    const world = await createWorld();
    stack.defer(() => world.close());
    await publishSchemes(world, copies);
    const product = await serve('product-server.ts', [], { ...world.environment, WORKERS: 'false' });
    stack.defer(() => product.stop());
    served.push({ world, product });
  }
  const pages: SchemesCost['pages'][number][] = [];
  for (const [name, path] of Object.entries(PAGES)) pages.push({ name, median: await timePage(served, path) });
  const large = served.at(-1);
  if (!large) throw new Error('there is no server with many schemes');
  return { pages, memory: [await memoryOf(large.product), await askForEach(large.product)] };
}

async function publishSchemes({ services }: World, copies: number): Promise<void> {
  await publishLists(services.db);
  for (const id of EXAMPLES) {
    const published = await publishVersion(services, { source: await readExample(id), by: null });
    if (published.type === 'refused' && id !== 'aide-medicale') throw new Error(`${id} cannot be published`);
  }
  // Spaces at their end make texts never seen before.
  await services.db.raw(
    `with copy as (
       select n, dispositif_id || '-' || n as id, v.* from dispositif_version v cross join generate_series(1, :copies::int) n
     ), named as (
       insert into dispositif (id, title) select id, catalogue ->> 'title' || ' ' || n from copy returning id
     )
     insert into dispositif_version (dispositif_id, number, hash, files, catalogue)
     select copy.id, number, hash || n, (select jsonb_object_agg(key, value || repeat(' ', n)) from jsonb_each_text(files::jsonb)),
       jsonb_set(catalogue::jsonb, '{title}', to_jsonb(catalogue ->> 'title' || ' ' || n))
     from copy join named on named.id = copy.id`,
    { copies },
  );
  await services.db.raw('update dispositif set current_version = 1 where current_version is null');
}

async function timePage(served: readonly Contestant[], path: string): Promise<readonly number[]> {
  const costs: number[][] = served.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, { world, product }] of served.entries()) {
      const before = await processorTimeOfBoth(product, world);
      const { url } = product;
      await runLoad({ url, count: REQUESTS, connections: 1, status: 200, request: () => get(path) });
      const cost = ((await processorTimeOfBoth(product, world)) - before) * (1000 / REQUESTS);
      if (round > 0) costs[index]?.push(cost);
    }
  }
  return costs.map((all) =>
    quantile(
      all.toSorted((one, other) => one - other),
      0.5,
    ),
  );
}

/** The form of each: what is compiled is asked for, and what browsers get of it made. */
async function askForEach(product: Served): Promise<number> {
  const ids = EXAMPLES.flatMap((id) => [id, ...Array.from({ length: COPIES[1] }, (_, index) => `${id}-${index + 1}`)]);
  for (const name of ['form.json', 'validators.js']) {
    await runLoad({
      url: product.url,
      count: ids.length,
      connections: 1,
      status: 200,
      request: (index) => get(`/demarches/${ids[index] ?? ''}/versions/1/${name}`),
    });
  }
  return memoryOf(product);
}

async function memoryOf({ url }: Served): Promise<number> {
  const { sample } = await runLoad({ url, count: 1, connections: 1, status: 200, request: () => get('/metrics') });
  const [, bytes] = /^cagou_process_resident_memory_bytes (\S+)$/mu.exec(sample) ?? [];
  if (bytes === undefined) throw new Error('the server does not say how much memory it has');
  return Number(bytes) / 1_000_000;
}

function get(path: string): { readonly method: 'GET'; readonly path: string } {
  return { method: 'GET', path };
}
