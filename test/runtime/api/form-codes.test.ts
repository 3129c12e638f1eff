/** A form on paper at the counter: found by its code, and typed under its own version where the day it came allows it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFormNumber, formCode } from '../../../runtime/dispositifs/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';
import { readPdf } from '../documents/read-pdf.ts';

const OTHER = 'permis-chasser';
let test: TestApp;
let cast: Cast;
/** Codes of the two versions of the scheme, and of another scheme. */
let first: string;
let second: string;
let other: string;

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const source = await readExample(SCHEME);
  const form = source.files['form.schema.json']?.replace('"minimum": 1,', '"minimum": 1000,') ?? '';
  await publishSource(test.services, { ...source, files: { ...source.files, 'form.schema.json': form } });
  // The first stood until March 1st, as it was in Nouméa then.
  await test.services
    .db('dispositif_version')
    .where({ dispositif_id: SCHEME, number: 2 })
    .update({ published_at: '2026-03-01T05:00:00Z' });
  first = await codeOf(SCHEME, 1);
  second = await codeOf(SCHEME, 2);
  other = await codeOf(OTHER, 1);
});
afterAll(() => test.close());

async function codeOf(id: string, version: number): Promise<string> {
  const found = await findFormNumber(test.services.db, id, version);
  if (!found) throw new Error(`${id} has no version ${version}`);
  return formCode(found.formNumber);
}
const read = (code: string, as: TestPerson = cast.agent) =>
  test.request({ method: 'GET', url: `/api/v1/form-codes/${encodeURIComponent(code)}`, as });
const PERSON = { givenName: 'Rosalie', familyName: 'Poadja', email: null };
const begin = (formCode: string, receivedOn: string, dispositif = SCHEME) =>
  test.request({
    method: 'POST',
    url: '/api/v1/drafts',
    as: cast.agent,
    payload: { dispositif, formCode, channel: 'letter', receivedOn, person: PERSON },
  });

describe('a form on paper', () => {
  it('is found by its code, with or without spaces', async () => {
    const found = {
      code: second,
      dispositif: SCHEME,
      title: 'Aide médicale',
      version: 2,
      acceptedUntil: null,
      changes: [],
      more: 0,
    };
    expect((await read(second)).json()).toMatchObject(found);
    expect((await read(second.replace(' ', ''))).json()).toMatchObject(found);
  });

  it('that was replaced says until when, and what the form in force asks otherwise', async () => {
    expect((await read(first)).json()).toMatchObject({
      version: 1,
      acceptedUntil: '2026-03-01',
      changes: [{ type: 'changed', path: [expect.any(String), 'Minimum'], before: '1' }],
      more: 0,
    });
  });

  it('has a code that no other version has', async () => {
    expect(new Set([first, second, other]).size).toBe(3);
  });

  it.each([
    ['1262', 422, 'form-code-invalid'],
    ['AM-2026-000123', 422, 'form-code-invalid'],
    ['0000 1263', 422, 'form-code-mistyped'],
    [formCode(900_000), 404, 'form-code-unknown'],
    [formCode(999_999_999), 404, 'form-code-unknown'],
  ])('is not « %s »', async (code, status, expected) => {
    const answer = await read(code);
    expect([answer.statusCode, answer.json().code]).toEqual([status, expected]);
    expect(answer.json().detail).toMatch(/\.$/u);
  });

  it('of a scheme in which an agent files for nobody is named, and not given', async () => {
    const answer = await read(other);
    expect(answer.json()).toMatchObject({
      code: 'form-not-yours',
      detail: expect.stringContaining('« Permis de chasser »'),
    });
    expect((await read(other, cast.otherAgent)).statusCode).toBe(200);
  });

  it('is for agents alone', async () => {
    expect((await read(second, cast.owner)).statusCode).toBe(403);
  });
});

describe('a request typed from a form on paper', () => {
  it('is made under the version of the form, which came while that stood', async () => {
    for (const day of ['2026-02-14', '2026-03-01'])
      expect((await begin(first, day)).json(), day).toMatchObject({ dispositif: SCHEME, version: 1 });
  });

  it('is not when it came later', async () => {
    const refused = await begin(first, '2026-03-02');
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'form-replaced']);
  });

  it('is made under the version in force when that is its form', async () => {
    expect((await begin(second, '2026-03-02')).json()).toMatchObject({ version: 2 });
  });

  it('is of the scheme of its form, and of a code without a mistake', async () => {
    const refusals = [
      await begin(second, '2026-03-02', OTHER),
      await begin(other, '2026-03-02'),
      await begin('0000 1263', '2026-03-02'),
    ];
    expect(refusals.map((answer) => answer.json().code)).toEqual([
      'form-code-unknown',
      'form-not-yours',
      'form-code-mistyped',
    ]);
  });

  it('prints the code of the version in force', async () => {
    const printed = await test.request({ method: 'GET', url: `/demarches/${SCHEME}/formulaire.pdf` });
    const { text } = await readPdf(new Uint8Array(printed.rawPayload));
    expect(text).toContain(`Code du formulaire : ${second}`);
    expect(text).toContain('Version 2, publiée le 1er mars 2026');
  });
});
