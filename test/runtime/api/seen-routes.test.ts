/**
 * Every route that answers something is asked for one case by every kind of person, and tells nobody what they may not read.
 * Routes are found in the description of the API, and pages where they are registered: a new one is asked as soon as it is there,
 * and fails until this file knows with what it is asked, or says whose it is instead.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fastify, type LightMyRequestResponse } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalPath } from '../../../runtime/cases/read/personal-link.ts';
import { registerPages } from '../../../runtime/site/index.ts';
import type { TestPerson } from '../../support/app.ts';
import { BUILD_MS, createLimitedCase, ONLOOKERS, type LimitedCase } from '../../support/limited-case.ts';
import { wordsIn, wordsOf, type Onlooker } from '../../support/limited-manifestation.ts';
import { MANIFESTATION } from '../../support/manifestation.ts';
import { readPdf } from '../documents/read-pdf.ts';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}
interface Route {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly tag: string;
}

/** What is about no case: schemes and what they are made of, accounts, settings, the demonstration; and programs, by their tokens. */
const OF_NO_CASE: ReadonlySet<string> = new Set([
  'session',
  'dispositifs',
  'blocks',
  'lists',
  'administration',
  'demonstration',
  'applications',
]);
/** Answers until it is left. */
const ENDLESS: ReadonlySet<string> = new Set(['watchCases']);
const METHODS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

const textIn = (file: string): string => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');

function routesOf(paths: Readonly<Record<string, Partial<Record<keyof typeof METHODS, Operation>>>>): readonly Route[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(METHODS).flatMap(([key, method]): readonly Route[] => {
      const operation = item[key as keyof typeof METHODS];
      if (!operation || ENDLESS.has(operation.operationId)) return [];
      const [tag = ''] = operation.tags;
      const answers = Object.entries(operation.responses).some(
        ([code, { content }]) => code.startsWith('2') && content,
      );
      return answers && !OF_NO_CASE.has(tag) ? [{ id: operation.operationId, method, path, tag }] : [];
    }),
  );
}

const ROUTES = routesOf(JSON.parse(textIn('schemas/openapi.json')).paths);
const READ = ROUTES.filter(({ method }) => method === 'GET');
const WRITTEN = ROUTES.filter(({ method }) => method !== 'GET');

/** What a route is asked beside its path. */
const QUERIES: Readonly<Record<string, string>> = {
  listQueue: 'view=open',
  mapQueue: 'view=open',
  selectQueue: 'view=open',
  exportQueue: 'view=open&format=json&reason=Bilan',
  takeOutCase: 'format=pdf&reason=Bilan',
  exportDocuments: 'view=open&reason=Bilan',
  readStatistics: `dispositif=${MANIFESTATION}&from=2020-01-01&to=2035-01-01`,
  exportStatistics: `dispositif=${MANIFESTATION}&from=2020-01-01&to=2035-01-01&format=csv`,
  searchCases: 'q=kermesse',
  searchPeople: 'q=H%C3%A9l%C3%A8ne+Naaoutchou%C3%A9',
  listAgents: `dispositif=${MANIFESTATION}`,
  exportSitting: 'format=csv',
};

/** Routes that answer nobody of the story, and the test that asks whom they do. */
const OTHERS: Readonly<Record<string, string>> = {
  // Who leads a service.
  readService: 'api/service.test.ts',
  readStatistics: 'api/statistics.test.ts',
  exportStatistics: 'api/statistics.test.ts',
  // Who posts letters; who is sent none by mail.
  readLetterBatch: 'api/letters.test.ts',
  printLetterBatch: 'api/letters.test.ts',
  printMail: 'api/messages.test.ts',
  // Who had letters made of many cases.
  printBulkRun: 'api/bulk-letters.test.ts',
  // The data-protection officer.
  exportPersonOfCase: 'api/person-export.test.ts',
  listProcessing: 'api/processing.test.ts',
  readProcessing: 'api/processing.test.ts',
  listProcessingVersions: 'api/processing.test.ts',
  exportProcessing: 'api/processing.test.ts',
  listBreaches: 'api/breaches.test.ts',
  readBreach: 'api/breaches.test.ts',
  listBreachLines: 'api/breaches.test.ts',
  printBreach: 'api/breaches.test.ts',
  exportBreaches: 'api/breaches.test.ts',
  listReadings: 'privacy/reading-log.test.ts',
  findReaders: 'privacy/reading-log.test.ts',
  findPeopleRead: 'privacy/reading-log.test.ts',
  exportReadings: 'privacy/reading-log.test.ts',
  listUnusualReadings: 'privacy/unusual-readings.test.ts',
  readRetentionPlan: 'api/retention.test.ts',
  dryRunRetention: 'api/retention.test.ts',
  readErasureJournal: 'api/retention.test.ts',
  exportErasureJournal: 'api/retention.test.ts',
  listTransfers: 'api/archives/transfers.test.ts',
  takeOutTransfer: 'api/archives/transfers.test.ts',
  // Who has what this case has not: a draft, a file that is there, a form on paper, a wallet, a company, a mandate, a deputy.
  readDraft: 'api/filing.test.ts',
  readFile: 'api/files.test.ts',
  readFeed: 'api/feeds.test.ts',
  readPrintedForm: 'api/form-codes.test.ts',
  readMyDocument: 'api/wallet.test.ts',
  readEstablishment: 'api/establishment-record.test.ts',
  listMandateDeeds: 'mandates/mandates.test.ts',
  listDeputies: 'api/absences.test.ts',
  // Who has a mailbox that is read.
  readMailboxMail: 'api/mailboxes.test.ts',
  readMailboxContent: 'api/mailboxes.test.ts',
  // Who compares two people.
  previewMerge: 'api/merges.test.ts',
};

/** What is written beside the case, or by oneself: the answer says what was sent, or something of no case. */
const OWN_WORDS: readonly string[] = [
  // Words, views, absences and settings of who asks.
  'keepNamedView forgetNamedView createFeed keepLabel addTemplate changeTemplate removeTemplate keepJotting',
  'sayAbsence endAbsence setAgentNoticeChoice reportMail',
  // How far something has come, in numbers.
  'beginBulkRun stopBulkRun seeBulkRun applySitting closeSitting moveOnAgenda takeOffAgenda keepSittingCell',
  'makeLetterBatch tellLettersPrinted tellLettersPosted',
  // What answers nothing.
  'removeMarker dismissMailboxMail',
  // What is filed and sent by who asks.
  'fileCase beginDraft saveDraft sendFile finishUpload putMyDocument giveMandate recordPaperMandate sendMandateScan mergePeople',
  'changeMyAddress dropMyAddressChange closeMyAccount keepMyAccount',
  // The data-protection officer's.
  'keepBreach addBreachLine countRetention carryOutRetention',
  'prepareTransfer receiveTransfer dropTransfer',
].flatMap((line) => line.split(' '));

/** What is asked of a case by writing, so that nothing is changed. Others are asked by seen-parts.test.ts, which knows what they tell. */
const ASKED_BY_WRITING: Readonly<Record<string, () => object>> = {
  sendMailAgain: () => ({}),
  doToCases: () => ({
    deed: 'message',
    assigneeId: null,
    text: 'Bonjour.',
    dryRun: true,
    cases: [known.caseId],
  }),
  beginSitting: () => SITTING,
  putOnAgenda: () => ({ cases: [known.caseId] }),
  trySitting: () => ({ cases: [known.caseId] }),
  keepMarker: () => ({ fileId: known.files.extract, page: 1, x: 0.5, y: 0.5, remark: 'Voir EXTRAIT-1' }),
  resolveMarker: () => ({ resolved: true }),
};
const ASKED_BY_PARTS: readonly string[] = ['commandCase', 'previewAction', 'actOnCases', 'listBulkActions'];

const SITTING = { title: 'Commission', at: '2030-01-08T09:00', place: '', dispositifs: [MANIFESTATION] };

let known: LimitedCase;
/** What the parts of paths are, by the path up to them. */
let places: Readonly<Record<string, string>>;
beforeAll(async () => {
  known = await createLimitedCase();
  const { test, caseId, personId, files, people } = known;
  const { db, config, clock } = test.services;
  const mail = await db('sent_mail').where({ case_id: caseId }).first('effect_id');
  const { data } = await db('case').where({ id: caseId }).first('data');
  const [sitting, run, marker] = [randomUUID(), randomUUID(), randomUUID()];
  const write = async (method: 'PUT' | 'POST', url: string, payload: object): Promise<void> => {
    const answer = await test.request({ method, url: `/api/v1${url}`, as: people.instructeur, payload });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
  };
  await write('PUT', `/sittings/${sitting}`, SITTING);
  await write('POST', `/sittings/${sitting}/agenda`, { cases: [caseId] });
  await write('PUT', `/cases/${caseId}/markers/${marker}`, {
    fileId: files.extract,
    page: 1,
    x: 0.5,
    y: 0.5,
    remark: 'Voir EXTRAIT-1',
  });
  await write('PUT', `/cases/bulk/runs/${run}`, {
    deed: 'take',
    action: null,
    data: {},
    assigneeId: null,
    text: '',
    cases: [{ id: caseId, expectedVersion: known.version }],
  });
  places = {
    '/cases/{id}': caseId,
    '/cases/{id}/mails/{mail}': mail.effect_id,
    '/cases/{id}/print/{mailKey}': data.mails[0].id,
    '/cases/bulk/runs/{id}': run,
    '/files/{id}': files.extract,
    '/cases/{id}/markers/{marker}': marker,
    '/people/{id}': personId,
    '/sittings/{id}': sitting,
    '/compte/demandes/:id': caseId,
    '/compte/demandes/:id/actions/:action': 'corriger',
    '/messages/:id': caseId,
    '/messages/:id/:key': personalPath(caseId, config.secret, clock.now()).split('/').at(-1) ?? '',
  };
}, BUILD_MS);
afterAll(() => known.test.close());

/** The path with its parts filled in; those that nothing here is known of get what nobody has. */
function fill(path: string): string {
  const parts = path.replace('/api/v1', '').split('/');
  const filled = parts.map((part, at) =>
    /^[{:]/u.test(part) ? (places[parts.slice(0, at + 1).join('/')] ?? randomUUID()) : part,
  );
  return `${path.startsWith('/api/v1') ? '/api/v1' : ''}${filled.join('/')}`;
}

/** All text of an answer, whatever it is packed in. */
async function textOf({ headers, rawPayload, body }: LightMyRequestResponse): Promise<string> {
  const type = headers['content-type'] ?? '';
  const bytes = new Uint8Array(rawPayload);
  if (type.startsWith('application/pdf')) return (await readPdf(bytes)).text;
  if (type.startsWith('application/zip'))
    return Object.values(unzipSync(bytes))
      .map((one) => strFromU8(one))
      .join('\n');
  return body;
}

interface Answer {
  readonly name: Onlooker;
  readonly given: boolean;
  /** Whether it was understood, and a server was there to answer. */
  readonly understood: boolean;
  /** Words of the case that they may not read. */
  readonly told: readonly string[];
}

/** What everybody is answered; a personal link shows its holder what the applicant reads, whoever they are. */
function askAll({ method, path, id }: Omit<Route, 'tag'>, payload?: object): Promise<readonly Answer[]> {
  const url = [fill(path), QUERIES[id]].filter((part) => part !== undefined).join('?');
  const isLink = path.startsWith('/messages/');
  return Promise.all(
    ONLOOKERS.map(async (name) => {
      const as: TestPerson = known.people[name];
      const answer = await known.test.request({ method, url, as, ...(payload && { payload }) });
      const allowed = new Set(wordsOf(isLink ? 'applicant' : name));
      const text = await textOf(answer);
      const understood = ![400, 422].includes(answer.statusCode) && answer.statusCode < 500;
      return {
        name,
        given: answer.statusCode === 200,
        understood,
        told: wordsIn(text).filter((word) => !allowed.has(word)),
      };
    }),
  );
}

const NOTHING = ONLOOKERS.map((name) => ({ name, told: [] }));
const toldTo = (answers: readonly Answer[]) => answers.map(({ name, told }) => ({ name, told }));

describe('what is read', () => {
  it.each(READ)('$id tells nobody what they may not read, and somebody something', async (route) => {
    const answers = await askAll(route);
    expect(toldTo(answers)).toEqual(NOTHING);
    const isOthers = Object.hasOwn(OTHERS, route.id);
    expect(answers.some(({ given }) => given)).toBe(!isOthers);
    expect(answers.filter(({ understood }) => !isOthers && !understood)).toEqual([]);
  });

  it.each(Object.entries(OTHERS))('%s is asked by others in test/runtime/%s', (id, file) => {
    const path = READ.find((one) => one.id === id)?.path.split('/') ?? [];
    const names = path.slice(3).filter((name) => /^[a-z-]+$/u.test(name));
    const text = textIn(`test/runtime/${file}`);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });
});

describe('what is answered to who writes', () => {
  it.each(WRITTEN)('$id is asked too, or says what was sent', ({ id }) => {
    const homes = [Object.keys(ASKED_BY_WRITING), ASKED_BY_PARTS, OWN_WORDS].filter((ids) => ids.includes(id));
    expect(homes).toHaveLength(1);
  });

  it.each(WRITTEN.filter(({ id }) => Object.hasOwn(ASKED_BY_WRITING, id)))(
    '$id tells nobody what they may not read',
    async (route) => {
      const answers = await askAll(route, ASKED_BY_WRITING[route.id]?.());
      expect(toldTo(answers)).toEqual(NOTHING);
      expect(answers.some(({ given }) => given)).toBe(true);
    },
  );
});

/** Pages that show schemes, whose words are not the case's. */
const OF_SCHEMES: readonly string[] = ['/demarches', '/studio/apercu', '/donnees'];
/** The mails of a demonstration are everybody's to read; no other installation has that page. */
const OF_DEMONSTRATION = '/demonstration';
/** What leads to another page, or to a file that this case has not. */
const ELSEWHERE: readonly string[] = ['/compte/demandes/:id/messages', '/messages/:id/:key/documents/:file'];

/** Addresses of the pages of the site, as it registers them. */
async function pagesOf(): Promise<readonly Omit<Route, 'tag'>[]> {
  const site = fastify();
  const pages: Omit<Route, 'tag'>[] = [];
  site.addHook('onRoute', ({ method, url }) => {
    const isShown = method === 'GET' && ![...OF_SCHEMES, OF_DEMONSTRATION].some((path) => url.startsWith(path));
    if (isShown) pages.push({ id: url, method: 'GET', path: url });
  });
  registerPages(site, known.test.services);
  await site.ready();
  return pages;
}

describe('the pages of the site', () => {
  it('tell nobody what they may not read', async () => {
    const pages = await pagesOf();
    const told = await Promise.all(pages.map(async (page) => [page.path, toldTo(await askAll(page))] as const));
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(pages.map(({ path }) => [path, NOTHING])));
  });

  it('that have a part of the case in their address show it to its applicant', async () => {
    const pages = (await pagesOf()).filter(({ path }) => /^\/(?:compte\/demandes|messages)\/:/u.test(path));
    const shown = await Promise.all(
      pages.map(async (page) => [page.path, (await askAll(page)).some(({ given }) => given)] as const),
    );
    expect(shown.filter(([, given]) => !given).map(([path]) => path)).toEqual(ELSEWHERE);
  });
});
