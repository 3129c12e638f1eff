/** What no page of ours sends, and anybody may: always refused in words, never an error of the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type ActorName, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';

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
