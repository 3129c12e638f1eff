/** An agent reads of a person what their functions let them, by pages, and each reading is one that the person is told of. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail, PersonRecord, Readings, SearchFound } from '../../../schemas/types/api.ts';
import { declareAssociation } from '../../../runtime/establishments/index.ts';
import { noteRefused } from '../../../runtime/notices/index.ts';
import { ensurePerson } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let personId: string;
let caseId: string;
let number: string;

const read = (as: TestPerson | undefined = cast.agent, cursor?: string, id = personId) =>
  test.request({
    url: `/api/v1/people/${id}${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
    ...(as && { as }),
  });
const record = async (as?: TestPerson, cursor?: string): Promise<PersonRecord> => {
  const answer = await read(as, cursor);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const search = async (q: string, as: TestPerson = cast.agent): Promise<SearchFound['people']> =>
  (await test.request({ url: `/api/v1/search?q=${encodeURIComponent(q)}`, as })).json().people;
const readingsOf = async ({ userId }: TestPerson): Promise<readonly { case_id: string; reason: string }[]> =>
  test.services.db('reading').where({ user_id: userId }).select('case_id', 'reason');

/** Copies of the request under other numbers, each an hour older than the one before; gives their identifiers, the newest first. */
async function copies(count: number, change: { readonly dispositif?: string } = {}): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const [at, id] of ids.entries()) {
    await test.services.db.raw(
      `insert into "case" (id, number, dispositif_id, dispositif_version, version, state, channel, person_id, applicant_name, filed_at, data, updated_at, routes)
       select :id, :number, coalesce(:dispositif, c.dispositif_id), c.dispositif_version, c.version, c.state, c.channel, c.person_id, c.applicant_name,
         c.filed_at - make_interval(hours => :age), (c.data::jsonb || jsonb_build_object('id', :id::text, 'number', :number::text,
           'filedAt', to_char(c.filed_at at time zone 'utc' - make_interval(hours => :age), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::json,
         c.updated_at, c.routes from "case" c where c.id = :of`,
      { id, number: `X-${id.slice(0, 8)}`, age: at + 1, of: caseId, dispositif: change.dispositif ?? null },
    );
  }
  return ids;
}

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  const detail: CaseDetail = (await test.request({ url: `/api/v1/cases/${caseId}`, as: cast.signatory })).json();
  ({ number } = detail);
  ({ personId } = detail.applicant);
});
afterAll(() => test.close());

describe('the record of a person', () => {
  it('shows their requests, documents, what was said and the mails that left, with what became of them', async () => {
    const payload = { type: 'sendMessage', text: 'Il manque la page 2.', files: [] };
    const url = `/api/v1/cases/${caseId}/commands`;
    await test.request({ method: 'POST', url, as: cast.agent, payload });
    const shown = await record();
    expect(shown).toMatchObject({ id: personId, name: 'Marie Wamytan', vouched: false, vouchedAt: null, next: null });
    expect(shown.requests).toMatchObject([{ id: caseId, number, outcome: null, establishment: null }]);
    expect(shown.documents.map(({ name, request }) => [name, request.number])).toEqual([
      ['justificatifRessources.pdf', number],
      ['justificatifDomicile.pdf', number],
    ]);
    expect(shown.messages).toMatchObject([{ from: 'agent', text: 'Il manque la page 2.', request: { number } }]);
    const { items } = (await test.request({ url: `/api/v1/cases/${caseId}/mails`, as: cast.agent })).json();
    expect(shown.mails.length).toBeGreaterThan(0);
    expect(shown.mails.map(({ id, status, number: of }) => [id, status, of])).toEqual(
      items.map((mail: { id: string; status: string }) => [mail.id, mail.status, number]),
    );
  });

  it('says what each detail rests on: the word of the person, a proof, the identity service', async () => {
    const { details } = await record();
    expect(details.map(({ detail, text, proof }) => [detail, text, proof])).toEqual([
      ['birthDate', '14 mai 1988', 'declared'],
      ['birthPlace', 'Thio', 'declared'],
      ['email', cast.owner.email, 'confirmed'],
      ['phone', '26.12.34', 'declared'],
      ['address', 'Tribu de Saint-Philippo II, 98829 Thio', 'declared'],
    ]);
    expect(details.every(({ request, channel }) => request.number === number && channel === 'online')).toBe(true);
    const claims = {
      givenName: 'Marie',
      familyName: 'Wamytan',
      birthDate: '1988-05-14',
      birthPlace: 'Nouméa',
      gender: null,
      verified: 2,
    };
    await ensurePerson(test.services.db, cast.owner.userId, claims);
    const since = await record();
    expect(since).toMatchObject({ vouched: true, vouchedAt: expect.any(String) });
    expect(since.details.slice(0, 2)).toMatchObject([
      { detail: 'birthDate', proof: 'vouched', provedAt: since.vouchedAt },
      // The request has another word than the identity service.
      { detail: 'birthPlace', text: 'Thio', proof: 'declared' },
    ]);
    await ensurePerson(test.services.db, cast.owner.userId, { ...claims, verified: 1 });
    expect(await record()).toMatchObject({ vouched: false, vouchedAt: null });
  });

  it('tells of an address that mails do not reach', async () => {
    await noteRefused(test.services.db, cast.owner.email, 'Boîte inconnue');
    const { details } = await record();
    expect(details.find(({ detail }) => detail === 'email')?.refused).toMatchObject({ reason: 'Boîte inconnue' });
  });

  it('tells nothing that no request says: what the register has beside stays there', async () => {
    await test.services.db('person').where({ id: personId }).update({ phone: '+687999999' });
    expect((await record()).details.filter(({ detail }) => detail === 'phone').map(({ text }) => text)).toEqual([
      '26.12.34',
    ]);
  });

  it('has different words for one detail by the newest request that says so', async () => {
    const [second = '', third = ''] = await copies(2);
    await test.services.db.raw(
      `update "case" set data = jsonb_set(data::jsonb, '{answers,telephone}', '"+687261235"')::json where id = ?`,
      [second],
    );
    const { details } = await record();
    expect(details.flatMap(({ detail, text, request }) => (detail === 'phone' ? [[text, request.id]] : []))).toEqual([
      ['26.12.34', caseId],
      ['26.12.35', second],
    ]);
    await test.services.db('reading').whereIn('case_id', [second, third]).delete();
    await test.services.db('case').whereIn('id', [second, third]).delete();
  });

  it('is a reading of each request shown, that the person reads', async () => {
    await record();
    const ofPage = (await readingsOf(cast.agent)).filter(({ reason }) => reason.endsWith('fiche de la personne'));
    expect(ofPage.map(({ case_id: id }) => id)).toEqual([caseId]);
    const told: Readings = (await test.request({ url: '/api/v1/me/readings', as: cast.owner })).json();
    expect(told.items.some(({ reason }) => reason.endsWith('fiche de la personne'))).toBe(true);
  });

  it('is there for nobody who sees none of their requests', async () => {
    expect((await read(cast.otherAgent)).statusCode).toBe(404);
    for (const as of [cast.owner, cast.otherCitizen, cast.author, cast.dpo, cast.administrator])
      expect((await read(as)).statusCode).toBe(403);
    expect((await test.request({ url: `/api/v1/people/${personId}` })).statusCode).toBe(401);
    expect((await read(cast.agent, undefined, randomUUID())).statusCode).toBe(404);
    expect(await readingsOf(cast.otherAgent)).toEqual([]);
  });

  it('is not read by the person, an agent as they may be', async () => {
    const groups = [await groupOf(test.services, 'instructeur')];
    const own = await test.signIn({ email: 'agent-qui-demande@exemple.nc', roles: ['agent'], groups });
    const ownCase = await fileMedicalAid(test, own);
    const row = await test.services.db('case').where({ id: ownCase }).first('person_id');
    expect((await read(own, undefined, row.person_id)).statusCode).toBe(404);
    expect((await read(cast.agent, undefined, row.person_id)).statusCode).toBe(200);
  });
});

describe('companies and associations', () => {
  let club: string;

  beforeAll(async () => {
    ({ id: club } = await declareAssociation(test.services.db, { name: 'Club de va’a', rna: 'W9N1007777' }));
    await test.services.db('establishment_link').insert({
      id: randomUUID(),
      establishment_id: club,
      person_id: personId,
      role: 'representative',
      asked_at: new Date('2026-01-05T00:00:00Z'),
      confirmed_at: new Date('2026-01-06T00:00:00Z'),
      confirmed_by: 'administrator',
    });
  });

  it('are not told of as long as the agent reads no request of theirs', async () => {
    expect((await record()).establishments).toEqual([]);
  });

  it('are told of to who instructs one, with what was filed for them', async () => {
    const ofClub = await fileMedicalAid(test, cast.owner, club);
    const { establishments, requests } = await record();
    const named = { id: club, name: 'Club de va’a', ridet: null, rna: 'W9N1007777' };
    expect(establishments).toEqual([
      { establishment: named, role: 'representative', since: '2026-01-06T00:00:00.000Z' },
    ]);
    expect(requests.map(({ id, establishment }) => [id, establishment])).toEqual([
      [ofClub, named],
      [caseId, null],
    ]);
    await test.services
      .db('establishment_link')
      .where({ person_id: personId })
      .update({ ended_at: new Date(), ended_by: 'holder' });
    expect((await record()).establishments).toEqual([]);
  });
});

describe('a search', () => {
  it('finds people by their name, number for number, and by how they are reached', async () => {
    const marie = { id: personId, name: 'Marie Wamytan', number: expect.any(String) };
    for (const q of ['wamytan', 'mar wam', cast.owner.email.toUpperCase()]) expect(await search(q)).toEqual([marie]);
    expect(await search(number)).toEqual([]);
    expect(await search('thio')).toEqual([]);
    expect(await search('wamytan', cast.otherAgent)).toEqual([]);
  });
});

describe('many requests', () => {
  it('are read by pages, the newest first, each once; what others deal with is neither shown nor counted', async () => {
    const hidden = await copies(15, { dispositif: 'permis-chasser' });
    const older = await copies(30);
    const seen: string[] = [];
    let cursor: string | undefined;
    const sizes: number[] = [];
    do {
      const page: PersonRecord = await record(cast.signatory, cursor);
      sizes.push(page.requests.length);
      seen.push(...page.requests.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(sizes).toEqual([20, 12]);
    expect(seen.slice(2)).toEqual(older);
    expect(seen.filter((id) => hidden.includes(id))).toEqual([]);
    const ofPage = (await readingsOf(cast.signatory)).filter(({ reason }) => reason.endsWith('fiche de la personne'));
    expect(new Set(ofPage.map(({ case_id: id }) => id))).toEqual(new Set(seen));
  });

  it('a page is as long as it is, whatever is asked for', async () => {
    for (const cursor of [
      'x',
      '~',
      `1999-99-99T99:99:99.999Z~${personId}`,
      `2026-02-31T00:00:00.000Z~${personId}`,
      `2026-01-01T00:00:00.000Z~x`,
    ])
      expect((await record(cast.signatory, cursor)).requests).toHaveLength(20);
    const before = `1950-01-01T00:00:00.000Z~${personId}`;
    expect((await read(cast.signatory, before)).statusCode).toBe(404);
  });
});
