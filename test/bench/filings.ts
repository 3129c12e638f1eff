/**
 * Accepted filings per second: `POST /api/v1/cases` of a finished draft with two documents, by citizens with sessions.
 * Included: session, permission, reading draft, person and files, judging the answers, the scale, the letter, hash chain,
 * case, events, tasks, outbox, attaching the files, all durable; and handing effects to the queue beside it.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runLoad, type Request } from './load.ts';
import { serve, type Served } from './processes.ts';
import { writeDrafts } from './requests.ts';
import { alternate, type Measured } from './rounds.ts';
import { readBytes } from './written-bytes.ts';
import type { World } from './world.ts';

const ROUNDS = 5;
const COUNT = 2000;
/** As in the measurements by hand that the aim rests on. */
export const CONNECTIONS = 64;

export async function measureFilings(world: World, product: Served): Promise<ReadonlyMap<string, Measured>> {
  const drafts = await writeDrafts(world, COUNT * (ROUNDS + 1) + 1);
  const filing = (index: number): Request => {
    const draft = drafts[index];
    const citizen = world.citizens[draft?.citizen ?? -1];
    if (!draft || !citizen) throw new Error(`there is no draft ${index}`);
    return {
      method: 'POST',
      path: '/api/v1/cases',
      headers: citizen.headers,
      body: JSON.stringify({ draft: draft.id, declaration: true }),
    };
  };
  const last = drafts.length - 1;
  await runLoad({ url: product.url, count: 1, connections: 1, status: 201, request: () => filing(last) });
  const bare = await serveBare(world, drafts[last]?.id ?? '', 0);
  const common = { count: COUNT, connections: CONNECTIONS, status: 201 };
  const measure = (url: string, request: (index: number) => Request) => async (): Promise<number> =>
    (await runLoad({ ...common, url, request })).perSecond;
  try {
    return await alternate(ROUNDS, {
      product: (round) => measure(product.url, (index) => filing(round * COUNT + index))(),
      'one statement': measure(bare.url, () => bareRequest('/one')),
      'three statements': measure(bare.url, () => bareRequest('/three')),
    });
  } finally {
    await bare.stop();
  }
}

/** A server without product that writes what the product wrote for a case after an event. */
export async function serveBare(world: World, caseId: string, after: number): Promise<Served> {
  const file = join(world.folder, `bytes-${caseId}-${after}.json`);
  await writeFile(file, JSON.stringify(await readBytes(world.services.db, caseId, after)));
  return serve('bare-server.ts', [world.databaseUrl, file]);
}

/** A body as long as that of the product's request. */
export function bareRequest(path: string): Request {
  return {
    method: 'POST',
    path,
    body: JSON.stringify({ draft: '8c5d5b0e-0d3c-4d0c-9a54-3b2d1d1f5a01', declaration: true }),
  };
}
