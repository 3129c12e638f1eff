/** What a sitting decided: tried, carried out once by the rights of who asks, told in each history, and kept as minutes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BulkRunOutcome, Sitting, SittingCell, SittingTried } from '../../../schemas/types/api.ts';
import { carryOutNext } from '../../../runtime/bulk/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { readPdf } from '../documents/read-pdf.ts';

let test: TestApp;
let cast: Cast;
let cases: readonly [string, string];
let id: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.services.db('bulk_run').delete();
  cases = [await fileMedicalAid(test, cast.owner), await fileMedicalAid(test, cast.otherCitizen)];
  id = randomUUID();
  await call('PUT', '', { title: 'Commission', at: '2030-01-08T09:00', place: 'Salle 2', dispositifs: [SCHEME] });
  await call('POST', '/agenda', { cases });
});

const call = (method: 'GET' | 'PUT' | 'POST', path: string, payload?: object, as: TestPerson = cast.agent) =>
  test.request({ method, url: `/api/v1/sittings/${id}${path}`, as, ...(payload && { payload }) });
const read = async (): Promise<Sitting> => (await call('GET', '')).json();
const revisionOf = (sitting: Sitting, caseId: string, key: string): number =>
  sitting.items.find((item) => item.caseId === caseId)?.revisions[key] ?? 0;
async function type(caseId: string, cell: SittingCell): Promise<void> {
  const key = cell.field === 'value' ? `value.${cell.name}` : cell.field;
  const response = await call('PUT', '/cells', { caseId, cell, revision: revisionOf(await read(), caseId, key) });
  expect(response.statusCode, response.body).toBe(200);
}
const REASON = 'Les ressources dépassent le plafond du barème.';
async function refuse(caseId: string, reason: string = REASON): Promise<void> {
  await type(caseId, { field: 'decision', value: { type: 'act', action: 'proposerRefus' } });
  await type(caseId, { field: 'value', name: 'motif', value: reason });
}
const postpone = (caseId: string) => type(caseId, { field: 'decision', value: { type: 'postpone', action: '' } });
const attempt = async (as?: TestPerson): Promise<readonly SittingTried[]> =>
  (await call('POST', '/decisions', { cases }, as)).json().items;
const toApply = (tried: readonly SittingTried[]) =>
  tried.map(({ outcome, expectedVersion, revision }) => ({ caseId: outcome.id, expectedVersion, revision }));
const apply = (tried: readonly SittingTried[], run: string = randomUUID(), as?: TestPerson) =>
  call('PUT', `/decisions/${run}`, { cases: toApply(tried) }, as);
const carryOut = async (most = 50): Promise<void> => {
  for (let count = 0; count < most && (await carryOutNext(test.services)); count += 1);
};
const runOf = async (run: string): Promise<BulkRunOutcome> =>
  (await test.request({ method: 'GET', url: `/api/v1/cases/bulk/runs/${run}`, as: cast.agent })).json();
const stateOf = async (caseId: string): Promise<string> =>
  (await test.services.db('case').where({ id: caseId }).first('state')).state;
const eventsOf = (caseId: string): Promise<{ type: string }[]> =>
  test.services.db('case_event').where({ case_id: caseId }).orderBy('seq').pluck('body');
const examinedIn = async (caseId: string) => (await eventsOf(caseId)).filter((event) => event.type === 'examined');

const pdfOf = (response: Pick<Awaited<ReturnType<typeof call>>, 'rawPayload'>) =>
  readPdf(new Uint8Array(response.rawPayload));

describe('a trial', () => {
  it('tells what each decision would do, and nothing of what is not decided', async () => {
    const [first] = cases;
    await refuse(first);
    const tried = await attempt();
    expect(tried).toMatchObject([
      { outcome: { id: first, ok: true, message: null, told: { stateTitle: expect.any(String) } } },
    ]);
    expect(await stateOf(first)).toBe((await test.services.db('case').where({ id: cases[1] }).first('state')).state);
    expect(await examinedIn(first)).toEqual([]);
  });

  it('says which field of the action is missing or wrong', async () => {
    const [first] = cases;
    await type(first, { field: 'decision', value: { type: 'act', action: 'proposerRefus' } });
    const [missing] = await attempt();
    expect(missing?.outcome).toMatchObject({ ok: false, errors: [expect.objectContaining({ pointer: '/motif' })] });
    await type(first, { field: 'value', name: 'motif', value: 'non' });
    expect((await attempt())[0]?.outcome.ok).toBe(false);
  });

  it('says that too few are there, that more voted than take part, and that it is an action of others', async () => {
    const [first, second] = cases;
    await refuse(first);
    await postpone(second);
    const members = [{ id: randomUUID(), name: 'Paul Néaoutyine', quality: '', presence: 'present' }];
    await call('PUT', '/cells', { caseId: null, cell: { field: 'members', value: members }, revision: 0 });
    const quorum = (
      await call('PUT', '/cells', { caseId: null, cell: { field: 'quorum', value: 2 }, revision: 0 })
    ).json();
    expect((await attempt()).map(({ outcome }) => outcome.message)).toEqual([
      expect.stringContaining('quorum'),
      expect.stringContaining('quorum'),
    ]);
    const lower = { caseId: null, cell: { field: 'quorum', value: 1 }, revision: quorum.revision };
    await call('PUT', '/cells', lower);
    await type(first, { field: 'votes', value: { for: 2, against: 0, abstained: 0 } });
    const [voted, put] = await attempt();
    expect(voted?.outcome).toMatchObject({ ok: false, message: expect.stringContaining('voix') });
    expect(put?.outcome).toMatchObject({ ok: true, told: null });
    await type(first, { field: 'votes', value: { for: 1, against: 0, abstained: 0 } });
    const [others] = await attempt(cast.signatory);
    expect(others?.outcome).toMatchObject({ ok: false, message: expect.any(String) });
  });
});

describe('what is carried out', () => {
  it('is what was tried, case by case, and each history tells the sitting', async () => {
    const [first, second] = cases;
    await refuse(first);
    await postpone(second);
    const before = await stateOf(second);
    const run = randomUUID();
    const begun = await apply(await attempt(), run);
    expect(begun.json(), begun.body).toMatchObject({ id: run, deed: 'sit', title: 'Commission', total: 2, done: 0 });
    await carryOut();
    expect((await runOf(run)).run).toMatchObject({ state: 'ended', done: 2, refused: 0 });
    expect(await stateOf(first)).not.toBe(before);
    expect(await stateOf(second)).toBe(before);
    const sitting = { id, title: 'Commission', on: '2030-01-08' };
    expect(await examinedIn(first)).toMatchObject([{ sitting, postponed: false }]);
    expect(await examinedIn(second)).toMatchObject([{ sitting, postponed: true }]);
    const detail = (await test.request({ method: 'GET', url: `/api/v1/cases/${first}`, as: cast.agent })).json();
    expect(JSON.stringify(detail.history)).toContain('Examinée en séance du 8 janvier 2030 (Commission).');
    const own = (await test.request({ method: 'GET', url: `/api/v1/cases/${first}`, as: cast.owner })).json();
    expect(JSON.stringify(own.history)).not.toContain('Examinée');
  });

  it('is typed no more, and is not carried out twice', async () => {
    const [first] = cases;
    await refuse(first);
    const tried = await attempt();
    await apply(tried);
    await carryOut();
    const { items } = await read();
    expect(items[0]).toMatchObject({ caseId: first, appliedBy: cast.agent.name, appliedAt: expect.any(String) });
    const late = await call('PUT', '/cells', { caseId: first, cell: { field: 'notes', value: 'x' }, revision: 0 });
    expect([late.statusCode, late.json().code]).toEqual([409, 'sitting-applied']);
    expect((await apply(tried)).json().code).toBe('sitting-changed');
    expect((await attempt())[0]?.outcome).toMatchObject({ ok: false, message: expect.stringContaining('déjà') });
    const dropped = await test.request({ method: 'DELETE', url: `/api/v1/sittings/${id}`, as: cast.agent });
    expect(dropped.json().code).toBe('sitting-applied');
  });

  it('asked twice, since the answer was lost, is begun once', async () => {
    const [first] = cases;
    await refuse(first);
    const tried = await attempt();
    const run = randomUUID();
    await apply(tried, run);
    expect((await apply(tried, run)).json()).toMatchObject({ id: run, total: 1 });
    await carryOut();
    expect((await apply(tried, run)).json()).toMatchObject({ id: run, done: 1 });
    expect(await examinedIn(first)).toHaveLength(1);
  });

  it('is refused whole where a colleague typed since it was tried', async () => {
    const [first, second] = cases;
    await refuse(first);
    await postpone(second);
    const tried = await attempt();
    await type(first, { field: 'notes', value: 'Sous réserve.' });
    const late = await apply(tried);
    expect([late.statusCode, late.json().code]).toEqual([409, 'sitting-changed']);
    expect(await test.services.db('bulk_run').pluck('id')).toEqual([]);
  });

  it('says of a case that changed meanwhile why it is not done, and goes on with the others', async () => {
    const [first, second] = cases;
    await refuse(first);
    await refuse(second);
    const tried = await attempt();
    const command = {
      type: 'act',
      action: 'proposerRefus',
      data: { motif: REASON },
      expectedVersion: tried[0]?.expectedVersion,
    };
    const acted = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${first}/commands`,
      as: cast.agent,
      payload: command,
    });
    expect(acted.statusCode, acted.body).toBe(200);
    const run = randomUUID();
    await apply(tried, run);
    await carryOut();
    const { run: ended, results } = await runOf(run);
    expect(ended).toMatchObject({ state: 'ended', done: 1, refused: 1 });
    expect(results).toMatchObject([
      { id: first, ok: false, message: expect.any(String) },
      { id: second, ok: true },
    ]);
    expect((await read()).items.map(({ appliedAt }) => appliedAt !== null)).toEqual([false, true]);
    expect(await examinedIn(first)).toEqual([]);
  });

  it('begun by two at once is done once: the second is told so', async () => {
    const [first] = cases;
    await postpone(first);
    const tried = await attempt();
    const runs = [randomUUID(), randomUUID()];
    for (const run of runs) expect((await apply(tried, run)).statusCode).toBe(200);
    await Promise.all([carryOut(), carryOut()]);
    const ended = await Promise.all(runs.map(runOf));
    expect(ended.map(({ run }) => run.done).toSorted((one, other) => one - other)).toEqual([0, 1]);
    expect(ended.flatMap(({ results }) => results).find(({ ok }) => !ok)?.message).toContain('déjà appliquée');
    expect(await examinedIn(first)).toHaveLength(1);
  });

  it('is killed between a case and its mark: neither is there, and it is done once after', async () => {
    const [first] = cases;
    await refuse(first);
    const run = randomUUID();
    await apply(await attempt(), run);
    const { db } = test.services;
    await db.raw(
      `create function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$`,
    );
    await db.raw('create trigger crash before update of done on bulk_run for each row execute function crash()');
    await carryOut(2);
    expect(await examinedIn(first)).toEqual([]);
    expect((await read()).items[0]?.appliedAt).toBeNull();
    await db.raw('drop trigger crash on bulk_run; drop function crash');
    await carryOut();
    expect(await examinedIn(first)).toHaveLength(1);
    expect((await runOf(run)).run).toMatchObject({ state: 'ended', done: 1 });
    expect((await read()).items[0]?.appliedAt).not.toBeNull();
  });
});

describe('the papers', () => {
  it('are the agenda before the sitting, with what is read of each case', async () => {
    const printed = await call('GET', '/agenda-file');
    expect(printed.headers['content-type']).toBe('application/pdf');
    const { text } = await pdfOf(printed);
    expect(text).toContain('Ordre du jour');
    expect(text).toContain('Salle 2');
    expect(text).toMatch(/1\. AM-\d{4}-\d+/u);
    expect(text).toContain('Wamytan');
  });

  it('are a draft of the minutes, until they are closed', async () => {
    const [first] = cases;
    await refuse(first);
    await type(first, { field: 'notes', value: 'La commission regrette.' });
    const draft = (await pdfOf(await call('GET', '/minutes-file'))).text;
    expect(draft).toContain('Projet de procès-verbal');
    expect(draft).toContain('pas encore appliqué');
    expect(draft).toContain('La commission regrette.');
    expect(draft).toContain('Pas de décision');
    await apply(await attempt());
    await carryOut();
    const { revision } = await read();
    const early = await call('POST', '/closing', { revision: revision - 1 });
    expect(early.json().code).toBe('sitting-changed');
    expect((await call('POST', '/closing', { revision })).json()).toEqual({ revision: revision + 1 });
    const closed = (await pdfOf(await call('GET', '/minutes-file'))).text;
    expect(closed).toContain('Procès-verbal clos le');
    expect(closed).toContain(REASON);
    expect(closed).not.toContain('pas encore appliqué');
    const late = await call('PUT', '/cells', { caseId: null, cell: { field: 'title', value: 'x' }, revision: 0 });
    expect(late.json().code).toBe('sitting-closed');
    expect((await call('POST', '/closing', { revision: revision + 1 })).json().code).toBe('sitting-closed');
    expect((await call('POST', '/agenda', { cases })).json().code).toBe('sitting-closed');
  });

  it('name nobody in what is kept, and are changed by nobody without it being seen', async () => {
    const { db } = test.services;
    const { revision } = await read();
    await call('POST', '/closing', { revision });
    const kept = await db('sitting_minutes').where({ sitting_id: id }).first('content', 'hash');
    expect(JSON.stringify(kept.content)).not.toContain('Wamytan');
    expect(kept.hash).toMatch(/^[0-9a-f]{64}$/u);
    await expect(db('sitting_minutes').where({ sitting_id: id }).update({ by_name: 'x' })).rejects.toThrow(
      /sitting_minutes/u,
    );
    await expect(db('sitting_minutes').where({ sitting_id: id }).delete()).rejects.toThrow(/sitting_minutes/u);
    await db.raw('alter table sitting_minutes disable trigger sitting_minutes_kept');
    await db('sitting_minutes').where({ sitting_id: id }).update({ by_name: 'Quelqu’un d’autre' });
    expect((await pdfOf(await call('GET', '/minutes-file'))).text).toContain('Attention');
    await db('sitting_minutes').where({ sitting_id: id }).update({ by_name: cast.agent.name });
    await db.raw('alter table sitting_minutes enable trigger sitting_minutes_kept');
    expect((await pdfOf(await call('GET', '/minutes-file'))).text).not.toContain('Attention');
  });

  it('show nothing of cases that one does not instruct', async () => {
    await test.services
      .db('sitting')
      .where({ id })
      .update({ dispositifs: [SCHEME, 'permis-chasser'] });
    for (const path of ['/agenda-file', '/minutes-file']) {
      const printed = await call('GET', path, undefined, cast.otherAgent);
      const { text } = await pdfOf(printed);
      expect(text).toContain('2 dossiers relèvent');
      expect(text).not.toMatch(/AM-\d{4}/u);
      expect(text).not.toContain('Wamytan');
    }
    const rows = (await call('GET', '/file?format=json', undefined, cast.otherAgent)).json();
    expect(JSON.stringify(rows)).not.toContain('AM-');
  });

  it('are the grid as a table too, and each case in them is read', async () => {
    const [first] = cases;
    await refuse(first);
    await type(first, { field: 'votes', value: { for: 3, against: 1, abstained: 0 } });
    await test.services.db('reading').delete();
    const csv = await call('GET', '/file?format=csv');
    expect(csv.body).toContain('Numéro');
    expect(csv.body).toMatch(/AM-\d{4}-\d+/u);
    expect(csv.body).toContain(REASON);
    const xlsx = await call('GET', '/file?format=xlsx');
    expect(xlsx.headers['content-disposition']).toContain('seance-2030-01-08.xlsx');
    const readings = await test.services.db('reading').pluck<string[]>('case_id');
    expect(new Set(readings)).toEqual(new Set(cases));
  });
});
