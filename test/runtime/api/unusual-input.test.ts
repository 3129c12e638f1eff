/** What no page of ours sends, and anybody may: always refused in words, never an error of the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type ActorName, type Cast } from '../../support/cast.ts';
import { ANSWERS, fileMedicalAid, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
});
afterAll(() => test.close());

type Method = 'GET' | 'POST' | 'PUT';
const ask = async (who: ActorName, method: Method, url: string, payload?: object): Promise<object> =>
  (await test.request({ method, url, as: cast[who], ...(payload && { payload }) })).json();

describe('a character that the database cannot keep', () => {
  it.each<[ActorName, Method, string, object?]>([
    ['agent', 'GET', '/api/v1/cases?q=a%00b'],
    ['agent', 'GET', '/api/v1/cases?state=a%00b'],
    ['agent', 'GET', '/api/v1/people?q=ab%00c+de'],
    ['administrator', 'GET', '/api/v1/admin/users?q=a%00b'],
    ['agent', 'PUT', '/api/v1/me/views', { name: 'a\u0000b', search: '' }],
    ['owner', 'POST', '/api/v1/drafts', { dispositif: SCHEME, answers: { telephone: 'a\u0000b' } }],
    ['owner', 'POST', '/api/v1/drafts', { dispositif: SCHEME, answers: { telephone: '\ud800' } }],
    [
      'anonymous',
      'POST',
      '/api/auth/sign-up/email',
      { email: 'x@exemple.nc', name: 'a\u0000b', password: 'x'.repeat(20) },
    ],
  ])('is told as such: %s %s %s', async (...asked) => {
    expect(await ask(...asked)).toMatchObject({ status: 422, code: 'text-unstorable' });
  });

  it('is told at the name of a group as any other that no name holds', async () => {
    expect(await ask('administrator', 'POST', '/api/v1/admin/groups', { name: 'a\u0000b' })).toMatchObject({
      status: 422,
      code: 'body-invalid',
    });
  });
});

describe('a name that means something to JavaScript, or an identifier that is none', () => {
  it.each<[ActorName, Method, string, object | undefined, object]>([
    [
      'administrator',
      'PUT',
      `/api/v1/admin/bindings/${SCHEME}/constructor`,
      { groups: [] },
      { code: 'function-unknown' },
    ],
    [
      'administrator',
      'PUT',
      `/api/v1/admin/bindings/${SCHEME}/__proto__`,
      { groups: [] },
      { code: 'function-unknown' },
    ],
    [
      'administrator',
      'PUT',
      `/api/v1/admin/bindings/${SCHEME}/instructeur`,
      { groups: ['zz'] },
      { code: 'body-invalid' },
    ],
    ['administrator', 'GET', '/api/v1/admin/users?cursor=99999999999999999999', undefined, { code: 'request-invalid' }],
    ['administrator', 'POST', '/api/v1/admin/groups', { name: '   ' }, { code: 'body-invalid' }],
    [
      'administrator',
      'POST',
      '/api/v1/admin/invitations',
      { email: 'a@b.nc', name: '  ', roles: [], groups: [] },
      { code: 'body-invalid' },
    ],
    ['agent', 'PUT', '/api/v1/me/views', { name: '  ', search: '' }, { code: 'body-invalid' }],
  ])('is unknown: %s %s %s', async (who, method, url, payload, expected) => {
    expect(await ask(who, method, url, payload)).toMatchObject(expected);
  });

  it('is no group to ask an opinion of', async () => {
    for (const group of [null, 'zz', '6a5d9c1e-0000-4000-8000-000000000001']) {
      const command = {
        type: 'askOpinion',
        state: 'x',
        function: null,
        group,
        question: '?',
        dueOn: null,
        expectedVersion: 1,
      };
      expect(await ask('agent', 'POST', `/api/v1/cases/${caseId}/commands`, command)).toMatchObject({
        status: 404,
        code: 'group-unknown',
      });
    }
  });
});

describe('a number that the database could not count on from', () => {
  /** The largest of four bytes, and what no four bytes hold. */
  const LARGEST = [2_147_483_647, 2_147_483_648, 1e300] as const;

  it.each(LARGEST)('is no revision that a request is saved over: %d', async (revision) => {
    const draft = await writeMedicalAid(test, cast.owner);
    const save = { answers: ANSWERS, revision };
    expect(await ask('owner', 'PUT', `/api/v1/drafts/${draft}`, save)).toMatchObject({ status: 422 });
  });

  it.each(LARGEST)('is no revision that a scheme is saved over: %d', async (revision) => {
    const url = `/api/v1/dispositifs/${SCHEME}/draft`;
    const { files }: Partial<Record<'files', object>> = await ask('author', 'GET', url);
    expect(await ask('author', 'PUT', url, { files, revision })).toMatchObject({ status: 422 });
  });

  it.each(LARGEST.slice(1))('is no version of a case: %d', async (expectedVersion) => {
    const question = { state: 'x', function: 'instructeur', group: null, question: '?', dueOn: null };
    for (const command of [
      { type: 'act', action: 'prendre', data: {} },
      { type: 'giveOpinion', opinion: 'x', data: {} },
      { type: 'askOpinion', ...question },
    ]) {
      const sent = { ...command, expectedVersion };
      expect(await ask('agent', 'POST', `/api/v1/cases/${caseId}/commands`, sent)).toMatchObject({ status: 422 });
    }
  });
});

describe('a place in a list that no page gave', () => {
  const cursorOf = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const CASE = '6a5d9c1e-0000-4000-8000-000000000001';

  it.each([
    ['a day that no month has', cursorOf('2026-11-39 00:00:00+00', CASE, 'x', false)],
    ['a month that no year has', cursorOf('2026-19-01 00:00:00+00', CASE, 'x', false)],
    ['an hour that no day has', cursorOf('2026-11-01 29:00:00+00', CASE, 'x', false)],
    ['a zone that nobody lives in', cursorOf('2026-11-01 00:00:00+99', CASE, 'x', false)],
    ['a year before the first', cursorOf('0000-11-01 00:00:00+00', CASE, 'x', false)],
    ['a character that the database cannot keep', cursorOf('2026-11-01 00:00:00+00', CASE, 'a\u0000', false)],
  ])('begins at the first page, or is refused: %s', async (_, cursor) => {
    const response = await test.request({ method: 'GET', url: `/api/v1/cases?cursor=${cursor}`, as: cast.agent });
    expect(response.statusCode).toBeLessThan(500);
  });
});

describe('a day before the calendar begins', () => {
  const DAY = '0000-01-01';
  const PERSON = { givenName: 'Marie', familyName: 'Wamytan', email: null, phone: null, birthDate: null };

  it('is no day that anybody was born', async () => {
    expect(await ask('agent', 'GET', '/api/v1/people?q=Wamytan+01/01/0000')).not.toMatchObject({ status: 500 });
    const person = { ...PERSON, birthDate: DAY };
    expect(await ask('agent', 'POST', '/api/v1/drafts', { dispositif: SCHEME, person })).toMatchObject({ status: 422 });
  });

  it('is no day that a letter was received', async () => {
    const entered = { dispositif: SCHEME, person: PERSON, channel: 'mail', receivedOn: DAY };
    expect(await ask('agent', 'POST', '/api/v1/drafts', entered)).toMatchObject({ status: 422 });
  });

  it('is no answer to a question for a date', async () => {
    const id = await writeMedicalAid(test, cast.otherCitizen);
    const url = `/api/v1/drafts/${id}`;
    const { answers, revision } = Object.assign({ answers: {}, revision: 0 }, await ask('otherCitizen', 'GET', url));
    const born = { ...answers, identite: { ...ANSWERS.identite, dateNaissance: DAY } };
    expect(await ask('otherCitizen', 'PUT', url, { answers: born, revision })).toMatchObject({
      errors: [expect.objectContaining({ pointer: '/identite/dateNaissance' })],
    });
    const filed = await ask('otherCitizen', 'POST', '/api/v1/cases', { draft: id, declaration: true });
    expect(filed).toMatchObject({ status: 422, code: 'answers-invalid' });
  });
});
