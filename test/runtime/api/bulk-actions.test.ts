/** An action on several cases is told before it is taken: what each gets, and without reading any of them. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let cases: readonly string[];
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  cases = [await fileMedicalAid(test, cast.owner), await fileMedicalAid(test, cast.otherCitizen)];
});

const post = async (url: string, as: TestPerson, payload: object) => {
  const response = await test.request({ method: 'POST', url: `/api/v1${url}`, as, payload });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
};
const choose = (as: TestPerson) => post('/cases/bulk/actions', as, { ids: cases });
const read = async (as: TestPerson): Promise<readonly unknown[]> =>
  (await test.request({ method: 'GET', url: '/api/v1/me/readings', as })).json().items;

/** Refusals that wait to be signed. */
async function proposeRefusals(): Promise<void> {
  const { cases: items } = await choose(cast.agent);
  const data = { motif: 'Les ressources dépassent le plafond du barème.' };
  const proposed = await post('/cases/bulk', cast.agent, {
    action: 'proposerRefus',
    data,
    cases: items,
    dryRun: false,
  });
  expect(proposed.results).toMatchObject([{ ok: true }, { ok: true }]);
}

it('a refusal says that it is grave, whom it meets, how it ends, and the letter and the mail that leave', async () => {
  await proposeRefusals();
  const { cases: items, actions } = await choose(cast.signatory);
  expect(actions).toContainEqual(
    expect.objectContaining({ action: expect.objectContaining({ id: 'signerRefus', danger: true }) }),
  );
  const { results } = await post('/cases/bulk', cast.signatory, {
    action: 'signerRefus',
    data: {},
    cases: items,
    dryRun: true,
  });
  expect(results).toHaveLength(2);
  for (const result of results)
    expect(result).toMatchObject({
      ok: true,
      number: expect.stringMatching(/^AM-/u),
      applicant: expect.stringMatching(/\S/u),
      told: { outcome: 'refused', letters: [expect.any(String)], mails: [expect.any(String)], toPrint: false },
    });
  expect(
    await test.services
      .db('case')
      .whereIn('id', [...cases])
      .pluck('state'),
  ).toEqual(['signatureRefus', 'signatureRefus']);
});

it('is no reading of the cases that are selected, told and acted on, and none is shown to their applicants', async () => {
  const people = [cast.owner, cast.otherCitizen];
  const before = await Promise.all(people.map(read));
  const noted = async (): Promise<number> =>
    (
      await test.services
        .db('reading')
        .whereIn('case_id', [...cases])
        .pluck('case_id')
    ).length;
  await proposeRefusals();
  const { cases: items } = await choose(cast.signatory);
  const act = { action: 'signerRefus', data: {}, cases: items };
  await post('/cases/bulk', cast.signatory, { ...act, dryRun: true });
  expect(await noted()).toBe(0);
  const signed = await post('/cases/bulk', cast.signatory, { ...act, dryRun: false });
  expect(signed.results).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await noted()).toBe(0);
  expect(await Promise.all(people.map(read))).toEqual(before);
});
