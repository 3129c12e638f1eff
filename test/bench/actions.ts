/**
 * Agent actions per second: `POST /api/v1/cases/:id/commands` on filed requests, each by itself. Included: session,
 * permission, reading and locking the case, the decision, letter and delays, hash chain, rows, outbox, all durable, and
 * the answer, which is the whole case as the agent's screen shows it.
 */
import { bareRequest, CONNECTIONS, serveBare } from './filings.ts';
import { runLoad } from './load.ts';
import { correction } from './many-cases.ts';
import type { Served } from './processes.ts';
import { alternate, type Measured } from './rounds.ts';
import type { World } from './world.ts';

const ROUNDS = 4;
/** Each action has cases of its own, so that the turns may be taken in any order. */
const COUNT = 400;

interface FiledCase {
  readonly id: string;
  readonly version: number;
  readonly task: string;
}

/** On cases that were filed before, which must be enough. */
export async function measureActions(world: World, product: Served): Promise<ReadonlyMap<string, Measured>> {
  const cases = await findFiled(world, 2 * COUNT * (ROUNDS + 1) + 1);
  const send = (from: number, count: number, body: (one: FiledCase) => object): Promise<number> =>
    runLoad({
      url: product.url,
      count,
      connections: Math.min(CONNECTIONS, count),
      status: 200,
      request(index) {
        const one = cases[from + index];
        if (!one) throw new Error('there are too few cases');
        const path = `/api/v1/cases/${one.id}/commands`;
        return { method: 'POST', path, headers: world.agent.headers, body: JSON.stringify(body(one)) };
      },
    }).then(({ perSecond }) => perSecond);
  const last = cases.length - 1;
  await send(last, 1, take);
  await send(last, 1, (one) => askCorrection({ ...one, version: one.version + 1 }));
  const bare = await serveBare(world, cases[last]?.id ?? '', (cases[last]?.version ?? 0) + 1);
  const write = (path: string) => async (): Promise<number> =>
    (
      await runLoad({
        url: bare.url,
        count: COUNT,
        connections: CONNECTIONS,
        status: 201,
        request: () => bareRequest(path),
      })
    ).perSecond;
  try {
    return await alternate(ROUNDS, {
      'take a task': (round) => send(2 * round * COUNT, COUNT, take),
      'ask to correct': (round) => send((2 * round + 1) * COUNT, COUNT, askCorrection),
      'one statement': write('/one'),
      'three statements': write('/three'),
    });
  } finally {
    await bare.stop();
  }
}

function take({ task }: FiledCase): object {
  return { type: 'takeTask', task };
}

function askCorrection({ version }: FiledCase): object {
  return { ...correction(), expectedVersion: version };
}

async function findFiled({ services: { db } }: World, count: number): Promise<readonly FiledCase[]> {
  const { rows } = await db.raw<{ rows: FiledCase[] }>(
    `select c.id, c.version, t.id as task from "case" c join task t on t.case_id = c.id
     where t.assignee_id is null and c.state = 'instruction' order by c.filed_at desc limit ?`,
    [count],
  );
  return rows;
}
