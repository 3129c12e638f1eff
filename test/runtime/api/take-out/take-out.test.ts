/** A case that is taken out whole: what its reader sees of it, the originals as they were given, and what proves it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../../support/app.ts';
import { createCast, type Cast } from '../../../support/cast.ts';
import { fileMedicalAid, multipart, PDF } from '../../../support/medical-aid.ts';
import { readPdf } from '../../documents/read-pdf.ts';

const run = promisify(execFile);

/** A picture of one grey point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
});
afterAll(() => test.close());

const takeOut = (format: 'pdf' | 'zip', as: TestPerson, { id = caseId, reason = 'Recours devant le tribunal' } = {}) =>
  test.request({
    method: 'GET',
    url: `/api/v1/cases/${id}/take-out?format=${format}&reason=${encodeURIComponent(reason)}`,
    as,
  });
const command = async (as: TestPerson, payload: object, id = caseId): Promise<void> => {
  const done = await test.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as, payload });
  expect(done.statusCode, done.body).toBe(200);
};
const zipFor = async (as: TestPerson, id = caseId): Promise<Readonly<Record<string, Uint8Array>>> => {
  const taken = await takeOut('zip', as, { id });
  expect(taken.statusCode, taken.body).toBe(200);
  return unzipSync(new Uint8Array(taken.rawPayload));
};
const readingsOf = async (as: TestPerson): Promise<readonly { readonly who: string; readonly reason: string }[]> =>
  (await test.request({ method: 'GET', url: '/api/v1/me/readings', as })).json().items;
/** Sends a file for a message of the case. */
async function sendFor(as: TestPerson, name: string, bytes: Buffer, type: string): Promise<string> {
  const url = `/api/v1/files?case=${caseId}`;
  const sent = await test.request({ method: 'POST', url, as, ...multipart(name, bytes, type) });
  expect(sent.statusCode, sent.body).toBe(201);
  return sent.json().id;
}

describe('as one PDF', () => {
  it('tells all that is seen of the case, in the order in which one reads it, and who took it out for what', async () => {
    await command(cast.owner, { type: 'sendMessage', text: 'Voici *tout*.\n\nMerci, <b>Marie</b>', files: [] });
    await command(cast.agent, { type: 'addNote', text: 'Vu avec la caisse.' });
    const taken = await takeOut('pdf', cast.agent);
    expect(taken.statusCode, taken.body).toBe(200);
    expect(taken.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="dossier-.+\.pdf"$/u),
    });
    const read = await readPdf(new Uint8Array(taken.rawPayload));
    expect(read).toMatchObject({ tagged: true, pdfa: '2A', language: 'fr' });
    const flat = read.text.replaceAll(/\s+/gu, ' ');
    expect(flat).toContain('Motif : Recours devant le tribunal');
    const parts = ['Demande', 'Messages', 'Notes des agents', 'Historique', 'Documents'];
    const places = parts.map((part) => read.text.split('\n').findIndex((line) => line.trim() === part));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    for (const words of ['Wamytan', 'Voici *tout*.', 'Merci, <b>Marie</b>', 'Vu avec la caisse.']) {
      expect(flat).toContain(words);
    }
    // A hash is cut where its line ends.
    expect(read.text.replaceAll(/\s+/gu, '')).toContain(createHash('sha256').update(PDF).digest('hex'));
  });

  it('shows the pictures, each with what it is for who does not see it, and names the others', async () => {
    const picture = await sendFor(cast.agent, 'maison.png', PICTURE, 'image/png');
    const broken = await sendFor(cast.agent, 'devis.pdf', PDF, 'application/pdf');
    await command(cast.agent, { type: 'sendMessage', text: 'Ci-joint.', files: [picture, broken] });
    const read = await readPdf(new Uint8Array((await takeOut('pdf', cast.agent)).rawPayload));
    expect(read.pages.at(-1)?.roles).toContain('Figure');
    expect(read.pages.at(-1)?.text).toContain('maison.png');
    expect(read.text.replaceAll(/\s+/gu, ' ')).toContain('(image à la suite)');
  });

  it('a picture that is only half of one keeps nothing else from being printed', async () => {
    const id = await fileMedicalAid(test, cast.owner);
    const half = Buffer.concat([PICTURE.subarray(0, 40), Buffer.alloc(20)]);
    const url = `/api/v1/files?case=${id}`;
    const sent = await test.request({ method: 'POST', url, as: cast.agent, ...multipart('x.png', half, 'image/png') });
    await command(cast.agent, { type: 'sendMessage', text: 'Ci-joint.', files: [sent.json().id] }, id);
    const taken = await takeOut('pdf', cast.agent, { id });
    expect(taken.statusCode, taken.body).toBe(200);
    const text = (await readPdf(new Uint8Array(taken.rawPayload))).text;
    expect(text).toContain('x.png');
    expect(text).not.toContain('(image à la suite)');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('(image à ouvrir dans le fichier zip)');
  });
});

describe('as a zip', () => {
  it('has the originals under names one can read, and sha256sum agrees with each of its files', async () => {
    const files = await zipFor(cast.agent);
    const names = Object.keys(files);
    expect(names[0]).toMatch(/^dossier-.+\.pdf$/u);
    expect(names.slice(-2)).toEqual(['manifeste.json', 'SHA256SUMS']);
    expect(names.filter((name) => name.startsWith('demande/'))).toEqual([
      expect.stringMatching(/^demande\/001 .+ - justificatif\w+\.pdf$/u),
      expect.stringMatching(/^demande\/002 .+ - justificatif\w+\.pdf$/u),
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'cagou-take-out-'));
    try {
      for (const [name, bytes] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), bytes);
      }
      const { stdout } = await run('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder });
      expect(stdout.trim().split('\n')).toHaveLength(names.length - 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('its manifest says what each is, who took it out and for what', async () => {
    const files = await zipFor(cast.agent);
    const manifest = JSON.parse(strFromU8(files['manifeste.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      by: cast.agent.name,
      reason: 'Recours devant le tribunal',
      missing: [],
      unread: [],
    });
    for (const { path, sha256, size } of manifest.files) {
      expect(files[path]).toHaveLength(size);
      expect(sha256).toBe(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
      );
    }
  });

  it('a document that waits for the virus scanner is not in it, and that is said', async () => {
    const id = await fileMedicalAid(test, cast.owner);
    const file = await test.services.db('file').where({ case_id: id }).first('id');
    await test.services.db('file').where({ id: file.id }).update({ scan: 'infected' });
    const files = await zipFor(cast.agent, id);
    const manifest = JSON.parse(strFromU8(files['manifeste.json'] ?? new Uint8Array()));
    expect(manifest.files).toHaveLength(1);
    expect(manifest.missing).toEqual([expect.objectContaining({ why: 'retenu par l’antivirus' })]);
  });
});

describe('who takes it out', () => {
  it('is told to the applicant with what it is for, in one line', async () => {
    const someone = await test.signIn({ email: 'lue@exemple.nc', name: 'Lu Wéma' });
    const id = await fileMedicalAid(test, someone);
    await takeOut('zip', cast.agent, { id, reason: '  Demande de la chambre des comptes  ' });
    expect(await readingsOf(someone)).toEqual([
      expect.objectContaining({
        who: cast.agent.name,
        reason: expect.stringMatching(
          / ; dossier entier emporté, avec ses documents : Demande de la chambre des comptes$/u,
        ),
      }),
    ]);
  });

  it.each(['', '%20%20%20%20', 'ab'])(
    'has to say what for: « %s » is no reason, and nothing is given',
    async (reason) => {
      const url = `/api/v1/cases/${caseId}/take-out?format=pdf&reason=${reason}`;
      expect((await test.request({ method: 'GET', url, as: cast.agent })).statusCode).toBe(400);
    },
  );

  it('holds a function of the case: neither the applicant nor another agent', async () => {
    for (const as of [cast.owner, cast.otherAgent]) expect((await takeOut('pdf', as)).statusCode).toBe(403);
  });
});
