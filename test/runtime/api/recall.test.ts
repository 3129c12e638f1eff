/** A proposal is taken back by who made it, until somebody acts on it; of who signs and who takes back at once, one is done. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import { auditCases } from '../../../runtime/cases/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let id: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  id = await fileMedicalAid(test, cast.owner);
});

const read = async (as: TestPerson) => (await test.request({ method: 'GET', url: `/api/v1/cases/${id}`, as })).json();
const send = (as: TestPerson, payload: JsonObject) =>
  test.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as, payload });
const versionOf = async () => (await test.services.db('case').where({ id }).first('version')).version as number;
const act = async (as: TestPerson, action: string, expectedVersion?: number) =>
  send(as, { type: 'act', action, data: {}, answers: null, expectedVersion: expectedVersion ?? (await versionOf()) });
const recall = async (as: TestPerson, expectedVersion?: number) =>
  send(as, { type: 'recall', action: 'proposerAccord', expectedVersion: expectedVersion ?? (await versionOf()) });
const tasks = () =>
  test.services.db('task').where({ case_id: id }).orderBy('id').select('function', 'assignee_id', 'id');
const propose = async () => {
  await send(cast.agent, {
    type: 'annotate',
    values: { ressourcesVerifiees: 'oui', domicileVerifie: 'oui' },
    base: {},
  });
  const done = await act(cast.agent, 'proposerAccord');
  expect(done.statusCode, done.body).toBe(200);
  return done.json();
};

it('is offered to who proposed alone, and leaves case, tasks and queue as before', async () => {
  const before = await tasks();
  expect((await propose()).recall).toMatchObject({ action: 'proposerAccord', reasons: [] });
  expect((await read(cast.signatory)).recall).toBeNull();
  expect((await read(cast.owner)).recall).toBeNull();
  expect((await tasks()).map((task) => task.function)).toEqual(['signataire']);
  const done = await recall(cast.agent);
  expect(done.statusCode, done.body).toBe(200);
  expect(done.json()).toMatchObject({ state: 'instruction', recall: null });
  expect(await tasks()).toEqual(before);
  expect(
    done
      .json()
      .history.map(({ text }: { text: string }) => text)
      .join(' '),
  ).toMatch(/a repris son action/u);
  expect((await propose()).state).toBe('signatureAccord');
});

it('is refused to others, and once the signatory has taken it, with their name', async () => {
  await propose();
  expect((await recall(cast.signatory)).json()).toMatchObject({ code: 'action-not-possible' });
  expect((await recall(cast.otherAgent)).statusCode).toBe(403);
  const [task] = (await read(cast.signatory)).tasks;
  await send(cast.signatory, { type: 'takeTask', task: task.id });
  const detail = await read(cast.agent);
  expect(detail.recall.reasons).toEqual([expect.stringMatching(/s’occupe de ce dossier/u)]);
  expect((await recall(cast.agent)).json()).toMatchObject({ code: 'task-taken' });
});

it('of a signature and a recall of the same moment, one is done and the other is told what changed', async () => {
  await propose();
  const version = await versionOf();
  const answers = await Promise.all([act(cast.signatory, 'signerAccord', version), recall(cast.agent, version)]);
  const [signed, recalled] = answers;
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
  const refused = [signed, recalled].find(({ statusCode }) => statusCode === 409)?.json();
  expect(refused.code).toBe('case-changed');
  expect(refused.current.changes.length).toBeGreaterThan(0);
  const { state } = await read(cast.agent);
  expect(state).toBe(signed.statusCode === 200 ? 'accordee' : 'instruction');
});

it('takes a note that is written meanwhile for nothing that stands in the way, and the history remains sound', async () => {
  await propose();
  const version = await versionOf();
  await send(cast.signatory, { type: 'addNote', text: 'Je regarde' });
  expect((await recall(cast.agent, version)).json()).toMatchObject({ state: 'instruction' });
  expect(await auditCases(test.services)).toMatchObject({ findings: [] });
});
