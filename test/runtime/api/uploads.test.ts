/**
 * Files that come piece by piece, over real sockets that are cut: they go on where they were, on this server or on another of the
 * same store, and are held to what a file that comes at once is held to.
 */
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { Upload as TusUpload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../runtime/app/app.ts';
import { closeServices, createServices } from '../../../runtime/app/create-services.ts';
import { expireUploads } from '../../../runtime/filing/index.ts';
import { createVirusScanner } from '../../../runtime/files/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { EICAR, startClamd } from '../../support/clamd.ts';
import { fileMedicalAid, PDF, publishMedicalAid, SCHEME } from '../../support/medical-aid.ts';

const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };
/** A document of 600 kB. */
const DOCUMENT = Buffer.concat([
  PDF,
  Buffer.from(Array.from({ length: 600_000 }, (_, at) => (at * 7 + (at >> 8)) % 256)),
]);
const MEGABYTE = 1024 * 1024;

let test: TestApp;
let citizen: TestPerson;
let stranger: TestPerson;
let port: number;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  stranger = await test.signIn({ email: 'paul@exemple.nc' });
  port = await listen(test.app);
});
afterAll(() => test.close());

async function listen(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address() as AddressInfo;
  return address.port;
}

type Method = 'POST' | 'HEAD' | 'PATCH' | 'DELETE' | 'PUT';
const call = (method: Method, url: string, headers: object = TUS, payload?: Buffer, as: TestPerson | null = citizen) =>
  test.request({
    method,
    url: url.startsWith('/api') ? url : `/api/v1${url}`,
    headers: { ...headers },
    ...(as && { as }),
    ...(payload && { payload }),
  });
const newDraft = async (as: TestPerson = citizen): Promise<string> =>
  (await test.request({ method: 'POST', url: '/api/v1/drafts', as, payload: { dispositif: SCHEME } })).json().id;
const forField = (draft: string, field = 'justificatifDomicile'): string => `/uploads?draft=${draft}&pointer=/${field}`;
/** Begins one of so many bytes; its address. */
const begin = async (place: string, length: number, name = 'facture.pdf'): Promise<string> => {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  const begun = await call('POST', place, { ...TUS, 'upload-length': String(length), 'upload-metadata': metadata });
  expect(begun.statusCode, begun.body).toBe(201);
  return String(begun.headers.location);
};
const piece = (upload: string, from: number, content: Buffer) =>
  call('PATCH', upload, { ...PIECE, 'upload-offset': String(from) }, content);
const offset = async (upload: string): Promise<number> =>
  Number((await call('HEAD', upload)).headers['upload-offset'] ?? NaN);
const send = async (place: string, content: Buffer, name?: string) => {
  const upload = await begin(place, content.length, name);
  await piece(upload, 0, content);
  return call('POST', upload);
};
const readBack = async (id: string): Promise<Buffer> =>
  (await test.request({ method: 'GET', url: `/api/v1/files/${id}`, as: citizen })).rawPayload;

/** Sends from somewhere to the end, over a socket that is cut after so many bytes. */
async function sendAndCut(upload: string, from: number, bytes: number, on = port): Promise<void> {
  const request = httpRequest({
    port: on,
    host: '127.0.0.1',
    method: 'PATCH',
    path: upload,
    headers: {
      ...PIECE,
      'upload-offset': from,
      'content-length': DOCUMENT.length - from,
      cookie: citizen.cookie,
      origin: test.services.config.publicUrl,
    },
  });
  const closed = new Promise((resolve) => request.on('error', () => undefined).on('close', resolve));
  request.write(DOCUMENT.subarray(from, from + bytes));
  await expect.poll(() => offset(upload), { timeout: 20_000 }).toBe(from + bytes);
  request.destroy();
  await closed;
}

describe('a document whose line is cut', () => {
  it('goes on where it was, twice, and is the same as if it had come at once', async () => {
    const draft = await newDraft();
    const upload = await begin(forField(draft), DOCUMENT.length);
    expect(await offset(upload)).toBe(0);
    await sendAndCut(upload, 0, 240_000);
    await sendAndCut(upload, 240_000, 100_000);
    expect((await piece(upload, 340_000, DOCUMENT.subarray(340_000))).headers['upload-offset']).toBe(
      String(DOCUMENT.length),
    );
    const kept = await call('POST', upload);
    expect([kept.statusCode, kept.json()]).toMatchObject([
      201,
      { name: 'facture.pdf', size: DOCUMENT.length, mediaType: 'application/pdf' },
    ]);
    expect((await readBack(kept.json().id)).equals(DOCUMENT)).toBe(true);
  });

  it('goes on at another server of the same store', async () => {
    const { config, databaseUrl } = test.services;
    const services = createServices(config, databaseUrl);
    const other = await createApp(services);
    try {
      const otherPort = await listen(other);
      const upload = await begin(forField(await newDraft()), DOCUMENT.length);
      await sendAndCut(upload, 0, 100_000, otherPort);
      await sendAndCut(upload, 100_000, 100_000);
      await piece(upload, 200_000, DOCUMENT.subarray(200_000));
      const headers = { origin: config.publicUrl, cookie: citizen.cookie };
      const kept = await other.inject({ method: 'POST', url: upload, headers });
      expect((await readBack(kept.json().id)).equals(DOCUMENT)).toBe(true);
      // Asked again here, since the answer was lost.
      expect((await call('POST', upload)).json()).toEqual(kept.json());
    } finally {
      await other.close();
      await closeServices(services);
    }
  });

  it('goes with the client that the protocol comes with, in pieces', async () => {
    const draft = await newDraft();
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const client = new TusUpload(DOCUMENT, {
      endpoint: `http://127.0.0.1:${port}/api/v1${forField(draft)}`,
      headers: { cookie: citizen.cookie, origin: test.services.config.publicUrl },
      metadata: { filename: 'été.pdf' },
      chunkSize: 200_000,
      retryDelays: null,
      onError: reject,
      onSuccess: () => resolve(new URL(client.url ?? '').pathname),
    });
    client.start();
    const upload = await promise;
    expect((await call('POST', upload)).json()).toMatchObject({ name: 'été.pdf', size: DOCUMENT.length });
    await client.abort(true);
    expect((await call('HEAD', upload)).statusCode).toBe(404);
  });
});

describe('a piece', () => {
  it('that begins elsewhere is refused, and what is there stays', async () => {
    const upload = await begin(forField(await newDraft()), 100);
    await piece(upload, 0, Buffer.alloc(40));
    for (const from of [0, 39, 41, 100]) expect((await piece(upload, from, Buffer.alloc(0))).statusCode).toBe(409);
    expect((await piece(upload, 20, Buffer.alloc(40))).json()).toMatchObject({ code: 'upload-displaced' });
    expect(await offset(upload)).toBe(40);
    expect((await call('POST', upload)).json()).toMatchObject({ status: 409, code: 'upload-incomplete' });
  });

  it('that is longer than what was to come is refused', async () => {
    const upload = await begin(forField(await newDraft()), 100);
    expect((await piece(upload, 0, Buffer.alloc(101))).json()).toMatchObject({ status: 413, code: 'file-too-large' });
    expect(await offset(upload)).toBe(0);
  });

  it('after the file was judged changes nothing', async () => {
    const upload = await begin(forField(await newDraft()), PDF.length);
    await piece(upload, 0, PDF);
    const { id } = (await call('POST', upload)).json();
    expect((await piece(upload, 0, Buffer.from('evil'))).statusCode).toBe(409);
    expect((await piece(upload, PDF.length, Buffer.alloc(0))).statusCode).toBe(409);
    expect((await readBack(id)).equals(PDF)).toBe(true);
    expect(await offset(upload)).toBe(PDF.length);
  });
});

describe('what a file that comes at once is held to', () => {
  it('is told before a byte travels: too large, empty, no field of files, a scheme of words that nobody speaks', async () => {
    const draft = await newDraft();
    const begun = (place: string, headers: object) => call('POST', place, headers);
    const length = (bytes: number | string) => ({ ...TUS, 'upload-length': String(bytes) });
    const answers = await Promise.all([
      begun(forField(draft), length(11 * MEGABYTE)),
      begun(forField(draft), length(0)),
      begun(forField(draft, 'revenus'), length(10)),
      begun(forField(draft), length('1e3')),
      begun(forField(draft), TUS),
      begun(forField(draft), { 'upload-length': '10' }),
      begun(forField(draft), { ...length(10), 'tus-resumable': '0.2.2' }),
      begun('/uploads', length(10)),
    ]);
    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual([
      [413, 'file-too-large'],
      [422, 'file-missing'],
      [422, 'field-not-a-file'],
      [400, 'request-invalid'],
      [400, 'request-invalid'],
      [412, 'upload-version'],
      [412, 'upload-version'],
      [400, 'request-invalid'],
    ]);
    expect(answers[0].json().detail).toContain('10 Mo au plus');
    expect(await test.services.db('upload').where({ draft_id: draft })).toEqual([]);
  });

  it('is judged by its content, and says so again when it is asked again', async () => {
    const draft = await newDraft();
    const upload = await begin(forField(draft), 11, 'facture.pdf');
    await piece(upload, 0, Buffer.from('hello world'));
    for (let asked = 0; asked < 2; asked += 1)
      expect((await call('POST', upload)).json()).toMatchObject({ status: 415, code: 'file-type-refused' });
    expect(await test.services.db('file').where({ draft_id: draft })).toEqual([]);
    expect(await offset(upload)).toBe(11);
  });

  it('is shown to the virus scanner', async () => {
    const clamd = await startClamd();
    Object.assign(test.services, { scanner: createVirusScanner(clamd.url) });
    try {
      const infected = await send(forField(await newDraft()), Buffer.concat([PDF, Buffer.from(EICAR)]));
      expect(infected.json()).toMatchObject({ status: 422, code: 'file-infected' });
      expect((await send(forField(await newDraft()), PDF)).statusCode).toBe(201);
      expect(clamd.shown).toHaveLength(2);
    } finally {
      Object.assign(test.services, { scanner: null });
      await clamd.close();
    }
  });

  it('is for who holds the request alone, be it before signing in', async () => {
    const upload = await begin(forField(await newDraft()), 100);
    for (const as of [stranger, null])
      for (const method of ['HEAD', 'PATCH', 'POST', 'DELETE'] as const)
        expect((await call(method, upload, PIECE, undefined, as)).statusCode, method).toBe(404);
    const begun = await test.request({ method: 'POST', url: '/api/v1/drafts', payload: { dispositif: SCHEME } });
    const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const place = `/api/v1${forField(begun.json().id)}`;
    const asked = { ...TUS, 'upload-length': String(PDF.length) };
    expect((await test.request({ method: 'POST', url: place, headers: asked })).statusCode).toBe(404);
    const own = await test.request({ method: 'POST', url: place, headers: { ...asked, cookie } });
    expect(own.statusCode).toBe(201);
    const head = (headers: object) =>
      test.request({ method: 'HEAD', url: String(own.headers.location), headers: { ...TUS, ...headers } });
    expect([(await head({ cookie })).statusCode, (await head({})).statusCode]).toEqual([200, 404]);
  });

  it('ends with the request that it is for', async () => {
    const draft = await newDraft();
    const upload = await begin(forField(draft), 100);
    await piece(upload, 0, Buffer.alloc(40));
    const id = upload.split('/').at(-1) ?? '';
    expect((await call('DELETE', `/drafts/${draft}`)).statusCode).toBe(204);
    expect((await piece(upload, 40, Buffer.alloc(60))).statusCode).toBe(404);
    expect(await test.services.files.partial.size(id)).toBe(0);
  });

  it('goes to a case as a message, too', async () => {
    const id = await fileMedicalAid(test, citizen);
    const kept = await send(`/uploads?case=${id}`, PDF, 'lettre.pdf');
    expect(await test.services.db('file').where({ id: kept.json().id }).first()).toMatchObject({
      case_id: id,
      kind: 'message',
      name: 'lettre.pdf',
    });
  });
});

describe('bytes that wait', () => {
  it('are bounded for one request; those of a question that is answered anew make room', async () => {
    const draft = await newDraft();
    const { db } = test.services;
    const whole = 10 * MEGABYTE;
    const first = await begin(forField(draft), whole);
    await begin(forField(draft), whole);
    expect((await call('HEAD', first)).statusCode).toBe(404);
    await db('upload')
      .where({ draft_id: draft })
      .update({ length: 95 * MEGABYTE });
    const other = await call('POST', forField(draft, 'justificatifRessources'), {
      ...TUS,
      'upload-length': String(6 * MEGABYTE),
    });
    expect(other.json()).toMatchObject({ status: 409, code: 'uploads-full' });
    await begin(forField(draft, 'justificatifRessources'), 5 * MEGABYTE);
  });

  it('are kept a day after the last of them, and not a day longer', async () => {
    const { db, files } = test.services;
    const [old, young] = [await begin(forField(await newDraft()), 100), await begin(forField(await newDraft()), 100)];
    for (const upload of [old, young]) await piece(upload, 0, Buffer.alloc(40));
    const id = old.split('/').at(-1) ?? '';
    await db('upload')
      .where({ id })
      .update({ touched_at: new Date(Date.now() - 25 * 3_600_000) });
    await expireUploads(test.services);
    expect([(await call('HEAD', old)).statusCode, await offset(young)]).toEqual([404, 40]);
    // Named by nobody: the sweep that finds it old takes it.
    expect(await files.partial.removeOlder(new Date(Date.now() + 1_000))).toBeGreaterThan(0);
  });

  it('are judged by one server at a time, and by another when that one dies over them', async () => {
    const { db } = test.services;
    const upload = await begin(forField(await newDraft()), PDF.length);
    await piece(upload, 0, PDF);
    const claimed = (ago: number) =>
      db('upload')
        .where({ id: upload.split('/').at(-1) })
        .update({ claimed_at: db.raw("now() - ? * interval '1 second'", [ago]) });
    await claimed(5);
    expect((await call('POST', upload)).json()).toMatchObject({ status: 423, code: 'upload-busy' });
    await claimed(61);
    expect((await call('POST', upload)).statusCode).toBe(201);
    const many = await Promise.all(Array.from({ length: 4 }, () => call('POST', upload)));
    expect(new Set(many.map((answer) => answer.json().id)).size).toBe(1);
  });
});

it('a connection that hangs on is not waited for', async () => {
  const upload = await begin(forField(await newDraft()), DOCUMENT.length);
  const hanging = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'PATCH',
    path: upload,
    headers: { ...PIECE, 'upload-offset': 0, 'content-length': DOCUMENT.length, cookie: citizen.cookie },
  });
  hanging.setHeader('origin', test.services.config.publicUrl);
  hanging.on('error', () => undefined);
  hanging.write(DOCUMENT.subarray(0, 50_000));
  await expect.poll(() => offset(upload), { timeout: 20_000 }).toBe(50_000);
  await piece(upload, 50_000, DOCUMENT.subarray(50_000));
  const kept = await call('POST', upload);
  // It wakes up, and writes what it was given: into what is nobody's any more.
  hanging.write(Buffer.alloc(20_000, 'x'));
  await delay(50);
  expect((await readBack(kept.json().id)).equals(DOCUMENT)).toBe(true);
  hanging.destroy();
});
