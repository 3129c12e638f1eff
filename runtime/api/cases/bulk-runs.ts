/**
 * What is done to many cases while nobody waits: begun, found again on any page, seen to the end, or stopped. To each its own:
 * what an agent asked for is nobody else's to read.
 */
import type { FastifyRequest } from 'fastify';
import type { BulkRun, BulkRunOutcome, BulkRunRequest } from '../../../schemas/types/api.ts';
import {
  bulkMessages as messages,
  findRun,
  insertRun,
  listOutcomes,
  listRuns,
  markSeen,
  stopRun,
} from '../../bulk/index.ts';
import { loadPinned } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { jsonObject } from '../json-body.ts';

/** Two thousand cases, with a message and the values of an action. */
const MOST_BYTES = 1_000_000;

/** `/cases/bulk/runs`: listed; `/cases/bulk/runs/:id`: begun, read, stopped, and said to have been seen. */
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
      return { run, results: [...(await listOutcomes(services, viewer, run))] };
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
