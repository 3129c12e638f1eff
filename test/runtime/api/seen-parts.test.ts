/** Whatever shows a case shows each person what they may read of it: every kind of person against every such endpoint. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp, TestPerson } from '../../support/app.ts';
import { BUILD_MS, createLimitedCase, ONLOOKERS, type LimitedCase } from '../../support/limited-case.ts';
import { wordsIn, wordsOf, type Onlooker } from '../../support/limited-manifestation.ts';
import { readPdf } from '../documents/read-pdf.ts';

let test: TestApp;
let people: LimitedCase['people'];
let caseId: string;
let number: string;
let version: number;
let files: LimitedCase['files'];

beforeAll(async () => {
  ({ test, people, caseId, number, version, files } = await createLimitedCase());
}, BUILD_MS);
afterAll(() => test.close());

const get = (url: string, as: TestPerson) => test.request({ method: 'GET', url, as });
const post = (url: string, as: TestPerson, payload: object) => test.request({ method: 'POST', url, as, payload });

/** Every way by which something of the case reaches somebody, as text. */
const ENDPOINTS: Readonly<Record<string, (as: TestPerson) => Promise<string>>> = {
  'the case': async (as) => (await get(`/api/v1/cases/${caseId}`, as)).body,
  'the answer to a command': async (as) =>
    (await post(`/api/v1/cases/${caseId}/commands`, as, { type: 'releaseTask', task: 'none' })).body,
  'what changed meanwhile': async (as) =>
    (
      await post(`/api/v1/cases/${caseId}/commands`, as, {
        type: 'act',
        action: 'trancher',
        data: {},
        expectedVersion: 1,
      })
    ).body,
  'a refusal': async (as) =>
    (
      await post(`/api/v1/cases/${caseId}/commands`, as, {
        type: 'act',
        action: 'trancher',
        data: {},
        expectedVersion: version,
      })
    ).body,
  'a preview': async (as) =>
    (await post(`/api/v1/cases/${caseId}/previews`, as, { action: 'trancher', data: {} })).body,
  'an action on several': async (as) =>
    (
      await post('/api/v1/cases/bulk', as, {
        action: 'trancher',
        data: {},
        dryRun: true,
        cases: [{ id: caseId, expectedVersion: version }],
      })
    ).body,
  'what can be done to several': async (as) => (await post('/api/v1/cases/bulk/actions', as, { ids: [caseId] })).body,
  'the page of the request': async (as) => (await get(`/compte/demandes/${caseId}`, as)).body,
  'the page of the correction': async (as) => (await get(`/compte/demandes/${caseId}/correction`, as)).body,
  'the receipt': async (as) => {
    const receipt = await get(`/api/v1/cases/${caseId}/receipt`, as);
    return receipt.statusCode === 200 ? (await readPdf(new Uint8Array(receipt.rawPayload))).text : receipt.body;
  },
  'the case taken out, on paper': async (as) => {
    const taken = await get(`/api/v1/cases/${caseId}/take-out?format=pdf&reason=Bilan`, as);
    return taken.statusCode === 200 ? (await readPdf(new Uint8Array(taken.rawPayload))).text : taken.body;
  },
  'the case taken out, with its documents': async (as) => {
    const taken = await get(`/api/v1/cases/${caseId}/take-out?format=zip&reason=Bilan`, as);
    if (taken.statusCode !== 200) return taken.body;
    const entries = Object.entries(unzipSync(new Uint8Array(taken.rawPayload)));
    return entries.map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`).join('\n');
  },
  'its mails': async (as) => {
    const sent = await test.services.db('sent_mail').where({ case_id: caseId }).pluck('effect_id');
    const mails = [`/api/v1/cases/${caseId}/mails`, ...sent.map((id) => `/api/v1/cases/${caseId}/mails/${id}`)];
    return (await Promise.all(mails.map((url) => get(url, as)))).map(({ body }) => body).join('\n');
  },
  'the queue': async (as) => {
    const views = ['todo', 'mine', 'late', 'messages', 'waiting', 'open', 'done'];
    const pages = await Promise.all(views.map((view) => get(`/api/v1/cases?view=${view}`, as)));
    return pages.map(({ body }) => body).join('\n');
  },
  'what the queue is narrowed by': async (as) => (await get('/api/v1/cases/facets', as)).body,
  'the queue on a map': async (as) => (await get('/api/v1/cases/map?view=open', as)).body,
  'the queue as a file': async (as) => (await get('/api/v1/cases/export?view=open&format=csv&reason=Bilan', as)).body,
  'a search': async (as) => (await get(`/api/v1/search?q=${encodeURIComponent(number)}`, as)).body,
  'what it has in common with others': async (as) => (await get(`/api/v1/cases/${caseId}/links`, as)).body,
  'its letters': async (as) => (await get(`/api/v1/cases/${caseId}/letters`, as)).body,
};

describe.each(Object.entries(ENDPOINTS))('%s', (_name, read) => {
  it.each(ONLOOKERS)('shows %s nothing that they may not read', async (name) => {
    const allowed = new Set(wordsOf(name));
    const text = await read(people[name]);
    // What is not understood, or not there, shows nothing and proves nothing.
    expect(text).not.toMatch(/urn:cagou:problem:(?:request-invalid|body-invalid|unavailable|unexpected)/u);
    expect(wordsIn(text).filter((word) => !allowed.has(word))).toEqual([]);
  });
});

describe('the case at the desk and in the account', () => {
  it.each(ONLOOKERS)('holds all that %s may read', async (name) => {
    const { body, statusCode } = await get(`/api/v1/cases/${caseId}`, people[name]);
    expect(wordsIn(body).toSorted()).toEqual(wordsOf(name).toSorted());
    expect(statusCode).toBe(wordsOf(name).length > 0 ? 200 : 403);
  });

  it('says to who does not read a category that it is kept from them, the same in every case', async () => {
    const unreadOf = async (name: Onlooker): Promise<unknown> =>
      (await get(`/api/v1/cases/${caseId}`, people[name])).json().unread;
    expect(await unreadOf('greffier')).toEqual(['Casier judiciaire']);
    expect(await unreadOf('meteo')).toEqual(['Casier judiciaire']);
    expect(await unreadOf('instructeur')).toEqual([]);
    expect(await unreadOf('applicant')).toEqual([]);
  });

  it('is printed by who instructs, each with the answers that they read', async () => {
    const whole = await ENDPOINTS['the receipt']?.(people.instructeur);
    const limited = await ENDPOINTS['the receipt']?.(people.greffier);
    expect(whole).toContain('CASIER-1');
    expect(limited).toContain('DEMANDE-1');
    expect(limited).not.toContain('CASIER-1');
  });
});

it('is taken out by each with what they read, and says which data are not in it', async () => {
  const whole = await ENDPOINTS['the case taken out, on paper']?.(people.instructeur);
  const limited = await ENDPOINTS['the case taken out, on paper']?.(people.greffier);
  expect(whole).toContain('CASIER-1');
  expect(whole).toContain('EXTRAIT-1.pdf');
  expect(limited).toContain('DEMANDE-1');
  expect(limited).toContain('Casier judiciaire');
  const zip = await ENDPOINTS['the case taken out, with its documents']?.(people.greffier);
  expect(zip).toContain('justificatif.pdf');
  expect(zip).not.toContain('EXTRAIT-1');
});

it('keeps a mail that is made of limited data for who reads the data, and gives it to them whole', async () => {
  const full = await ENDPOINTS['its mails']?.(people.instructeur);
  const limited = await ENDPOINTS['its mails']?.(people.greffier);
  expect(full).toContain('Votre extrait MAIL-1');
  expect(full).toContain('<!doctype html>');
  expect(limited).toContain('<!doctype html>');
  expect(limited).not.toContain('MAIL-1');
});

describe('the queue', () => {
  const rowOf = async (name: Onlooker) => {
    const { items } = (await get('/api/v1/cases?view=open', people[name])).json();
    return items.find((item: { caseId: string }) => item.caseId === caseId);
  };

  it('shows a column and a mark to who reads what they are made of', async () => {
    const titles = async (name: Onlooker): Promise<readonly string[]> =>
      (await rowOf(name)).columns.map(({ title }: { title: string }) => title);
    expect(await titles('instructeur')).toEqual(expect.arrayContaining(['Casier', 'Signalé']));
    expect((await rowOf('instructeur')).alerts).toContainEqual({ label: 'ALERTE-1', tone: 'danger' });
    expect(await titles('greffier')).toContain('Signalé');
    expect(await titles('greffier')).not.toContain('Casier');
    expect((await rowOf('greffier')).alerts).not.toContainEqual({ label: 'ALERTE-1', tone: 'danger' });
  });

  it('finds no case by what not all who search read, nor keeps its words', async () => {
    const found = async (q: string): Promise<number> =>
      (await get(`/api/v1/cases?view=open&q=${encodeURIComponent(q)}`, people.instructeur)).json().items.length;
    expect(await found('kermesse')).toBe(1);
    expect(await found(number)).toBe(1);
    expect(await found('casier')).toBe(0);
    const words: readonly string[] = await test.services.db('search_word').pluck('word');
    expect(words).toContain('kermesse');
    expect(words).not.toContain('casier');
  });
});

it('opens a document of the answers to who reads the answer', async () => {
  for (const name of ONLOOKERS) {
    const { statusCode } = await get(`/api/v1/files/${files.extract}`, people[name]);
    // The file itself is not there: what counts is that it was looked for.
    expect([name, statusCode === 403]).toEqual([name, !wordsOf(name).includes('EXTRAIT-1')]);
  }
});

it('lets a category be recorded by the functions that read it alone', async () => {
  const values = { releve: 'RELEVE-2' };
  const annotate = async (name: Onlooker) =>
    (await post(`/api/v1/cases/${caseId}/commands`, people[name], { type: 'annotate', values, base: {} })).json();
  expect(await annotate('greffier')).toMatchObject({ code: 'action-not-allowed', errors: [{ pointer: '/releve' }] });
  const form = (await get(`/api/v1/cases/${caseId}`, people.greffier)).json().annotationForm;
  expect(Object.keys(form.properties)).toEqual(['constat']);
});
