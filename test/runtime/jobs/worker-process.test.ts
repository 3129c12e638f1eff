import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declareApplication } from '../../../runtime/applications/index.ts';
import { addWebhook } from '../../../runtime/applications/webhooks/index.ts';
import { auditCases } from '../../../runtime/cases/index.ts';
import { addClockOffset } from '../../../runtime/store/settings.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { startReceiver } from '../../support/receiver.ts';
import { createWorld, type World } from '../../support/world.ts';

const WORKER = join(import.meta.dirname, '../../../runtime/app/worker.ts');

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

function startWorker(variables: Readonly<Record<string, string>>): { child: ChildProcess; printed: () => string } {
  const { dataDir } = world.services.config;
  const env = { ...process.env, NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'warn', DEMO: 'true', ...variables };
  const child = spawn(process.execPath, [WORKER], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return { child, printed: () => output.join('') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code]: readonly unknown[] = await ended;
  return code;
}

const mails = async (): Promise<number> => (await world.services.db('mailbox').pluck('id')).length;

async function untilMails(count: number): Promise<void> {
  for (let waited = 0; (await mails()) < count; waited += 50) {
    if (waited > 30_000) throw new Error(`${await mails()} mails instead of ${count}`);
    await delay(50);
  }
}

describe('the worker, in a process of its own', () => {
  test('carries out what servers without handlers left, and stops when told to', async () => {
    await world.file();
    expect(await mails()).toBe(0);
    const { child, printed } = startWorker({ DATABASE_URL: world.databaseUrl });
    await untilMails(1);
    await world.file();
    await untilMails(2);
    expect(await end(child, 'SIGTERM')).toBe(0);
    expect(printed()).toBe('');
  });

  test('killed while it works, leaves nothing undone and nothing done twice to the next one', async () => {
    const before = await mails();
    const first = startWorker({ DATABASE_URL: world.databaseUrl });
    await Promise.all(Array.from({ length: 30 }, () => world.file()));
    await untilMails(before + 3);
    await end(first.child, 'SIGKILL');
    const second = startWorker({ DATABASE_URL: world.databaseUrl });
    await untilMails(before + 30);
    await delay(500);
    expect(await mails()).toBe(before + 30);
    const twice = await world.services.db('mailbox').select('subject').groupBy('subject').havingRaw('count(*) > 1');
    expect(twice).toEqual([]);
    await end(second.child, 'SIGTERM');
    // The jobs of the killed worker are taken over once its hold on them has ended.
  }, 60_000);

  test('killed while it tells an application, leaves nothing untold, nothing told twice as two things, and nothing out of order', async () => {
    const { services } = world;
    const receiver = await startReceiver();
    const by = { userId: null, name: 'Test' };
    await services.db.transaction(async (tx) => {
      const declared = { name: 'Tiers payant', purpose: 'Rembourser les soins.', contact: 'soins@exemple.nc' };
      const endsAt = new Date(Date.now() + 86_400_000);
      const grants = [{ dispositif: SCHEME, categories: [], identity: false }];
      const id = await declareApplication(tx, by, { ...declared, endsAt, grants }, []);
      const kinds = ['case.filed', 'case.moved'] as const;
      await addWebhook(services, tx, by, id, { url: receiver.url, kinds, dispositifs: [SCHEME] });
    });
    const variables = { DATABASE_URL: world.databaseUrl, WEBHOOK_NETWORKS: '127.0.0.0/8' };
    await Promise.all(Array.from({ length: 20 }, () => world.file()));
    const due: readonly string[] = await services.db('delivery').orderBy('id').pluck('id');
    const until = async (isSo: () => boolean): Promise<void> => {
      for (let waited = 0; !isSo(); waited += 10) {
        if (waited > 40_000) throw new Error(`${receiver.received.length} messages of ${due.length} deliveries`);
        await delay(10);
      }
    };
    const told = (): ReadonlySet<string> => new Set(receiver.received.map(({ id }) => id));
    const first = startWorker(variables);
    await until(() => told().size >= 8);
    await end(first.child, 'SIGKILL');
    const last = startWorker(variables);
    await until(() => told().size === due.length);
    await end(last.child, 'SIGTERM');
    expect(told()).toEqual(new Set(due));
    // One event, one identifier: whoever remembers identifiers hears it once.
    const pairs = new Set(receiver.received.map(({ id, data }) => `${id} ${data.event}`));
    expect(pairs.size).toBe(due.length);
    const heard = new Map<string, readonly number[]>();
    for (const { data } of receiver.received) heard.set(data.case, [...(heard.get(data.case) ?? []), data.version]);
    for (const versions of heard.values()) expect(versions).toEqual(versions.toSorted((left, right) => left - right));
    await receiver.close();
  }, 120_000);

  test('killed again and again in a night when all delays end, wakes each case once and writes each mail once', async () => {
    const { db } = world.services;
    const count = 120;
    await Promise.all(Array.from({ length: count }, () => world.file()));
    const ended = async (): Promise<number> => (await db('case').where({ state: 'rejetImplicite' }).pluck('id')).length;
    const open = (await db('case').whereNull('closed_at').pluck('id')).length;
    await db.transaction((tx) => addClockOffset(tx, 100 * 86_400_000));
    for (let before = 0; before < open; before = await ended()) {
      const { child } = startWorker({ DATABASE_URL: world.databaseUrl });
      // Killed at another moment of the next batch each time.
      for (let waited = 0; (await ended()) <= before && waited < 30_000; waited += 5) await delay(5);
      await delay(before % 37);
      await end(child, 'SIGKILL');
    }
    const last = startWorker({ DATABASE_URL: world.databaseUrl });
    const undone = async (): Promise<number> => (await db('outbox').whereNull('done_at').pluck('id')).length;
    for (let waited = 0; (await undone()) > 0; waited += 50) {
      if (waited > 60_000) throw new Error(`${await undone()} effects are not carried out`);
      await delay(50);
    }
    await end(last.child, 'SIGTERM');
    const expired = await db('case_event')
      .where({ type: 'clockChanged' })
      .whereRaw(`body::jsonb @> '{"clock":{"status":"expired"}}'`);
    expect(expired).toHaveLength(open);
    const ordered = await db('outbox').where({ type: 'mail' }).pluck('id');
    expect(await mails()).toBe(ordered.length);
    expect((await auditCases(world.services)).findings).toEqual([]);
  }, 300_000);

  test('says that it needs the database of the servers', async () => {
    const { child, printed } = startWorker({ DATABASE_URL: '' });
    const [code]: readonly unknown[] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(printed()).toBe('DATABASE_URL must be set: a worker works on the database of the servers beside it.\n');
  });
});
