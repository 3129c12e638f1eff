import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOutFile } from '../../../runtime/filing/store/wallet-files.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, multipart, PDF, publishMedicalAid } from '../../support/medical-aid.ts';

const KIND = 'justificatif-domicile';

let test: TestApp;
let citizen: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  const groups = [await groupOf(test.services, 'instructeur')];
  agent = await test.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
});
afterAll(() => test.close());

const get = (path: string, as: TestPerson = citizen) => test.request({ method: 'GET', url: `/api/v1${path}`, as });
const put = (query: string, content: Buffer = PDF, as: TestPerson = citizen) =>
  test.request({
    method: 'POST',
    url: `/api/v1/me/documents?${query}`,
    as,
    ...multipart('edf.pdf', content),
  });
const takeOut = (id: string, as: TestPerson = citizen) =>
  test.request({ method: 'DELETE', url: `/api/v1/me/documents/${id}`, as });
const mine = async (as: TestPerson = citizen) => (await get('/me/documents', as)).json();
const other = (text: string): Buffer => Buffer.concat([PDF, Buffer.from(text)]);
/** Somebody with an empty wallet. */
const newcomer = (name: string): Promise<TestPerson> => test.signIn({ email: `${name}@exemple.nc`, name });

describe('my wallet', () => {
  it('has the documents of my requests, on how many they are, and where they are offered', async () => {
    const someone = await newcomer('rose');
    expect((await mine(someone)).items).toEqual([]);
    await fileMedicalAid(test, someone);
    await fileMedicalAid(test, someone);
    const { items, kinds } = await mine(someone);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: KIND, title: 'Justificatif de domicile', uses: 2, datedOn: null });
    expect(items[0].askers).toMatchObject([{ id: 'aide-medicale', over: false }]);
    expect(kinds).toContainEqual({ kind: KIND, title: 'Justificatif de domicile' });
  });

  it('says on which requests a document is, and which agent read it', async () => {
    const someone = await newcomer('reader');
    const caseId = await fileMedicalAid(test, someone);
    const [{ id }] = (await mine(someone)).items;
    expect((await get(`/me/documents/${id}`, someone)).json().readings.items).toEqual([]);
    expect((await get(`/files/${id}`, agent)).statusCode).toBe(200);
    const { requests, readings } = (await get(`/me/documents/${id}`, someone)).json();
    expect(requests).toMatchObject([{ id: caseId, title: 'Aide médicale' }]);
    expect(readings.items).toMatchObject([{ who: 'Paul Kaba', what: expect.stringContaining('Le document «') }]);
  });

  it('takes what I put there, with the days that I tell, for me alone', async () => {
    const someone = await newcomer('louise');
    const sent = await put(`kind=${KIND}&datedOn=2020-01-15&validUntil=2020-12-31`, other('a'), someone);
    expect(sent.statusCode).toBe(201);
    const [document] = (await mine(someone)).items;
    expect(document).toMatchObject({
      name: 'edf.pdf',
      datedOn: '2020-01-15',
      validUntil: '2020-12-31',
      ended: true,
      uses: 0,
    });
    expect((await get(`/files/${document.id}`, someone)).body).toContain('%PDF');
    for (const stranger of [citizen, agent]) {
      expect((await get(`/files/${document.id}`, stranger)).statusCode).toBe(404);
      expect((await get(`/me/documents/${document.id}`, stranger)).statusCode).toBe(404);
      expect((await takeOut(document.id, stranger)).statusCode).toBe(404);
    }
    expect((await test.request({ method: 'GET', url: `/api/v1/files/${document.id}` })).statusCode).toBe(404);
  });

  it('offers what is still valid first, then what is youngest', async () => {
    const someone = await newcomer('jean');
    for (const [text, query] of [
      ['ended', 'datedOn=2026-01-03&validUntil=2026-02-01'],
      ['old', 'datedOn=2026-01-01'],
      ['young', 'datedOn=2026-01-02'],
    ])
      await put(`kind=${KIND}&${query}`, other(text ?? ''), someone);
    const days = (await mine(someone)).items.map(({ datedOn }: { datedOn: string }) => datedOn);
    expect(days).toEqual(['2026-01-02', '2026-01-01', '2026-01-03']);
  });

  it('puts one in the place of another, and forgets that one, but for requests', async () => {
    const someone = await newcomer('paul');
    const caseId = await fileMedicalAid(test, someone);
    const [before] = (await mine(someone)).items;
    const refused = await put(`replaces=${before.id}`, Buffer.from('no document'), someone);
    expect(refused.statusCode).toBe(415);
    expect((await mine(someone)).items).toHaveLength(1);
    const sent = await put(`replaces=${before.id}&datedOn=2026-01-02`, other('new'), someone);
    expect(sent.statusCode).toBe(201);
    expect((await mine(someone)).items).toMatchObject([{ id: sent.json().id, kind: KIND, uses: 0 }]);
    expect(await test.services.db('file').where({ id: before.id }).first()).toMatchObject({
      case_id: caseId,
      wallet: null,
    });
    expect((await get(`/files/${before.id}`, someone)).statusCode).toBe(200);
  });

  it('replaced by the same content keeps it, with its new days', async () => {
    const someone = await newcomer('same');
    const first = await put(`kind=${KIND}`, other('s'), someone);
    const again = await put(`replaces=${first.json().id}&validUntil=2031-01-01`, other('s'), someone);
    expect((await mine(someone)).items).toMatchObject([{ id: again.json().id, validUntil: '2031-01-01' }]);
    expect(await test.services.files.open(first.json().id)).toBeNull();
  });

  it('gives up what is taken out: bytes that no request has go, the others stay', async () => {
    const someone = await newcomer('luc');
    await fileMedicalAid(test, someone);
    const [filed] = (await mine(someone)).items;
    const put1 = (await put(`kind=${KIND}`, other('z'), someone)).json();
    expect((await takeOut(put1.id, someone)).statusCode).toBe(204);
    expect(await test.services.files.open(put1.id)).toBeNull();
    expect((await takeOut(filed.id, someone)).statusCode).toBe(204);
    expect((await takeOut(filed.id, someone)).statusCode).toBe(404);
    expect((await mine(someone)).items).toEqual([]);
    expect((await get(`/files/${filed.id}`, someone)).statusCode).toBe(200);
  });

  it('refuses a kind that nobody asks, no file, and more than anybody has', async () => {
    expect((await put('kind=inconnu')).json()).toMatchObject({ code: 'wallet-kind-unknown' });
    expect((await put('')).json()).toMatchObject({ code: 'wallet-kind-unknown' });
    const someone = await newcomer('full');
    const sent = (await put(`kind=${KIND}`, other('0'), someone)).json();
    await test.services.db.raw(
      `insert into file (id, person_id, kind, name, media_type, size, sha256, wallet, given_on)
       select gen_random_uuid(), person_id, kind, name, media_type, size, sha256 || n, wallet, given_on
       from file, generate_series(1, 59) n where id = ?`,
      [sent.id],
    );
    expect((await put(`kind=${KIND}`, other('1'), someone)).json()).toMatchObject({ status: 422, code: 'wallet-full' });
    expect((await put(`replaces=${sent.id}`, other('2'), someone)).statusCode).toBe(201);
  });

  it('takes nothing of somebody else out, whatever has the same content', async () => {
    const [one, two] = [await newcomer('un'), await newcomer('deux')];
    await put(`kind=${KIND}`, other('both'), one);
    await put(`kind=${KIND}`, other('both'), two);
    const [document] = (await mine(one)).items;
    const { person_id: id, sha256 } = await test.services.db('file').where({ id: document.id }).first();
    expect(await takeOutFile(test.services.db, { type: 'person', id }, { wallet: KIND, sha256 })).toEqual([
      document.id,
    ]);
    expect((await mine(two)).items).toHaveLength(1);
  });
});
