/**
 * The night in which the delays of ten thousand requests end: how long until all are decided and written, and how long an
 * agent waits for a page of the queue meanwhile, against the moments before. Wakes, effects and pages share one process, as
 * with `npm start`. Mails go to the demonstration's mailbox.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { addClockOffset } from '../../runtime/store/settings.ts';
import { runLoad } from './load.ts';
import { serve, type Served } from './processes.ts';
import { processorTime, processorTimeOfPostgres } from './processor-time.ts';
import { writeDrafts } from './requests.ts';
import { quantile } from './rounds.ts';
import { createWorld, type World } from './world.ts';

const ORIGINALS = 20;
const QUIET_REQUESTS = 300;
/** So many requests had ended before: the page that is read is as full then as it is meanwhile. */
const ENDED = 60;
const PAGE = '/api/v1/cases?view=done';
/** Longer than the legal delay of what was filed today. */
const AHEAD_MS = 100 * 86_400_000;
const DEMONSTRATION = { NODE_ENV: 'test', DEMO: 'true', SMTP_URL: '' };

export interface MidnightTimes {
  readonly cases: number;
  /** Seconds until all were woken, and until all that follows was carried out. */
  readonly woken: number;
  readonly carriedOut: number;
  /** Seconds of processor until all were woken, pages that were read meanwhile included. */
  readonly processor: { readonly product: number; readonly postgres: number };
  /** A page of the queue, 95th percentile in milliseconds: before, while cases are woken, while effects are carried out. */
  readonly p95: readonly [quiet: number, waking: number, working: number];
}

/** Measures in a world of its own. */
export async function measureMidnight(cases: number, profileFolder?: string): Promise<MidnightTimes> {
  await using stack = new AsyncDisposableStack();
  const world = await createWorld();
  stack.defer(() => world.close());
  const product = await serve('product-server.ts', [], { ...world.environment, ...DEMONSTRATION }, profileFolder);
  stack.defer(() => product.stop());
  await fileCases(world, product, cases);
  const { db } = world.services;
  const isWoken = async (): Promise<boolean> =>
    (await db('case').whereNull('closed_at').limit(1).pluck('id')).length === 0;
  const isDone = async (): Promise<boolean> =>
    (await db('outbox').whereNull('done_at').limit(1).pluck('id')).length === 0;
  await readPages(world, product, 30);
  const quiet = await readPages(world, product, QUIET_REQUESTS);
  const used = async (): Promise<readonly [product: number, postgres: number]> =>
    Promise.all([processorTime(product.pid), processorTimeOfPostgres(world.folder)]);
  const before = await used();
  const begun = performance.now();
  await db.transaction((tx) => addClockOffset(tx, AHEAD_MS));
  const waking = await readPagesUntil(world, product, isWoken);
  const woken = (performance.now() - begun) / 1000;
  const after = await used();
  const working = await readPagesUntil(world, product, isDone);
  const carriedOut = (performance.now() - begun) / 1000;
  const processor = { product: after[0] - before[0], postgres: after[1] - before[1] };
  return { cases, woken, carriedOut, processor, p95: [p95Of(quiet), p95Of(waking), p95Of(working)] };
}

/** Some are filed through the API, one of them withdrawn; the others are copies with their events, under identifiers of their own. */
async function fileCases(world: World, product: Served, cases: number): Promise<void> {
  const drafts = await writeDrafts(world, ORIGINALS + 1);
  for (const [index, { id, citizen }] of drafts.entries()) {
    const { headers = {} } = world.citizens[citizen] ?? {};
    const send = async (path: string, status: number, body: object): Promise<void> => {
      const request = () => ({ method: 'POST', path, headers, body: JSON.stringify(body) }) as const;
      await runLoad({ url: product.url, count: 1, connections: 1, status, request });
    };
    await send('/api/v1/cases', 201, { draft: id, declaration: true });
    if (index < ORIGINALS) continue;
    const [expectedVersion] = await world.services.db('case').where({ id }).pluck('version');
    await send(`/api/v1/cases/${id}/commands`, 200, { type: 'act', action: 'retirer', data: {}, expectedVersion });
  }
  await world.services.db.raw(COPY, { ended: false, originals: ORIGINALS, count: cases - ORIGINALS });
  await world.services.db.raw(COPY, { ended: true, originals: 1, count: ENDED });
  for (const table of ['"case"', 'task', 'case_event']) await world.services.db.raw(`vacuum analyze ${table}`);
}

const COPY = `
with original as (
  select c.*, row_number() over (order by number) - 1 as place from "case" c
    where (closed_at is not null) = :ended::boolean
), copy as materialized (
  select gen_random_uuid() as new_id, case when :ended::boolean then 'D' else 'C' end || n as new_number, o.* from generate_series(1, :count::int) n
    join original o on o.place = n % :originals::int
), written as (
  insert into "case" (id, number, dispositif_id, dispositif_version, version, state, waiting, channel, person_id, applicant_name,
    filed_at, closed_at, due_at, wake_at, columns, alerts, search, data, updated_at)
  select new_id, new_number, dispositif_id, dispositif_version, version, state, waiting, channel, person_id, applicant_name, filed_at,
    closed_at, due_at, wake_at, columns, alerts, search,
    jsonb_set(jsonb_set(data::jsonb, '{id}', to_jsonb(new_id::text)), '{number}', to_jsonb(new_number))::json, updated_at
  from copy
), happened as (
  insert into case_event (case_id, seq, type, at, actor, body, hash)
  select new_id, e.seq, e.type, e.at, e.actor, e.body, e.hash from copy join case_event e on e.case_id = copy.id
)
insert into task (case_id, id, dispositif_id, function, title, state, case_state, opinion, assignee_id, opened_at, due_at, search)
select new_id, t.id, t.dispositif_id, t.function, t.title, t.state, t.case_state, t.opinion, t.assignee_id, t.opened_at, t.due_at,
  t.search
from copy join task t on t.case_id = copy.id`;

async function readPages(world: World, { url }: Served, count: number): Promise<readonly number[]> {
  const request = () => ({ method: 'GET', path: PAGE, headers: world.agent.headers }) as const;
  return (await runLoad({ url, count, connections: 1, status: 200, request })).latencies;
}

/** One page after the other, with a breath in between, as an agent does who looks again and again. */
async function readPagesUntil(world: World, product: Served, done: () => Promise<boolean>): Promise<readonly number[]> {
  const latencies: number[] = [];
  while (!(await done())) {
    latencies.push(...(await readPages(world, product, 5)));
    await delay(50);
  }
  return latencies;
}

function p95Of(latencies: readonly number[]): number {
  return quantile(
    latencies.toSorted((one, other) => one - other),
    0.95,
  );
}
