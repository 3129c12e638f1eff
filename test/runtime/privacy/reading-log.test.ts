import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
let fileId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  fileId = (await test.services.db('file').where({ case_id: caseId }).first('id')).id;
});
afterAll(() => test.close());

const get = (url: string, as: Cast[keyof Cast]) => test.request({ method: 'GET', url: `/api/v1${url}`, as });
const readings = async () => (await get('/me/readings', cast.owner)).json().items;

describe('the reading log', () => {
  it('holds every reading of a case and of a file by an agent, with its reason', async () => {
    await get(`/cases/${caseId}`, cast.agent);
    const file = await get(`/files/${fileId}`, cast.signatory);
    expect(file.statusCode).toBe(200);
    expect(await readings()).toMatchObject([
      {
        who: cast.signatory.name,
        what: expect.stringMatching(/^Le document « .+\.pdf »$/),
        reason: 'Signataire, pour la démarche « Aide médicale »',
      },
      { who: cast.agent.name, what: 'Votre demande', reason: 'Instructeur, pour la démarche « Aide médicale »' },
    ]);
  });

  it('does not hold the applicant’s own readings, nor the attempts of those who may not read', async () => {
    await get(`/cases/${caseId}`, cast.owner);
    await get(`/cases/${caseId}`, cast.otherAgent);
    expect(await readings()).toHaveLength(2);
  });

  it('counts the same reading once within some minutes', async () => {
    await get(`/cases/${caseId}`, cast.agent);
    await get(`/cases/${caseId}`, cast.agent);
    expect(await readings()).toHaveLength(2);
  });

  it('lets nobody read when it cannot be written', async () => {
    const { db } = test.services;
    await db.raw('alter table reading rename to reading_away');
    const response = await get(`/cases/${caseId}`, cast.agent);
    await db.raw('alter table reading_away rename to reading');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('Wamytan');
  });

  it('is open to the data-protection officer, by person and by case, in pages', async () => {
    const all = (await get(`/readings?case=${caseId}`, cast.dpo)).json();
    const { number } = await test.services.db('case').where({ id: caseId }).first('number');
    expect((await get(`/readings?number=${number.toLowerCase()}`, cast.dpo)).json()).toEqual(all);
    expect((await get('/readings?number=AM-0', cast.dpo)).json().items).toEqual([]);
    expect(all).toMatchObject({
      items: [
        { kind: 'file', file: expect.stringMatching(/\.pdf$/), person: { name: 'Marie Wamytan' }, caseNumber: number },
        { kind: 'case', file: null, agent: { id: cast.agent.userId, name: cast.agent.name } },
      ],
      next: null,
      agent: null,
      person: null,
    });
    const row = await test.services.db('case').where({ id: caseId }).first('person_id');
    const more = Array.from({ length: 60 }, (_, index) => ({
      user_id: 'x',
      user_name: `Agent ${index}`,
      case_id: caseId,
      person_id: row.person_id,
      reason: 'essai',
    }));
    await test.services.db('reading').insert(more);
    const first = (await get(`/readings?person=${row.person_id}`, cast.dpo)).json();
    expect(first.items).toHaveLength(50);
    const second = (await get(`/readings?person=${row.person_id}&cursor=${first.next}`, cast.dpo)).json();
    expect(second).toMatchObject({ items: { length: 12 }, next: null });
    expect(second.person).toEqual({ id: row.person_id, name: 'Marie Wamytan' });
    await test.services.db('reading').where({ user_id: 'x' }).delete();
  });

  it('is narrowed by agent, kind and days, and none of them widens another', async () => {
    const { db } = test.services;
    await db('reading')
      .where({ case_id: caseId, user_id: cast.agent.userId })
      .update({ at: '2026-03-02T23:30:00+11:00' });
    const of = async (query: string) => (await get(`/readings?${query}`, cast.dpo)).json();
    const agent = `agent=${cast.agent.userId}`;
    expect(await of(agent)).toMatchObject({ items: [{ kind: 'case' }], agent: { name: cast.agent.name } });
    expect((await of(`${agent}&from=2026-03-02&to=2026-03-02`)).items).toHaveLength(1);
    expect((await of(`${agent}&from=2026-03-03`)).items).toEqual([]);
    expect((await of(`${agent}&to=2026-03-01`)).items).toEqual([]);
    expect((await of(`${agent}&kind=file`)).items).toEqual([]);
    expect((await of(`${agent}&kind=export`)).items).toEqual([]);
    expect((await of('kind=file')).items).toHaveLength(1);
    expect(await of('agent=personne')).toMatchObject({ items: [], agent: null });
    expect((await get('/readings?kind=autre', cast.dpo)).statusCode).toBe(400);
    expect((await get('/readings?from=0000-01-01', cast.dpo)).statusCode).toBe(400);
  });

  it('finds agents by name or address and applications by name, and nobody who only asks', async () => {
    const found = async (q: string) =>
      (await get(`/readings/agents?q=${encodeURIComponent(q)}`, cast.dpo)).json().items;
    expect(await found('SIGNATAIRE@')).toEqual([
      { id: cast.signatory.userId, name: cast.signatory.name, detail: cast.signatory.email },
    ]);
    expect(await found('wamytan')).toEqual([]);
    await test.services.db('application').insert({
      id: '4b1f6a52-0000-4000-8000-000000000001',
      name: 'Archives territoriales',
      purpose: 'essai',
      contact: 'a@exemple.nc',
      ends_at: '2030-01-01',
      created_by: 'essai',
    });
    expect(await found('archives')).toEqual([
      { id: 'application:4b1f6a52-0000-4000-8000-000000000001', name: 'Archives territoriales', detail: null },
    ]);
  });

  it('is looked through by the name of a person, who is told that the officer did', async () => {
    const find = (q: string) => get(`/readings/people?q=${encodeURIComponent(q)}`, cast.dpo);
    expect((await find('wamytan')).statusCode).toBe(422);
    expect((await find('marie wamytan')).json().items).toMatchObject([
      { name: 'Marie Wamytan', detail: cast.owner.email },
    ]);
    const [last] = await readings();
    expect(last).toMatchObject({ who: cast.dpo.name, reason: expect.stringContaining('Délégué à la protection') });
    expect((await get('/readings?kind=register', cast.dpo)).json().items).toHaveLength(1);
  });

  it('is taken out as a table, all of it or what is asked for', async () => {
    const csv = await get(`/readings/file?format=csv&case=${caseId}`, cast.dpo);
    expect(csv.headers['content-disposition']).toMatch(/consultations-\d{4}-\d\d-\d\d\.csv/u);
    const lines = csv.body.trim().split(/\r?\n/u);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/Jour.Heure.Par.Nature.Document.Personne concernée.Dossier.À quel titre/u);
    expect(lines[2]).toMatch(/2026-03-02|02\/03\/2026/u);
    expect(lines[2]).toContain('Dossier ouvert');
    const json = await get('/readings/file?format=json&kind=register', cast.dpo);
    expect(JSON.parse(json.body)).toHaveLength(1);
    expect((await get('/readings/file?format=xlsx', cast.dpo)).rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await get('/readings/file?format=csv', cast.administrator)).statusCode).toBe(403);
  });

  it('holds a reading although one was noted tomorrow, before the clock was put back', async () => {
    const { db } = test.services;
    const mine = () => db('reading').where({ case_id: caseId, user_id: cast.agent.userId, file_id: null });
    await mine().update({ at: db.raw(`at + interval '1 day'`) });
    const before = (await mine()).length;
    await get(`/cases/${caseId}`, cast.agent);
    expect(await mine()).toHaveLength(before + 1);
  });

  it('holds what is read of a case in the answer to a command, and in a letter before it is sent', async () => {
    const id = await fileMedicalAid(test, cast.otherCitizen);
    const post = (path: string, as: Cast['agent'], payload: object) =>
      test.request({ method: 'POST', url: `/api/v1/cases/${id}/${path}`, as, payload });
    const { version } = await test.services.db('case').where({ id }).first('version');
    const data = { motif: 'Les ressources dépassent le plafond du barème.' };
    const act = { type: 'act', action: 'proposerRefus', data, expectedVersion: version };
    expect((await post('commands', cast.agent, act)).statusCode).toBe(200);
    const previewed = { action: 'signerRefus', data: {} };
    expect((await post('previews', cast.signatory, previewed)).statusCode).toBe(200);
    expect((await get('/me/readings', cast.otherCitizen)).json().items).toMatchObject([
      { who: cast.signatory.name, what: 'Votre demande' },
      { who: cast.agent.name, what: 'Votre demande' },
    ]);
  });

  it('holds no case that was only selected, among others to be acted on: only the one whose letter was read', async () => {
    const ids = [await fileMedicalAid(test, cast.otherCitizen), await fileMedicalAid(test, cast.otherCitizen)];
    const post = (path: string, payload: object) =>
      test.request({ method: 'POST', url: `/api/v1/cases/${path}`, as: cast.agent, payload });
    const readings = async (): Promise<number> => (await test.services.db('reading').whereIn('case_id', ids)).length;
    const { cases, actions } = (await post('bulk/actions', { ids })).json();
    expect(actions).toContainEqual(
      expect.objectContaining({
        dispositif: 'aide-medicale',
        dispositifVersion: 1,
        action: expect.objectContaining({ id: 'proposerRefus', open: true, danger: expect.any(Boolean) }),
      }),
    );
    expect(actions.map(({ action }: { action: { kind: string } }) => action.kind)).not.toContain('correction');
    const data = { motif: 'Les ressources dépassent le plafond du barème.' };
    const tried = (await post('bulk', { action: 'proposerRefus', data, cases, dryRun: true })).json();
    expect(tried.results).toMatchObject([
      { ok: true, applicant: cast.otherCitizen.name, told: { stateTitle: expect.any(String), amounts: [] } },
      { ok: true },
    ]);
    expect(await readings()).toBe(0);
    expect((await post(`${ids[0]}/previews`, { action: 'proposerRefus', data })).statusCode).toBe(200);
    expect(await readings()).toBe(1);
    const done = (await post('bulk', { action: 'proposerRefus', data, cases, dryRun: false })).json();
    expect(done.results).toMatchObject([{ ok: true, told: null }, { ok: true }]);
    expect(await readings()).toBe(1);
  });
});
