/** Cases that have something in common: told to who instructs both, and to nobody else; duplicates can be told apart. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail, CaseLinks, LinkedCase, QueuePage } from '../../../schemas/types/api.ts';
import { auditCases } from '../../../runtime/cases/index.ts';
import { askLink, decideLink, declareAssociation } from '../../../runtime/establishments/index.ts';
import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileManifestation, publishManifestation, PHONE } from '../../support/manifestation.ts';
import { ANSWERS, fileMedicalAid, writeMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let mine: string;
let again: string;
let neighbour: string;
let relative: string;

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  mine = await fileMedicalAid(test, cast.owner);
  again = await fileMedicalAid(test, cast.owner);
  // Who lives there too, and is reached by the same telephone: the answers are the same.
  neighbour = await fileMedicalAid(test, cast.otherCitizen);
  relative = await fileMedicalAid(test, await test.signIn({ email: 'rose@exemple.nc', name: 'Rose Wamytan' }));
});
afterAll(() => test.close());

const read = async (id: string, as: TestPerson = cast.agent): Promise<CaseLinks> => {
  const answer = await test.request({ url: `/api/v1/cases/${id}/links`, as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const linkOf = async (id: string, other: string, as?: TestPerson): Promise<LinkedCase | undefined> =>
  (await read(id, as)).items.find((one) => one.id === other);
const tell = (id: string, other: string, apart = true, as: TestPerson = cast.agent) =>
  test.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as,
    payload: { type: 'tellApart', other, apart },
  });
const doubles = async (as: TestPerson = cast.agent): Promise<readonly string[]> => {
  const page: QueuePage = (await test.request({ url: '/api/v1/cases?view=open', as })).json();
  return page.items.flatMap(({ caseId, double }) => (double === true ? [caseId] : [])).toSorted();
};
/** Makes somebody act for an association; gives its identifier. */
async function actFor(person: TestPerson, rna: string): Promise<string> {
  const { services } = test;
  const [viewer] = await readViewers(services.db, [person.userId]);
  const [administrator] = await readViewers(services.db, [cast.administrator.userId]);
  if (!viewer || !administrator) throw new Error('no account');
  const establishment = await declareAssociation(services.db, { name: `Club ${rna}`, rna });
  await askLink(services, viewer, { establishment, role: 'representative', proof: null });
  const asked = await services.db('establishment_link').where({ establishment_id: establishment.id }).first();
  if (asked.confirmed_at === null)
    await decideLink(services, administrator, asked.id, { accepted: true, reason: 'Statuts vus.' });
  return establishment.id;
}
const close = (id: string, filedAt: string) =>
  test.services.db.raw(
    `update "case" set closed_at = now(), filed_at = :filedAt::timestamptz,
       data = (data::jsonb || jsonb_build_object('closedAt', '2026-03-03T00:00:00.000Z', 'filedAt', :filedAt::text))::json where id = :id`,
    { id, filedAt },
  );

describe('linked cases', () => {
  it('are those of the same person, and of people who share something, with what it is', async () => {
    const { items, more } = await read(mine);
    expect(more).toBe(false);
    expect(items.map(({ id }) => id).toSorted()).toEqual([again, neighbour, relative].toSorted());
    expect(await linkOf(mine, again)).toMatchObject({
      applicant: 'Wamytan Marie',
      closedAt: null,
      alike: ['person', 'address'],
      place: 'after',
      doubling: ['person'],
      apart: null,
    });
    expect(await linkOf(again, mine)).toMatchObject({ place: 'before' });
    expect(await linkOf(mine, neighbour)).toMatchObject({
      applicant: 'Autre Jean',
      alike: ['phone', 'address'],
      place: null,
      doubling: [],
    });
    expect(await linkOf(mine, relative)).toMatchObject({ alike: ['phone', 'address'], doubling: ['phone'] });
  });

  it('are marked in the queue where they may be one request', async () => {
    expect(await doubles()).toEqual([mine, again, relative].toSorted());
  });

  it('are told to nobody who does not instruct the case, its applicant included', async () => {
    for (const as of [cast.owner, cast.otherAgent, cast.author, cast.dpo]) {
      const answer = await test.request({ url: `/api/v1/cases/${mine}/links`, as });
      expect([403, 404]).toContain(answer.statusCode);
    }
    expect(await doubles(cast.otherAgent)).toEqual([]);
  });

  it('that are no duplicates are told apart by who instructs both, with who said it, and taken together again', async () => {
    const said = await tell(mine, relative);
    expect(said.statusCode, said.body).toBe(200);
    const [line] = said.json<CaseDetail>().history;
    expect(line?.text).toMatch(/ : ce dossier n’est pas un doublon du dossier \S+\.$/u);
    expect(await linkOf(mine, relative)).toMatchObject({ doubling: [], apart: 'here', alike: ['phone', 'address'] });
    expect(await linkOf(relative, mine)).toMatchObject({ doubling: [], apart: 'there' });
    // The request that its applicant filed after is compared with the relative's all the same.
    expect(await doubles()).toEqual([mine, again, relative].toSorted());
    await tell(again, relative);
    expect(await doubles()).toEqual([mine, again].toSorted());
    await tell(again, relative, false);
    await tell(mine, relative, false);
    expect(await linkOf(mine, relative)).toMatchObject({ doubling: ['phone'], apart: null });
  });

  it('are told apart of nothing that their agent does not see, of another scheme, or of nothing at all', async () => {
    expect((await tell(mine, randomUUID())).json().code).toBe('case-not-found');
    expect((await tell(mine, mine)).json().code).toBe('action-not-possible');
    expect((await tell(mine, relative, true, cast.owner)).json().code).toBe('case-not-found');
  });

  it('of a scheme that an agent does not hold are neither listed nor counted', async () => {
    await publishManifestation(test.services);
    const other = await fileManifestation(test.services, cast.owner);
    expect(PHONE).toBe(ANSWERS.telephone);
    expect(await linkOf(mine, other.id)).toBeUndefined();
    expect((await read(mine)).items).toHaveLength(3);
    const bound = await test.services
      .db('function_binding')
      .where({ dispositif_id: other.dispositif.id, function: 'instructeur' })
      .first('group_id');
    const medical = await test.services
      .db('function_binding')
      .where({ dispositif_id: 'aide-medicale', function: 'instructeur' })
      .first('group_id');
    const both = await test.signIn({
      email: 'deux@exemple.nc',
      roles: ['agent'],
      groups: [bound.group_id, medical.group_id],
    });
    expect(await linkOf(mine, other.id, both)).toMatchObject({ alike: ['person'], doubling: [], place: null });
  });

  it('that are over are duplicates for half a year after they were filed', async () => {
    const now = Date.parse(test.services.clock.now());
    const day = 86_400_000;
    await close(again, new Date(now - 100 * day).toISOString());
    expect(await linkOf(mine, again)).toMatchObject({ doubling: ['person'], place: 'before' });
    expect(await doubles()).toEqual([mine, relative].toSorted());
    await close(again, new Date(now - 200 * day).toISOString());
    expect(await linkOf(mine, again)).toMatchObject({ doubling: [], place: 'before' });
    await tell(mine, relative);
    expect(await doubles()).toEqual([]);
    await tell(mine, relative, false);
  });

  it('of a company or an association are its own: who files for two has filed none of them twice', async () => {
    const chair = await test.signIn({ email: 'club@exemple.nc', name: 'Anne Wea' });
    const requests: string[] = [];
    for (const rna of ['W9N1001000', 'W9N1002000'])
      requests.push(await fileMedicalAid(test, chair, await actFor(chair, rna)));
    const [one = '', two = ''] = requests;
    expect(await linkOf(one, two)).toMatchObject({ alike: ['person', 'address'], doubling: [], place: null });
    const twice = await fileMedicalAid(test, chair, await actFor(chair, 'W9N1001000'));
    expect(await linkOf(one, twice)).toMatchObject({
      applicant: 'Club W9N1001000 (Wea Anne)',
      alike: ['person', 'establishment', 'address'],
      doubling: ['establishment'],
      place: 'after',
    });
    expect(await doubles()).toEqual(expect.arrayContaining([one, twice]));
    expect(await doubles()).not.toContain(two);
  });

  it('are what their events say, and unknown of those that were written before', async () => {
    await test.services.db('case').where({ id: neighbour }).update({ alike: null, doubling: null });
    expect((await auditCases(test.services)).findings.filter(({ message }) => message.includes('alike'))).toEqual([]);
    await test.services
      .db('case')
      .where({ id: neighbour })
      .update({ alike: ['phone:x'], doubling: [] });
    expect((await auditCases(test.services)).findings).toContainEqual(
      expect.objectContaining({ caseId: neighbour, message: expect.stringContaining('alike') }),
    );
  });
});

describe('who files', () => {
  const page = async (draft: string, as: TestPerson) =>
    (await test.request({ url: `/demarches/aide-medicale/formulaire/${draft}/verification`, as })).body.replaceAll(
      /[\u00a0\u202f]/gu,
      ' ',
    );

  it('is told of their own request under way, with the way to it, and may file all the same', async () => {
    const draft = await writeMedicalAid(test, cast.owner);
    const body = await page(draft, cast.owner);
    expect(body).toContain('Vous avez déjà une demande de ce dispositif en cours');
    expect(body).toContain(`href="/compte/demandes/${mine}"`);
    expect(body).toContain('name="declaration"');
  });

  it('is told nothing of the requests of others, however alike', async () => {
    const citizen = await test.signIn({ email: 'nouveau@exemple.nc', name: 'Marie Wamytan' });
    const draft = await writeMedicalAid(test, citizen);
    expect(await page(draft, citizen)).not.toContain('déjà une demande');
  });
});
