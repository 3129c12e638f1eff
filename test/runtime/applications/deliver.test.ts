/** What applications are told: in the transaction of what happened, in the order of each case, until it arrives. */
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../engine/index.ts';
import { declareApplication, stopApplication } from '../../../runtime/applications/index.ts';
import {
  addWebhook,
  changeDelivery,
  forgetDeliveries,
  listDeliveries,
  listWebhooks,
  renewSecret,
  restoreLanes,
  resumeWebhook,
} from '../../../runtime/applications/webhooks/index.ts';
import { applyCommand } from '../../../runtime/cases/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import type { WebhookKind } from '../../../schemas/types/api.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { startReceiver, type Receiver } from '../../support/receiver.ts';
import { createWorld, type World } from '../../support/world.ts';
import { moveClock, testNow } from '../../support/clock.ts';

const BY = { userId: null, name: 'Test' };
const KINDS: readonly WebhookKind[] = ['case.filed', 'case.moved', 'case.corrected', 'case.closed', 'case.erased'];
const HOUR = 3_600_000;

let world: World;
let receiver: Receiver;
let agent: Extract<Actor, { type: 'agent' }>;
let application: string;
let offset = 0;
beforeAll(async () => {
  world = await createWorld({ env: { WEBHOOK_NETWORKS: '127.0.0.0/8' } });
  agent = await world.agent('Louise Naouna', 'instructeur', 'signataire');
});
afterAll(() => world.close());
beforeEach(async () => {
  receiver = await startReceiver();
  offset = 0;
  moveClock(world.services.clock, 0);
  await db()('application').delete();
  await db()('application_event').delete();
  await db()('outbox').delete();
  application = await declare('Tiers payant');
});
afterEach(() => receiver.close());

const db = () => world.services.db;
const declare = (name: string): Promise<string> =>
  db().transaction((tx) => {
    const grants = [{ dispositif: SCHEME, categories: [], identity: false }];
    const endsAt = new Date(testNow().getTime() + 90 * 24 * HOUR);
    const declared = { name, purpose: 'Rembourser les soins.', contact: 'soins@exemple.nc', endsAt, grants };
    return declareApplication(tx, BY, declared, []);
  });
const add = (url = receiver.url, kinds = KINDS): Promise<string> =>
  db().transaction((tx) => addWebhook(world.services, tx, BY, application, { url, kinds, dispositifs: [SCHEME] }));
const webhook = async () => {
  const [found] = await listWebhooks(db(), application);
  if (!found) throw new Error('no webhook');
  return found;
};
const log = async () => (await listDeliveries(db(), (await webhook()).id, null)).items.toReversed();
const pass = (ms: number): void => {
  offset += ms;
  moveClock(world.services.clock, offset);
};

/** Carries out the orders that are due, as workers would. */
async function work(): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    const due: readonly string[] = await db()('outbox')
      .where({ type: 'delivery' })
      .whereNull('done_at')
      .whereRaw('run_at <= greatest(?::timestamptz, product_now())', [world.services.clock.now()])
      .orderBy('id')
      .pluck('id');
    if (due.length === 0) return;
    for (const id of due) await runEffect(world.services, id, { last: false });
  }
  throw new Error('orders follow orders without end');
}

async function correct(id: string): Promise<void> {
  const data = { message: 'Merci de vérifier.', fields: { '/revenus': 'À vérifier.' } };
  const command = { type: 'act', action: 'demanderCorrection', data, answers: null, expectedVersion: null } as const;
  const result = await applyCommand(world.services, id, command, agent);
  if (result.type === 'refused') throw new Error(JSON.stringify(result));
}
const file = async (): Promise<string> => (await world.file()).case.id;
const told = (id?: string): readonly string[] =>
  receiver.received.filter(({ data }) => id === undefined || data.case === id).map(({ type }) => type);

describe('an application that is told', () => {
  it('hears which case and what happened, signed, and nothing that anybody answered', async () => {
    const secret = await add();
    const id = await file();
    await work();
    const [message] = receiver.received;
    if (!message) throw new Error('nothing came');
    expect(new Webhook(secret).verify(message.body, message.headers)).toEqual({
      type: 'case.filed',
      timestamp: expect.any(String),
      data: {
        event: expect.stringMatching(/^\d+$/u),
        case: id,
        number: expect.stringMatching(/^AM-/u),
        dispositif: SCHEME,
        version: 1,
        url: `http://localhost:3000/api/v1/application/cases/${id}`,
      },
    });
    expect(message.body).not.toMatch(/Wamytan|marie|80000|80 000/iu);
    expect(await log()).toMatchObject([
      { state: 'done', tries: [{ status: 200, why: null }] },
      ...(await log()).slice(1),
    ]);
  });

  it('hears the events of a case in their order, of the kinds that it asked for', async () => {
    await add(receiver.url, ['case.filed', 'case.moved']);
    const id = await file();
    await correct(id);
    await work();
    const versions = receiver.received.map(({ data }) => data.version);
    expect(versions).toEqual(versions.toSorted((left, right) => left - right));
    expect(new Set(told())).toEqual(new Set(['case.filed', 'case.moved']));
    expect(new Set(receiver.received.map((message) => message.id)).size).toBe(receiver.received.length);
  });

  it('hears nothing of what was not committed', async () => {
    await add();
    await db()
      .transaction(async (tx) => {
        await tx('case_event').insert({
          case_id: await file(),
          seq: 999,
          type: 'filed',
          at: testNow(),
          actor: '{}',
          body: '{}',
          hash: '',
        });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await work();
    expect(receiver.received.map(({ data }) => data.version)).not.toContain(999);
  });

  it('is signed to by the new secret and the one before for a day', async () => {
    const old = await add();
    const { id } = await webhook();
    const fresh = await db().transaction((tx) => renewSecret(world.services, tx, BY, application, id));
    const verifies = (secret: string): boolean => {
      const last = receiver.received.at(-1);
      try {
        return Boolean(last && new Webhook(secret).verify(last.body, last.headers));
      } catch {
        return false;
      }
    };
    await file();
    await work();
    expect([verifies(old), verifies(fresh)]).toEqual([true, true]);
    pass(25 * HOUR);
    await file();
    await work();
    expect([verifies(old), verifies(fresh)]).toEqual([false, true]);
  });
});

describe('what does not arrive', () => {
  it('is sent again under its identifier, and holds up what comes after it in its case and no other case', async () => {
    await add();
    const [first, second] = [await file(), await file()];
    await correct(first);
    await correct(second);
    receiver.answer = ({ data }) => (data.case === first ? 500 : 200);
    await work();
    expect(told(first)).toEqual(['case.filed']);
    expect(told(second).length).toBeGreaterThan(1);
    receiver.answer = () => 200;
    await work();
    expect(told(first)).toEqual(['case.filed']);
    pass(31_000);
    await work();
    expect(told(first).slice(0, 2)).toEqual(['case.filed', 'case.filed']);
    expect(told(first).slice(1)).toEqual(told(second));
    const ids = receiver.received.filter(({ data }) => data.case === first).map((message) => message.id);
    expect(ids[0]).toBe(ids[1]);
    expect(await webhook()).toMatchObject({ failingSince: null, disabledAt: null, waiting: 0 });
    expect((await log())[0]).toMatchObject({ state: 'done', tries: [{ status: 500 }, { status: 200 }] });
  });

  it('waits for everybody where nobody answers, and all of it leaves when somebody does', async () => {
    const { url } = receiver;
    const port = Number(new URL(url).port);
    await add();
    await receiver.close();
    const [first, second] = [await file(), await file()];
    await work();
    const tried = (await log()).map(({ tries }) => tries.length);
    // One attempt told that nobody is there: the other case is not tried.
    expect(tried.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await log())[0]?.tries).toMatchObject([{ status: null, why: 'no-answer' }]);
    expect((await webhook()).failingSince).not.toBeNull();
    receiver = await startReceiver(port);
    pass(31_000);
    await work();
    expect(told(first)).toEqual(told(second));
    expect(await webhook()).toMatchObject({ failingSince: null, waiting: 0 });
  });

  it('is given up after three days: the webhook is disabled, administrators are written to, and nothing is lost', async () => {
    const administrator = { id: 'u-admin', name: 'Aude', email: 'aude@exemple.nc' };
    await db()('user').insert(administrator);
    await db()('user_role').insert({ user_id: administrator.id, role: 'administrator' });
    await add();
    receiver.answer = () => 503;
    const id = await file();
    await work();
    for (let day = 0; day < 8 && (await webhook()).disabledAt === null; day += 1) {
      for (let hour = 0; hour < 24; hour += 1) {
        pass(HOUR);
        await work();
      }
    }
    expect(await webhook()).toMatchObject({ disabledFor: 'failing' });
    const attempts = receiver.received.length;
    expect(attempts).toBe(10);
    const mails = await db()('outbox').where({ type: 'mail' }).whereNull('case_id');
    expect(mails).toMatchObject([
      { payload: { to: 'aude@exemple.nc', subject: expect.stringContaining('Tiers payant') } },
    ]);
    // What happens meanwhile is kept, and nothing is sent.
    await correct(id);
    pass(HOUR);
    await work();
    expect(receiver.received).toHaveLength(attempts);
    receiver.answer = () => 200;
    const { id: disabled } = await webhook();
    await db().transaction((tx) => resumeWebhook(tx, BY, application, disabled));
    await work();
    expect(told(id).slice(attempts)).toEqual((await log()).map(({ kind }) => kind));
    expect(await webhook()).toMatchObject({ disabledAt: null, waiting: 0 });
    const again = db().transaction((tx) => resumeWebhook(tx, BY, application, disabled));
    await expect(again).rejects.toThrow('webhook-unknown');
  });

  it('is given up at once where the receiver says that it is gone', async () => {
    await add();
    receiver.answer = () => 410;
    await file();
    await work();
    expect(await webhook()).toMatchObject({ disabledFor: 'gone' });
    expect(receiver.received).toHaveLength(1);
  });

  it('may be let pass by those after it, and what arrived may be sent again', async () => {
    await add();
    const id = await file();
    await correct(id);
    receiver.answer = ({ type }) => (type === 'case.filed' ? 400 : 200);
    await work();
    const [stuck] = await log();
    const change = (delivery: string, how: 'replay' | 'skip', of = application) =>
      db().transaction(async (tx) => changeDelivery(tx, of, (await webhook()).id, { id: delivery, how }));
    await change(stuck?.id ?? '', 'skip');
    await work();
    expect(told(id).length).toBe((await log()).length);
    expect((await log()).map(({ state }) => state)).toEqual(['skipped', ...(await log()).slice(1).map(() => 'done')]);
    await expect(change(stuck?.id ?? '', 'skip')).rejects.toThrow('delivery-unknown');
    receiver.answer = () => 200;
    await change(stuck?.id ?? '', 'replay');
    await work();
    expect(receiver.received.at(-1)).toMatchObject({ id: stuck?.id, type: 'case.filed' });
    const other = await declare('Autre');
    await expect(change(stuck?.id ?? '', 'replay', other)).rejects.toThrow('webhook-unknown');
  });

  it('does not leave for a place out of reach', async () => {
    const { services } = world;
    const closed = { ...services, config: { ...services.config, webhookNetworks: [] } };
    await add();
    await file();
    const orders: readonly string[] = await db()('outbox').where({ type: 'delivery' }).orderBy('id').pluck('id');
    for (const id of orders) await runEffect(closed, id, { last: false });
    expect(receiver.received).toEqual([]);
    expect((await log())[0]).toMatchObject({ state: 'waiting', tries: [{ why: 'out-of-reach' }] });
  });

  it('is ordered again by the sweep when its order was lost', async () => {
    await add();
    await file();
    await db()('outbox').where({ type: 'delivery' }).delete();
    expect(await restoreLanes(db(), world.services.clock.now())).toBe(0);
    pass(5 * 60_000);
    expect(await restoreLanes(db(), world.services.clock.now())).toBe(1);
    expect(await restoreLanes(db(), world.services.clock.now())).toBe(0);
    await work();
    expect(told()[0]).toBe('case.filed');
  });
});

describe('an application that may not see', () => {
  it('is told nothing of a scheme that it reads no longer, though it was waiting', async () => {
    await add();
    await file();
    await db()('application_grant').delete();
    await work();
    expect(receiver.received).toEqual([]);
    expect((await log()).every(({ state }) => state === 'withheld')).toBe(true);
    await file();
    expect((await webhook()).waiting).toBe(0);
  });

  it('is told nothing once it was stopped', async () => {
    await add();
    await file();
    await db().transaction((tx) => stopApplication(tx, BY, application, 'Terminée.', []));
    await work();
    expect(receiver.received).toEqual([]);
    expect(await db()('webhook')).toEqual([]);
  });

  it('leaves no trace where none reads', async () => {
    await db().transaction((tx) => stopApplication(tx, BY, application, 'Terminée.', []));
    await file();
    expect(await db()('application_event')).toEqual([]);
  });
});

it('the log is kept for seven days, events for thirty', async () => {
  await add();
  await file();
  await work();
  const left = async () => [
    (await db()('delivery')).length > 0,
    (await db()('outbox').where({ type: 'delivery' })).length > 0,
    (await db()('application_event')).length > 0,
  ];
  const forget = () => forgetDeliveries(db(), world.services.clock.now());
  pass(6 * 24 * HOUR);
  await forget();
  expect(await left()).toEqual([true, true, true]);
  pass(2 * 24 * HOUR);
  await forget();
  expect(await left()).toEqual([false, false, true]);
  pass(23 * 24 * HOUR);
  await forget();
  expect(await left()).toEqual([false, false, false]);
});
