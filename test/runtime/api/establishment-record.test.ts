/** An agent sees for whom a request was filed, finds it so, and reads what their functions let them of a company or an association. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail, EstablishmentRecord, QueuePage, SearchFound } from '../../../schemas/types/api.ts';
import { askLink, decideLink, findByRidet, importRegister } from '../../../runtime/establishments/index.ts';
import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

const RIDET = '1234566.001';
let test: TestApp;
let cast: Cast;
let club: string;
let caseId: string;
let ownId: string;

const viewerOf = async ({ userId }: TestPerson) => {
  const [viewer] = await readViewers(test.services.db, [userId]);
  if (!viewer) throw new Error('no account');
  return viewer;
};
/** Makes somebody act for the club, as an administrator confirms it. */
async function link(person: TestPerson): Promise<void> {
  const establishment = await findByRidet(test.services.db, RIDET);
  if (!establishment) throw new Error('the register has it');
  await askLink(test.services, await viewerOf(person), { establishment, role: 'representative', proof: null });
  const { id } = await test.services.db('establishment_link').whereNull('confirmed_at').first('id');
  const decided = await decideLink(test.services, await viewerOf(cast.administrator), id, {
    accepted: true,
    reason: 'Statuts vus.',
  });
  expect(decided).toBe('done');
  club = establishment.id;
}
const get = async <T>(url: string, as: TestPerson = cast.agent): Promise<T> => {
  const answer = await test.request({ url: `/api/v1${url}`, as });
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const search = (q: string, as?: TestPerson): Promise<SearchFound> => get(`/search?q=${encodeURIComponent(q)}`, as);
const record = (as: TestPerson = cast.agent) => test.request({ url: `/api/v1/establishments/${club}`, as });

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const register = (async function* () {
    yield Buffer.from(
      `ridet;nom;forme;email;telephone;voie;code_postal;commune\n${RIDET};Club de va’a;Association;bureau@club.example;26 11 22;3 rue des Mangroves;98800;Nouméa\n`,
    );
  })();
  await importRegister(test.services.db, register, () => undefined);
  await link(cast.owner);
  caseId = await fileMedicalAid(test, cast.owner, club);
  ownId = await fileMedicalAid(test, cast.owner);
});
afterAll(() => test.close());

describe('a request of an association', () => {
  it('says whose it is, who filed it and by which right', async () => {
    const { applicant } = await get<CaseDetail>(`/cases/${caseId}`);
    expect(applicant).toMatchObject({
      givenName: 'Marie',
      familyName: 'Wamytan',
      establishment: { id: club, name: 'Club de va’a', ridet: RIDET, rna: null, role: 'representative' },
    });
    expect((await get<CaseDetail>(`/cases/${ownId}`)).applicant.establishment).toBeUndefined();
  });

  it('stands in the queue under its name, with who filed', async () => {
    const { items } = await get<QueuePage>('/cases?view=open');
    const rows = new Map(items.map((row) => [row.caseId, row]));
    expect(rows.get(caseId)).toMatchObject({
      applicant: 'Club de va’a (Wamytan Marie)',
      establishment: { id: club, name: 'Club de va’a', ridet: RIDET, rna: null },
    });
    expect(rows.get(ownId)).toMatchObject({ applicant: 'Wamytan Marie', establishment: null });
  });

  it.each(['club va', RIDET, '1234566', '1 234 566.001', '1234566001'])(
    'is found by « %s », and so is the association',
    async (q) => {
      const { open, establishments } = await search(q);
      expect(open.map(({ id }) => id)).toEqual([caseId]);
      expect(establishments).toEqual([{ id: club, name: 'Club de va’a', ridet: RIDET, rna: null }]);
    },
  );

  it('is found by who filed it beside their own, and the association is not what was looked for', async () => {
    const { open, establishments } = await search('wamytan marie');
    expect(new Set(open.map(({ id }) => id))).toEqual(new Set([caseId, ownId]));
    expect(establishments).toEqual([]);
  });

  it('is nothing to who holds no function on it', async () => {
    for (const q of ['club', RIDET]) {
      expect(await search(q, cast.otherAgent)).toEqual({
        open: [],
        done: [],
        establishments: [],
        people: [],
        messages: [],
      });
    }
  });
});

describe('the record of an association', () => {
  it('shows its requests and no other, who acts for it, its documents, and what was said', async () => {
    const payload = { type: 'sendMessage', text: 'Il manque la page 2.', files: [] };
    const sent = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/commands`,
      as: cast.agent,
      payload,
    });
    expect(sent.statusCode, sent.body).toBeLessThan(300);
    const read: EstablishmentRecord = (await record()).json();
    expect(read).toMatchObject({
      id: club,
      name: 'Club de va’a',
      ridet: RIDET,
      legalForm: 'Association',
      listed: true,
    });
    expect(read.requests).toMatchObject([{ id: caseId, by: 'Marie Wamytan', role: 'representative', closedAt: null }]);
    expect(read.people).toMatchObject([{ name: 'Marie Wamytan', role: 'representative' }]);
    expect(read.documents.map(({ name, request }) => [name, request.id])).toEqual([
      ['justificatifRessources.pdf', caseId],
      ['justificatifDomicile.pdf', caseId],
    ]);
    expect(read.messages).toMatchObject([{ from: 'agent', text: 'Il manque la page 2.', request: { id: caseId } }]);
  });

  it('says of each detail where it comes from', async () => {
    const { details }: EstablishmentRecord = (await record()).json();
    expect(details).toEqual([
      { detail: 'address', text: '3 rue des Mangroves, 98800 Nouméa', from: 'register', request: null },
      { detail: 'phone', text: '26.11.22', from: 'register', request: null },
    ]);
    await test.services
      .db('establishment')
      .where({ id: club })
      .update({ details: JSON.stringify({ phone: '+687991122' }) });
    const { details: since }: EstablishmentRecord = (await record()).json();
    expect(since.find(({ detail }) => detail === 'phone')).toMatchObject({ text: '99.11.22', from: 'people' });
  });

  it('is a reading of each of its requests, that who acts for it reads', async () => {
    await record();
    const readings = await test.services
      .db('reading')
      .where({ user_id: cast.agent.userId })
      .select('case_id', 'reason');
    const ofPage = readings.filter(({ reason }) => reason.includes('page de Club de va’a'));
    expect(ofPage.map(({ case_id: id }) => id)).toEqual([caseId]);
    const told = await get<{ items: { reason: string }[] }>(`/me/readings`, cast.owner);
    expect(told.items.some(({ reason }) => reason.includes('page de Club de va’a'))).toBe(true);
  });

  it('is there for nobody who sees none of its requests', async () => {
    expect((await record(cast.otherAgent)).statusCode).toBe(404);
    for (const as of [cast.owner, cast.otherCitizen, cast.author, cast.dpo, cast.administrator])
      expect((await record(as)).statusCode).toBe(403);
    const unknown = await test.request({ url: `/api/v1/establishments/${randomUUID()}`, as: cast.agent });
    expect(unknown.statusCode).toBe(404);
    const { rows } = await test.services.db.raw('select count(*)::int as n from reading where user_id = ?', [
      cast.otherAgent.userId,
    ]);
    expect(rows[0].n).toBe(0);
  });
});
