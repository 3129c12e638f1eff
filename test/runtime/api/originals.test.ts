/** The scan of a form on paper: attached by the agent who types the request in, kept with it, and read by who reads all of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { ANSWERS, multipart, PDF, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, as: TestPerson | undefined, payload?: object) =>
  test.request({ method, url: `/api/v1${path}`, as, ...(payload && { payload }) });
const send = (query: string, as: TestPerson | undefined, name = 'feuille.pdf', content = PDF) =>
  test.request({ method: 'POST', url: `/api/v1/files?${query}`, as, ...multipart(name, content) });
const attach = (draft: string, as: TestPerson | undefined = cast.agent, name?: string) =>
  send(`draft=${draft}&original=true`, as, name);
const begin = async () =>
  (
    await call('POST', '/drafts', cast.agent, {
      dispositif: SCHEME,
      channel: 'letter',
      receivedOn: '2026-03-02',
      person: { givenName: 'Rosalie', familyName: 'Poadja', email: null },
    })
  ).json();
const isStored = async (id: string): Promise<boolean> =>
  (await test.services.files.open(id).then((stream) => stream?.destroy())) !== undefined;

/** A request that was typed from two scanned pages. */
async function file() {
  const draft = await begin();
  const scans = [(await attach(draft.id)).json(), (await attach(draft.id, cast.agent, 'verso.pdf')).json()];
  const piece = (await send(`draft=${draft.id}&pointer=/justificatifRessources`, cast.agent)).json();
  const answers = { ...ANSWERS, justificatifRessources: piece };
  await call('PUT', `/drafts/${draft.id}`, cast.agent, { answers, revision: draft.revision });
  const filed = await call('POST', '/cases', cast.agent, { draft: draft.id, declaration: true });
  expect(filed.statusCode).toBe(201);
  return { id: filed.json().id, scans, draft };
}

describe('a request that was begun at a counter', () => {
  const begun = async (as: TestPerson) => (await call('GET', '/me/assisted-drafts', as)).json().items;

  it('is found again by the agent who began it alone, with its scans in their order, until it is filed', async () => {
    const draft = await begin();
    const scans = [(await attach(draft.id)).json(), (await attach(draft.id, cast.agent, 'verso.pdf')).json()];
    const [first] = await begun(cast.agent);
    expect(first).toEqual({
      id: draft.id,
      title: expect.any(String),
      applicant: 'Rosalie Poadja',
      channel: 'letter',
      receivedOn: '2026-03-02',
      updatedAt: expect.stringMatching(/Z$/u),
      url: draft.url,
      originals: scans,
    });
    for (const other of [cast.signatory, cast.otherAgent, cast.owner]) expect(await begun(other)).toEqual([]);
    expect((await call('GET', '/me/assisted-drafts', undefined)).statusCode).toBe(401);
    const filed = await file();
    expect((await begun(cast.agent)).map(({ id }: { readonly id: string }) => id)).not.toContain(filed.draft.id);
  });

  it('is not one that somebody writes for themselves', async () => {
    await call('POST', '/drafts', cast.agent, { dispositif: SCHEME });
    const items: readonly { readonly applicant: string }[] = await begun(cast.agent);
    expect(new Set(items.map(({ applicant }) => applicant))).toEqual(new Set(['Rosalie Poadja']));
  });

  it('loses a wrong scan, row and bytes, and keeps the others', async () => {
    const draft = await begin();
    const [wrong, right] = [(await attach(draft.id)).json(), (await attach(draft.id, cast.agent, 'verso.pdf')).json()];
    const remove = (id: string, as: TestPerson | undefined) =>
      call('DELETE', `/drafts/${draft.id}/originals/${id}`, as).then(({ statusCode }) => statusCode);
    for (const as of [cast.signatory, cast.otherAgent, cast.owner, undefined])
      expect(await remove(wrong.id, as)).toBe(404);
    expect(await isStored(wrong.id)).toBe(true);
    expect(await remove(wrong.id, cast.agent)).toBe(204);
    expect(await isStored(wrong.id)).toBe(false);
    expect(await remove(wrong.id, cast.agent)).toBe(404);
    const items: readonly { readonly id: string; readonly originals: object }[] = await begun(cast.agent);
    expect(items.find(({ id }) => id === draft.id)?.originals).toEqual([right]);
  });

  it('loses neither an answer so, nor the scan of another request, nor the original of a case', async () => {
    const [draft, other] = [await begin(), await begin()];
    const piece = (await send(`draft=${draft.id}&pointer=/justificatifRessources`, cast.agent)).json();
    const foreign = (await attach(other.id)).json();
    for (const { id } of [piece, foreign]) {
      expect((await call('DELETE', `/drafts/${draft.id}/originals/${id}`, cast.agent)).statusCode).toBe(404);
      expect(await isStored(id)).toBe(true);
    }
    const filed = await file();
    const [scan] = filed.scans;
    const late = await call('DELETE', `/drafts/${filed.draft.id}/originals/${scan.id}`, cast.agent);
    expect(late.json()).toMatchObject({ code: 'draft-filed' });
    expect(await isStored(scan.id)).toBe(true);
  });
});

describe('the scan of a form on paper', () => {
  it('is shown on the case, in the order in which it was attached, with who did and when', async () => {
    const { id, scans } = await file();
    const { originals, sections } = (await call('GET', `/cases/${id}`, cast.agent)).json();
    expect(originals).toEqual(
      scans.map((scan) => ({ file: scan, name: expect.any(String), at: expect.stringMatching(/Z$/u) })),
    );
    expect(originals.map(({ file: { name } }: { readonly file: { readonly name: string } }) => name)).toEqual([
      'feuille.pdf',
      'verso.pdf',
    ]);
    // It answers no question.
    expect(JSON.stringify(sections)).not.toContain(scans[0].id);
  });

  it('is read by agents of the scheme, and by nobody else who is not the applicant', async () => {
    const { scans } = await file();
    const [scan] = scans;
    const reads = await Promise.all(
      [cast.agent, cast.signatory, cast.otherAgent, cast.otherCitizen, undefined].map(
        async (as) => (await call('GET', `/files/${scan.id}`, as)).statusCode === 200,
      ),
    );
    expect(reads).toEqual([true, true, false, false, false]);
  });

  it('is there as long as the request is, and goes with one that is given up', async () => {
    const draft = await begin();
    const scan = (await attach(draft.id)).json();
    expect(await isStored(scan.id)).toBe(true);
    expect((await call('DELETE', `/drafts/${draft.id}`, cast.agent)).statusCode).toBe(204);
    expect(await isStored(scan.id)).toBe(false);
    const filed = await file();
    expect(await Promise.all(filed.scans.map(({ id }) => isStored(id)))).toEqual([true, true]);
  });

  it('is no answer, whoever says so', async () => {
    const draft = await begin();
    const scan = (await attach(draft.id)).json();
    const answers = { ...ANSWERS, justificatifRessources: scan };
    await call('PUT', `/drafts/${draft.id}`, cast.agent, { answers, revision: draft.revision });
    const filed = await call('POST', '/cases', cast.agent, { draft: draft.id, declaration: true });
    expect(filed.json()).toMatchObject({ code: 'answers-invalid' });
  });

  it('is attached to what an agent types in, before it is filed, twenty times at most', async () => {
    const own = (await call('POST', '/drafts', cast.owner, { dispositif: SCHEME })).json();
    expect((await attach(own.id, cast.owner)).statusCode).toBe(403);
    const draft = await begin();
    expect((await attach(draft.id, cast.otherAgent)).statusCode).toBe(404);
    for (let page = 0; page < 20; page += 1) expect((await attach(draft.id)).statusCode).toBe(201);
    expect((await attach(draft.id)).json()).toMatchObject({ code: 'originals-full' });
    const filed = await file();
    expect((await attach(filed.draft.id)).json()).toMatchObject({ code: 'draft-filed' });
  });

  it('is a PDF or a picture', async () => {
    const draft = await begin();
    const refused = await send(`draft=${draft.id}&original=true`, cast.agent, 'a.txt', Buffer.from('Bonjour'));
    expect(refused.json()).toMatchObject({ code: 'file-type-refused' });
  });
});
