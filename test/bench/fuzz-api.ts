/**
 * Requests of any shape to every operation of the API and to the pages that take posts, as everybody who can ask: none may
 * be an error of the server, and none may cost it half a second. Each is made from the seed and its number, so that one can
 * be asked again alone (`--at`).
 */
import { Agent, request as ask } from 'node:http';
import { buildApplications } from '../../runtime/app/build.ts';
import { TEST_PASSWORD } from '../support/app.ts';
import { groupOf } from '../support/medical-aid.ts';
import { readKnown } from './fuzz-api/known.ts';
import { makeRequest, type FuzzRequest } from './fuzz-api/make-request.ts';
import { describeServer } from './fuzz-api/operations.ts';
import { createRandom } from './fuzz/values.ts';
import { processorOf, serve, type Served } from './processes.ts';
import { writeDrafts } from './requests.ts';
import { createWorld, type Somebody, type World } from './world.ts';

export interface FuzzApiOptions {
  readonly requests: number;
  readonly seed: number;
  /** Only the request of this number. */
  readonly at: number | null;
}

export interface FuzzApiResult {
  readonly requests: number;
  readonly operations: number;
  /** Answers by the hundred of their status; 0 when the connection was cut. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly perSecond: number;
  /** Numbers of requests that were errors of the server, with what was asked. */
  readonly broken: readonly string[];
  /** Those that cost more than half a second of processor when asked again alone. */
  readonly slow: readonly string[];
}

/** Requests under way at once. */
const TOGETHER = 8;
/** Milliseconds of processor that no request may cost. */
const MOST_MS = 500;
/** What was prepared is used up: so many requests later there are drafts and cases anew. */
const ROUND = 4_000;

/** Sends them all, round after round. */
export async function fuzzApi({ requests, seed, at }: FuzzApiOptions): Promise<FuzzApiResult> {
  // What is not built is answered 503, which says nothing of the request.
  await buildApplications();
  const world = await createWorld();
  const server = await serve('product-server.ts', [], { ...world.environment, WORKERS: 'false' });
  try {
    const people = [...world.citizens.slice(0, 2), world.agent, ...(await signIn(world, server))];
    const document: unknown = await (await fetch(`${server.url}/api/openapi.json`)).json();
    if (!isDocument(document)) throw new Error('the server describes nothing');
    const description = describeServer(document);
    const statuses = new Map<number, number>();
    const broken: string[] = [];
    const suspects = new Map<number, FuzzRequest>();
    const begun = performance.now();
    const numbers = at === null ? { from: 0, to: requests } : { from: at, to: at + 1 };
    for (let from = numbers.from; from < numbers.to; from += ROUND) {
      await prepare(world, server);
      const known = await readKnown(
        world.services,
        people.map(({ userId }) => userId),
      );
      let next = from;
      const end = Math.min(from + ROUND, numbers.to);
      const work = async (): Promise<void> => {
        while (next < end) {
          const number = next++;
          const made = makeRequest(createRandom(seed * 1_000_003 + number), description, known, people.length);
          const sent = performance.now();
          const status = await send(server.url, made, people[made.as]);
          if (performance.now() - sent > MOST_MS) suspects.set(number, made);
          statuses.set(Math.floor(status / 100), (statuses.get(Math.floor(status / 100)) ?? 0) + 1);
          if (status >= 500 || at !== null) broken.push(`${number}: ${status} ${tell(made)}`);
        }
      };
      await Promise.all(Array.from({ length: TOGETHER }, work));
      console.log(`  ${end} requests, ${broken.length} errors of the server, ${suspects.size} slow among others`);
    }
    const seconds = (performance.now() - begun) / 1000;
    const slow: string[] = [];
    for (const [number, made] of suspects) {
      const cost = await costOf(server, made, people[made.as]);
      if (cost > MOST_MS) slow.push(`${number}: ${cost.toFixed(0)} ms ${tell(made)}`);
    }
    const count = numbers.to - numbers.from;
    return {
      requests: count,
      operations: description.operations.length,
      statuses,
      perSecond: count / seconds,
      broken,
      slow,
    };
  } finally {
    await server.stop();
    await world.close();
  }
}

/** Drafts of the citizens, some of them filed, and functions that are held. */
async function prepare(world: World, { url }: Served): Promise<void> {
  const drafts = await writeDrafts(world, 24);
  for (const { id, citizen } of drafts.slice(0, 8)) {
    const { status } = await fetch(`${url}/api/v1/cases`, {
      method: 'POST',
      headers: { ...world.citizens[citizen]?.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ draft: id, declaration: true }),
    });
    // Whose session was ended by a request before is told so.
    if (status >= 500) throw new Error(`a request is filed with ${status}`);
  }
}

/** An author, an administrator and a data-protection officer. */
async function signIn({ services, environment }: World, { url }: Served): Promise<readonly Somebody[]> {
  const group = await groupOf(services, 'signataire');
  const people: Somebody[] = [];
  for (const role of ['author', 'administrator', 'dpo', 'agent'] as const) {
    const email = `${role}@fuzz.example`;
    const groups = role === 'agent' ? [group] : [];
    const userId = await services.identity.createAccount({
      email,
      name: role,
      password: TEST_PASSWORD,
      roles: [role],
      groups,
    });
    const origin = environment['PUBLIC_URL'] ?? '';
    const response = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: TEST_PASSWORD }),
    });
    if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`);
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    people.push({ userId, headers: { origin, cookie } });
  }
  return people;
}

const connections = new Agent({ keepAlive: true, maxSockets: TOGETHER });

/** The status of the answer; 0 when the connection was cut, or the request is none that a program could send. */
function send(url: string, { method, path, headers, body }: FuzzRequest, as: Somebody | undefined): Promise<number> {
  return new Promise((resolve) => {
    try {
      const sent = ask(
        url,
        {
          method,
          path,
          agent: connections,
          headers: {
            ...as?.headers,
            ...headers,
            ...(body && !headers['content-length'] && { 'content-length': body.length }),
          },
        },
        (response) => {
          response.resume();
          // Live streams never end.
          if (response.headers['content-type']?.startsWith('text/event-stream')) response.destroy();
          response.once('close', () => resolve(response.statusCode ?? 0));
        },
      );
      sent.setTimeout(30_000, () => sent.destroy(new Error('no answer')));
      sent.once('error', () => resolve(0));
      sent.end(body);
    } catch {
      resolve(0);
    }
  });
}

/** Milliseconds of the server's processor for a request that is asked alone. */
async function costOf(server: Served, made: FuzzRequest, as: Somebody | undefined): Promise<number> {
  const before = await processorOf(server);
  await send(server.url, made, as);
  return (await processorOf(server)) - before;
}

function tell({ method, path, as, headers, body }: FuzzRequest): string {
  return `${method} ${path.slice(0, 120)} as ${as} ${JSON.stringify(headers).slice(0, 120)} ${body?.length ?? 0} bytes ${body?.toString('latin1', 0, 160) ?? ''}`;
}

function isDocument(value: unknown): value is Parameters<typeof describeServer>[0] {
  return typeof value === 'object' && value !== null && 'paths' in value;
}
