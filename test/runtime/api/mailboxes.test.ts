/** Mails that came to a service, through the API: who reads them, which cases are suggested, and that each is attached once. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { forgetHandledMails, releaseTakenMails } from '../../../runtime/mailboxes/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let service: string;
let caseId: string;
let number: string;
beforeAll(async () => {
  const path = join(import.meta.dirname, '../../../examples/aide-medicale/dispositif.json');
  ({ name: service } = JSON.parse(readFileSync(path, 'utf8')).service);
  const list = join(mkdtempSync(join(tmpdir(), 'cagou-boxes-')), 'boites.json');
  writeFileSync(list, JSON.stringify([{ service, url: 'imap://aides:x@127.0.0.1:1' }]));
  test = await createTestApp({ MAILBOXES: list });
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  ({ number } = await test.services.db('case').where({ id: caseId }).first('number'));
});
afterAll(() => test.close());
beforeEach(() => test.services.db('mailbox_mail').delete());

const CONTENT = 'From: a@b.nc\nSubject: x\n\nBonjour';
const receive = async (change: object = {}) => {
  const id = randomUUID();
  await test.services.db('mailbox_mail').insert({
    id,
    mailbox: 'aides@127.0.0.1/INBOX',
    service,
    uid_validity: 1,
    uid: Math.floor(Math.random() * 1e9),
    from_name: 'Quelqu’un',
    from_address: 'inconnu@exemple.nc',
    subject: 'Bonjour',
    received_at: test.services.clock.now(),
    size: 40,
    joined: 0,
    content: Buffer.from(CONTENT),
    ...change,
  });
  return id;
};
const get = (path: string, as: TestPerson) => test.request({ method: 'GET', url: `/api/v1/mailbox${path}`, as });
const dismiss = (id: string, dismissed = true, as = cast.agent) =>
  test.request({ method: 'PUT', url: `/api/v1/mailbox/mails/${id}/dismissed`, as, payload: { dismissed } });
const attach = (mail: string, as = cast.agent, change: object = {}) =>
  test.request({
    method: 'POST',
    url: `/api/v1/cases/${caseId}/commands`,
    as,
    payload: {
      type: 'logExchange',
      way: 'email',
      direction: 'received',
      on: '2026-03-02',
      with: '',
      text: 'Bonjour',
      files: [],
      mail,
      ...change,
    },
  });
const exchanges = async () => (await test.services.db('case').where({ id: caseId }).first('data')).data.exchanges ?? [];

it('is read by who instructs in a scheme of the service, and by nobody else', async () => {
  const id = await receive();
  expect((await get('', cast.agent)).json()).toMatchObject({
    mailboxes: [{ service, address: 'aides', readAt: null }],
    waiting: 1,
  });
  expect((await get('/mails', cast.agent)).json()).toMatchObject({
    items: [{ id, subject: 'Bonjour', readable: true }],
    next: null,
  });
  expect((await get(`/mails/${id}/content`, cast.agent)).body).toBe(CONTENT);
  expect((await get('', cast.otherAgent)).json()).toEqual({ mailboxes: [], waiting: 0 });
  expect((await get('/mails', cast.otherAgent)).json().items).toEqual([]);
  for (const path of [`/mails/${id}`, `/mails/${id}/content`])
    expect((await get(path, cast.otherAgent)).statusCode).toBe(404);
  expect((await dismiss(id, true, cast.otherAgent)).statusCode).toBe(404);
});

it('is given as a file that no browser shows', async () => {
  const { headers } = await get(`/mails/${await receive()}/content`, cast.agent);
  expect(headers).toMatchObject({
    'content-type': 'message/rfc822',
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
  });
});

it('suggests the case whose number stands in its subject, then those of who wrote it, that the agent sees', async () => {
  const other = await fileMedicalAid(test, cast.owner);
  const id = await receive({
    subject: `Re: ${number.toLowerCase()} complément`,
    from_address: cast.owner.email.toUpperCase(),
  });
  const { suggested } = (await get(`/mails/${id}`, cast.agent)).json();
  expect(suggested[0]).toMatchObject({ id: caseId, number, why: 'number', closed: false });
  expect(suggested.slice(1)).toContainEqual(expect.objectContaining({ id: other, why: 'address' }));
  expect(suggested.filter((one: { id: string }) => one.id === caseId)).toHaveLength(1);
  expect((await get(`/mails/${await receive()}`, cast.agent)).json().suggested).toEqual([]);
});

it('becomes an exchange of its case, and waits no more', async () => {
  const id = await receive();
  const done = await attach(id);
  expect(done.statusCode, done.body).toBe(200);
  expect(await exchanges()).toMatchObject([{ way: 'email', text: 'Bonjour' }]);
  expect((await get('/mails', cast.agent)).json().items).toEqual([]);
  const row = await test.services.db('mailbox_mail').where({ id }).first();
  expect(row).toMatchObject({ state: 'attached', case_id: caseId, content: null });
});

it('of two agents at once is attached by one; the other is told, and notes nothing', async () => {
  const before = (await exchanges()).length;
  const id = await receive();
  const answers = await Promise.all([attach(id), attach(id)]);
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
  expect(answers.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('mail-handled');
  expect(await exchanges()).toHaveLength(before + 1);
});

it('is attached with its exchange or not at all: what cannot be told to the case leaves it waiting', async () => {
  const [id, before] = [await receive(), (await exchanges()).length];
  const { db } = test.services;
  await db.raw(`create function refuse_mail() returns trigger language plpgsql as $$ begin raise 'cut'; end $$;
    create trigger mail_refused before update on mailbox_mail for each row execute function refuse_mail()`);
  expect((await attach(id)).statusCode).toBe(500);
  await db.raw('drop trigger mail_refused on mailbox_mail; drop function refuse_mail()');
  expect(await exchanges()).toHaveLength(before);
  expect(await db('mailbox_mail').where({ id }).first('state')).toEqual({ state: 'waiting' });
  expect((await attach(id)).statusCode).toBe(200);
  expect(await exchanges()).toHaveLength(before + 1);
});

it('of two cases at once is attached to one', async () => {
  const [id, other] = [await receive(), await fileMedicalAid(test, cast.owner)];
  const before = (await exchanges()).length;
  const note = {
    type: 'logExchange',
    way: 'email',
    direction: 'received',
    on: '2026-03-02',
    with: '',
    text: 'Bonjour',
  };
  const answers = await Promise.all([
    attach(id),
    test.request({
      method: 'POST',
      url: `/api/v1/cases/${other}/commands`,
      as: cast.agent,
      payload: { ...note, files: [], mail: id },
    }),
  ]);
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
  const { data } = await test.services.db('case').where({ id: other }).first('data');
  expect((await exchanges()).length - before + (data.exchanges ?? []).length).toBe(1);
});

it('that is opened is a reading: for who writes from its address at once, and for the applicant once it is attached', async () => {
  const { db } = test.services;
  const readings = () =>
    db('reading')
      .where('reason', 'like', 'Courriel reçu par le service%')
      .orderBy('id')
      .select('case_id', 'kind', 'user_id', 'at');
  await db('reading').where('reason', 'like', 'Courriel reçu par le service%').delete();
  const unknown = await receive();
  await get(`/mails/${unknown}/content`, cast.agent);
  await get(`/mails/${unknown}/content`, cast.agent);
  expect(await db('mailbox_reading').where({ mail_id: unknown })).toHaveLength(1);
  expect(await readings()).toEqual([]);
  const known = await receive({ from_address: cast.owner.email.toUpperCase() });
  await get(`/mails/${known}`, cast.agent);
  expect(await readings()).toEqual([]);
  await get(`/mails/${known}/content`, cast.agent);
  expect(await readings()).toMatchObject([{ case_id: null, kind: 'register', user_id: cast.agent.userId }]);
  const [{ at }] = await db('mailbox_reading').where({ mail_id: unknown }).select('at');
  await attach(unknown);
  expect((await readings()).slice(1)).toEqual([{ case_id: caseId, kind: 'case', user_id: cast.agent.userId, at }]);
  expect(await db('mailbox_reading').where({ mail_id: unknown })).toEqual([]);
  expect((await get(`/mails/${known}/content`, cast.otherAgent)).statusCode).toBe(404);
  expect(await db('mailbox_reading').where({ mail_id: known })).toHaveLength(1);
});

it('waits on, whole, when the case does not take it', async () => {
  const id = await receive();
  const refused = await attach(id, cast.agent, { on: '2999-01-01' });
  expect(refused.statusCode).toBe(422);
  expect((await get('/mails', cast.agent)).json().items).toMatchObject([{ id, readable: true }]);
  expect((await attach(id)).statusCode).toBe(200);
});

it('of another service is attached by nobody who does not read it', async () => {
  const id = await receive({ service: 'Un autre service' });
  expect((await attach(id)).statusCode).toBe(404);
  expect(await test.services.db('mailbox_mail').where({ id }).first('state')).toEqual({ state: 'waiting' });
});

it('is dismissed, found among those, and put back; by one of two', async () => {
  const id = await receive();
  const [one, other] = await Promise.all([dismiss(id), dismiss(id)]);
  expect(new Set([one.statusCode, other.statusCode])).toEqual(new Set([204, 409]));
  expect((await get('/mails', cast.agent)).json().items).toEqual([]);
  expect((await get('/mails?state=dismissed', cast.agent)).json().items).toMatchObject([
    { id, doneBy: expect.any(String) },
  ]);
  expect((await dismiss(id, false)).statusCode).toBe(204);
  expect((await get('/mails', cast.agent)).json().items).toMatchObject([{ id, doneBy: null }]);
});

it('comes by pages, the last ones first, none twice', async () => {
  const at = Date.parse(test.services.clock.now());
  for (let index = 0; index < 60; index += 1)
    await receive({ subject: String(index), received_at: new Date(at - Math.floor(index / 3) * 1000) });
  const first = (await get('/mails', cast.agent)).json();
  const second = (await get(`/mails?cursor=${first.next}`, cast.agent)).json();
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, null]);
  expect(new Set(ids).size).toBe(60);
});

it('waits again when the server that took it ended before its exchange was written, and not while it is being written', async () => {
  const [cut, kept] = [await receive(), await receive()];
  const taken = { state: 'attached', case_id: caseId, done_by: 'Agnès', done_at: new Date(0) };
  const mails = test.services.db('mailbox_mail');
  await mails.clone().where({ id: cut }).update(taken);
  await mails
    .clone()
    .where({ id: kept })
    .update({ ...taken, content: null });
  expect(await releaseTakenMails(test.services.db, new Date(0))).toBe(0);
  expect(await releaseTakenMails(test.services.db, new Date(1))).toBe(1);
  expect(await mails.clone().orderBy('state').select('id', 'state', 'case_id')).toEqual([
    { id: kept, state: 'attached', case_id: caseId },
    { id: cut, state: 'waiting', case_id: null },
  ]);
});

it('is forgotten thirty days after it was handled, and never while it waits', async () => {
  const [waiting, old] = [await receive(), await receive()];
  await dismiss(old);
  const later = new Date(Date.parse(test.services.clock.now()) + 1000);
  expect(await forgetHandledMails(test.services.db, new Date(0))).toBe(0);
  expect(await forgetHandledMails(test.services.db, later)).toBe(1);
  expect(await test.services.db('mailbox_mail').pluck('id')).toEqual([waiting]);
});
