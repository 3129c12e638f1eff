/**
 * The queue as an agent opens it, at 1,000 and at a million cases: `GET /api/v1/cases` through HTTP, fifty rows, one agent
 * after the other, the two sizes in turn. Included: session, functions held, the rows and their JSON.
 */
import { runLoad } from './load.ts';
import { writeCases } from './many-cases.ts';
import { processorTimeOfBoth } from './processor-time.ts';
import { serve, type Served } from './processes.ts';
import { quantile } from './rounds.ts';
import { createWorld, type World } from './world.ts';

const SIZES = [1000, 1_000_000] as const;
const ROUNDS = 4;
const REQUESTS = 30;

export interface QueueTimes {
  readonly name: string;
  /** Rows of the page at each size: a page that is not full yet costs less. */
  readonly rows: readonly number[];
  /** Milliseconds at each size. */
  readonly median: readonly number[];
  /** 95th percentile in milliseconds at each size. */
  readonly p95: readonly number[];
  /** Milliseconds of processor at each size, server and database together: what the load of the machine changes least. */
  readonly processor: readonly number[];
}

const queue = (query: string): string => `/api/v1/cases?${query}`;
const PAGES: Readonly<Record<string, string>> = {
  'to take': queue('view=todo'),
  'to take, in the order they came': queue('view=todo&sort=age'),
  'to take, next page': queue('view=todo&cursor='),
  'to take, in one state': queue('view=todo&state=instruction'),
  'to take, in a state that has none': queue('view=todo&state=signatureRefus'),
  'taken by me': queue('view=mine'),
  late: queue('view=late'),
  'late, in the order they came': queue('view=late&sort=age'),
  'late, in one state': queue('view=late&state=correction'),
  'new messages': queue('view=messages'),
  'waiting for the applicant': queue('view=waiting'),
  open: queue('view=open'),
  'open, in one state': queue('view=open&state=correction'),
  'open, in a state that has none': queue('view=open&state=signatureRefus'),
  'open, due on some days': queue('view=open&dueFrom=2026-03-01&dueTo=2027-12-31'),
  'to take, due on some days': queue('view=todo&dueFrom=2026-03-01&dueTo=2027-12-31'),
  'waiting, due on some days': queue('view=waiting&dueFrom=2026-03-01&dueTo=2027-12-31'),
  'to take, within amounts of one in eight': queue('view=todo&ranges=Ressources%3D50000..99999'),
  'to take, within amounts of few': queue('view=todo&ranges=Ressources%3D123456..123459'),
  'open, within amounts of one in eight': queue('view=open&ranges=Ressources%3D50000..99999'),
  'done, within amounts of few': queue('view=done&ranges=Ressources%3D123456..123459'),
  'to take, within amounts and by a common name': queue('view=todo&ranges=Ressources%3D50000..99999&q=wamytan'),
  done: queue('view=done'),
  'done, in one state': queue('view=done&state=retiree'),
  'done, in a state that has none': queue('view=done&state=refusee'),
  'search for a number': queue('view=todo&q=C500'),
  'search for one name': queue('view=todo&q=lavigneaa%20paul'),
  'search for a name of one in 600': queue('view=todo&q=wamytana'),
  'search for a common name': queue('view=todo&q=wamytan'),
  'search for a common name, next page': queue('view=todo&q=wamytan&cursor='),
  'search for two common names': queue('view=todo&q=wamytan%20marie'),
  'search for two that nobody bears together': queue('view=todo&q=wamytan%20jean'),
  'search for two given names that nobody bears together': queue('view=todo&q=marie%20jean'),
  'search for a common name, open': queue('view=open&q=wamytan'),
  'search for a common name, done': queue('view=done&q=wamytan'),
  'search for a name of one in 600, done': queue('view=done&q=wamytana'),
  'search for a common name, late in one state': queue('view=late&state=correction&q=wamytan'),
  'search with a typing error': queue('view=todo&q=lavignaea'),
  'search with a typing error, done': queue('view=done&q=lavignaea'),
  'search for what is not there': queue('view=todo&q=zzyzx'),
  'counts of all views': '/api/v1/cases/counts',
};

/** Measures in worlds of its own. */
export async function measureQueue(): Promise<readonly QueueTimes[]> {
  await using stack = new AsyncDisposableStack();
  const served: { readonly world: World; readonly product: Served }[] = [];
  for (const size of SIZES) {
    const world = await createWorld();
    stack.defer(() => world.close());
    const product = await serve('product-server.ts', [], { ...world.environment, WORKERS: 'false' });
    stack.defer(() => product.stop());
    await writeCases(world, product, size);
    served.push({ world, product });
  }
  // Awaited here: what is measured is taken down as this function ends.
  return await timePages(served);
}

/** Reads each page in the worlds in turn. */
async function timePages(
  served: readonly { readonly world: Pick<World, 'agent' | 'folder'>; readonly product: Served }[],
): Promise<readonly QueueTimes[]> {
  const times: QueueTimes[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const latencies: number[][] = served.map(() => []);
    const seconds = served.map(() => 0);
    const rows = served.map(() => 0);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, { world, product }] of served.entries()) {
        const before = await processorTimeOfBoth(product, world);
        const result = await read(world, product, path, REQUESTS);
        const used = (await processorTimeOfBoth(product, world)) - before;
        rows[index] = result.rows;
        if (round === 0) continue;
        latencies[index]?.push(...result.latencies);
        seconds[index] = (seconds[index] ?? 0) + used;
      }
    }
    const sorted = latencies.map((all) => all.toSorted((one, other) => one - other));
    times.push({
      name,
      rows,
      median: sorted.map((all) => quantile(all, 0.5)),
      p95: sorted.map((all) => quantile(all, 0.95)),
      processor: seconds.map((used) => (used * 1000) / (ROUNDS * REQUESTS)),
    });
  }
  return times;
}

async function read(
  world: Pick<World, 'agent'>,
  product: Served,
  path: string,
  count: number,
): Promise<{ readonly latencies: readonly number[]; readonly rows: number }> {
  const get = (to: string) => ({
    url: product.url,
    connections: 1,
    status: 200,
    request: () => ({ method: 'GET', path: to, headers: world.agent.headers }) as const,
  });
  const load = async (to: string) => {
    const { latencies, sample } = await runLoad({ ...get(to), count });
    const { items = [] }: { items?: readonly object[] } = JSON.parse(sample);
    return { latencies, rows: items.length };
  };
  if (!path.endsWith('cursor=')) return load(path);
  const { sample } = await runLoad({ ...get(path.replace('&cursor=', '')), count: 1 });
  const { next }: { next: string | null } = JSON.parse(sample);
  return load(`${path}${next ?? ''}`);
}
