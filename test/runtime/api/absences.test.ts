/** Absences: the deputy holds what the absent one holds, in these days and by no act of anybody; decisions say so. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../engine/index.ts';
import { listWrittenTo } from '../../../runtime/identity/rights/store/agents.ts';
import { addClockOffset } from '../../../runtime/store/settings.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, groupOf, SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

const DAY_MS = 86_400_000;
let test: TestApp;
let cast: Cast;
let caseId: string;
let today: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
beforeEach(async () => {
  today = localDate(test.services.clock.now());
  caseId = await fileMedicalAid(test, cast.owner);
});
afterEach(async () => {
  await moveClock(-test.services.clock.offset());
  await test.services.db('absence').delete();
});
afterAll(() => test.close());

async function moveClock(milliseconds: number): Promise<void> {
  const { db, clock } = test.services;
  clock.setOffset(await db.transaction((tx) => addClockOffset(tx, milliseconds)));
}
const get = async (path: string, as: TestPerson) => (await test.request({ url: `/api/v1${path}`, as })).json();
const send = (path: string, as: TestPerson, payload?: object, method: 'POST' | 'PUT' = 'POST') =>
  test.request({ method, url: `/api/v1${path}`, as, ...(payload && { payload }) });
/** The instructor says that they are absent, and that who signs stands in. */
const say = (days: { from: string; to: string }, change: object = {}, as: TestPerson = cast.agent, id = randomUUID()) =>
  send(
    `/absences/${id}`,
    as,
    { userId: cast.agent.userId, deputyId: cast.signatory.userId, ...days, ...change },
    'PUT',
  );
const command = (as: TestPerson, payload: object) => send(`/cases/${caseId}/commands`, as, payload);
const held = async (as: TestPerson): Promise<string[]> =>
  (await get('/session', as)).user.functions.map((one: { function: string }) => one.function).toSorted();
const queue = async (view: string, as: TestPerson): Promise<string[]> =>
  (await get(`/cases?view=${view}`, as)).items.map((row: { caseId: string }) => row.caseId);

describe('a deputy', () => {
  it('holds what the absent one holds on the days of the absence, by Nouméa’s dates, and on no other', async () => {
    expect((await say({ from: addDays(today, 1), to: addDays(today, 2) })).statusCode).toBe(200);
    expect(await held(cast.signatory)).toEqual(['signataire']);
    expect(await queue('todo', cast.signatory)).not.toContain(caseId);
    await moveClock(DAY_MS);
    expect(await held(cast.signatory)).toEqual(['instructeur', 'signataire']);
    expect(await queue('todo', cast.signatory)).toContain(caseId);
    await moveClock(DAY_MS);
    expect(await held(cast.signatory)).toEqual(['instructeur', 'signataire']);
    expect((await get('/session', cast.signatory)).user.standsFor).toEqual([
      { id: cast.agent.userId, name: expect.any(String), until: addDays(today, 2) },
    ]);
    await moveClock(DAY_MS);
    expect(await held(cast.signatory)).toEqual(['signataire']);
    expect((await get('/session', cast.signatory)).user.standsFor).toEqual([]);
  });

  it('works on what the absent one has taken, is told of it, and decides in their name', async () => {
    const { tasks, version } = await get(`/cases/${caseId}`, cast.agent);
    const [{ id: task }] = tasks;
    await command(cast.agent, { type: 'takeTask', task });
    await say({ from: today, to: today });
    expect(await queue('mine', cast.signatory)).toEqual([caseId]);
    expect((await get('/cases/counts', cast.signatory)).mine).toBe(1);
    expect((await get(`/cases/${caseId}`, cast.signatory)).tasks).toMatchObject([{ mine: true }]);
    const written = await test.services.db.transaction((tx) =>
      listWrittenTo(tx, { type: 'user', id: cast.agent.userId }),
    );
    expect(written.map(({ userId }) => userId).toSorted()).toEqual(
      [cast.agent.userId, cast.signatory.userId].toSorted(),
    );
    const asked = {
      type: 'act',
      action: 'demanderCorrection',
      data: { message: 'Vérifiez.', fields: { '/revenus': 'Le montant d’un mois.' } },
      expectedVersion: version + 1,
    };
    const done = await command(cast.signatory, asked);
    expect(done.statusCode, done.body).toBe(200);
    const [absent, deputy] = [await nameOf(cast.agent), await nameOf(cast.signatory)];
    const lines: { text: string }[] = done.json().history;
    expect(lines.map(({ text }) => text).join('\n')).toContain(`${deputy}, pour ${absent}, absent(e)`);
    const stored = await test.services.db('case').where({ id: caseId }).first('data');
    expect(stored.data.actions.demanderCorrection.by).toBe(`${deputy}, pour ${absent}, absent(e)`);
  });

  it('has no deputy, and stands in for nobody while away', async () => {
    const other = await test.signIn({
      email: `${randomUUID()}@exemple.nc`,
      roles: ['agent'],
      groups: [await groupOf(test.services, 'instructeur')],
    });
    await say({ from: today, to: addDays(today, 5) });
    const back = { userId: cast.signatory.userId, deputyId: other.userId };
    expect((await say({ from: today, to: today }, back, cast.signatory)).json().code).toBe('absence-stands-in');
    const forOther = { userId: other.userId, deputyId: cast.agent.userId };
    expect((await say({ from: today, to: today }, forOther, other)).json().code).toBe('absence-deputy-away');
    expect((await say({ from: addDays(today, 5), to: addDays(today, 9) })).json().code).toBe('absence-overlaps');
    // What they hold in the place of another is not theirs to give.
    expect((await get(`/absences/deputies?user=${cast.signatory.userId}`, cast.signatory)).items).toHaveLength(2);
  });

  it('is an agent who works on the same schemes, and nobody else', async () => {
    for (const deputyId of [cast.otherAgent.userId, cast.owner.userId, cast.agent.userId, 'nobody'])
      expect((await say({ from: today, to: today }, { deputyId })).json().code).toBe('absence-deputy');
  });

  it('loses it at once when the absent one loses it, or is no agent any more', async () => {
    await say({ from: today, to: today });
    const role = { user_id: cast.agent.userId, role: 'agent' };
    await test.services.db('user_role').where(role).delete();
    expect(await held(cast.signatory)).toEqual(['signataire']);
    await test.services.db('user_role').insert(role);
    expect(await held(cast.signatory)).toEqual(['instructeur', 'signataire']);
  });
});

describe('an absence', () => {
  it('is said by the agent or who leads all that they work on, once, and ended by them', async () => {
    const id = randomUUID();
    expect((await say({ from: today, to: today }, {}, cast.signatory, id)).json().code).toBe('not-allowed');
    expect((await say({ from: today, to: today }, {}, cast.otherAgent, id)).json().code).toBe('not-allowed');
    const source = await readExample(SCHEME);
    const identity = JSON.parse(source.files['dispositif.json'] ?? '');
    identity.functions.signataire.oversees = true;
    await publishSource(test.services, {
      ...source,
      files: { ...source.files, 'dispositif.json': JSON.stringify(identity) },
    });
    const said = await say({ from: today, to: addDays(today, 3) }, {}, cast.signatory, id);
    expect(said.json().items).toMatchObject([{ id, from: today, to: addDays(today, 3), running: true, mine: true }]);
    // Sent twice, since the answer was lost, it is there once.
    expect((await say({ from: today, to: addDays(today, 3) }, {}, cast.signatory, id)).json().items).toHaveLength(1);
    expect((await get('/absences', cast.agent)).items).toMatchObject([{ id, mine: true }]);
    expect((await get('/absences', cast.otherAgent)).items).toEqual([]);
    const agents = await get(`/agents?dispositif=${SCHEME}&function=instructeur`, cast.agent);
    expect(agents.items.find((one: { id: string }) => one.id === cast.agent.userId).absentUntil).toBe(
      addDays(today, 3),
    );
    const { items: groups } = await get('/admin/groups', cast.administrator);
    expect(groups.flatMap(({ deputies }: { deputies: object[] }) => deputies)).toMatchObject([
      { id: cast.signatory.userId, until: addDays(today, 3) },
    ]);
    expect((await send(`/absences/${id}/end`, cast.otherAgent)).json().code).toBe('not-allowed');
    expect((await send(`/absences/${id}/end`, cast.agent)).json().items).toEqual([]);
    expect(await held(cast.signatory)).toEqual(['signataire']);
    expect((await send(`/absences/${id}/end`, cast.agent)).json().code).toBe('absence-unknown');
    expect((await say({ from: today, to: today }, {}, cast.signatory, id)).json().items).toEqual([]);
  });

  it('leaves lines in the trail of rights, and a mail to the deputy', async () => {
    const id = randomUUID();
    await say({ from: today, to: addDays(today, 1) }, {}, cast.agent, id);
    await send(`/absences/${id}/end`, cast.agent);
    const { items } = await get('/admin/rights/changes', cast.administrator);
    const days = { from: today, to: addDays(today, 1) };
    expect(items.slice(0, 2)).toMatchObject([
      { kind: 'absence-ended', before: { deputy: expect.stringContaining('signataire@'), days }, after: null },
      { kind: 'absence-said', subject: expect.stringContaining('agent@exemple.nc'), before: null, after: { days } },
    ]);
    const mails = await test.services.db('outbox').where({ type: 'mail' }).orderBy('id', 'desc').limit(2);
    expect(mails.map(({ payload }) => payload.subject)).toEqual([
      expect.stringMatching(/^Vous ne remplacez plus /u),
      expect.stringMatching(/^Vous remplacez .* du .* au /u),
    ]);
    expect(mails.every(({ payload }) => payload.to === 'signataire@exemple.nc')).toBe(true);
  });
});

const nameOf = async (person: TestPerson): Promise<string> => (await get('/session', person)).user.name;
