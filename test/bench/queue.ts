/**
 * The queue as an agent opens it, at 1,000 and at 100,000 cases: `GET /api/v1/cases` through HTTP, fifty rows, one agent
 * after the other, the two sizes in turn. Included: session, functions held, the rows and their JSON.
 */
import { runLoad } from './load.ts';
import { writeCases } from './many-cases.ts';
import { serve, type Served } from './processes.ts';
import { quantile } from './rounds.ts';
import { createWorld, type World } from './world.ts';

const SIZES = [1000, 100_000] as const;
const ROUNDS = 4;
const REQUESTS = 30;

export interface QueueTimes {
  readonly name: string;
  /** 95th percentile in milliseconds at each size. */
  readonly p95: readonly number[];
}

const PAGES: Readonly<Record<string, string>> = {
  'to take': '/api/v1/cases?view=todo',
  'taken by me': '/api/v1/cases?view=mine',
  late: '/api/v1/cases?view=late',
  'waiting for the applicant': '/api/v1/cases?view=waiting',
  done: '/api/v1/cases?view=done',
  'to take, in one state': '/api/v1/cases?view=todo&state=instruction',
  'to take, next page': '/api/v1/cases?view=todo&cursor=',
  'search for one name': '/api/v1/cases?view=todo&q=lavigneaa%20paul',
  'search for a common name': '/api/v1/cases?view=todo&q=wamytan',
  'counts of all views': '/api/v1/cases/counts',
};

/** Measures in worlds of its own. */
export async function measureQueue(): Promise<readonly QueueTimes[]> {
  await using stack = new AsyncDisposableStack();
  const served: { readonly world: World; readonly product: Served }[] = [];
  for (const size of SIZES) {
    const world = await createWorld();
    stack.defer(() => world.close());
    const product = await serve('product-server.ts', [], world.environment);
    stack.defer(() => product.stop());
    await writeCases(world, product, size);
    served.push({ world, product });
  }
  const times: QueueTimes[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const latencies: number[][] = served.map(() => []);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, { world, product }] of served.entries()) {
        const result = await read(world, product, path, REQUESTS);
        if (round > 0) latencies[index]?.push(...result);
      }
    }
    times.push({
      name,
      p95: latencies.map((all) =>
        quantile(
          all.toSorted((one, other) => one - other),
          0.95,
        ),
      ),
    });
  }
  return times;
}

async function read(world: World, product: Served, path: string, count: number): Promise<readonly number[]> {
  const get = (to: string) => ({
    url: product.url,
    connections: 1,
    status: 200,
    request: () => ({ method: 'GET', path: to, headers: world.agent.headers }) as const,
  });
  if (!path.endsWith('cursor=')) return (await runLoad({ ...get(path), count })).latencies;
  const { sample } = await runLoad({ ...get(path.replace('&cursor=', '')), count: 1 });
  const { next }: { next: string | null } = JSON.parse(sample);
  return (await runLoad({ ...get(`${path}${next ?? ''}`), count })).latencies;
}
