/** What is more than any form asks is refused by its code, at each way in and before anything walks through it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type ActorName, type Cast } from '../../support/cast.ts';
import { ANSWERS, fileMedicalAid, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
let draftId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  draftId = await writeMedicalAid(test, cast.owner);
});
afterAll(() => test.close());

type Way = readonly [
  name: string,
  who: ActorName,
  method: 'POST' | 'PUT',
  url: () => string,
  body: (sent: object) => object,
];

/** Everything that carries answers or values of a form. */
const WAYS: readonly Way[] = [
  ['begins a draft', 'owner', 'POST', () => '/api/v1/drafts', (answers) => ({ dispositif: SCHEME, answers })],
  ['saves a draft', 'owner', 'PUT', () => `/api/v1/drafts/${draftId}`, (answers) => ({ answers, revision: 1 })],
  [
    'files at once',
    'owner',
    'POST',
    () => '/api/v1/cases',
    (answers) => ({ dispositif: SCHEME, answers, declaration: true }),
  ],
  ['acts', 'agent', 'POST', () => `/api/v1/cases/${caseId}/commands`, (data) => act('proposerAccord', data)],
  [
    'sends a correction back',
    'owner',
    'POST',
    () => `/api/v1/cases/${caseId}/commands`,
    (answers) => ({ ...act('corriger', {}), answers }),
  ],
  [
    'asks for a correction',
    'agent',
    'POST',
    () => `/api/v1/cases/${caseId}/commands`,
    (fields) => act('demanderCorrection', { message: 'Corrigez.', fields }),
  ],
  [
    'annotates',
    'agent',
    'POST',
    () => `/api/v1/cases/${caseId}/commands`,
    (values) => ({ type: 'annotate', values, base: {} }),
  ],
  [
    'says what a note was',
    'agent',
    'POST',
    () => `/api/v1/cases/${caseId}/commands`,
    (base) => ({ type: 'annotate', values: {}, base }),
  ],
  [
    'gives an opinion',
    'agent',
    'POST',
    () => `/api/v1/cases/${caseId}/commands`,
    (data) => ({ type: 'giveOpinion', opinion: 'x', data, expectedVersion: 1 }),
  ],
  [
    'asks what an action would do',
    'agent',
    'POST',
    () => `/api/v1/cases/${caseId}/previews`,
    (data) => ({ action: 'proposerAccord', data }),
  ],
];

const act = (action: string, data: object) => ({ type: 'act', action, data, expectedVersion: 1 });
const send = (who: ActorName, method: 'POST' | 'PUT', url: string, payload: object | string) =>
  test.request({ method, url, as: cast[who], payload, headers: { 'content-type': 'application/json' } });

const MEMBER = { nom: 'Wamytan', prenoms: 'Jean', dateNaissance: '2015-09-02', lien: 'enfant' };
const TOO_MUCH: readonly (readonly [name: string, answers: object])[] = [
  ['a list of 20,000 members', { foyer: { situation: 'seul', membres: Array.from({ length: 20_000 }, () => MEMBER) } }],
  [
    'thousands of values nobody asked for',
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`c${at}`, at])),
  ],
  ['a text as long as a book', { identite: { nom: 'x'.repeat(1_500_000) } }],
];

describe.each(WAYS)('who %s', (_name, who, method, url, body) => {
  it.each(TOO_MUCH)('is told that %s is too much', async (_what, sent) => {
    const response = await send(who, method, url(), body(sent));
    expect(response.json()).toMatchObject({ status: 422, code: 'answers-too-large' });
    expect(response.json().errors[0].message).toBe(response.json().detail);
  });

  it('is told that lists nested 10,000 deep, or objects 2,000, are too deep', async () => {
    for (const [open, close, levels] of [
      ['[', ']', 10_000],
      ['{"a":', '}', 2_000],
      ['[', ']', 900_000],
    ] as const) {
      const deep = `${open.repeat(levels)}1${close.repeat(levels)}`;
      const text = JSON.stringify(body({ identite: 'DEEP' })).replace('"DEEP"', deep);
      expect((await send(who, method, url(), text)).json()).toMatchObject({ status: 422, code: 'body-too-deep' });
    }
  });
});

describe('a list that is a little longer than it may be', () => {
  it('is kept, and told at its field', async () => {
    const answers = { ...ANSWERS, foyer: { situation: 'seul', membres: Array.from({ length: 25 }, () => MEMBER) } };
    const begun = await send('owner', 'POST', '/api/v1/drafts', { dispositif: SCHEME });
    const { id, revision } = begun.json();
    const saved = await send('owner', 'PUT', `/api/v1/drafts/${id}`, { answers, revision });
    expect(saved.statusCode).toBe(200);
    expect(saved.json().errors).toContainEqual(
      expect.objectContaining({ pointer: '/foyer/membres', keyword: 'maxItems' }),
    );
  });
});

describe('a draft that was kept before there were limits', () => {
  it('is not filed', async () => {
    const kept = await writeMedicalAid(test, cast.owner);
    await test.services.db('case_draft').where({ id: kept }).update({ answers: TOO_MUCH[0]?.[1] });
    const filed = await send('owner', 'POST', '/api/v1/cases', { draft: kept, declaration: true });
    expect(filed.json()).toMatchObject({ status: 422, code: 'answers-too-large' });
  });
});

describe('the same action on several cases', () => {
  it('is refused for each with the reason', async () => {
    const [name, sent] = TOO_MUCH[1] ?? ['', {}];
    const cases = [{ id: caseId, expectedVersion: 1 }];
    const payload = { action: 'proposerAccord', data: sent, cases, dryRun: true };
    const response = await send('agent', 'POST', '/api/v1/cases/bulk', payload);
    expect(response.json().results[0], name).toMatchObject({ ok: false, errors: [{ keyword: 'unasked' }] });
  });
});

describe('a number that the database cannot hold', () => {
  it('is told as a number that is too great', async () => {
    for (const revision of [2 ** 31, 2 ** 53, 1e300, -1]) {
      const saved = await send('owner', 'PUT', `/api/v1/drafts/${draftId}`, { answers: {}, revision });
      expect(saved.json(), String(revision)).toMatchObject({ status: 422, code: 'body-invalid' });
      const source = await send('author', 'PUT', `/api/v1/dispositifs/${SCHEME}/draft`, { files: {}, revision });
      expect(source.json(), String(revision)).toMatchObject({ status: 422, code: 'body-invalid' });
    }
  });
});
