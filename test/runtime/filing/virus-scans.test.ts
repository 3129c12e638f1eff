/** What people send is shown to the virus scanner before anybody can open it, now or when the scanner is back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { runSweep } from '../../../runtime/jobs/sweep.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { EICAR, startClamd, type Clamd } from '../../support/clamd.ts';
import { fileMedicalAid, multipart, PDF } from '../../support/medical-aid.ts';

const INFECTED = Buffer.concat([Buffer.from(PDF), Buffer.from(EICAR)]);

let place: string;
let clamd: Clamd;
let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  place = join(await mkdtemp(join(tmpdir(), 'cagou-clamd-')), 'clamd.ctl');
  clamd = await startClamd({ at: place });
  test = await createTestApp({ CLAMAV_URL: clamd.url });
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
});
afterAll(async () => {
  await test.close();
  await clamd.close();
  await rm(dirname(place), { recursive: true, force: true });
});

const send = (content: Uint8Array) =>
  test.request({
    method: 'POST',
    url: `/api/v1/files?case=${caseId}`,
    as: cast.owner,
    ...multipart('avis.pdf', Buffer.from(content)),
  });
const open = (id: string, as = cast.agent) => test.request({ method: 'GET', url: `/api/v1/files/${id}`, as });

/** What the desk is told of the files of the case that nobody can open. */
async function held(): Promise<ReadonlyMap<string, string>> {
  const response = await test.request({ method: 'GET', url: `/api/v1/cases/${caseId}`, as: cast.agent });
  const { heldFiles }: CaseDetail = response.json();
  return new Map(heldFiles.map(({ id, reason }) => [id, reason]));
}

describe('a file that is sent', () => {
  it('is opened once the scanner found it clean', async () => {
    const sent = await send(PDF);
    expect(sent.statusCode).toBe(201);
    expect((await open(sent.json().id)).statusCode).toBe(200);
    expect(clamd.shown).toContain(Buffer.from(PDF).length);
  });

  it('is refused in plain words when it has a virus, and nothing is kept of it', async () => {
    const count = async () => (await test.services.db('file').count('* as count').first())?.count;
    const before = await count();
    const refused = await send(INFECTED);
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'file-infected',
      detail: expect.stringContaining('envoyez une autre copie'),
    });
    expect(await count()).toBe(before);
  });
});

describe('while the scanner is away', () => {
  let clean: string;
  let infected: string;
  beforeAll(async () => {
    await clamd.close();
    clean = (await send(PDF)).json().id;
    infected = (await send(INFECTED)).json().id;
  });

  it('what is sent is kept, and nobody opens it before it was scanned', async () => {
    for (const id of [clean, infected]) {
      for (const person of [cast.agent, cast.owner]) {
        const response = await open(id, person);
        expect(response.json()).toMatchObject({ status: 503, code: 'file-not-scanned' });
      }
    }
  });

  it('the case says of each that it is held, and why', async () => {
    expect(await held()).toEqual(
      new Map([
        [clean, 'pending'],
        [infected, 'pending'],
      ]),
    );
  });

  it('a sweep leaves the file waiting', async () => {
    await runSweep(test.services);
    expect((await open(clean)).json()).toMatchObject({ code: 'file-not-scanned' });
  });

  it('a clean file opens once it is back, and an infected one never', async () => {
    clamd = await startClamd({ at: place });
    await runSweep(test.services);
    expect((await open(clean)).statusCode).toBe(200);
    expect((await open(infected)).json()).toMatchObject({ status: 403, code: 'file-infected-kept' });
    expect(await held()).toEqual(new Map([[infected, 'infected']]));
  });
});

it('a file of which the scanner can say nothing keeps no other waiting', async () => {
  await clamd.close();
  const large = (await send(Buffer.concat([PDF, Buffer.alloc(5_000)]))).json().id;
  const small = (await send(PDF)).json().id;
  clamd = await startClamd({ at: place, largest: 1_000 });
  await runSweep(test.services);
  expect((await open(large)).json()).toMatchObject({ code: 'file-not-scanned' });
  expect((await open(small)).statusCode).toBe(200);
});
