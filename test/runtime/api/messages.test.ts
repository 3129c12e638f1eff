/** Messages between applicants and agents: nobody writes into silence, and nobody is written to without end. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditCases } from '../../../runtime/cases/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileManifestation, MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';
import { readPdf } from '../documents/read-pdf.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  caseId = await fileMedicalAid(test, cast.owner);
  await test.services.db('mailbox').delete();
});

const get = async (url: string, as: TestPerson) =>
  (await test.request({ method: 'GET', url: `/api/v1${url}`, as })).json();
const command = (as: TestPerson, payload: object) =>
  test.request({ method: 'POST', url: `/api/v1/cases/${caseId}/commands`, as, payload });
async function write(as: TestPerson, text: string): Promise<string> {
  const sent = await command(as, { type: 'sendMessage', text, files: [] });
  expect(sent.statusCode).toBe(200);
  return sent.json().messages.at(-1).id;
}
async function read(as: TestPerson, last: string): Promise<void> {
  const url = `/api/v1/cases/${caseId}/messages/read`;
  expect((await test.request({ method: 'PUT', url, as, payload: { last } })).statusCode).toBe(204);
}
const rowOf = async (as: TestPerson, view = 'open') =>
  (await get(`/cases?view=${view}`, as)).items.find((row: { caseId: string }) => row.caseId === caseId);
const waits = async (as: TestPerson): Promise<boolean> => {
  const { messages } = await get('/cases/counts', as);
  const listed = (await get('/cases?view=messages', as)).items;
  expect(messages).toBe(listed.length);
  return listed.some((row: { caseId: string }) => row.caseId === caseId);
};

/** Carries out what messages order, as the workers do. */
async function settle(): Promise<readonly { to_address: string; subject: string; text: string }[]> {
  const { db } = test.services;
  for (const type of ['messageMail', 'mail']) {
    const ids: readonly string[] = await db('outbox')
      .where({ case_id: caseId, type })
      .whereLike('key', '%message:%')
      .whereNull('done_at')
      .orderBy('id')
      .pluck('id');
    for (const id of ids) await runEffect(test.services, id, { last: false });
  }
  return db('mailbox').where('subject', 'like', '%message%').orderBy('id');
}

describe('a message of an agent', () => {
  it('brings the applicant a mail with the way to it, and none of its text', async () => {
    await write(cast.agent, 'Il manque le bulletin de salaire de mars.');
    const [mail, ...others] = await settle();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to_address: cast.owner.email });
    expect(mail?.text).toContain(`/compte/demandes/${caseId}/messages`);
    expect(mail?.text).not.toContain('bulletin');
  });

  it('brings one mail until it is read, however many follow, and another after that', async () => {
    for (let count = 0; count < 30; count += 1) await write(cast.agent, `Message ${count}`);
    expect(await settle()).toHaveLength(1);
    const last = await write(cast.agent, 'Encore un.');
    expect(await settle()).toHaveLength(1);
    await read(cast.owner, last);
    await write(cast.agent, 'Un autre.');
    expect(await settle()).toHaveLength(2);
  });

  it('brings none when it is read before the mail is sent', async () => {
    await read(cast.owner, await write(cast.agent, 'Bonjour.'));
    expect(await settle()).toEqual([]);
  });

  it('is unread in the account until the applicant has read it', async () => {
    const mine = async () =>
      (await get('/me/cases', cast.owner)).items.find(({ id }: { id: string }) => id === caseId).unread;
    expect(await mine()).toBe(false);
    const first = await write(cast.agent, 'Bonjour.');
    await write(cast.agent, 'Et encore.');
    expect(await mine()).toBe(true);
    await read(cast.owner, first);
    expect(await mine()).toBe(true);
    const { messages, unreadSince } = await get(`/cases/${caseId}`, cast.owner);
    expect(unreadSince).toBe(messages[1].at);
    await read(cast.owner, messages[1].id);
    expect(await mine()).toBe(false);
  });

  it('is printed for an applicant without an address, who is written no mail', async () => {
    const { db } = test.services;
    await db.raw(`update "case" set data = jsonb_set(data::jsonb, '{applicant,email}', 'null')::json where id = ?`, [
      caseId,
    ]);
    const { person_id: person } = await db('case').where({ id: caseId }).first('person_id');
    const account = await db('person').where({ id: person }).first('user_id', 'email');
    await db('person').where({ id: person }).update({ user_id: null, email: null });
    const id = await write(cast.agent, 'Passez au guichet *lundi*.');
    expect(await settle()).toEqual([]);
    await db('person').where({ id: person }).update(account);
    const printed = await test.request({
      method: 'GET',
      url: `/api/v1/cases/${caseId}/print/${id}`,
      as: cast.agent,
    });
    expect(printed.headers['content-type']).toBe('application/pdf');
    // Where the window of the envelope is: the name, then the address that the request gave.
    const { text } = await readPdf(new Uint8Array(printed.rawPayload));
    expect(text).toMatch(/Marie[^\n]*\n[^\n]+\n988\d\d [A-ZÉÈ’ -]+\n/u);
    expect(text).toContain('Passez au guichet *lundi*.');
  });
});

describe('a message of an applicant', () => {
  it('marks the row of the case, and counts, until an agent has read it', async () => {
    expect([await waits(cast.agent), (await rowOf(cast.agent)).unreadSince]).toEqual([false, null]);
    const id = await write(cast.owner, 'Je joins le bulletin.');
    expect(await waits(cast.agent)).toBe(true);
    expect((await rowOf(cast.agent)).unreadSince).toEqual(expect.any(String));
    expect((await rowOf(cast.agent, 'todo')).unreadSince).toEqual(expect.any(String));
    await read(cast.agent, id);
    expect([await waits(cast.agent), (await rowOf(cast.agent)).unreadSince]).toEqual([false, null]);
  });

  it('is not read by opening the case, but by an answer', async () => {
    await write(cast.owner, 'Bonjour.');
    expect((await get(`/cases/${caseId}`, cast.agent)).unreadSince).toEqual(expect.any(String));
    expect(await waits(cast.agent)).toBe(true);
    await write(cast.agent, 'Bonjour, merci.');
    expect(await waits(cast.agent)).toBe(false);
  });

  it('is marked without touching what the audit judges', async () => {
    await write(cast.owner, 'Bonjour.');
    expect((await auditCases(test.services)).findings.filter((finding) => finding.caseId === caseId)).toEqual([]);
  });

  it('that comes while another is read stays unread', async () => {
    const shown = await write(cast.owner, 'Un.');
    await write(cast.owner, 'Deux.');
    await read(cast.agent, shown);
    expect(await waits(cast.agent)).toBe(true);
  });

  it('is for who has taken the case, when somebody has', async () => {
    const [task] = (await get(`/cases/${caseId}`, cast.agent)).tasks;
    await command(cast.agent, { type: 'takeTask', task: task.id });
    await write(cast.owner, 'Bonjour.');
    expect([await waits(cast.agent), await waits(cast.signatory)]).toEqual([true, false]);
    expect((await rowOf(cast.signatory)).unreadSince).toEqual(expect.any(String));
  });

  it('is read for nobody by who may not see messages, nor does it concern other services', async () => {
    const id = await write(cast.owner, 'Bonjour.');
    const url = `/api/v1/cases/${caseId}/messages/read`;
    const tried = await test.request({ method: 'PUT', url, as: cast.otherAgent, payload: { last: id } });
    expect(tried.statusCode).toBe(403);
    expect([await waits(cast.agent), await waits(cast.otherAgent)]).toEqual([true, false]);
  });

  it('is neither shown as new to who is only consulted, nor read by them for the service', async () => {
    const { services } = test;
    await publishManifestation(services);
    const holder = async (name: string) => {
      const bound = await services
        .db('function_binding')
        .where({ dispositif_id: MANIFESTATION, function: name })
        .first();
      return test.signIn({ email: `${name}@exemple.nc`, roles: ['agent'], groups: [bound.group_id] });
    };
    const [asked, instructor] = [await holder('juriste'), await holder('instructeur')];
    caseId = (await fileManifestation(services, cast.owner)).id;
    const { version } = await get(`/cases/${caseId}`, instructor);
    const question = {
      state: 'recevabilite',
      question: 'Est-ce permis ?',
      dueOn: null,
      function: 'juriste',
      group: null,
    };
    await command(instructor, { type: 'askOpinion', ...question, expectedVersion: version });
    const id = await write(cast.owner, 'Bonjour.');
    expect([await waits(instructor), await waits(asked)]).toEqual([true, false]);
    expect((await rowOf(asked, 'todo')).unreadSince).toBeNull();
    expect((await get(`/cases/${caseId}`, asked)).unreadSince).toBeNull();
    await write(asked, 'On me consulte à votre sujet.');
    expect([await waits(instructor), await waits(asked)]).toEqual([true, false]);
    await read(asked, id);
    expect(await waits(instructor)).toBe(true);
  });
});
