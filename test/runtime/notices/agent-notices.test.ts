/** What agents are told, from what others do to their desks and their mail boxes; and what they are never told. */
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { addDays, instantOfLocal, localDate, nextWorkingDay, USUAL_DAYS } from '../../../engine/index.ts';
import { sendDigests } from '../../../runtime/jobs/send-digests.ts';
import { tellDue } from '../../../runtime/jobs/tell-due.ts';
import { forgetAgentNotices, nextDigest } from '../../../runtime/notices/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileManifestation, MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';
import { moveClock, testNow } from '../../support/clock.ts';

let test: TestApp;
let cast: Cast;
let louise: TestPerson;
let caseId: string;
const db = () => test.services.db;

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const group = await groupOf(test.services, 'instructeur');
  louise = await test.signIn({
    email: 'louise@exemple.nc',
    name: 'Louise Naouna',
    roles: ['agent'],
    groups: [group],
  });
  await publishManifestation(test.services);
});
afterAll(() => test.close());
beforeEach(async () => {
  await db()('setting').where({ name: 'due-told' }).delete();
  moveClock(test.services.clock, 0);
  caseId = await fileMedicalAid(test, cast.owner);
  await work();
  await db()('notice').whereNotNull('user_id').delete();
  await db()('notice_choice').delete();
  await db()('mailbox').delete();
});

/** Carries out what is due, and what that orders, as a worker does whose queue is never away. */
async function work(): Promise<void> {
  for (;;) {
    const due = await db()('outbox').whereNull('done_at').whereNull('failed_at').where('run_at', '<=', db().fn.now());
    if (due.length === 0) return;
    for (const { id } of due) await runEffect(test.services, id, { last: true });
  }
}
const command = async (as: TestPerson, body: object, id = caseId): Promise<number> => {
  const { version } = await db()('case').where({ id }).first('version');
  const quotes = 'action' in body || 'state' in body ? { ...body, expectedVersion: version } : body;
  const response = await test.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as, payload: quotes });
  await work();
  return response.statusCode;
};
const taskOf = async (id = caseId): Promise<string> => (await db()('task').where({ case_id: id }).first('id')).id;
const get = async (as: TestPerson, url: string) =>
  (await test.request({ method: 'GET', url: `/api/v1${url}`, as })).json();
const put = (as: TestPerson, url: string, payload: object) =>
  test.request({ method: 'PUT', url: `/api/v1${url}`, as, payload });
const told = async (as: TestPerson) => (await get(as, '/me/notices')).items;
const kinds = async (as: TestPerson) => (await told(as)).map(({ kind }: { kind: string }) => kind);
const mails = (): Promise<{ to_address: string; subject: string; text: string }[]> => db()('mailbox').orderBy('id');
const assign = async (to: TestPerson, by: TestPerson = cast.agent): Promise<void> => {
  expect(await command(by, { type: 'assignTask', task: await taskOf(), assigneeId: to.userId })).toBe(200);
};

describe('an agent is told', () => {
  it('of a case that a colleague gave them, with the way to it; the colleague is not', async () => {
    await assign(louise);
    expect(await told(louise)).toMatchObject([
      {
        kind: 'assigned',
        title: expect.stringMatching(/^agent@exemple\.nc vous a confié une tâche : /u),
        path: `/agent/dossiers/${caseId}`,
        read: false,
        number: expect.stringMatching(/^AM-/u),
        applicant: expect.stringContaining('Wamytan'),
      },
    ]);
    expect(await told(cast.agent)).toEqual([]);
  });

  it('of what the applicant writes, when the case is theirs; who has not taken it is not', async () => {
    await command(louise, { type: 'takeTask', task: await taskOf() });
    await command(cast.owner, { type: 'sendMessage', text: 'Voici mes bulletins.' });
    expect(await told(louise)).toMatchObject([{ kind: 'answer', path: `/agent/dossiers/${caseId}#messages` }]);
    expect(JSON.stringify(await told(louise))).not.toContain('bulletins');
    expect(await told(cast.agent)).toEqual([]);
  });

  it('of the answer to what they asked, when nobody has taken the case', async () => {
    const fields = { '/revenus': 'À vérifier.' };
    const asked = { type: 'act', action: 'demanderCorrection', data: { message: 'Merci de vérifier.', fields } };
    expect(await command(louise, asked)).toBe(200);
    await command(cast.owner, { type: 'sendMessage', text: 'C’est fait bientôt.' });
    const { answers } = (await db()('case').where({ id: caseId }).first('data')).data;
    const back = { type: 'act', action: 'corriger', data: {}, answers: { ...answers, revenus: 81_000 } };
    expect(await command(cast.owner, back)).toBe(200);
    expect(await told(louise)).toMatchObject([
      { kind: 'answer', title: 'La demande corrigée est revenue' },
      { kind: 'answer', title: 'Le demandeur a écrit' },
    ]);
    expect(await told(cast.agent)).toEqual([]);
  });

  it('of a note that names them, once each, with the way to the notes', async () => {
    const mentions = [louise.userId, louise.userId];
    expect(await command(cast.agent, { type: 'addNote', text: '@Louise Naouna : à revoir', mentions })).toBe(200);
    expect(await told(louise)).toMatchObject([{ kind: 'mention', path: `/agent/dossiers/${caseId}#notes` }]);
    expect(JSON.stringify(await told(louise))).not.toContain('revoir');
  });

  it('of an opinion that is asked, by a mail at once as well, until it is given', async () => {
    const bound = await db()('function_binding').where({ dispositif_id: MANIFESTATION, function: 'juriste' }).first();
    const lawyer = await test.signIn({ email: 'juriste@exemple.nc', roles: ['agent'], groups: [bound.group_id] });
    const held = await db()('function_binding')
      .where({ dispositif_id: MANIFESTATION, function: 'instructeur' })
      .first();
    const asker = await test.signIn({ email: 'demande@exemple.nc', roles: ['agent'], groups: [held.group_id] });
    const { id } = await fileManifestation(test.services, cast.owner);
    await work();
    await db()('mailbox').delete();
    const ask = { state: 'recevabilite', function: 'juriste', group: null, question: 'Est-ce permis ?', dueOn: null };
    expect(await command(asker, { type: 'askOpinion', ...ask }, id)).toBe(200);
    expect(await told(lawyer)).toMatchObject([{ kind: 'opinion', read: false }]);
    expect((await mails()).map((mail) => mail.to_address)).toEqual(['juriste@exemple.nc']);
    expect(await told(asker)).toEqual([]);
    await put(lawyer, '/me/notices/choice', { deskOff: [], mailOff: ['opinion'], digestHour: 7 });
    expect(await command(asker, { type: 'askOpinion', ...ask, question: 'Et de nuit ?' }, id)).toBe(200);
    expect(await mails()).toHaveLength(1);
    expect(await kinds(lawyer)).toEqual(['opinion', 'opinion']);
    expect(await command(cast.owner, { type: 'act', action: 'retirer', data: {} }, id)).toBe(200);
    expect(await told(lawyer)).toEqual([]);
  });

  it('once, however often an effect is carried out', async () => {
    await assign(louise);
    const [{ id }] = await db()('outbox').where({ type: 'agentNotice', case_id: caseId });
    await db()('outbox').where({ id }).update({ done_at: null });
    await work();
    expect(await told(louise)).toHaveLength(1);
  });
});

/** Goes on to noon of the first working day from some days on. */
function workLater(days: number): void {
  const day = nextWorkingDay(addDays(localDate(testNow().toISOString()), days));
  test.services.clock.setOffset(Date.parse(instantOfLocal(`${day}T12:00`)) - Date.now());
}

describe('a notice is no longer shown', () => {
  it('once the right to its case is lost, and its desk counts none', async () => {
    await assign(louise);
    await command(cast.agent, { type: 'addNote', text: '@Louise Naouna', mentions: [louise.userId] });
    expect((await get(louise, '/me/notices')).unread).toBe(2);
    const rows = await db()('membership').where({ user_id: louise.userId });
    await db()('membership').where({ user_id: louise.userId }).delete();
    expect(await get(louise, '/me/notices')).toEqual({ items: [], unread: 0, next: null });
    workLater(8);
    await sendDigests(test.services);
    await work();
    expect(await mails()).toEqual([]);
    await db()('membership').insert(rows);
  });

  it('once the task is given to somebody else', async () => {
    await assign(louise);
    await assign(cast.agent);
    expect(await told(louise)).toEqual([]);
  });
});

describe('who may not see a case', () => {
  it('is offered in no note, and cannot be named in one', async () => {
    const { items } = await get(cast.agent, `/cases/${caseId}/colleagues`);
    const ids = items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(louise.userId);
    expect(ids).toContain(cast.signatory.userId);
    expect(ids).not.toContain(cast.agent.userId);
    for (const other of [cast.otherAgent, cast.owner, cast.dpo]) {
      expect(ids).not.toContain(other.userId);
      expect(await command(cast.agent, { type: 'addNote', text: 'x', mentions: [other.userId] })).toBe(404);
    }
  });

  it('and asks for it as a colleague of an applicant: their own case is told to them as to anybody who asks', async () => {
    const group = await groupOf(test.services, 'instructeur');
    await db()('user_role').insert({ user_id: cast.owner.userId, role: 'agent' });
    await db()('membership').insert({ user_id: cast.owner.userId, group_id: group });
    const { items } = await get(cast.agent, `/cases/${caseId}/colleagues`);
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(cast.owner.userId);
    await db()('membership').where({ user_id: cast.owner.userId }).delete();
    await db()('user_role').where({ user_id: cast.owner.userId }).delete();
  });
});

describe('what is read', () => {
  it('is marked on the server: one, a page, or all that were shown', async () => {
    await assign(louise);
    await command(cast.agent, { type: 'addNote', text: '@', mentions: [louise.userId] });
    await command(cast.owner, { type: 'sendMessage', text: 'Bonjour.' });
    const unread = async () => (await get(louise, '/me/notices')).unread;
    const [last, , first] = await told(louise);
    expect(await unread()).toBe(3);
    expect((await put(louise, '/me/notices/read', { read: 'one', of: first.id })).statusCode).toBe(204);
    expect(await unread()).toBe(2);
    await put(louise, '/me/notices/read', { read: 'page', of: `/agent/dossiers/${caseId}#notes` });
    expect(await unread()).toBe(1);
    await put(cast.agent, '/me/notices/read', { read: 'all', of: last.id });
    expect(await unread(), 'nobody reads for somebody else').toBe(1);
    await put(louise, '/me/notices/read', { read: 'all', of: last.id });
    expect(await unread()).toBe(0);
    expect((await put(louise, '/me/notices/read', { read: 'one', of: 'x' })).statusCode).toBe(204);
  });

  it('is said to the desks that are open, as is what is new', async () => {
    const response = await test.request({
      method: 'GET',
      url: '/api/v1/cases/live',
      as: louise,
      payloadAsStream: true,
    });
    const stream = response.stream();
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    const heard = async (times: number): Promise<void> => {
      while (text.split('event: told').length <= times) await once(stream, 'data');
    };
    await assign(louise);
    await heard(1);
    const [notice] = await told(louise);
    await put(louise, '/me/notices/read', { read: 'one', of: notice.id });
    await heard(2);
    expect(text, 'it says nothing of what').toContain('event: told\ndata: {}\n\n');
    stream.destroy();
  });
});

describe('a kind that is turned off', () => {
  it('at the desk is not shown there, and is counted in the mail all the same', async () => {
    await put(louise, '/me/notices/choice', { deskOff: ['assigned'], mailOff: [], digestHour: 7 });
    await assign(louise);
    expect(await get(louise, '/me/notices')).toMatchObject({ items: [], unread: 0 });
    workLater(8);
    await sendDigests(test.services);
    await work();
    expect(await mails()).toMatchObject([{ subject: 'Une nouveauté vous attend' }]);
  });

  it('everywhere is not even kept', async () => {
    await put(louise, '/me/notices/choice', { deskOff: ['assigned'], mailOff: ['assigned'], digestHour: 7 });
    await assign(louise);
    expect(await db()('notice').where({ user_id: louise.userId })).toEqual([]);
  });

  it('is what was kept, and of the usual nothing is off', async () => {
    expect(await get(louise, '/me/notices/choice')).toEqual({ deskOff: [], mailOff: [], digestHour: 7 });
    const choice = { deskOff: ['due'], mailOff: ['mention', 'due'], digestHour: null };
    expect((await put(louise, '/me/notices/choice', choice)).json()).toEqual(choice);
    expect(await get(louise, '/me/notices/choice')).toEqual(choice);
    for (const wrong of [
      { ...choice, digestHour: 24 },
      { ...choice, mailOff: ['tout'] },
    ])
      expect((await put(louise, '/me/notices/choice', wrong)).statusCode).toBe(422);
  });
});

describe('the mail of what was not read', () => {
  const sendAfter = async (days: number): Promise<void> => {
    workLater(days);
    await sendDigests(test.services);
    await work();
  };

  it('leaves once, at its hour, with numbers and nothing of any case', async () => {
    await assign(louise);
    await command(cast.owner, { type: 'sendMessage', text: 'Bonjour.' });
    await sendDigests(test.services);
    await work();
    const isNow = (await mails()).length;
    await sendAfter(8);
    await sendAfter(16);
    const [mail, ...others] = await mails();
    expect([isNow, others]).toEqual([0, []]);
    expect(mail).toMatchObject({ to_address: 'louise@exemple.nc', subject: '2 nouveautés vous attendent' });
    const { number, applicant_name: name } = await db()('case').where({ id: caseId }).first();
    for (const personal of [number, ...name.split(' ')]) expect(mail?.text).not.toContain(personal);
    expect(mail?.text).toContain('http://localhost:3999/agent/notifications');
  });

  it('waits for the next day of work at the same hour where the service has closed the day of its mail', async () => {
    const { clock } = test.services;
    await assign(louise);
    workLater(8);
    const today = localDate(clock.now());
    clock.setDays({ closed: new Set([today]), worked: new Set() });
    await sendDigests(test.services);
    await work();
    const next = nextDigest(clock.now(), 7, clock.days());
    const [{ digest_at: at }] = await db()('notice_choice').where({ user_id: louise.userId });
    expect([await mails(), new Date(at).getTime()]).toEqual([[], Date.parse(next)]);
    expect(localDate(next) > today).toBe(true);
    await sendAfter(16);
    expect(await mails()).toHaveLength(1);
    clock.setDays(USUAL_DAYS);
  });

  it('does not leave when all was read at the desk, nor when there is none to leave', async () => {
    await assign(louise);
    const [notice] = await told(louise);
    await put(louise, '/me/notices/read', { read: 'all', of: notice.id });
    await sendAfter(8);
    await put(louise, '/me/notices/choice', { deskOff: [], mailOff: [], digestHour: null });
    await command(cast.agent, { type: 'addNote', text: '@', mentions: [louise.userId] });
    await sendAfter(16);
    expect(await mails()).toEqual([]);
  });

  it('leaves at the new hour when that is changed while it is awaited', async () => {
    await assign(louise);
    const before = await db()('notice_choice').where({ user_id: louise.userId }).first();
    await put(louise, '/me/notices/choice', { deskOff: [], mailOff: [], digestHour: 16 });
    const after = await db()('notice_choice').where({ user_id: louise.userId }).first();
    expect(after.digest_at.getUTCHours()).toBe(5);
    expect(before.digest_at.getUTCHours()).toBe(20);
  });

  it('is not sent to an address that is refused for good', async () => {
    await db()('refused_address').insert({ address: 'louise@exemple.nc' });
    await assign(louise);
    await sendAfter(8);
    expect(await mails()).toEqual([]);
    await db()('refused_address').delete();
  });
});

describe('what is due soon', () => {
  /** Monday 2 March 2026, eight o’clock in Nouméa. */
  const MONDAY = Date.parse('2026-03-01T21:00:00Z');
  const setDue = async (at: string): Promise<void> => {
    await command(louise, { type: 'takeTask', task: await taskOf() });
    await db()('task').update({ due_at: null });
    await db()('task').where({ case_id: caseId }).update({ due_at: at });
    test.services.clock.setOffset(MONDAY - Date.now());
  };

  it('is told the morning of a working day to who has taken it, once for each date', async () => {
    await setDue('2026-03-04T13:00:00Z');
    expect(await tellDue(test.services)).toBe(1);
    expect(await told(louise)).toMatchObject([
      { kind: 'due', title: expect.stringMatching(/^À faire avant le 4 mars/u) },
    ]);
    await db()('setting').where({ name: 'due-told' }).delete();
    expect(await tellDue(test.services)).toBe(0);
    await db()('task').where({ case_id: caseId }).update({ due_at: '2026-03-03T13:00:00Z' });
    expect(await told(louise), 'of the former date nothing is left').toEqual([]);
    await db()('setting').where({ name: 'due-told' }).delete();
    expect(await tellDue(test.services)).toBe(1);
    expect(await kinds(louise)).toEqual(['due']);
  });

  it.each([
    ['later than in two working days', '2026-03-05T13:00:00Z', 0],
    ['late already', '2026-03-01T13:00:00Z', 0],
    ['today', '2026-03-02T13:00:00Z', 1],
  ])('%s', async (_when, at, count) => {
    await setDue(at);
    expect(await tellDue(test.services)).toBe(count);
  });

  it.each([
    ['on a Sunday', -86_400_000],
    ['before six in the morning', -3 * 3_600_000],
  ])('is not told %s', async (_when, offset) => {
    await setDue('2026-03-02T13:00:00Z');
    test.services.clock.setOffset(MONDAY - Date.now() + offset);
    expect(await tellDue(test.services)).toBe(0);
  });
});

describe('many notices', () => {
  it('are read page by page, counted up to a hundred, and forgotten once they are old', async () => {
    await db().raw(
      `insert into notice (user_id, key, kind, title, path, case_id, subject, at)
       select ?, 'k' || n, 'mention', 'Note ' || n, '/agent/dossiers/x#notes', ?, 'n' || n, now() - (n - 0.5) * interval '1 hour'
       from generate_series(1, 5000) n`,
      [louise.userId, caseId],
    );
    const first = await get(louise, '/me/notices');
    expect(first).toMatchObject({ unread: 100, next: expect.any(String) });
    expect(first.items).toHaveLength(30);
    const second = await get(louise, `/me/notices?cursor=${first.next}`);
    expect(second.items).toHaveLength(30);
    expect(second.items[0].id).not.toBe(first.items[29].id);
    await forgetAgentNotices(db(), new Date().toISOString());
    expect((await db()('notice').where({ user_id: louise.userId }).count())[0]).toEqual({ count: '2160' });
    expect(await db()('notice').whereNotNull('person_id')).not.toEqual([]);
  });
});
