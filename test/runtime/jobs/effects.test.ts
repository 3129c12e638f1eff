import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Actor } from '../../../engine/index.ts';
import { applyCommand, auditCases, readCase, type ExistingCaseCommand } from '../../../runtime/cases/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { createWaker, startWorkers, type Workers } from '../../../runtime/jobs/index.ts';
import { addClockOffset } from '../../../runtime/store/settings.ts';
import { createWorld, type World, type WorldOptions } from '../../support/world.ts';
import { testNow } from '../../support/clock.ts';

const BACKENDS = [
  { backend: 'PostgreSQL', env: (): Record<string, string> => ({}) },
  { backend: 'Redis', env: (): Record<string, string> => ({ REDIS_URL: inject('redisUrl') }) },
];

describe.each(BACKENDS)('effects on $backend', ({ env }) => {
  let world: World;
  let workers: Workers | undefined;
  let agent: Extract<Actor, { type: 'agent' }>;

  /** The relay runs from the start, so that tests decide when a worker comes. */
  async function open(options: WorldOptions = {}): Promise<void> {
    world = await createWorld({ ...options, env: { ...env(), ...options.env } });
    agent = await world.agent('Louise Naouna', 'instructeur', 'signataire');
    world.services.jobs.startRelay();
  }
  const work = (): void => {
    workers = startWorkers(world.services);
  };
  beforeEach(() => {
    workers = undefined;
  });
  afterEach(async () => {
    await workers?.close();
    await world.services.jobs.wipe();
    await world.close();
  });

  const outbox = (where: object = {}) => world.services.db('outbox').where(where).orderBy('id');
  const mails = () => world.services.db('mailbox').orderBy('id').pluck('subject');

  async function until(done: () => Promise<boolean>): Promise<void> {
    for (let waited = 0; !(await done()); waited += 25) {
      if (waited > 12_000) throw new Error(`it did not happen: ${JSON.stringify(await outbox())}`);
      await delay(25);
    }
  }
  const idle = () => until(async () => (await outbox().whereNull('done_at')).length === 0);

  async function act(id: string, action: string, data: object = {}): Promise<void> {
    const command: ExistingCaseCommand = {
      type: 'act',
      action,
      data: JSON.parse(JSON.stringify(data)),
      answers: null,
      expectedVersion: null,
    };
    const result = await applyCommand(world.services, id, command, agent);
    if (result.type === 'refused') throw new Error(JSON.stringify(result));
  }

  test('[E1][E2] are carried out after the commit: the acknowledgement is in the mailbox, once', async () => {
    await open();
    work();
    await world.file();
    await idle();
    expect(await mails()).toHaveLength(1);
    expect((await outbox({ type: 'mail' }))[0]).toMatchObject({ attempts: 1, failed_at: null });
  });

  test('of what somebody has just written come before those of a whole night, in both of their stages', async () => {
    await open();
    const { id } = (await world.file()).case;
    const night = Array.from({ length: 400 }, (_, n) => {
      const effect = { type: 'mail', key: `night:${n}`, message: 'notice', to: 'a@exemple.nc', subject: 'Nuit', markdown: 'Nuit.' }; // prettier-ignore
      return { key: effect.key, type: effect.type, payload: JSON.stringify(effect) };
    });
    await world.services.db('outbox').insert(night);
    await until(async () => (await outbox().whereNull('relayed_at')).length === 0);
    const said = { type: 'sendMessage', text: 'Quand pouvez-vous venir ?', files: [] } as const;
    const result = await applyCommand(world.services, id, said, agent);
    expect(result.type).not.toBe('refused');
    await until(async () => (await outbox().whereNull('relayed_at')).length === 0);
    work();
    const isMessage = (subject: string): boolean => /message/iu.test(subject);
    await until(async () => (await mails()).some(isMessage));
    await idle();
    const sent = await mails();
    expect(sent.findIndex(isMessage)).toBeLessThan(night.length / 2);
    expect(sent.filter((subject) => subject === 'Nuit')).toHaveLength(night.length);
  });

  test('lead who reads a mail to that very case, when their account can open it', async () => {
    await open();
    work();
    const { id } = (await world.file()).case;
    await idle();
    // Helped at the counter, without an account: a link would only lead to a closed door.
    expect((await world.services.db('mailbox').pluck('text')).join()).not.toContain('/compte/demandes/');
    await world.services.db('mailbox').delete();
    await world.services.db('person').where({ id: world.applicant.personId }).update({ user_id: agent.userId });
    await act(id, 'demanderCorrection', {
      message: 'Merci de vérifier.',
      fields: { '/revenus': 'À vérifier.' },
    });
    await idle();
    const [mail] = await world.services.db('mailbox');
    expect(mail.text).toContain(`Ouvrir votre demande : http://localhost:3000/compte/demandes/${id}\n`);
    expect(mail.html).toContain(`href="http://localhost:3000/compte/demandes/${id}"`);
  });

  test('ordered while no worker ran are carried out when one comes', async () => {
    await open();
    for (let index = 0; index < 5; index += 1) await world.file();
    await delay(200);
    expect(await mails()).toHaveLength(0);
    work();
    await idle();
    expect(await mails()).toHaveLength(5);
  });

  test('produce a letter, keep it as a file and record it on the case', async () => {
    await open();
    work();
    const { id } = (await world.file()).case;
    await act(id, 'proposerRefus', { motif: 'Les ressources dépassent le plafond.' });
    await act(id, 'signerRefus');
    await until(async () => (await readCase(world.services.db, id))?.documents[0]?.fileId != null);
    const [document] = (await readCase(world.services.db, id))?.documents ?? [];
    const [file] = await world.services.db('file').where({ id: document?.fileId });
    expect(file).toMatchObject({ case_id: id, kind: 'document', media_type: 'application/pdf', internal: false });
    const stream = await world.services.files.open(file.id);
    const [head] = await (stream?.take(1).toArray() ?? []);
    expect(String(head)).toMatch(/^%PDF-/);
    expect((await auditCases(world.services)).findings).toEqual([]);
  });

  test('[E2] carried out twice by two workers at once happen once', async () => {
    await open();
    await world.file();
    const [row] = await outbox({ type: 'mail' });
    await Promise.all([1, 2, 3].map(() => runEffect(world.services, row.id, { last: false })));
    await runEffect(world.services, row.id, { last: false });
    expect(await mails()).toHaveLength(1);
    expect((await outbox({ id: row.id }))[0].attempts).toBe(1);
  });

  test('[E2] survive a wiped queue: what is due is handed over again, once each', async () => {
    await open();
    await world.file();
    await until(async () => (await outbox().whereNull('relayed_at')).length === 0);
    await world.services.jobs.wipe();
    work();
    await idle();
    expect(await mails()).toHaveLength(1);
  });

  test('let time pass for a case, once', async () => {
    await open();
    const { id } = (await world.file()).case;
    await world.services.db.transaction((tx) => addClockOffset(tx, 100 * 86_400_000));
    const waker = createWaker(world.services);
    expect(await waker.wakeDue()).toBe(1);
    expect(await readCase(world.services.db, id)).toMatchObject({ state: 'rejetImplicite', outcome: 'refused' });
    expect(await waker.wakeDue()).toBe(0);
  });

  test('ordered before the clock was put back by a day do not wait until tomorrow', async () => {
    await open();
    const day = world.services.db.raw(`product_now() + interval '1 day'`);
    await world.file();
    await until(async () => (await outbox().whereNull('relayed_at')).length === 0);
    await world.services.jobs.wipe();
    // Handed over and lost tomorrow, as the clock now says.
    await outbox({ type: 'mail' }).update({ created_at: day, run_at: day, relayed_at: day });
    work();
    await until(async () => (await mails()).length > 0);
    expect(await mails()).toHaveLength(1);
  });

  test('that fail are tried again, then listed, and succeed when tried by hand', async () => {
    await open({ retries: { attempts: 2, delay: 50 } });
    const { services } = world;
    const broken = {
      ...services,
      mailer: { ...services.mailer, send: () => Promise.reject(new Error('no route to marie@exemple.nc')) },
    };
    workers = startWorkers(broken);
    await world.file();
    await until(async () => (await outbox({ type: 'mail' }).whereNotNull('failed_at')).length === 1);
    const [failed] = await outbox({ type: 'mail' });
    expect(failed).toMatchObject({
      attempts: 2,
      failure: 'unknown',
      last_error: 'no route to [adresse]',
      done_at: null,
    });
    await workers.close();
    work();
    await outbox({ id: failed.id }).update({ failed_at: null, relayed_at: null, attempts: 0 });
    services.jobs.nudge();
    await idle();
    expect(await mails()).toHaveLength(1);
  });

  test('wait for their moment: an alarm rings when its time has come', async () => {
    await open();
    work();
    const { id } = (await world.file()).case;
    const [row] = await world.services.db('case').where({ id });
    // Two seconds before the legal delay ends.
    const ahead = row.wake_at.getTime() - testNow().getTime() - 2000;
    await world.services.db.transaction((tx) => addClockOffset(tx, ahead));
    expect((await readCase(world.services.db, id))?.outcome).toBeNull();
    await until(async () => (await readCase(world.services.db, id))?.outcome === 'refused');
  });

  test('tell an outside system with a signature it can check, and again until it answers', async () => {
    const received: { headers: IncomingMessage['headers']; body: string }[] = [];
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        response.writeHead(received.length === 1 ? 503 : 204).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const secret = Buffer.from('a key of the receiver, long enough').toString('base64');
    const { port } = receiver.address() as AddressInfo;
    await open({
      env: { WEBHOOK_URL: `http://127.0.0.1:${port}/`, WEBHOOK_SECRET: `whsec_${secret}` },
      retries: { attempts: 3, delay: 50 },
    });
    work();
    const { id } = (await world.file()).case;
    const effect = { type: 'webhook', key: 'test', name: 'dossier.depose', payload: { montant: 12 } };
    await world.services
      .db('outbox')
      .insert({ case_id: id, key: effect.key, type: effect.type, payload: JSON.stringify(effect) });
    world.services.jobs.nudge();
    await idle();
    receiver.close();
    expect(received).toHaveLength(2);
    const { headers, body } = received[1]!;
    expect(new Webhook(`whsec_${secret}`).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
    expect(() => new Webhook(`whsec_${btoa('another key')}`).verify(body, headers as Record<string, string>)).toThrow(
      'No matching signature',
    );
    expect(headers['webhook-id']).toBe(received[0]?.headers['webhook-id']);
    expect(JSON.parse(body)).toEqual({ type: 'dossier.depose', caseId: id, data: { montant: 12 } });
  });
});
