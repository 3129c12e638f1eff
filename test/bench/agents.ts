/**
 * Agents at work together: each has a queue on screen that follows what moves, as the desk does (a stream of events; on each one the
 * page and its counts are read again, one reading at a time). Every second one of them takes a task or puts it back, which all the
 * others see. Measured: how long after it was asked for each of them has it on screen, and what the server holds in memory at
 * the beginning and at the end.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { createApp } from '../../runtime/app/app.ts';
import { cookiesOf } from '../support/app.ts';
import { groupOf } from '../support/medical-aid.ts';
import { writeCases } from './many-cases.ts';
import { processorTimeOfBoth } from './processor-time.ts';
import { serve, type Served } from './processes.ts';
import { quantile } from './rounds.ts';
import { createWorld, type Somebody, type World } from './world.ts';

const AGENTS = 200;
const CASES = 5_000;
const SECONDS = 60;
/** Streams are open and caches are warm. */
const WARM_SECONDS = 10;
const PASSWORD = 'un mot de passe de mesure';

/** What was measured. */
export interface AgentsAtWork {
  readonly agents: number;
  readonly events: number;
  /** Pages that were drawn anew, of all agents. */
  readonly seen: number;
  /** Milliseconds from the asking to the page on screen. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Milliseconds of processor of the server and its database, an event. */
  readonly processor: number;
  /** Megabytes of the server after the warm-up, and at the end. */
  readonly memory: readonly [number, number];
}

/** Measures in a world of its own. */
export async function measureAgents(): Promise<AgentsAtWork> {
  await using stack = new AsyncDisposableStack();
  const world = await createWorld();
  stack.defer(() => world.close());
  const product = await serve('product-server.ts', [], { ...world.environment, WORKERS: 'false' });
  stack.defer(() => product.stop());
  await writeCases(world, product, CASES);
  const agents = await signIn(world);
  const desks = agents.map((agent) => openDesk(product, agent));
  stack.defer(() => desks.forEach(({ close }) => close()));
  await Promise.all(desks.map(({ opened }) => opened));
  const tasks = await tasksOf(world);
  // Awaited here: what is measured is taken down as this function ends.
  return await work(product, world, { agents, desks, tasks });
}

type Desk = ReturnType<typeof openDesk>;

async function work(
  product: Served,
  world: World,
  {
    agents,
    desks,
    tasks,
  }: { readonly agents: readonly Somebody[]; readonly desks: readonly Desk[]; readonly tasks: readonly TaskAt[] },
): Promise<AgentsAtWork> {
  let before = 0;
  let used = 0;
  const begun = performance.now();
  for (let second = 0; second < WARM_SECONDS + SECONDS; second += 1) {
    await delay(Math.max(0, begun + second * 1000 - performance.now()));
    if (second === WARM_SECONDS) {
      before = await memoryOf(product);
      used = await processorTimeOfBoth(product, world);
      for (const desk of desks) desk.times.length = 0;
    }
    const task = tasks[Math.floor(second / 2) % tasks.length];
    const agent = agents[Math.floor(second / 2) % agents.length];
    if (!task || !agent) throw new Error('there is nothing to take');
    for (const desk of desks) desk.await(task.caseId, performance.now());
    await command(product, agent, task, second % 2 === 0 ? 'takeTask' : 'releaseTask');
  }
  await delay(2000);
  const times = desks.flatMap((desk) => desk.times).toSorted((one, other) => one - other);
  return {
    agents: AGENTS,
    events: SECONDS,
    seen: times.length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    longest: times.at(-1) ?? Number.NaN,
    processor: (((await processorTimeOfBoth(product, world)) - used) * 1000) / SECONDS,
    memory: [before, await memoryOf(product)],
  };
}

/** A desk that follows what moves. */
function openDesk({ url }: Served, { headers }: Somebody) {
  const closing = new AbortController();
  const times: number[] = [];
  /** When what is not on screen yet was asked for, by case. */
  const awaited = new Map<string, number>();
  const heard = new Map<string, number>();
  let isReading = false;
  const get = async (path: string): Promise<void> => {
    const answer = await fetch(`${url}/api/v1/cases${path}`, { headers, signal: closing.signal });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
  };
  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    while (heard.size > 0 && !closing.signal.aborted) {
      const known = [...heard];
      heard.clear();
      await Promise.all([get('?view=todo'), get('/counts')]);
      for (const [, at] of known) times.push(performance.now() - at);
    }
    isReading = false;
  };
  const follow = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    let text = '';
    const words = new TextDecoder();
    for await (const chunk of body) {
      text += words.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const [, id = ''] = /"caseId":"([^"]+)"/u.exec(event) ?? [];
        const at = awaited.get(id);
        if (at === undefined) continue;
        awaited.delete(id);
        heard.set(id, at);
        void read().catch(ignoreEnd);
      }
    }
  };
  const ignoreEnd = (error: unknown): void => {
    if (!closing.signal.aborted) throw error;
  };
  const opened = fetch(`${url}/api/v1/cases/live`, { headers, signal: closing.signal }).then(({ status, body }) => {
    if (status !== 200 || !body) throw new Error(`the stream answered ${status}`);
    void follow(body).catch(ignoreEnd);
  });
  return {
    times,
    opened,
    await: (caseId: string, at: number): void => void awaited.set(caseId, at),
    close: (): void => closing.abort(),
  };
}

interface TaskAt {
  readonly caseId: string;
  readonly task: string;
}

/** Tasks that nobody has taken, of cases that were filed: copies have no history to go on. */
async function tasksOf({ services: { db } }: World): Promise<readonly TaskAt[]> {
  const { rows } = await db.raw<{ rows: TaskAt[] }>(
    `select t.case_id as "caseId", t.id as task from task t
       where t.assignee_id is null and t.function = 'instructeur'
         and exists (select from case_event e where e.case_id = t.case_id) order by 1`,
  );
  return rows;
}

async function command(
  { url }: Served,
  { headers }: Somebody,
  { caseId, task }: TaskAt,
  type: 'takeTask' | 'releaseTask',
): Promise<void> {
  const answer = await fetch(`${url}/api/v1/cases/${caseId}/commands`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ type, task }),
  });
  if (!answer.ok) throw new Error(`${type} answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** Two hundred accounts that instruct, each with a session of its own. */
async function signIn({ services }: World): Promise<readonly Somebody[]> {
  const app = await createApp(services);
  const groups = [await groupOf(services, 'instructeur')];
  const { publicUrl: origin } = services.config;
  const agents: Somebody[] = [];
  for (let index = 0; index < AGENTS; index += 1) {
    const email = `agent${index}@exemple.nc`;
    const account = { email, name: `Agent ${index}`, password: PASSWORD, roles: ['agent'] as const, groups };
    const userId = await services.identity.createAccount(account);
    const response = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin },
      payload: { email, password: PASSWORD },
    });
    if (response.statusCode !== 200) throw new Error(`${email} cannot sign in: ${response.body}`);
    agents.push({ userId, headers: { origin, cookie: cookiesOf(response) } });
  }
  await app.close();
  return agents;
}

async function memoryOf({ pid }: Served): Promise<number> {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/mu.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
