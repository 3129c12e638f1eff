/** What came or went elsewhere becomes part of the case, of the person's page, and of what the person takes away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail, PersonRecord } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, multipart, PDF } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let id: string;
let letter: string;

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  id = await fileMedicalAid(test, cast.owner);
  const sent = await test.request({
    method: 'POST',
    url: `/api/v1/files?case=${id}`,
    as: cast.agent,
    ...multipart('lettre.pdf', PDF),
  });
  letter = sent.json().id;
});
afterAll(() => test.close());

const VALUES = { way: 'letter', direction: 'received', on: '2026-01-05', with: '', text: 'Elle joint son RIB.' };
const log = (change: object = {}, as: TestPerson = cast.agent) =>
  test.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as,
    payload: { type: 'logExchange', ...VALUES, files: [letter], ...change },
  });
const read = async (as: TestPerson): Promise<CaseDetail> =>
  (await test.request({ url: `/api/v1/cases/${id}`, as })).json();

describe('a letter that is noted', () => {
  it('is part of the case, with what came with it, and of its history', async () => {
    const noted = await log();
    expect(noted.statusCode, noted.body).toBe(200);
    const { exchanges, history } = noted.json<CaseDetail>();
    expect(exchanges).toMatchObject([{ ...VALUES, files: [{ id: letter, name: 'lettre.pdf' }] }]);
    expect(history[0]?.text).toMatch(/ a noté un courrier reçu du 5 janvier 2026\.$/u);
    expect((await test.request({ url: `/api/v1/files/${letter}`, as: cast.agent })).statusCode).toBe(200);
  });

  it('is read by its applicant, whose words it holds, and by no other', async () => {
    expect((await read(cast.owner)).exchanges).toMatchObject([{ text: 'Elle joint son RIB.' }]);
    expect((await test.request({ url: `/api/v1/files/${letter}`, as: cast.owner })).statusCode).toBe(200);
    expect((await test.request({ url: `/api/v1/files/${letter}`, as: cast.otherCitizen })).statusCode).not.toBe(200);
    expect((await test.request({ url: `/api/v1/cases/${id}`, as: cast.otherAgent })).statusCode).not.toBe(200);
  });

  it('stands on the page of the person, as what it was', async () => {
    const { applicant } = await read(cast.agent);
    const record: PersonRecord = (
      await test.request({ url: `/api/v1/people/${applicant.personId}`, as: cast.agent })
    ).json();
    expect(record.messages).toMatchObject([
      { from: 'applicant', text: 'Elle joint son RIB.', exchange: { way: 'letter', direction: 'received' } },
    ]);
  });

  it('is refused in words that say how to mend it: a day to come, nothing said, a file that is not of the case', async () => {
    const late = await log({ on: '2999-01-01' });
    expect(late.json()).toMatchObject({ code: 'data-invalid', errors: [{ pointer: '/on' }] });
    expect((await log({ text: '', files: [] })).json().code).toBe('text-missing');
    expect((await log({ files: ['00000000-0000-4000-8000-000000000000'] })).json().code).toBe('file-missing');
    expect((await log({}, cast.owner)).statusCode).toBeGreaterThanOrEqual(403);
    expect((await read(cast.agent)).exchanges).toHaveLength(1);
  });
});
