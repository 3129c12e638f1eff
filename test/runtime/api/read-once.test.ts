/**
 * A filing and an agent's action read a draft, a case and a version once each: each further reading is a round trip that
 * people wait for on the last evening of a campaign, and another state of the same thing to reason about.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../runtime/app/app.ts';
import { closeServices, createServices } from '../../../runtime/app/create-services.ts';
import type { Services } from '../../../runtime/services.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { ANSWERS, groupOf, multipart, PDF, publishMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let citizen: TestPerson;
let agent: TestPerson;

beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  const groups = [await groupOf(test.services, 'instructeur')];
  agent = await test.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
});
afterAll(() => test.close());

/** A draft that can be filed. */
async function completeDraft(): Promise<string> {
  const send = (method: 'POST' | 'PUT', url: string, payload: object) =>
    test.request({ method, url: `/api/v1${url}`, as: citizen, payload });
  const { id, revision } = (await send('POST', '/drafts', { dispositif: SCHEME })).json();
  const files = ['justificatifRessources', 'justificatifDomicile'].map(async (name) => {
    const url = `/api/v1/files?draft=${id}&pointer=/${name}`;
    const sent = await test.request({ method: 'POST', url, as: citizen, ...multipart(`${name}.pdf`, PDF) });
    return [name, sent.json()];
  });
  const answers = { ...ANSWERS, ...Object.fromEntries(await Promise.all(files)) };
  const saved = await send('PUT', `/drafts/${id}`, { answers, revision });
  expect(saved.json().errors).toEqual([]);
  return id;
}

interface Sent {
  readonly url: string;
  readonly as: TestPerson;
  readonly payload: object;
}

/** What a server that has just started asks of the database to answer one request: how often each thing is read. */
async function countReads({ as, ...request }: Sent) {
  const services = createServices(test.services.config, test.services.databaseUrl);
  const app = await createApp(services);
  try {
    await app.ready();
    const asked = watchQueries(services);
    const headers = { origin: services.config.publicUrl, cookie: as.cookie };
    const response = await app.inject({ method: 'POST', headers, ...request });
    const reads = (table: RegExp) => asked.filter((sql) => /^\s*select/iu.test(sql) && table.test(sql)).length;
    return {
      response,
      drafts: reads(/from "?case_draft"?/u),
      cases: reads(/from "case"/u),
      events: reads(/from "?case_event"?/u),
      versions: asked.filter((sql) => /"files" from "dispositif_version"/u.test(sql)).length,
    };
  } finally {
    await app.close();
    await closeServices(services);
  }
}

/** The text of each statement from now on, by whichever way it goes: knex, the pool, or a connection of its own. */
function watchQueries({ pool, db }: Services): readonly string[] {
  const asked: string[] = [];
  db.on('query', ({ sql }: { readonly sql: string }) => asked.push(sql));
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    query: (...given: readonly [string | { readonly text: string }, ...unknown[]]) => {
      asked.push(typeof given[0] === 'string' ? given[0] : given[0].text);
      return Reflect.apply(query, pool, given);
    },
  });
  return asked;
}

describe('what is read once', () => {
  it('a draft and its version, when it is filed on the site', async () => {
    const draft = await completeDraft();
    const url = `/demarches/${SCHEME}/formulaire/${draft}/verification`;
    const { response, ...reads } = await countReads({ url, as: citizen, payload: { declaration: 'oui' } });
    expect(response.headers.location).toBe(`/compte/demandes/${draft}?depose=1`);
    expect(reads).toEqual({ drafts: 1, cases: 0, events: 0, versions: 1 });
  });

  it('a draft and its version, when it is filed by the API', async () => {
    const draft = await completeDraft();
    const { response, ...reads } = await countReads({
      url: '/api/v1/cases',
      as: citizen,
      payload: { draft, declaration: true },
    });
    expect(response.statusCode).toBe(201);
    expect(reads).toEqual({ drafts: 1, cases: 0, events: 0, versions: 1 });
  });

  it('a case, its history and its version, when an agent acts', async () => {
    const draft = await completeDraft();
    const payload = { draft, declaration: true };
    await test.request({ method: 'POST', url: '/api/v1/cases', as: citizen, payload });
    const seen = await test.request({ method: 'GET', url: `/api/v1/cases/${draft}`, as: agent });
    const { version } = seen.json();
    const data = { message: 'Vérifiez vos revenus.', fields: { '/revenus': 'Indiquez le montant d’un mois.' } };
    const { response, ...reads } = await countReads({
      url: `/api/v1/cases/${draft}/commands`,
      as: agent,
      payload: { type: 'act', action: 'demanderCorrection', data, expectedVersion: version },
    });
    expect(response.statusCode).toBe(200);
    expect(response.json().version).toBeGreaterThan(version);
    expect(reads).toEqual({ drafts: 0, cases: 1, events: 1, versions: 1 });
  });

  it('a case and its version, when its applicant writes on the site', async () => {
    const draft = await completeDraft();
    const filed = { draft, declaration: true };
    await test.request({ method: 'POST', url: '/api/v1/cases', as: citizen, payload: filed });
    const message = new FormData();
    message.set('texte', 'Quand aurai-je une réponse ?');
    const { response, ...reads } = await countReads({
      url: `/compte/demandes/${draft}/messages`,
      as: citizen,
      payload: message,
    });
    expect(response.headers.location).toBe(`/compte/demandes/${draft}?fait=message#messages`);
    expect(reads).toEqual({ drafts: 0, cases: 1, events: 0, versions: 1 });
  });
});
