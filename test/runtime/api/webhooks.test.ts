/** Webhooks of applications by the API: administrators add and mend them, applications read what they missed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, test as check } from 'vitest';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import type { AdminApplication, RightChange, WebhookDeliveries } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { startReceiver, type Receiver } from '../../support/receiver.ts';
import { testNow } from '../../support/clock.ts';

let test: TestApp;
let cast: Cast;
let receiver: Receiver;
beforeAll(async () => {
  test = await createTestApp({ WEBHOOK_NETWORKS: '127.0.0.0/8' });
  cast = await createCast(test);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await test.close();
});

const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
  test.request({ method, url: `/api/v1${url}`, as: cast.administrator, ...(payload && { payload }) });
const read = (token: string, url: string) =>
  test.request({ method: 'GET', url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` } });
const declare = async (name: string, dispositif = SCHEME): Promise<AdminApplication> =>
  (
    await call('POST', '/admin/applications', {
      name,
      purpose: 'Rembourser les soins des personnes admises.',
      contact: 'soins@exemple.nc',
      endsOn: new Date(testNow().getTime() + 90 * 86_400_000).toISOString().slice(0, 10),
      grants: [{ dispositif, categories: [], identity: false }],
    })
  ).json();
const tokenOf = async ({ id }: AdminApplication): Promise<string> =>
  (await call('POST', `/admin/applications/${id}/tokens`, { days: 30 })).json().token;
const body = (change: object = {}) => ({ url: receiver.url, kinds: ['case.filed'], dispositifs: [SCHEME], ...change });
const add = (of: AdminApplication, change: object = {}) =>
  call('POST', `/admin/applications/${of.id}/webhooks`, body(change));

async function work(): Promise<void> {
  const due = test.services.db('outbox').where({ type: 'delivery' }).whereNull('done_at').orderBy('id');
  const ids: readonly string[] = await due.pluck('id');
  for (const id of ids) await runEffect(test.services, id, { last: false });
}

describe('an administrator', () => {
  it('adds an address, whose secret is shown once and is kept nowhere', async () => {
    const made = await declare('Tiers payant');
    const added = await add(made);
    expect(added.statusCode).toBe(201);
    const { secret, application } = added.json();
    expect(secret).toMatch(/^whsec_/u);
    expect(application.webhooks).toMatchObject([
      {
        url: receiver.url,
        kinds: ['case.filed'],
        dispositifs: [SCHEME],
        failingSince: null,
        disabledAt: null,
        waiting: 0,
      },
    ]);
    const rows = await test.services.db('webhook');
    expect(JSON.stringify([rows, (await call('GET', '/admin/applications')).json()])).not.toContain(secret);
    const [webhook] = application.webhooks;
    const url = `/admin/applications/${made.id}/webhooks/${webhook.id}`;
    const renewed = await call('POST', `${url}/secret`);
    expect([renewed.statusCode, renewed.json().secret === secret]).toEqual([201, false]);
    expect((await call('DELETE', url)).json().webhooks).toEqual([]);
    for (const [method, path] of [
      ['DELETE', url],
      ['POST', `${url}/secret`],
      ['POST', `${url}/enabling`],
      ['GET', `${url}/deliveries`],
    ] as const)
      expect((await call(method, path)).json()).toMatchObject({ status: 404, code: 'webhook-unknown' });
    const trail: readonly RightChange[] = (await call('GET', '/admin/rights/changes')).json().items;
    expect(trail.slice(0, 3)).toMatchObject([
      { kind: 'webhook-removed', subject: 'Application « Tiers payant »', before: { address: receiver.url } },
      { kind: 'webhook-secret', after: { address: receiver.url } },
      { kind: 'webhook-added', before: null, after: { address: receiver.url } },
    ]);
  });

  check.each([
    'ftp://application.example/',
    'http://93.184.216.34/en-clair',
    'https://10.0.0.4/interne',
    'https://[::1]/moi-meme',
    'https://169.254.169.254/latest/meta-data',
    'https://qui:secret@application.example/',
    'https://application.example/#fragment',
    'une adresse',
  ])('does not add %s', async (url) => {
    const made = await declare(`Vers ${url}`);
    expect((await add(made, { url })).json()).toMatchObject({ status: 422, code: 'webhook-address' });
  });

  it('adds none for schemes that the application does not read, nor of kinds that are none, nor more than five', async () => {
    const made = await declare('Bornée');
    expect((await add(made, { dispositifs: ['permis-chasser'] })).json()).toMatchObject({ code: 'dispositif-unknown' });
    for (const change of [{ kinds: [] }, { kinds: ['case.read'] }, { dispositifs: [] }, { url: '' }, { autre: 1 }])
      expect((await add(made, change)).json()).toMatchObject({ code: 'body-invalid' });
    const all = await Promise.all(Array.from({ length: 7 }, () => add(made)));
    expect(all.filter(({ statusCode }) => statusCode === 201)).toHaveLength(5);
    expect(all.find(({ statusCode }) => statusCode !== 201)?.json()).toMatchObject({ code: 'webhooks-enough' });
    await call('POST', `/admin/applications/${made.id}/stop`, { reason: 'Essai terminé.' });
    expect((await add(made)).json()).toMatchObject({ code: 'application-unknown' });
  });

  it('reads what was sent and what was answered, sends again, lets pass and resumes', async () => {
    const made = await declare('Journal');
    const [webhook] = (await add(made)).json().application.webhooks;
    const url = `/admin/applications/${made.id}/webhooks/${webhook.id}`;
    const items = async () => (await call('GET', `${url}/deliveries`)).json().items;
    receiver.answer = () => 500;
    const id = await fileMedicalAid(test, cast.owner);
    await work();
    const [waiting] = await items();
    const { number } = await test.services.db('case').where({ id }).first('number');
    expect(waiting).toMatchObject({
      kind: 'case.filed',
      number,
      state: 'waiting',
      tries: [{ status: 500, why: null }],
    });
    expect(Date.parse(waiting.nextAt)).toBeGreaterThan(testNow().getTime());
    receiver.answer = () => 200;
    expect((await call('POST', `${url}/deliveries/${waiting.id}/replay`)).statusCode).toBe(204);
    await work();
    expect(await items()).toMatchObject([{ state: 'done', nextAt: null, tries: [{ status: 500 }, { status: 200 }] }]);
    expect((await call('POST', `${url}/deliveries/${waiting.id}/skip`)).json()).toMatchObject({
      code: 'delivery-unknown',
    });
    expect((await call('POST', `${url}/deliveries/${waiting.id}/autre`)).statusCode).toBe(404);
    expect((await call('GET', `${url}/deliveries?before=0`)).json()).toMatchObject({ code: 'request-invalid' });
    receiver.answer = () => 410;
    await fileMedicalAid(test, cast.owner);
    await work();
    const stopped = (await call('GET', '/admin/applications'))
      .json()
      .items.find(({ id: of }: AdminApplication) => of === made.id);
    expect(stopped.webhooks).toMatchObject([{ disabledFor: 'gone', waiting: 1 }]);
    receiver.answer = () => 200;
    const resumed = (await call('POST', `${url}/enabling`)).json();
    expect(resumed.webhooks).toMatchObject([{ disabledAt: null, disabledFor: null, failingSince: null }]);
    await work();
    expect((await items()).map(({ state }: { state: string }) => state)).toEqual(['done', 'done']);
    expect(receiver.received.filter((message) => message.id === waiting.id)).toHaveLength(2);
  });

  it('reads the log by pages, the newest first', async () => {
    const { db } = test.services;
    const made = await declare('Pages');
    const [webhook] = (await add(made)).json().application.webhooks;
    const [event] = await db('application_event').limit(1);
    await db.raw(
      `with more as (insert into application_event (dispositif_id, case_id, seq, kind, at)
         select dispositif_id, case_id, 1000 + nth, kind, at from application_event, generate_series(1, 120) nth where id = ? returning *)
       insert into delivery (id, webhook_id, event_id, case_id, at) select gen_random_uuid(), ?, id, case_id, at from more`,
      [event.id, webhook.id],
    );
    const seen: string[] = [];
    let pages = 0;
    for (let next: number | null = 0; next !== null; pages += 1) {
      const before: string = next === 0 ? '' : `?before=${next}`;
      const page: WebhookDeliveries = (
        await call('GET', `/admin/applications/${made.id}/webhooks/${webhook.id}/deliveries${before}`)
      ).json();
      seen.push(...page.items.map(({ id }) => id));
      ({ next } = page);
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, 120, 120]);
    await db('application_event').where('seq', '>', 1000).delete();
    await call('DELETE', `/admin/applications/${made.id}/webhooks/${webhook.id}`);
  });
});

describe('what happened', () => {
  it('is read by an application from where it was, page after page, each once', async () => {
    const token = await tokenOf(await declare('Rattrapage'));
    const all = async (from: number) => {
      const items: { id: string; type: string; case: string; version: number }[] = [];
      for (let after = from; ;) {
        const page = (await read(token, `/application/events?after=${after}`)).json();
        items.push(...page.items);
        after = page.next;
        if (!page.more) return { items, after };
      }
    };
    const { after } = await all(0);
    expect((await all(after)).items).toEqual([]);
    const id = await fileMedicalAid(test, cast.owner);
    const { items, after: later } = await all(after);
    expect(items[0]).toMatchObject({ type: 'case.filed', case: id, version: 1, dispositif: SCHEME });
    expect(items.every((item) => item.case === id)).toBe(true);
    expect(later).toBeGreaterThan(after);
    const { db } = test.services;
    await db.raw(
      `insert into application_event (dispositif_id, case_id, seq, kind, at)
       select case when nth % 2 = 0 then 'autre' else dispositif_id end, case_id, 1000 + nth, kind, at
       from application_event, generate_series(1, 1300) nth where id = ?`,
      [items[0]?.id ?? 0],
    );
    const many = await all(later);
    expect(many.items.map(({ version }) => version)).toEqual(Array.from({ length: 650 }, (_, at) => 1001 + 2 * at));
    await db('application_event').where('seq', '>', 1000).delete();
  });

  it('comes after what was read, though it began before', async () => {
    const token = await tokenOf(await declare('Sans trou'));
    const { db } = test.services;
    const id = await fileMedicalAid(test, cast.owner);
    const row = { dispositif_id: SCHEME, case_id: id, kind: 'case.moved', at: testNow() };
    const slow = await db.transaction();
    await slow('application_event').insert({ ...row, seq: 501 });
    await db('application_event').insert({ ...row, seq: 502 });
    const versions = async (after: number) => {
      const page = (await read(token, `/application/events?after=${after}`)).json();
      return { of: page.items.map(({ version }: { version: number }) => version), next: page.next };
    };
    const first = await versions(0);
    expect(first.of.at(-1)).toBe(502);
    await slow.commit();
    expect((await versions(first.next)).of).toEqual([501]);
    await db('application_event').where('seq', '>', 500).delete();
  });

  it('is nothing of schemes that the application does not read, and nothing without its token', async () => {
    const token = await tokenOf(await declare('Ailleurs', SCHEME));
    await test.services
      .db('application_grant')
      .whereIn('application_id', test.services.db('application').where({ name: 'Ailleurs' }).select('id'))
      .delete();
    expect((await read(token, '/application/events')).json().items).toEqual([]);
    expect((await call('GET', '/application/events')).statusCode).toBe(403);
    expect((await read('cagou_app_inconnu', '/application/events')).statusCode).toBe(401);
    for (const after of ['-1', 'x', '1e400', '9007199254740993'])
      expect((await read(token, `/application/events?after=${after}`)).json()).toMatchObject({
        code: 'request-invalid',
      });
  });
});

it('the client of the documentation reads what it missed, hears what is posted, and prints each event once', async () => {
  const { db } = test.services;
  await db('application').delete();
  await db('application_event').delete();
  const url = await test.app.listen({ port: 0, host: '127.0.0.1' });
  const folder = await mkdtemp(join(tmpdir(), 'cagou-client-'));
  const made = await declare('Exemple');
  const missed = await fileMedicalAid(test, cast.owner);
  const start = async (secret: string, port = '0') => {
    const env = { CAGOU_URL: url, CAGOU_TOKEN: await tokenOf(made), CAGOU_SECRET: secret, PORT: port };
    const child = spawn(process.execPath, ['docs/clients/receive-events.mjs', join(folder, 'place.json')], { env });
    const lines: { id: string; type: string; case: string }[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
    const [said] = await once(createInterface({ input: child.stderr }), 'line');
    const stop = async (): Promise<void> => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    };
    return { lines, port: String(said).replace('listening on ', ''), stop };
  };
  // What it missed is read before it listens.
  const before = await start(`whsec_${btoa('une autre clé de vingt-quatre')}`);
  await expect.poll(() => before.lines.map((line) => line.case), { timeout: 20_000 }).toContain(missed);
  const { secret } = (await add(made, { url: `http://127.0.0.1:${before.port}/` })).json();
  await fileMedicalAid(test, cast.owner);
  await work();
  // With another secret it believes nobody.
  const [refused] = await db('delivery');
  expect(refused).toMatchObject({ state: 'waiting', tries: [{ status: 401 }] });
  await before.stop();
  const after = await start(secret, before.port);
  await db('delivery').update({ not_before: null });
  await fileMedicalAid(test, cast.owner);
  await db('outbox').where({ type: 'delivery' }).update({ done_at: null });
  await work();
  expect((await db('delivery').pluck('state')).every((state) => state === 'done')).toBe(true);
  await after.stop();
  // What it had read already when it was posted is not printed again.
  const all = [...before.lines, ...after.lines].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
  const filed = [...before.lines, ...after.lines].filter(({ type }) => type === 'case.filed').map(({ id }) => id);
  const events: readonly string[] = await db('application_event').where({ kind: 'case.filed' }).pluck('id');
  expect(new Set(filed)).toEqual(new Set(events));
  await rm(folder, { recursive: true });
});
