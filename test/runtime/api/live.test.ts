import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileManifestation, MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());

/** What a desk hears, as text that grows. */
async function listen(as: TestPerson): Promise<{
  heard: () => string;
  /** Until a text is heard, after so many characters. */
  wait: (text: string, from?: number) => Promise<void>;
  ended: () => Promise<void>;
  stop: () => void;
}> {
  const response = await test.request({ method: 'GET', url: '/api/v1/cases/live', as, payloadAsStream: true });
  expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(response.headers['content-security-policy']).toContain("default-src 'none'");
  const stream = response.stream();
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return {
    heard: () => text,
    async wait(awaited, from = 0) {
      while (!text.includes(awaited, from)) await once(stream, 'data');
    },
    ended: async () => {
      if (!stream.readableEnded) await once(stream, 'end');
    },
    stop: () => stream.destroy(),
  };
}

async function createGroup(name: string): Promise<string> {
  const id = randomUUID();
  await test.services.db('agent_group').insert({ id, name });
  return id;
}

describe('a desk that is open', () => {
  it('hears of each change of the cases of its schemes, and of no other', async () => {
    const [agent, other] = [await listen(cast.agent), await listen(cast.otherAgent)];
    const caseId = await fileMedicalAid(test, cast.owner);
    // Changes made at once are told together, with the last version.
    await agent.wait(`event: change\ndata: {"caseId":"${caseId}","version":`);
    expect(other.heard()).not.toContain('change');
    agent.stop();
    other.stop();
  });

  it('hears of the cases on which its group is asked, to their end, and of no other of that scheme', async () => {
    const { db } = test.services;
    await publishManifestation(test.services);
    const group = await createGroup('Météo');
    const bound = await db('function_binding').where({ dispositif_id: MANIFESTATION, function: 'instructeur' }).first();
    const agent = (email: string, id: string) => test.signIn({ email, roles: ['agent'], groups: [id] });
    const [forecaster, instructor] = [
      await agent('meteo@exemple.nc', group),
      await agent('i@exemple.nc', bound.group_id),
    ];
    const owner = await test.signIn({ email: 'helene@exemple.nc' });
    const send = async (caseId: string, as: TestPerson, command: object): Promise<void> => {
      const url = `/api/v1/cases/${caseId}/commands`;
      const { version } = await db('case').where({ id: caseId }).first('version');
      const payload = { ...command, expectedVersion: version };
      expect((await test.request({ method: 'POST', url, as, payload })).statusCode).toBe(200);
    };
    const desk = await listen(forecaster);
    const { id: unasked } = await fileManifestation(test.services, owner);
    const { id: asked } = await fileManifestation(test.services, owner);
    const ask = { state: 'recevabilite', function: null, group, question: 'Quel temps ?', dueOn: null };
    await send(asked, instructor, { type: 'askOpinion', ...ask });
    await desk.wait(`{"caseId":"${asked}","version":`);
    const before = desk.heard().length;
    await send(asked, owner, { type: 'act', action: 'retirer', data: {} });
    await desk.wait(`"caseId":"${asked}"`, before);
    expect(desk.heard()).not.toContain(unasked);
    desk.stop();
  });

  it('hears of the cases put to a function that is only consulted, and of no other', async () => {
    const { db } = test.services;
    const holder = async (name: string): Promise<TestPerson> => {
      const bound = await db('function_binding').where({ dispositif_id: MANIFESTATION, function: name }).first();
      return test.signIn({ email: `${name}@exemple.nc`, roles: ['agent'], groups: [bound.group_id] });
    };
    const [lawyer, instructor] = [await holder('juriste'), await holder('instructeur')];
    const owner = await test.signIn({ email: 'paul@exemple.nc' });
    const [desk, all] = [await listen(lawyer), await listen(instructor)];
    const { id: unasked } = await fileManifestation(test.services, owner);
    const { id: asked } = await fileManifestation(test.services, owner);
    await all.wait(`"caseId":"${unasked}"`);
    const { version } = await db('case').where({ id: asked }).first('version');
    const opinion = {
      state: 'recevabilite',
      function: 'juriste',
      group: null,
      question: 'Est-ce permis ?',
      dueOn: null,
    };
    const payload = { type: 'askOpinion', ...opinion, expectedVersion: version };
    const url = `/api/v1/cases/${asked}/commands`;
    expect((await test.request({ method: 'POST', url, as: instructor, payload })).statusCode).toBe(200);
    await desk.wait(`{"caseId":"${asked}","version":`);
    expect(desk.heard()).not.toContain(unasked);
    desk.stop();
    all.stop();
  });

  it('hears of a case that takes a route with those of the route, and of one that leaves it', async () => {
    const { db, changes } = test.services;
    const group = await createGroup('Aide médicale – Nord');
    await db('function_binding').insert({
      dispositif_id: SCHEME,
      function: 'instructeur',
      route: 'nord',
      group_id: group,
    });
    const north = await test.signIn({ email: 'nord@exemple.nc', roles: ['agent'], groups: [group] });
    const [ofRoute, ofFunction] = [await listen(north), await listen(cast.agent)];
    const [toNorth, elsewhere, left] = [randomUUID(), randomUUID(), randomUUID()];
    const change = { dispositifId: SCHEME, version: 1, groups: [] };
    changes.publish({ ...change, caseId: toNorth, routes: { instructeur: 'nord' } });
    changes.publish({ ...change, caseId: elsewhere, routes: { instructeur: null } });
    changes.publish({ ...change, caseId: left, routes: null });
    changes.publish({ ...change, caseId: left, routes: { instructeur: 'nord' } });
    await Promise.all([ofRoute.wait(left), ofFunction.wait(left)]);
    expect([ofRoute.heard().includes(toNorth), ofRoute.heard().includes(elsewhere)]).toEqual([true, false]);
    expect([ofFunction.heard().includes(toNorth), ofFunction.heard().includes(elsewhere)]).toEqual([false, true]);
    ofRoute.stop();
    ofFunction.stop();
  });

  it('listens in a dozen pages at most, whatever others do', async () => {
    const groups = [await createGroup('Onglets')];
    const agent = await test.signIn({ email: 'onglets@exemple.nc', roles: ['agent'], groups });
    const desks = [];
    for (let tab = 0; tab < 12; tab += 1) desks.push(await listen(agent));
    const refused = await test.request({ method: 'GET', url: '/api/v1/cases/live', as: agent });
    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many-streams' });
    desks.push(await listen(cast.agent));
    for (const desk of desks) desk.stop();
  });

  it('leaves its place to another when it is closed', async () => {
    const agent = await test.signIn({
      email: 'ferme@exemple.nc',
      roles: ['agent'],
      groups: [await createGroup('Fermés')],
    });
    const address = await test.app.listen({ port: 0, host: '127.0.0.1' });
    const tabs: ClientRequest[] = [];
    const open = async (): Promise<number | undefined> => {
      const tab = get(`${address}/api/v1/cases/live`, { agent: false, headers: { cookie: agent.cookie } });
      tab.on('error', () => undefined);
      const { statusCode } = await new Promise<IncomingMessage>((resolve) => tab.once('response', resolve));
      if (statusCode === 200) tabs.push(tab);
      else tab.destroy();
      return statusCode;
    };
    for (let tab = 0; tab < 12; tab += 1) expect(await open()).toBe(200);
    expect(await open()).toBe(429);
    tabs.pop()?.destroy();
    // The server hears of it a moment later. One place was left, and one only.
    await expect.poll(open).toBe(200);
    expect(await open()).toBe(429);
    for (const tab of tabs) tab.destroy();
  });

  describe('is closed at once, and told why,', () => {
    const RIGHTS = 'event: rights';
    const agentOf = async (email: string) => {
      const group = await createGroup(email);
      return { group, agent: await test.signIn({ email, roles: ['agent'], groups: [group] }) };
    };

    it.each([
      [
        'leaves a group',
        ({ userId }: TestPerson) => test.services.db('membership').where({ user_id: userId }).delete(),
      ],
      ['loses a role', ({ userId }: TestPerson) => test.services.db('user_role').where({ user_id: userId }).delete()],
      ['is signed out', ({ userId }: TestPerson) => test.services.db('session').where({ userId }).delete()],
      [
        'has a function taken from their group',
        ({ email }: TestPerson) =>
          test.services
            .db('function_binding')
            .whereIn('group_id', test.services.db('agent_group').where({ name: email }).select('id'))
            .delete(),
      ],
    ])('when its agent %s; others stay', async (what, revoke) => {
      const { agent, group } = await agentOf(`${what.replaceAll(' ', '-')}@exemple.nc`);
      await test.services
        .db('function_binding')
        .insert({ dispositif_id: SCHEME, function: 'instructeur', route: what.replaceAll(' ', ''), group_id: group });
      const [leaving, staying] = [await listen(agent), await listen(cast.agent)];
      await revoke(agent);
      await leaving.ended();
      expect(leaving.heard()).toContain(RIGHTS);
      const caseId = await fileMedicalAid(test, cast.owner);
      await staying.wait(caseId);
      expect(staying.heard()).not.toContain(RIGHTS);
      staying.stop();
    });

    it('but not by what changes for others, nor by another session of its agent that ends', async () => {
      const { agent } = await agentOf('deux-sessions@exemple.nc');
      const desk = await listen(agent);
      const { db } = test.services;
      const { token, ...session } = await db('session').where({ userId: agent.userId }).first();
      await db('session').insert({ ...session, id: randomUUID(), token: randomUUID() });
      await db('session').where({ userId: agent.userId }).whereNot({ token }).delete();
      await db('user_role').insert({ user_id: cast.otherCitizen.userId, role: 'author' });
      await db('function_binding').where({ dispositif_id: 'none' }).delete();
      const { changes } = test.services;
      await new Promise<void>((resolve) => {
        const stop = changes.watchRights((userId) => {
          if (userId !== cast.otherAgent.userId) return;
          stop();
          resolve();
        });
        db('user_role').insert({ user_id: cast.otherAgent.userId, role: 'author' }).then(String, resolve);
      });
      expect(desk.heard()).not.toContain(RIGHTS);
      desk.stop();
    });
  });

  it('is told to come again when the database went away, and then hears again', async () => {
    const before = await listen(cast.agent);
    const { pool } = test.services;
    await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen case_changed'");
    await before.ended();
    const after = await listen(cast.agent);
    const caseId = await fileMedicalAid(test, cast.owner);
    await after.wait(`"caseId":"${caseId}"`);
    expect(before.heard()).not.toContain(caseId);
    after.stop();
  });
});
