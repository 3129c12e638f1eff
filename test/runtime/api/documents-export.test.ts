/** The documents of a view as a zip: which are in it, for whom, what is recorded, and what is said of those that are not. */
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, multipart, PDF } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
let number: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  ({ number } = await test.services.db('case').where({ id: caseId }).first('number'));
}, 60_000);
afterAll(() => test.close());

const ask = (query: string, as: TestPerson = cast.agent) =>
  test.request({ method: 'GET', url: `/api/v1/cases/documents?${query}`, as });
async function unzipped(query: string, as?: TestPerson): Promise<Readonly<Record<string, string>>> {
  const answer = await ask(query, as);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
  return Object.fromEntries(
    Object.entries(unzipSync(answer.rawPayload)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}
const send = (name: string) =>
  test.request({ method: 'POST', url: `/api/v1/files?case=${caseId}`, as: cast.agent, ...multipart(name, PDF) });

it('has a folder for each case, with the documents that its agent may open, and says that none is missing', async () => {
  await send('note.pdf');
  await send('Note.pdf');
  const files = await unzipped('view=open&reason=Contrôle');
  const names = Object.keys(files);
  expect(names.at(-1)).toBe('contenu.txt');
  expect(names.slice(0, -1).every((name) => name.startsWith(`${number}/`))).toBe(true);
  expect(names).toContain(`${number}/note.pdf`);
  expect(names).toContain(`${number}/Note (2).pdf`);
  expect(files[`${number}/note.pdf`]).toBe(PDF.toString('latin1'));
  expect(files['contenu.txt']).toContain('Aucun ne manque.');
});

it('is a reading of the case and of each document, for the reason that was given', async () => {
  const readings = await test.services.db('reading').where({ case_id: caseId }).whereLike('reason', '%Contrôle%');
  const kinds = readings.map(({ kind }) => kind);
  expect(kinds).toContain('export');
  expect(kinds).toContain('file');
});

it('says which documents could not be put in, and goes on with the others', async () => {
  await test.services.db('file').where({ case_id: caseId, name: 'note.pdf' }).update({ scan: 'infected' });
  const files = await unzipped('view=open&reason=Contrôle');
  expect(files['contenu.txt']).toContain(`- ${number} : note.pdf`);
  expect(Object.keys(files)).toContain(`${number}/Note.pdf`);
});

it('holds nothing of what its agent does not see', async () => {
  expect(Object.keys(await unzipped('view=open&reason=Contrôle', cast.otherAgent))).toEqual(['contenu.txt']);
});

it('asks what it is for', async () => {
  expect((await ask('view=open')).statusCode).toBe(400);
  expect((await ask('view=open&reason=%20%20%20')).statusCode).toBe(400);
});
