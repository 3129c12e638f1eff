/** What a scheme gives to the archives leaves in a package, and is erased once they have it: chosen, packed, received, proved. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditCases, readCase } from '../../../../runtime/cases/index.ts';
import { readJournal } from '../../../../runtime/erasure/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../../support/app.ts';
import { createCast, type Cast } from '../../../support/cast.ts';
import { fileMedicalAid, multipart, PDF, SCHEME } from '../../../support/medical-aid.ts';
import { readPdf } from '../../documents/read-pdf.ts';
import { moveClock } from '../../../support/clock.ts';

const YEAR_MS = 366 * 86_400_000;
const RECEIPT = { reference: '1234 W 56', on: '2026-11-01' };

let test: TestApp;
let cast: Cast;
const ids: string[] = [];
const numbers: string[] = [];
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  for (const _ of [1, 2, 3]) {
    const id = await fileMedicalAid(test, cast.owner);
    const document = multipart('plan.pdf', PDF);
    const sent = await test.request({ method: 'POST', url: `/api/v1/files?case=${id}`, as: cast.agent, ...document });
    await command(id, cast.agent, { type: 'sendMessage', text: 'Voici le plan.', files: [sent.json().id] });
    const { version, number } = await test.services.db('case').where({ id }).first('version', 'number');
    await command(id, cast.owner, { type: 'act', action: 'retirer', data: {}, expectedVersion: version });
    ids.push(id);
    numbers.push(number);
  }
  await test.services.db('outbox').update({ done_at: new Date() });
});
afterAll(() => test.close());

async function command(id: string, as: TestPerson, payload: object): Promise<void> {
  const done = await test.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as, payload });
  if (done.statusCode !== 200) throw new Error(done.body);
}

const later = (years: number) => moveClock(test.services.clock, years * YEAR_MS);
const call = (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
  test.request({ method, url: `/api/v1/retention/transfers${path}`, as: cast.dpo, ...(payload && { payload }) });
const prepare = (...chosen: readonly string[]) => call('POST', '', { dispositif: SCHEME, numbers: chosen });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const unpack = async (id: string) => {
  const packed = await call('GET', `/${id}/package`);
  expect(packed.headers['content-type']).toBe('application/zip');
  return unzipSync(packed.rawPayload);
};

describe('choosing', () => {
  it('refuses what is not due yet, what is of another scheme, and what is not there', async () => {
    expect((await prepare(numbers[0] ?? '')).json()).toMatchObject({ status: 409, code: 'transfer-not-due' });
    later(6);
    expect((await prepare(numbers[0] ?? '', 'AUCUN')).json()).toMatchObject({ code: 'transfer-not-due' });
    const other = await call('POST', '', { dispositif: 'permis-chasser', numbers: [numbers[0]] });
    expect(other.json()).toMatchObject({ code: 'transfer-not-due' });
    expect((await prepare()).statusCode).toBe(422);
    expect((await call('GET', '')).json()).toEqual({ items: [], next: null });
  });

  it('puts a case in one transfer alone, whoever asks at once', async () => {
    const both = await Promise.all([prepare(...numbers), prepare(...numbers)]);
    expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]));
    const { items } = (await call('GET', '')).json();
    expect(items).toMatchObject([
      { scheme: 'Aide médicale', cases: numbers, leftOut: [], packedAt: null, takenAt: null },
    ]);
  });

  it('gives a transfer up once, and its cases may be chosen again', async () => {
    const [{ id }] = (await call('GET', '')).json().items;
    expect((await call('DELETE', `/${id}`)).json()).toMatchObject({ id, droppedAt: expect.any(String) });
    expect((await call('DELETE', `/${id}`)).json()).toMatchObject({ code: 'transfer-ended' });
    expect((await call('GET', `/${id}/package`)).json()).toMatchObject({ code: 'transfer-ended' });
    expect((await call('DELETE', '/999')).json()).toMatchObject({ status: 404, code: 'transfer-unknown' });
    expect((await prepare(...numbers)).statusCode).toBe(201);
  });
});

describe('a package', () => {
  it('is refused its receipt before it was taken out', async () => {
    const [{ id }] = (await call('GET', '')).json().items;
    expect((await call('POST', `/${id}/receipt`, RECEIPT)).json()).toMatchObject({ code: 'transfer-not-packed' });
    expect((await readCase(test.services.db, ids[0] ?? ''))?.erased).toBeUndefined();
  });

  it('holds each case as far as its scheme gives it to the archives, with the digest of each file in the manifest', async () => {
    const [{ id }] = (await call('GET', '')).json().items;
    const files = await unpack(id);
    const manifest = strFromU8(files['manifest.xml'] ?? new Uint8Array());
    const objects = [
      ...manifest.matchAll(
        /<Uri>([^<]+)<\/Uri>\s*<MessageDigest algorithm="SHA-256">([0-9a-f]{64})<.*?<Size>(\d+)</gsu,
      ),
    ];
    expect(objects.length).toBe(Object.keys(files).length - 1);
    // Of each its own sheet, and the document of a message; proofs of income are of a category that is not given.
    expect(objects.length).toBe(2 * ids.length);
    expect(manifest.match(/<Filename>plan\.pdf<\/Filename>/gu)).toHaveLength(ids.length);
    for (const [, uri = '', digest, size] of objects) {
      const bytes = files[uri] ?? new Uint8Array();
      expect({ uri, digest: sha256(bytes), size: String(bytes.length) }).toEqual({ uri, digest, size });
    }
    for (const number of numbers) expect(manifest).toContain(`<Title>Dossier ${number}</Title>`);
    expect(manifest).toContain('Données versées : Identité, Constats et motifs de l’instruction.');
    const words = (await readPdf(files['content/ID1.pdf'] ?? new Uint8Array())).text;
    expect(words).toContain('Wamytan');
    // Where they live, who lives with them and what they earn are for no archives.
    for (const word of ['Saint-Philippo', 'Rose', '80 000']) expect(words).not.toContain(word);
    expect(words).not.toContain('Données effacées');
  });

  it('is noted with the digest of its manifest, and as a reading of each of its cases that says what for', async () => {
    const [{ id, manifest, packedAt }] = (await call('GET', '')).json().items;
    expect(packedAt).toEqual(expect.any(String));
    const files = await unpack(id);
    const [again] = (await call('GET', '')).json().items;
    expect(again.manifest).toBe(sha256(files['manifest.xml'] ?? new Uint8Array()));
    expect(again.manifest).not.toBe(manifest);
    const readings = await test.services.db('reading').where({ kind: 'export' }).pluck('reason');
    expect(readings.filter((reason: string) => reason.includes(`remis aux archives, versement n° ${id}`))).toHaveLength(
      3,
    );
  });
});

describe('the receipt of the archives', () => {
  it('is of a day that has come, and says what they call it', async () => {
    const [{ id }] = (await call('GET', '')).json().items;
    const to = (body: object) => call('POST', `/${id}/receipt`, { ...RECEIPT, ...body });
    expect((await to({ on: '2099-01-01' })).json()).toMatchObject({ code: 'transfer-day' });
    expect((await to({ reference: '  ' })).statusCode).toBe(422);
    expect((await call('POST', '/999/receipt', RECEIPT)).json()).toMatchObject({ code: 'transfer-unknown' });
  });

  it('erases what they have; a case that changed since keeps its data, and is told', async () => {
    const { db } = test.services;
    const [{ id, manifest }] = (await call('GET', '')).json().items;
    const [changed = ''] = ids;
    await command(changed, cast.agent, { type: 'addNote', text: 'Relu avant le versement.' });
    const taken = (await call('POST', `/${id}/receipt`, RECEIPT)).json();
    expect(taken).toMatchObject({ takenOn: RECEIPT.on, reference: RECEIPT.reference, leftOut: [numbers[0]] });
    expect((await readCase(db, changed))?.erased).toBeUndefined();
    for (const gone of ids.slice(1)) {
      const left = await readCase(db, gone);
      expect(Object.keys(left?.erased?.categories ?? {})).toEqual(expect.arrayContaining(['identite', 'instruction']));
      expect(JSON.stringify(left)).not.toContain('Wamytan');
    }
    expect((await call('POST', `/${id}/receipt`, RECEIPT)).json()).toMatchObject({ code: 'transfer-ended' });
    expect((await readJournal(db)).lines).toMatchObject(
      ids.slice(1).map(() => ({ transfer: { number: id, reference: RECEIPT.reference, manifest } })),
    );
  });

  it('leaves a history that says so, a journal that holds, and an audit without a finding', async () => {
    const { services } = test;
    expect((await readJournal(services.db)).broken).toBeNull();
    expect((await auditCases(services)).findings).toEqual([]);
    const { body } = await test.request({ url: `/api/v1/cases/${ids[1]}`, as: cast.agent });
    expect(body).toContain('Données versées aux archives, puis effacées d’ici : « Identité »');
    const csv = (await test.request({ url: '/api/v1/retention/journal/file?format=csv', as: cast.dpo })).body;
    expect(csv).toContain(`référence ${RECEIPT.reference}`);
  });

  it('is chosen again when it was left out, and a transfer of nothing more is none', async () => {
    expect((await prepare(numbers[0] ?? '')).statusCode).toBe(201);
    expect((await prepare(numbers[1] ?? '')).json()).toMatchObject({ code: 'transfer-not-due' });
  });
});
