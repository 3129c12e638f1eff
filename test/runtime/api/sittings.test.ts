/** A sitting: begun, filled from the queue, typed by two secretaries at once, and seen by who keeps it alone. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Agenda, PutResult, Sitting, SittingCell, SittingMember } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let cases: readonly string[];
let id: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  cases = [await fileMedicalAid(test, cast.owner), await fileMedicalAid(test, cast.otherCitizen)];
  id = await begin();
});

const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, payload?: object, as: TestPerson = cast.agent) =>
  test.request({ method, url: `/api/v1/sittings${path}`, as, ...(payload && { payload }) });
const COMMISSION = {
  title: 'Commission d’aide médicale',
  at: '2030-01-08T09:00',
  place: 'Salle 2',
  dispositifs: [SCHEME],
};
async function begin(some: object = {}): Promise<string> {
  const one = randomUUID();
  const response = await call('PUT', `/${one}`, { ...COMMISSION, ...some });
  expect(response.statusCode, response.body).toBe(200);
  return one;
}
const read = async (one = id, as?: TestPerson): Promise<Sitting> =>
  (await call('GET', `/${one}`, undefined, as)).json();
const agenda = async (one = id): Promise<Agenda> => (await call('GET', `/${one}/agenda`)).json();
const put = async (some: readonly string[] = cases, one = id): Promise<PutResult> =>
  (await call('POST', `/${one}/agenda`, { cases: some })).json();
const type = (caseId: string | null, cell: SittingCell, revision = 0, as?: TestPerson) =>
  call('PUT', `/${id}/cells`, { caseId, cell, revision }, as);
const member = (name: string, presence: SittingMember['presence'] = 'present'): SittingMember => ({
  id: randomUUID(),
  name,
  quality: 'membre',
  presence,
});

describe('a sitting', () => {
  it('is begun with a title, a moment and schemes, once, and is listed by the day on which it is held', async () => {
    const later = await begin({ title: 'Bureau', at: '2031-02-03T14:00' });
    expect((await call('PUT', `/${id}`, { ...COMMISSION, title: 'Autre' })).json().entry.title).toBe(COMMISSION.title);
    const { items } = (await call('GET', '')).json();
    const ids = items.map((one: { id: string }) => one.id);
    expect(ids.indexOf(later)).toBeLessThan(ids.indexOf(id));
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({
      title: COMMISSION.title,
      heldAt: '2030-01-07T22:00:00.000Z',
      cases: 0,
      closedAt: null,
    });
  });

  it('is refused for a day that no month has, and for a scheme that one does not instruct', async () => {
    const wrong = await call('PUT', `/${randomUUID()}`, { ...COMMISSION, at: '2030-02-31T09:00' });
    expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'request-invalid']);
    const others = await call('PUT', `/${randomUUID()}`, { ...COMMISSION, dispositifs: [SCHEME, 'permis-chasser'] });
    expect(others.statusCode).toBe(403);
  });

  it('is nobody’s who instructs none of its schemes', async () => {
    for (const as of [cast.otherAgent, cast.owner, cast.administrator]) {
      expect((await call('GET', `/${id}`, undefined, as)).statusCode).toBe(403);
      expect((await type(null, { field: 'title', value: 'Prise' }, 0, as)).statusCode).toBe(403);
    }
    expect((await call('GET', '', undefined, cast.otherAgent)).json().items).toEqual([]);
  });

  it('is removed with its agenda, and leaves its cases as they were', async () => {
    await put();
    expect((await call('DELETE', `/${id}`)).statusCode).toBe(204);
    expect((await call('GET', `/${id}`)).statusCode).toBe(404);
    expect(await put(cases, await begin())).toMatchObject({ put: 2, refused: [] });
  });
});

describe('an agenda', () => {
  it('is made of cases in the order in which they are put, each once, and tells why others are not', async () => {
    const [first = '', second = ''] = cases;
    expect(await put([second, first, second])).toEqual({ put: 2, refused: [] });
    expect((await read()).items.map(({ caseId }) => caseId)).toEqual([second, first]);
    const again = await put([first, randomUUID()]);
    expect(again).toMatchObject({
      put: 0,
      refused: [{ message: expect.any(String) }, { caseId: first, message: expect.stringContaining('déjà') }],
    });
    const other = await begin({ title: 'Autre commission' });
    const { refused } = await put([first], other);
    expect(refused).toMatchObject([{ caseId: first, message: expect.stringContaining(COMMISSION.title) }]);
  });

  it('takes a case that the other sitting puts off', async () => {
    const [first = ''] = cases;
    await put();
    await type(first, { field: 'decision', value: { type: 'postpone', action: '' } });
    expect(await put([first], await begin())).toMatchObject({ put: 1, refused: [] });
  });

  it('tells of each case what is read to the commission, and records it as read', async () => {
    await put();
    await test.services.db('reading').delete();
    const { items, schemes, next } = await agenda();
    expect(next).toBeNull();
    expect(items[0]).toMatchObject({
      caseId: cases[0],
      number: expect.stringMatching(/^AM-/u),
      dispositif: { id: SCHEME },
      facts: expect.arrayContaining([{ label: expect.any(String), text: expect.any(String) }]),
      actions: expect.arrayContaining([{ id: 'proposerRefus', open: true, reasons: [] }]),
    });
    // No action of the medical aid grants an amount: those of the case are facts.
    expect(items[0]).toMatchObject({ asked: [], proposed: [] });
    expect(items[0]?.facts.some(({ text }) => /\d\sF\sCFP$/u.test(text))).toBe(true);
    expect(schemes).toMatchObject([{ dispositif: SCHEME, actions: expect.arrayContaining([expect.anything()]) }]);
    expect(schemes[0]?.actions.map(({ kind }) => kind)).not.toContain('correction');
    const readings = await test.services.db('reading').pluck<string[]>('case_id');
    expect(new Set(readings)).toEqual(new Set(cases));
    expect(readings).toHaveLength(cases.length);
  });

  it('is put in another order, case by case', async () => {
    const [first = '', second = ''] = cases;
    await put();
    expect((await call('PUT', `/${id}/agenda/${second}`, { before: first })).statusCode).toBe(200);
    expect((await read()).items.map(({ caseId }) => caseId)).toEqual([second, first]);
    await call('PUT', `/${id}/agenda/${second}`, { before: null });
    expect((await read()).items.map(({ caseId }) => caseId)).toEqual([first, second]);
    expect((await call('PUT', `/${id}/agenda/${second}`, { before: randomUUID() })).statusCode).toBe(400);
  });

  it('loses a case that is taken off, with what was typed of it', async () => {
    const [first = '', second = ''] = cases;
    await put();
    await type(first, { field: 'notes', value: 'À revoir.' });
    expect((await call('DELETE', `/${id}/agenda/${first}`)).statusCode).toBe(200);
    expect((await read()).items.map(({ caseId }) => caseId)).toEqual([second]);
    await put([first]);
    expect((await read()).items.at(-1)).toMatchObject({ caseId: first, entry: { notes: '' } });
    expect((await call('DELETE', `/${id}/agenda/${randomUUID()}`)).statusCode).toBe(404);
  });

  it('shows no case that one does not instruct, and says how many there are', async () => {
    await put();
    // A keeper of another scheme of the same sitting.
    await test.services
      .db('sitting')
      .where({ id })
      .update({ dispositifs: [SCHEME, 'permis-chasser'] });
    const seen = await read(id, cast.otherAgent);
    expect([seen.items, seen.hidden]).toEqual([[], 2]);
    expect((await call('GET', `/${id}/agenda`, undefined, cast.otherAgent)).json().items).toEqual([]);
    const [first = ''] = cases;
    expect((await type(first, { field: 'notes', value: 'x' }, 0, cast.otherAgent)).statusCode).toBe(404);
    expect((await call('DELETE', `/${id}/agenda/${first}`, undefined, cast.otherAgent)).statusCode).toBe(404);
  });

  it('holds three hundred cases and no more', async () => {
    const { db } = test.services;
    const many = Array.from({ length: 299 }, () => randomUUID());
    await put(cases.slice(0, 1));
    await db.raw(
      `insert into "case" select (jsonb_populate_record(null::"case", to_jsonb(c) || jsonb_build_object('id', n.id, 'number', n.id))).*
       from "case" c, unnest(?::uuid[]) as n (id) where c.id = ?`,
      [many, cases[0] ?? ''],
    );
    await db.raw(
      `insert into sitting_case (sitting_id, case_id, position, revision, put_at, put_by)
       select ?, n.id, n.place + 1, 1, now(), 'x' from unnest(?::uuid[]) with ordinality as n (id, place)`,
      [id, many],
    );
    const full = await call('POST', `/${id}/agenda`, { cases: cases.slice(1) });
    expect([full.statusCode, full.json().code]).toEqual([422, 'sitting-full']);
    expect((await read()).items).toHaveLength(300);
    await db('case').whereIn('id', many).delete();
    expect((await read()).items).toHaveLength(1);
  });
});

describe('an agenda that somebody else changes', () => {
  it('tells its revision at each change, so that a page knows when to read again', async () => {
    const [first = '', second = ''] = cases;
    const revision = async (): Promise<number> => (await call('GET', `/${id}/revision`)).json().revision;
    const seen = [await revision()];
    await put();
    seen.push(await revision());
    await type(first, { field: 'notes', value: 'Un' });
    seen.push(await revision());
    await call('PUT', `/${id}/agenda/${second}`, { before: first });
    seen.push(await revision());
    await call('DELETE', `/${id}/agenda/${second}`);
    seen.push(await revision());
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    // What is refused changes nothing.
    await call('DELETE', `/${id}/agenda/${second}`);
    await type(first, { field: 'notes', value: 'Deux' });
    expect(await revision()).toBe(5);
  });

  it('has the schemes of the cases that are put on it, beside those that it began with', async () => {
    await test.services
      .db('sitting')
      .where({ id })
      .update({ dispositifs: ['permis-chasser'] });
    expect((await call('GET', `/${id}`)).statusCode).toBe(403);
    const other = await begin();
    await put(cases, other);
    expect((await read(other)).dispositifs).toEqual([SCHEME]);
  });

  it('is read page by page, in its order', async () => {
    await put();
    const whole = (await agenda()).items.map(({ caseId }) => caseId);
    const page = (await call('GET', `/${id}/agenda?cursor=1`)).json();
    expect(page).toMatchObject({ next: null });
    expect(page.items.map((row: { caseId: string }) => row.caseId)).toEqual(whole.slice(1));
    expect((await call('GET', `/${id}/agenda?cursor=50`)).json().items).toEqual([]);
    expect((await call('GET', `/${id}/agenda?cursor=x`)).statusCode).toBe(400);
  });
});

describe('what is typed', () => {
  it('is kept property by property: two who type in two places both stay', async () => {
    const [first = ''] = cases;
    await put();
    const { revision: before } = await read();
    const one = (await type(first, { field: 'value', name: 'montant', value: 12_000 })).json();
    const other = (await type(first, { field: 'notes', value: 'Très bon dossier.' }, 0, cast.signatory)).json();
    expect(one.revision).toBe(before + 1);
    expect(other.revision).toBe(before + 2);
    expect((await read()).items[0]).toMatchObject({
      entry: { values: { montant: 12_000 }, notes: 'Très bon dossier.' },
      revisions: { 'value.montant': one.revision, notes: other.revision },
      revision: other.revision,
    });
    expect((await call('GET', `/${id}/revision`)).json()).toEqual({ revision: other.revision });
  });

  it('is refused over what somebody else typed in the same place meanwhile, and overwrites nothing', async () => {
    const [first = ''] = cases;
    await put();
    const { revision } = (await type(first, { field: 'notes', value: 'Un' })).json();
    const late = await type(first, { field: 'notes', value: 'Deux' }, 0, cast.signatory);
    expect([late.statusCode, late.json().code]).toEqual([409, 'sitting-changed']);
    expect((await read()).items[0]?.entry.notes).toBe('Un');
    expect((await type(first, { field: 'notes', value: 'Deux' }, revision)).statusCode).toBe(200);
  });

  it('is refused where it does not belong, or is no moment', async () => {
    const [first = ''] = cases;
    await put();
    const codes = await Promise.all(
      (
        [
          [null, { field: 'decision', value: { type: 'none', action: '' } }],
          [first, { field: 'title', value: 'Non' }],
          [null, { field: 'at', value: '2030-02-30T09:00' }],
        ] as const
      ).map(async ([where, cell]) => (await type(where, cell)).statusCode),
    );
    expect(codes).toEqual([400, 400, 400]);
    expect((await type(null, { field: 'title', value: 'Bureau\u0000' })).json().code).toBe('text-unstorable');
  });

  it('moves the sitting in the list with its day', async () => {
    await type(null, { field: 'at', value: '2035-06-01T08:30' });
    const { items } = (await call('GET', '')).json();
    expect(items[0]).toMatchObject({ id, heldAt: '2035-05-31T21:30:00.000Z' });
  });

  it('counts who is there and takes part: not who left the room, nor who is called as the applicant', async () => {
    const [first = '', second = ''] = cases;
    await put();
    const [chair, absent, applicant] = [
      member('Paul Néaoutyine'),
      member('Rose Poadja', 'excused'),
      member('WAMYTAN Marie'),
    ];
    await type(null, { field: 'members', value: [chair, absent, applicant] });
    const { revision } = (await type(null, { field: 'quorum', value: 2 })).json();
    expect(revision).toBeGreaterThan(0);
    const counts = async () => Object.fromEntries((await read()).items.map(({ caseId, count }) => [caseId, count]));
    const all = await counts();
    expect(all[second]).toEqual({ out: [], named: [], voters: 2, quorum: true, votes: true });
    expect(all[first]).toMatchObject({ out: [applicant.id], named: [applicant.id], voters: 1, quorum: false });
    const homonym = [{ member: applicant.id, out: false }];
    const kept = (await type(first, { field: 'recused', value: homonym })).json();
    expect(kept.count).toMatchObject({ out: [], voters: 2, quorum: true });
    const votes = { for: 2, against: 1, abstained: 0 };
    expect((await type(first, { field: 'votes', value: votes })).json().count.votes).toBe(false);
  });

  it('goes with the case when its time is over', async () => {
    const [first = ''] = cases;
    await put();
    await type(first, { field: 'notes', value: 'Ressources de la famille.' });
    const { forgetTraces } = await import('../../../runtime/erasure/store/forget.ts');
    await test.services.db.transaction((tx) => forgetTraces(tx, first));
    expect((await read()).items[0]?.entry.notes).toBe('');
  });
});
