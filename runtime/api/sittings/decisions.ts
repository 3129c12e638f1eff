/** What a sitting decided, carried out: tried first, then done case by case by the one writer of cases, as every bulk run is. */
import type { FastifyRequest } from 'fastify';
import { nameOfApplicant, type JsonObject } from '../../../engine/index.ts';
import type { BulkRun, SittingToApply, SittingTried } from '../../../schemas/types/api.ts';
import { bulkMessages, findRun, insertRun } from '../../bulk/index.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import {
  closeSitting,
  countFor,
  dayOf,
  listItems,
  minutesOf,
  sittingMessages as messages,
  valuesOf,
  whyNotYet,
  type StoredItem,
} from '../../sittings/index.ts';
import { actOn } from '../cases/bulk.ts';
import { createTally, type PlaceTally } from '../cases/place-tally.ts';
import { openCase, type OpenCase } from '../cases/open-case.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { itemsFor, openSitting, settled, type OpenSitting } from './keepers.ts';

/**
 * `/sittings/:id/decisions`: tried, and carried out; `/sittings/:id/closing`: the minutes are closed. Throws `sitting-changed` where
 * something was typed since it was read.
 */
export function decisionRoutes(app: ApiServer, services: Services): void {
  const { clock, db } = services;
  app.post(
    '/sittings/:id/decisions',
    describe({
      id: 'trySitting',
      tag: 'sittings',
      summary: 'What carrying out the decisions on some cases would do, by my rights, and why it cannot be on others.',
      capability: 'sitting.keep',
      params: { id: UUID },
      body: 'TrySitting',
      reply: 'SittingTrial',
    }),
    async (request) => {
      const opened = await openSitting(services, request, request.params.id);
      const asked = new Set(request.body.cases);
      const items: SittingTried[] = [];
      const tally = createTally();
      // One after the other, as every bulk trial.
      for (const item of await itemsFor(services, opened))
        if (asked.has(item.caseId) && item.entry.decision.type !== 'none')
          items.push(await tryItem(services, request, { ...opened, tally }, item));
      return { items };
    },
  );

  app.put(
    '/sittings/:id/decisions/:run',
    describe({
      id: 'applySitting',
      tag: 'sittings',
      summary:
        'Has decisions carried out as they were tried, each by my rights at that moment. Asked again, it is begun once.',
      capability: 'sitting.keep',
      params: { id: UUID, run: UUID },
      body: 'ApplySitting',
      reply: 'BulkRun',
    }),
    async (request) => {
      const opened = await openSitting(services, request, request.params.id);
      return apply(services, request, opened, request.params.run, request.body.cases);
    },
  );

  app.post(
    '/sittings/:id/closing',
    describe({
      id: 'closeSitting',
      tag: 'sittings',
      summary: 'Closes the minutes for good, as they were read.',
      capability: 'sitting.keep',
      params: { id: UUID },
      body: 'CloseSitting',
      reply: 'SittingRevision',
    }),
    async (request) => {
      const { id } = request.params;
      const { revision } = request.body;
      const { viewer, sitting } = await openSitting(services, request, id);
      const content = await minutesOf(services, sitting, await listItems(db, id, 'all'));
      settled(await closeSitting(db, id, revision, { content, by: viewer.name, now: clock.now() }));
      return { revision: revision + 1 };
    },
  );
}

async function tryItem(
  services: Services,
  request: FastifyRequest,
  { sitting, tally }: OpenSitting & { readonly tally: PlaceTally },
  item: StoredItem,
): Promise<SittingTried> {
  const { caseId, entry, revision } = item;
  const opened = await openCase(services, request, caseId, 'case.instruct');
  const { case: read, compiled } = opened;
  const expectedVersion = read.version;
  const kept = item.appliedAt === null ? whyNotYet(countFor(sitting.entry, entry, item.parties)) : messages.applied;
  if (kept !== null) return { outcome: outcomeOf(opened, kept), expectedVersion, revision };
  if (entry.decision.type === 'postpone') return { outcome: outcomeOf(opened, null), expectedVersion, revision };
  const data = valuesOf(compiled, sitting.entry, entry);
  const bulk = { action: entry.decision.action, data: { ...data }, dryRun: true };
  const outcome = await actOn(services, request, bulk, { id: caseId, expectedVersion }, tally);
  return { outcome, expectedVersion, revision };
}

/** Of a case to which nothing is done but to say that it was examined; or why not. */
function outcomeOf({ case: { id, number, applicant } }: OpenCase, message: string | null): SittingTried['outcome'] {
  return { id, number, applicant: nameOfApplicant(applicant), told: null, ok: message === null, message, errors: [] };
}

async function apply(
  services: Services,
  request: FastifyRequest,
  { viewer, sitting }: OpenSitting,
  runId: string,
  asked: readonly SittingToApply[],
): Promise<BulkRun> {
  const { db, clock, changes } = services;
  const { id, entry } = sitting;
  const known = await findRun(db, viewer.userId, runId);
  if (known) return known;
  if (sitting.closedAt !== null) throw problem('sitting-closed');
  const items = new Map((await itemsFor(services, { viewer, sitting })).map((item) => [item.caseId, item]));
  const cases = await Promise.all(
    asked.map(async ({ caseId, expectedVersion, revision }) => {
      const item = items.get(caseId);
      // Only what was tried is carried out, as it was tried.
      if (!item || item.revision !== revision || item.appliedAt !== null || item.entry.decision.type === 'none')
        throw problem('sitting-changed');
      if (whyNotYet(countFor(entry, item.entry, item.parties)) !== null) throw problem('sitting-changed');
      const { compiled } = await openCase(services, request, caseId, 'case.instruct');
      const { type, action } = item.entry.decision;
      const data: JsonObject = type === 'act' ? valuesOf(compiled, entry, item.entry) : {};
      const own = {
        action: type === 'act' ? action : null,
        data,
        sitting: { id, title: entry.title, on: dayOf(entry) },
      };
      return { id: caseId, expectedVersion, own };
    }),
  );
  const nothing = { action: null, data: {}, assigneeId: null, text: '' };
  const run = {
    id: runId,
    userId: viewer.userId,
    deed: 'sit',
    title: entry.title,
    request: nothing,
    cases,
    at: clock.now(),
  } as const;
  if (!(await db.transaction((tx) => insertRun(tx, run))))
    throw problem('too-many-requests', { detail: bulkMessages.tooMany });
  changes.tell([viewer.userId]);
  const begun = await findRun(db, viewer.userId, runId);
  if (!begun) throw problem('not-found');
  return begun;
}
