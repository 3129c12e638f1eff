import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../engine/index.ts';
import { applyCommand, readCase, type ExistingCaseCommand } from '../../../runtime/cases/index.ts';
import { endRow } from '../../../runtime/mandates/store/mandates.ts';
import { insertDraft, updateDraft } from '../../../runtime/filing/store/case-draft.ts';
import { remindDue } from '../../../runtime/jobs/remind.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { runSweep } from '../../../runtime/jobs/sweep.ts';
import { listNotices, noteRefused, writeChoice } from '../../../runtime/notices/index.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { createWorld, type World } from '../../support/world.ts';
import { moveClock, testNow } from '../../support/clock.ts';

const DAY_MS = 86_400_000;

describe('an applicant', () => {
  let world: World;
  let agent: Extract<Actor, { type: 'agent' }>;
  let gateway: Server;
  const texts: string[] = [];

  beforeEach(async () => {
    texts.length = 0;
    gateway = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        texts.push(JSON.parse(Buffer.concat(chunks).toString()).text);
        response.writeHead(202).end();
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const { port } = gateway.address() as AddressInfo;
    world = await createWorld({ env: { SMS_URL: `http://127.0.0.1:${port}/` } });
    agent = await world.agent('Louise Naouna', 'instructeur', 'signataire');
    await db()('user').insert({ id: 'marie', name: 'Marie-Louise Wamytan', email: 'marie@exemple.nc' });
    await db()('person').where({ id: personId() }).update({ user_id: 'marie' });
  });
  afterEach(async () => {
    gateway.close();
    await world.close();
  });

  const db = () => world.services.db;
  const personId = () => world.applicant.personId;
  const mails = (): Promise<string[]> => db()('mailbox').orderBy('id').pluck('subject');
  const notices = () => listNotices(db(), personId(), { limit: 50 });
  const kinds = async () => (await notices()).map(({ kind }) => kind);

  /** Carries out what is due, and what that orders, as a worker does whose queue is never away. */
  async function work(): Promise<void> {
    for (;;) {
      const due = await db()('outbox')
        .whereNull('done_at')
        .whereNull('failed_at')
        .where('run_at', '<=', db().raw('product_now()'));
      if (due.length === 0) return;
      for (const { id } of due) await runEffect(world.services, id, { last: true });
    }
  }
  const act = async (id: string, action: string, data: object = {}): Promise<void> => {
    const command: ExistingCaseCommand = {
      type: 'act',
      action,
      answers: null,
      expectedVersion: null,
      data: JSON.parse(JSON.stringify(data)),
    };
    const result = await applyCommand(world.services, id, command, agent);
    if (result.type === 'refused') throw new Error(JSON.stringify(result));
  };
  const askCorrection = (id: string) =>
    act(id, 'demanderCorrection', { message: 'Merci de vérifier.', fields: { '/revenus': 'À vérifier.' } });
  const passDays = (days: number): void => moveClock(world.services.clock, days * DAY_MS);
  const fileAndRead = async (): Promise<string> => {
    const { id } = (await world.file()).case;
    await work();
    await db()('mailbox').delete();
    return id;
  };

  it('is told once of what they did, what is asked of them and what is decided, with the day in the mail', async () => {
    const { id } = (await world.file()).case;
    await work();
    // What one did oneself is confirmed, and is no news.
    expect(await notices()).toMatchObject([{ kind: 'receipt', read: true }]);
    await askCorrection(id);
    await work();
    const [asked] = await notices();
    expect(asked).toMatchObject({ kind: 'correction', read: false, path: `/compte/demandes/${id}/correction` });
    const [mail] = await db()('mailbox').orderBy('id', 'desc');
    const { awaited_until: until } = await db()('case').where({ id }).first();
    const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'Pacific/Noumea' }).format(until - 1);
    expect(mail.html).toMatch(/<strong>Répondez au plus tard le /u);
    expect(mail.text).toContain(day.replace(/^1 /u, '1er '));
    await act(id, 'corriger').catch(() => undefined);
    for (const { id: effect } of await db()('outbox')) await runEffect(world.services, effect, { last: true });
    expect((await mails()).length).toBe(new Set(await mails()).size);
  });

  it('is told of a letter that is ready, in the account alone when a mail told of it', async () => {
    const id = await fileAndRead();
    await act(id, 'proposerRefus', { motif: 'Les ressources dépassent le plafond.' });
    await act(id, 'signerRefus');
    await work();
    expect(await kinds()).toEqual(expect.arrayContaining(['document', 'decision']));
    expect(await mails()).toHaveLength(1);
    const letter = (await notices()).find(({ kind }) => kind === 'document');
    expect(letter).toMatchObject({ path: `/compte/demandes/${id}#documents`, read: false });
    expect((await readCase(db(), id))?.outcome).toBe('refused');
  });

  it('who wants no mail gets none, and finds all in the account', async () => {
    const id = await fileAndRead();
    await writeChoice(db(), personId(), { mail: false, sms: false });
    await askCorrection(id);
    await work();
    expect(await mails()).toEqual([]);
    expect((await notices())[0]).toMatchObject({
      kind: 'correction',
      markdown: expect.stringContaining('À vérifier.'),
    });
  });

  it('whose address bounced gets none, until they ask to try again', async () => {
    const id = await fileAndRead();
    await noteRefused(db(), 'Marie@exemple.nc', null);
    await askCorrection(id);
    await work();
    expect(await mails()).toEqual([]);
    expect(await kinds()).toContain('correction');
  });

  it('gets a text message where they chose one, with a link to the very place and nothing of the case', async () => {
    const id = await fileAndRead();
    await writeChoice(db(), personId(), { mail: true, sms: true });
    moveClock(world.services.clock, untilNoon());
    await askCorrection(id);
    await work();
    const [{ id: notice } = { id: '' }] = await notices();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(`http://localhost:3000/n/${notice}`);
    expect(texts[0]).not.toContain('vérifier');
    expect(await mails()).toHaveLength(1);
  });

  it('is not rung up at night, nor of what was read before the morning', async () => {
    const id = await fileAndRead();
    await writeChoice(db(), personId(), { mail: false, sms: true });
    moveClock(world.services.clock, untilNoon() + DAY_MS / 2);
    await askCorrection(id);
    await work();
    expect(texts).toEqual([]);
    const [waiting] = await db()('outbox').where({ type: 'sms' });
    expect(waiting.run_at.getUTCHours()).toBe(21);
    await db()('notice').update({ read_at: testNow() });
    await runEffect(world.services, waiting.id, { last: true });
    expect(texts).toEqual([]);
  });

  it('[E2] is reminded seven and two days before the end, each once, whoever crashes', async () => {
    const id = await fileAndRead();
    await askCorrection(id);
    await work();
    await db()('mailbox').delete();
    const { awaited_until: until } = await db()('case').where({ id }).first();
    const days = Math.floor((until.getTime() - testNow().getTime()) / DAY_MS);
    passDays(days - 8);
    await remindDue(world.services);
    expect(await kinds()).not.toContain('deadline');
    passDays(days - 6);
    // One that dies before its end has told nobody; then two at once.
    const { services } = world;
    const load = () => Promise.reject(new Error('killed'));
    await expect(remindDue({ ...services, dispositifs: { ...services.dispositifs, load } })).rejects.toThrow('killed');
    expect(await kinds()).not.toContain('deadline');
    await Promise.all([remindDue(services), remindDue(services)]);
    await work();
    expect(await mails()).toHaveLength(1);
    expect((await mails())[0]).toMatch(/^Plus que quelques jours pour votre demande .* avant le .* inclus$/u);
    passDays(days - 1);
    await runSweep(world.services);
    await runSweep(world.services);
    await work();
    expect(await mails()).toHaveLength(2);
  });

  it('is not reminded of what they did meanwhile, even when the reminder was ordered already', async () => {
    const id = await fileAndRead();
    await askCorrection(id);
    await work();
    await db()('mailbox').delete();
    const { awaited_until: until } = await db()('case').where({ id }).first();
    passDays(Math.floor((until.getTime() - testNow().getTime()) / DAY_MS) - 6);
    await remindDue(world.services);
    expect((await db()('outbox').whereNull('done_at')).length).toBe(1);
    const found = await readCase(db(), id);
    const answers = { ...found!.answers, revenus: 90_000 };
    const sent = await applyCommand(
      world.services,
      id,
      { type: 'act', action: 'corriger', data: {}, answers, expectedVersion: null },
      world.citizen,
    );
    expect(sent.type).toBe('applied');
    await work();
    expect((await mails()).filter((subject) => subject.startsWith('Plus que'))).toEqual([]);
    expect(await kinds()).not.toContain('deadline');
    expect((await db()('case').where({ id }).first()).awaited_until).toBeNull();
  });

  it('is not told alone: who acts for them under a mandate is told the same, as they chose, as long as it stands', async () => {
    const person = { id: '5b0c2d3e-1f4a-4b6c-8d7e-9f0a1b2c3d4e', given_name: 'Paul', family_name: 'Wea' };
    const mandate = '6c1d3e4f-2a5b-4c7d-9e8f-0a1b2c3d4e5f';
    await db()('user').insert({ id: 'paul', name: 'Paul Wea', email: 'paul@exemple.nc' });
    await db()('person').insert({ ...person, user_id: 'paul' });
    const given = { id: mandate, principal_id: personId(), agent_id: person.id, agent_name: 'Paul Wea' };
    const at = new Date(0);
    await db()('mandate').insert({
      ...given,
      email: 'paul@exemple.nc',
      given_at: at,
      accepted_at: at,
      link_ends_at: at,
    });
    const his = async () => (await listNotices(db(), person.id, { limit: 50 })).map(({ title }) => title);
    const mailed = () => db()('mailbox').where({ to_address: 'paul@exemple.nc' }).orderBy('id').pluck('subject');

    const { id } = (await world.file()).case;
    await work();
    await askCorrection(id);
    await applyCommand(world.services, id, { type: 'sendMessage', text: 'Bonjour.', files: [] }, agent);
    await work();
    const hers = (await notices()).map(({ title }) => title);
    expect(hers).toHaveLength(3);
    expect(await his()).toEqual(hers.map((title) => `Pour Marie-Louise Wamytan : ${title}`));
    // The receipt is confirmed, and is no news.
    expect(await mailed()).toHaveLength(2);
    const { awaited_until: until } = await db()('case').where({ id }).first();
    passDays(Math.floor((until.getTime() - testNow().getTime()) / DAY_MS) - 6);
    await remindDue(world.services);
    await work();
    expect((await his())[0]).toMatch(/^Pour Marie-Louise Wamytan : /u);
    expect(await his()).toHaveLength(4);

    // By their own choice, no mail; under a mandate for other schemes, or one that is over, nothing at all.
    passDays(0);
    await writeChoice(db(), person.id, { mail: false, sms: false });
    await db()('mailbox').delete();
    const tellAgain = async (): Promise<void> => {
      await applyCommand(world.services, id, { type: 'sendMessage', text: 'Encore.', files: [] }, agent);
      await work();
    };
    await tellAgain();
    expect(await his()).toHaveLength(5);
    expect(await mailed()).toEqual([]);
    await db()('mandate').update({ schemes: ['permis-chasser'] });
    await tellAgain();
    await db()('mandate').update({ schemes: null, last_day: '2020-01-01' });
    await tellAgain();
    await db()('mandate').update({ last_day: null, accepted_at: new Date(testNow().getTime() + DAY_MS) });
    await tellAgain();
    expect(await his()).toHaveLength(5);
  });

  it('is reminded of a request they began and left, and that it is to be erased', async () => {
    const draft = await insertDraft(
      db(),
      {
        dispositifId: SCHEME,
        version: 1,
        userId: 'marie',
        tokenHash: null,
        answers: {},
        channel: 'online',
        receivedOn: null,
        personId: null,
        mandate: null,
        establishmentId: null,
        mandateId: null,
        days: { anonymous: 30, account: 180 },
      },
      world.services.clock.now(),
    );
    passDays(6);
    await remindDue(world.services);
    expect(await kinds()).toEqual([]);
    passDays(9);
    await remindDue(world.services);
    await remindDue(world.services);
    await work();
    expect(await notices()).toMatchObject([
      { kind: 'draft', path: `/demarches/${SCHEME}/formulaire/${draft.id}`, read: false },
    ]);
    expect(await mails()).toHaveLength(1);
    passDays(175);
    await remindDue(world.services);
    await work();
    expect((await mails())[1]).toMatch(/^Votre demande commencée sera effacée le /u);
    // Gone on with, it waits for nobody any more.
    await updateDraft(db(), draft.id, 1, { nom: 'Wamytan' }, testNow().toISOString());
    await db()('case_draft').update({ updated_at: new Date(testNow().getTime() + 176 * DAY_MS) });
    expect(await kinds()).toEqual([]);
  });

  describe('who began a request for somebody under a mandate', () => {
    const PAUL = { id: '5b0c2d3e-1f4a-4b6c-8d7e-9f0a1b2c3d4e', given_name: 'Paul', family_name: 'Wea' };
    const MANDATE = '6c1d3e4f-2a5b-4c7d-9e8f-0a1b2c3d4e5f';
    const his = async (more: { readonly of?: { readonly person: string } } = {}) =>
      (await listNotices(db(), PAUL.id, { limit: 50, ...more })).map(({ kind, title }) => [kind, title]);
    const mailed = () => db()('mailbox').where({ to_address: 'paul@exemple.nc' }).orderBy('id').pluck('subject');
    const hers = () => db()('mailbox').where({ to_address: 'marie@exemple.nc' }).orderBy('id').pluck('subject');
    const begin = async (): Promise<string> => {
      await db()('user').insert({ id: 'paul', name: 'Paul Wea', email: 'paul@exemple.nc' });
      await db()('person').insert({ ...PAUL, user_id: 'paul' });
      const at = new Date(0);
      const when = { given_at: at, accepted_at: at, link_ends_at: at };
      const given = { principal_id: personId(), agent_id: PAUL.id, agent_name: 'Paul Wea', email: 'paul@exemple.nc' };
      await db()('mandate').insert({ id: MANDATE, ...given, ...when });
      const begun = {
        dispositifId: SCHEME,
        version: 1,
        userId: 'marie',
        mandateId: MANDATE,
        days: { anonymous: 30, account: 180 },
        channel: 'online',
      } as const;
      const none = {
        tokenHash: null,
        answers: {},
        receivedOn: null,
        personId: null,
        mandate: null,
        establishmentId: null,
      };
      return (await insertDraft(db(), { ...begun, ...none }, world.services.clock.now())).id;
    };
    const remind = async (days: number): Promise<void> => {
      passDays(days);
      await remindDue(world.services);
      await remindDue(world.services);
      await work();
    };

    it('is reminded of it as they are, with for whom it is, each once', async () => {
      const draft = await begin();
      await remind(6);
      expect(await his()).toEqual([]);
      await remind(9);
      const [told] = await notices();
      expect(told).toMatchObject({ kind: 'draft' });
      expect(await his()).toEqual([['draft', `Pour Marie-Louise Wamytan : ${told?.title}`]]);
      expect(await mailed()).toEqual([expect.stringMatching(/^Pour Marie-Louise Wamytan : Votre demande commencée/u)]);
      expect((await listNotices(db(), PAUL.id, { limit: 1 }))[0]?.path).toBe(
        `/demarches/${SCHEME}/formulaire/${draft}`,
      );
      // Among her affairs, and nobody else's.
      expect(await his({ of: { person: personId() } })).toHaveLength(1);
      expect(await his({ of: { person: PAUL.id } })).toEqual([]);
      await remind(175);
      expect((await his()).map(([kind]) => kind)).toEqual(['erasure', 'draft']);
      expect(await kinds()).toEqual(['erasure', 'draft']);
    });

    it('is told by the ways that they chose, whatever hers are', async () => {
      await begin();
      await writeChoice(db(), PAUL.id, { mail: false, sms: false });
      await remind(9);
      expect(await his()).toHaveLength(1);
      expect(await mailed()).toEqual([]);
      expect(await hers()).toHaveLength(1);
      await writeChoice(db(), PAUL.id, { mail: true, sms: false });
      await writeChoice(db(), personId(), { mail: false, sms: false });
      await remind(175);
      expect(await mailed()).toHaveLength(1);
      expect(await hers()).toHaveLength(1);
    });

    it.each([
      ['is for other schemes', { schemes: ['permis-chasser'] }],
      ['has passed its last day', { last_day: '2020-01-01' }],
      ['has ended', { ended_at: testNow(), ended_by: 'principal' }],
      ['waits to be accepted', { agent_id: null, accepted_at: null }],
    ])('is told nothing once their mandate %s, while she is', async (_what, change) => {
      await begin();
      await db()('mandate').update(change);
      await remind(9);
      expect(await his()).toEqual([]);
      expect(await mailed()).toEqual([]);
      expect(await kinds()).toEqual(['draft']);
    });

    it('has nothing left of it once the mandate ends', async () => {
      await begin();
      await remind(9);
      const mandate = { id: MANDATE, principalId: personId(), agentId: PAUL.id };
      await db().transaction((tx) => endRow(tx, mandate, 'principal', testNow().toISOString()));
      expect(await his()).toEqual([]);
      expect(await kinds()).toEqual(['draft']);
      await remind(175);
      expect(await his()).toEqual([]);
      expect(await kinds()).toEqual(['erasure', 'draft']);
    });
  });

  it('is not asked to go on with a request whose scheme was withdrawn, and is told that it is to be erased', async () => {
    await insertDraft(
      db(),
      {
        dispositifId: SCHEME,
        version: 1,
        userId: 'marie',
        tokenHash: null,
        answers: {},
        channel: 'online',
        receivedOn: null,
        personId: null,
        mandate: null,
        establishmentId: null,
        mandateId: null,
        days: { anonymous: 30, account: 180 },
      },
      world.services.clock.now(),
    );
    await db()('dispositif')
      .where({ id: SCHEME })
      .update({ standing: 'withdrawn', standing_since: testNow(), standing_reason: 'Il a pris fin.' });
    passDays(15);
    await remindDue(world.services);
    expect(await kinds()).toEqual([]);
    passDays(175);
    await remindDue(world.services);
    await work();
    expect(await mails()).toEqual([expect.stringMatching(/^Votre demande commencée sera effacée le /u)]);
  });

  it('is nobody else’s to read', async () => {
    await fileAndRead();
    const [other] = await db()('person')
      .insert({ id: crypto.randomUUID(), given_name: 'A', family_name: 'B' })
      .returning('id');
    expect(await listNotices(db(), other.id, { limit: 5 })).toEqual([]);
  });
});

/** From now to the next noon of Nouméa, in milliseconds. */
function untilNoon(): number {
  const noon = testNow();
  noon.setUTCHours(1, 0, 0, 0);
  return (noon.getTime() - testNow().getTime() + DAY_MS) % DAY_MS;
}
