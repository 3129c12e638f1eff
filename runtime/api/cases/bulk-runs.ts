/**
 * What is done to many cases while nobody waits: begun, found again on any page, seen to the end, or stopped. To each its own:
 * what an agent asked for is nobody else's to read.
 */
import type { FastifyRequest } from 'fastify';
import { localDate } from '../../../engine/index.ts';
import type { BulkLetters, BulkRun, BulkRunOutcome, BulkRunRequest } from '../../../schemas/types/api.ts';
import {
  bulkMessages as messages,
  findRun,
  insertRun,
  listOutcomes,
  listRunLetters,
  listRuns,
  markSeen,
  stopRun,
  type RunLetter,
} from '../../bulk/index.ts';
import { loadPinned, openFor, type OpenCase } from '../../cases/index.ts';
import { isProblem, problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import { listFailedDocuments } from '../../jobs/store/failed-effects.ts';
import { partsOf, printMade, type MadeLetter } from '../../letters/index.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { jsonObject } from '../json-body.ts';
import { recordReading } from './open-case.ts';
import { sendPdf } from './print-routes.ts';

/** Two thousand cases, with a message and the values of an action. */
const MOST_BYTES = 1_000_000;

/** `/cases/bulk/runs`: listed; `/cases/bulk/runs/:id`: begun, read, stopped, and said to have been seen; its letters, printed together. */
export function bulkRunRoutes(app: ApiServer, services: Services): void {
  const { db, clock, changes } = services;
  app.get(
    '/cases/bulk/runs',
    describe({
      id: 'listBulkRuns',
      tag: 'cases',
      summary: 'What I had done to many cases, the latest first.',
      capability: 'queue.read',
      reply: 'BulkRuns',
    }),
    async (request) => ({ items: await listRuns(db, (await requireViewer(request)).userId) }),
  );

  app.put(
    '/cases/bulk/runs/:id',
    describe({
      id: 'beginBulkRun',
      tag: 'cases',
      summary: 'Has something done to many cases, each by my rights at that moment. Asked again, it is begun once.',
      capability: 'queue.read',
      params: { id: UUID },
      body: 'BulkRunRequest',
      reply: 'BulkRun',
      bodyLimit: MOST_BYTES,
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id } = request.params;
      const { deed, action, assigneeId, text, labels, cases, data } = request.body;
      const kept = { action, assigneeId, text, data: jsonObject(data), ...(labels && { labels }) };
      const title = await titleOf(services, request.body);
      const run = { id, userId: viewer.userId, deed, title, request: kept, cases, at: clock.now() };
      if (!(await db.transaction((tx) => insertRun(tx, run))))
        throw problem('too-many-requests', { detail: messages.tooMany });
      changes.tell([viewer.userId]);
      return mine(services, viewer, id);
    },
  );

  app.get(
    '/cases/bulk/runs/:id',
    describe({
      id: 'readBulkRun',
      tag: 'cases',
      summary: 'How far it has come, and what became of each case.',
      capability: 'queue.read',
      params: { id: UUID },
      reply: 'BulkRunOutcome',
    }),
    async (request): Promise<BulkRunOutcome> => {
      const viewer = await requireViewer(request);
      const run = await mine(services, viewer, request.params.id);
      const letters = await lettersOf(services, run);
      return {
        run,
        results: [...(await listOutcomes(services, viewer, run))],
        letters: presentLetters(letters),
      };
    },
  );

  app.get(
    '/cases/bulk/runs/:id/letters/:part',
    describe({
      id: 'printBulkRun',
      tag: 'cases',
      summary:
        'Two hundred of the letters that it had made as one PDF: their list, then each on sheets of its own. Each is recorded as read.',
      capability: 'queue.read',
      params: { id: UUID, part: { type: 'integer', minimum: 1, maximum: 100, description: 'From 1.' } },
      media: 'application/pdf',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { id, part } = request.params;
      const run = await mine(services, viewer, id);
      const open = async (letter: MadeLetter): Promise<OpenCase | null> => openToPrint(services, viewer, letter);
      const made = { title: run.title, at: run.at, part, open };
      const pdf = await printMade(services, await lettersOf(services, run), made);
      if (!pdf) throw problem('not-found');
      return sendPdf(reply, `lettres-${localDate(run.at)}-${part}.pdf`, pdf);
    },
  );

  app.post(
    '/cases/bulk/runs/:id/stop',
    describe({
      id: 'stopBulkRun',
      tag: 'cases',
      summary: 'Stops it after the case under way: what is done stays done.',
      capability: 'queue.read',
      params: { id: UUID },
      reply: 'BulkRun',
    }),
    async (request) =>
      change(services, request, request.params.id, ({ userId }, id) => stopRun(db, userId, id, clock.now())),
  );

  app.put(
    '/cases/bulk/runs/:id/seen',
    describe({
      id: 'seeBulkRun',
      tag: 'cases',
      summary: 'Says that I have seen how it ended.',
      capability: 'queue.read',
      params: { id: UUID },
      reply: 'BulkRun',
    }),
    async (request) => change(services, request, request.params.id, ({ userId }, id) => markSeen(db, userId, id)),
  );
}

async function change(
  services: Services,
  request: FastifyRequest,
  id: string,
  work: (viewer: Viewer, id: string) => Promise<void>,
): Promise<BulkRun> {
  const viewer = await requireViewer(request);
  await work(viewer, id);
  services.changes.tell([viewer.userId]);
  return mine(services, viewer, id);
}

type Letter = RunLetter & MadeLetter;

/** None as long as it is under way: what is printed together is whole. */
async function lettersOf({ db }: Services, { id, deed, state }: BulkRun): Promise<readonly Letter[]> {
  if (state === 'running' || (deed !== 'act' && deed !== 'sit')) return [];
  const letters = await listRunLetters(db, id);
  const awaited = letters.filter(({ ready }) => !ready).map(({ caseId }) => caseId);
  const failed = await listFailedDocuments(db, awaited);
  return letters.map((letter) => ({ ...letter, failed: !letter.ready && failed.has(letter.documentId) }));
}

function presentLetters(letters: readonly Letter[]): BulkLetters {
  return {
    made: letters.length,
    ready: letters.filter(({ ready }) => ready).length,
    failed: letters
      .filter(({ failed }) => failed)
      .map(({ caseId, number, documentId, title }) => ({ id: documentId, caseId, number, title })),
    parts: partsOf(letters.length),
  };
}

/** Null for a case that they may no longer read, which does not keep the others from being printed. */
async function openToPrint(services: Services, viewer: Viewer, letter: MadeLetter): Promise<OpenCase | null> {
  try {
    const opened = await openFor(services, viewer, letter.caseId, 'file.read');
    const document = opened.view.case.documents.find(({ id }) => id === letter.documentId);
    if (!document) return null;
    await recordReading(services, opened, document.fileId);
    return opened;
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}

async function mine({ db }: Services, { userId }: Viewer, id: string): Promise<BulkRun> {
  const run = await findRun(db, userId, id);
  if (!run) throw problem('not-found');
  return run;
}

/** An action by the name that the first of its cases gives it. */
async function titleOf(services: Services, { action, cases }: BulkRunRequest): Promise<string> {
  if (action === null) return '';
  const found = await services.caseReads.head(cases[0]?.id ?? '');
  const actions = found && (await loadPinned(services, found.case)).workflow.actions;
  return (actions && Object.hasOwn(actions, action) && actions[action]?.definition.title) || action;
}
