/** Quotas over HTTP: what is left is told where one decides, and of many cases as many go as there are places. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyCommand, fileCase } from '../../../runtime/cases/index.ts';
import { insertPerson } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { publishSource } from '../../support/publish-source.ts';
import { licenceIn, quotaScheme } from '../../support/quota-scheme.ts';
import { moveClock } from '../../support/clock.ts';

const SCHEME = 'licence';

let test: TestApp;
let louise: TestPerson;
let personId: string;
beforeAll(async () => {
  test = await createTestApp();
  const { services } = test;
  await publishSource(
    services,
    quotaScheme(SCHEME, {
      rules: ({ eligibility }) =>
        eligibility.push({
          id: 'place',
          title: 'Une place est libre dans la commune',
          valid: 'quota.licences.restant > 0',
          effect: 'block',
          message: 'Il n’y a plus de place dans cette commune.',
        }),
    }),
  );
  const { group_id: group } = await services
    .db('function_binding')
    .where({ dispositif_id: SCHEME, function: 'instructeur' })
    .first('group_id');
  louise = await test.signIn({ email: 'louise@exemple.nc', name: 'Louise', roles: ['agent'], groups: [group] });
  personId = await insertPerson(services.db, {
    givenName: 'Marie',
    familyName: 'Wamytan',
    email: 'marie@exemple.nc',
    phone: null,
    birthDate: '1988-05-14',
  });
});
afterAll(() => test.close());

const file = (commune: string) =>
  fileCase(
    test.services,
    {
      dispositifId: SCHEME,
      version: null,
      draftId: null,
      answers: licenceIn(commune),
      channel: 'online',
      receivedOn: null,
      applicant: { personId, givenName: 'Marie', familyName: 'Wamytan', email: 'marie@exemple.nc', phone: null },
      mandate: null,
    },
    { type: 'applicant', personId, name: 'Marie Wamytan' },
  );

/** A request that may be granted. */
async function ready(commune: string): Promise<string> {
  const filed = await file(commune);
  if (filed.type === 'refused') throw new Error(filed.message);
  const { id } = filed.case;
  const payload = { type: 'annotate', values: { facture: 'oui' }, base: {} };
  const recorded = await test.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as: louise, payload });
  expect(recorded.statusCode, recorded.body).toBe(200);
  return id;
}

const read = async (id: string) => (await test.request({ url: `/api/v1/cases/${id}`, as: louise })).json();
const preview = async (id: string, action: string) =>
  test.request({ method: 'POST', url: `/api/v1/cases/${id}/previews`, as: louise, payload: { action, data: {} } });
const act = async (id: string, action: string) => {
  const payload = { type: 'act', action, data: {}, expectedVersion: (await read(id)).version };
  return test.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as: louise, payload });
};
const bulk = async (ids: readonly string[], dryRun: boolean) => {
  const cases = [];
  for (const id of ids) cases.push({ id, expectedVersion: (await read(id)).version });
  const payload = { action: 'accorder', data: {}, cases, dryRun };
  const response = await test.request({ method: 'POST', url: '/api/v1/cases/bulk', as: louise, payload });
  expect(response.statusCode, response.body).toBe(200);
  return response.json().results as { ok: boolean; message: string | null }[];
};

describe('a case of a scheme with a quota', () => {
  it('tells what is left where one decides, and what an action would take', async () => {
    const [first, second] = [await ready('dumbea'), await ready('dumbea')];
    expect((await read(first)).quotas).toEqual([
      { name: 'licences', title: 'Licences de vélo-taxi', of: 'Dumbéa', maximum: 2, taken: 0, left: 2, held: false },
    ]);
    expect((await preview(first, 'accorder')).json().places).toEqual([
      'Place prise sur « Licences de vélo-taxi » (Dumbéa).',
      '« Licences de vélo-taxi », Dumbéa : 1 place sur 2, celle-ci comprise.',
    ]);
    expect((await act(first, 'accorder')).statusCode).toBe(200);
    const [{ taken, left, held }] = (await read(first)).quotas;
    expect([taken, left, held]).toEqual([1, 1, true]);
    expect((await preview(first, 'retirer')).json().places).toEqual(['Place rendue sur « Licences de vélo-taxi ».']);
    expect((await act(second, 'accorder')).statusCode).toBe(200);
  });

  it('closes the action that nothing is left for, and refuses it with a code and a sentence', async () => {
    const last = [await ready('noumea'), await ready('noumea'), await ready('noumea'), await ready('noumea')];
    for (const id of last.slice(0, 3)) expect((await act(id, 'accorder')).statusCode).toBe(200);
    const late = last[3] ?? '';
    const { actions } = await read(late);
    const sentence =
      'Le quota « Licences de vélo-taxi » est atteint pour Nouméa : 3 places sur 3 sont prises. Il faut qu’une place se libère.';
    expect(actions.find(({ id }: { id: string }) => id === 'accorder')).toMatchObject({
      open: false,
      reasons: [sentence],
    });
    const refused = await act(late, 'accorder');
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'quota-reached', detail: sentence }]);
    expect((await preview(late, 'accorder')).json()).toMatchObject({ code: 'quota-reached', detail: sentence });
  });

  it('is not filed where a condition of access reads that nothing is left', async () => {
    expect(await file('noumea')).toMatchObject({
      code: 'not-eligible',
      message: 'Il n’y a plus de place dans cette commune.',
    });
  });
});

describe('many cases at once', () => {
  it('go as far as there are places, as the preview said, and the others are told why', async () => {
    // One of the three of Nouméa is given back, and five wait for it.
    const held = await test.services.db('case_place').where({ dispositif_id: SCHEME, key: 'noumea' }).pluck('case_id');
    expect((await act(held[0], 'retirer')).statusCode).toBe(200);
    const waiting: string[] = [];
    for (let at = 0; at < 5; at += 1) waiting.push(await ready('noumea'));
    const told = await bulk(waiting, true);
    expect(told.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
    const done = await bulk(waiting, false);
    expect(done.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
    for (const { message } of done.slice(1)) expect(message).toContain('3 places sur 3 sont prises');
    expect(
      await test.services.db('case_place').where({ dispositif_id: SCHEME, key: 'noumea' }).pluck('case_id'),
    ).toHaveLength(3);
  });
});

describe('a place that silence took beyond the quota', () => {
  const MARK = 'Au-delà du quota : Licences de vélo-taxi';
  const queue = async (query = ''): Promise<{ number: string; alerts: { label: string }[] }[]> =>
    (await test.request({ url: `/api/v1/cases?view=open&dispositif=${SCHEME}${query}`, as: louise })).json().items;

  it('is marked in the queue, where agents may look for it, until it is given back', async () => {
    const { services } = test;
    const [first = ''] = await services
      .db('case_place')
      .where({ dispositif_id: SCHEME, key: 'dumbea' })
      .pluck('case_id');
    expect((await act(first, 'retirer')).statusCode).toBe(200);
    const [late, other] = [await ready('dumbea'), await ready('dumbea')];
    expect((await act(other, 'accorder')).statusCode).toBe(200);
    moveClock(services.clock, 90 * 86_400_000);
    await applyCommand(services, late, { type: 'passTime' }, { type: 'time' });
    moveClock(services.clock, 0);
    const { number } = await read(late);
    const marked = (await queue()).filter(({ alerts }) => alerts.some(({ label }) => label === MARK));
    expect(marked.map((row) => row.number)).toEqual([number]);
    const facets = (await test.request({ url: `/api/v1/cases/facets?dispositif=${SCHEME}`, as: louise })).json();
    expect(facets.alerts).toContain(MARK);
    const found = await queue(`&alert=${encodeURIComponent(MARK)}`);
    expect(found.map((row) => row.number)).toEqual([number]);
    expect((await act(late, 'retirer')).statusCode).toBe(200);
    expect(await queue(`&alert=${encodeURIComponent(MARK)}`)).toEqual([]);
  });
});
