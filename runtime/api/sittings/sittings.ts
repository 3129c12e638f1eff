/** Sittings of commissions: listed, begun, read as they are typed, kept as one types. */
import type { Sitting } from '../../../schemas/types/api.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import {
  countItems,
  dropSitting,
  findRevision,
  findSitting,
  heldAt,
  insertSitting,
  keepCell,
  listSittings,
} from '../../sittings/index.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { itemFor, itemsFor, keptSchemes, openSitting, requireKeeper, settled, type OpenSitting } from './keepers.ts';
import { presentItem, presentSitting } from './present-sitting.ts';

const PAGE = 50;
const BEFORE = { ...UUID, description: '`next` of the page before.' } as const;

/**
 * `/sittings`: listed and begun; `/sittings/:id`: read, dropped; `/cells`: what is typed. Throws `not-found`, `not-allowed`,
 * `sitting-changed`, `sitting-closed`, `sitting-applied`.
 */
export function sittingRoutes(app: ApiServer, services: Services): void {
  const { clock, db } = services;
  app.get(
    '/sittings',
    describe({
      id: 'listSittings',
      tag: 'sittings',
      summary: 'A page of the sittings that examine schemes whose cases I instruct, the latest held first.',
      capability: 'sitting.keep',
      query: { cursor: BEFORE },
      reply: 'Sittings',
    }),
    async (request) => {
      const mine = await keptSchemes(services, await requireViewer(request));
      const found = await listSittings(db, [...mine], request.query.cursor, PAGE + 1);
      const items = found.slice(0, PAGE);
      return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.put(
    '/sittings/:id',
    describe({
      id: 'beginSitting',
      tag: 'sittings',
      summary: 'Begins a sitting for schemes whose cases I instruct. Asked again, it is begun once.',
      capability: 'sitting.keep',
      params: { id: UUID },
      body: 'BeginSitting',
      reply: 'Sitting',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const mine = await keptSchemes(services, viewer);
      const { dispositifs, ...typed } = request.body;
      if (!dispositifs.every((one) => mine.has(one))) throw problem('not-allowed');
      const entry = { ...typed, quorum: null, members: [], notes: '' };
      const held = heldAt(entry);
      if (held === null) throw problem('request-invalid');
      const { id } = request.params;
      await insertSitting(db, {
        id,
        dispositifs: [...new Set(dispositifs)],
        entry,
        heldAt: held,
        by: viewer.name,
        now: clock.now(),
      });
      return whole(services, await openSitting(services, request, id));
    },
  );

  app.get(
    '/sittings/:id',
    describe({
      id: 'readSitting',
      tag: 'sittings',
      summary: 'A sitting and its agenda as they are typed, of the cases that I may read.',
      capability: 'sitting.keep',
      params: { id: UUID },
      reply: 'Sitting',
    }),
    async (request) => whole(services, await openSitting(services, request, request.params.id)),
  );

  app.delete(
    '/sittings/:id',
    describe({
      id: 'dropSitting',
      tag: 'sittings',
      summary: 'Removes a sitting of which nothing was carried out. Its cases are as they were.',
      capability: 'sitting.keep',
      params: { id: UUID },
    }),
    async (request, reply) => {
      await openSitting(services, request, request.params.id);
      settled(await dropSitting(db, request.params.id));
      return reply.status(204).send();
    },
  );

  app.get(
    '/sittings/:id/revision',
    describe({
      id: 'readSittingRevision',
      tag: 'sittings',
      summary: 'Whether anything of a sitting was changed, for who has it on screen.',
      capability: 'sitting.keep',
      params: { id: UUID },
      reply: 'SittingRevision',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const mine = await keptSchemes(services, viewer);
      const found = await findRevision(db, request.params.id);
      if (!found) throw problem('not-found');
      requireKeeper(viewer, mine, found);
      return { revision: found.revision };
    },
  );

  app.put(
    '/sittings/:id/cells',
    describe({
      id: 'keepSittingCell',
      tag: 'sittings',
      summary:
        'Keeps one thing that is typed of a sitting, or of a case on its agenda, over the revision that was read.',
      capability: 'sitting.keep',
      params: { id: UUID },
      body: 'KeepSittingCell',
      reply: 'SittingCellKept',
    }),
    async (request) => {
      const { id } = request.params;
      const { caseId } = request.body;
      const opened = await openSitting(services, request, id);
      if (caseId !== null) await itemFor(services, opened, caseId);
      const { revision } = settled(await keepCell(db, id, request.body));
      return { revision, count: caseId === null ? null : await countOf(services, opened, caseId) };
    },
  );
}

async function whole(services: Services, opened: OpenSitting): Promise<Sitting> {
  const { sitting } = opened;
  return presentSitting(sitting, await itemsFor(services, opened), await countItems(services.db, sitting.id));
}

/** Who counts for a case as it was typed just now; null where it was taken off meanwhile. */
async function countOf(services: Services, { viewer, sitting: { id } }: OpenSitting, caseId: string) {
  const sitting = await findSitting(services.db, id);
  const [item] = sitting ? await itemsFor(services, { viewer, sitting }, caseId) : [];
  return sitting && item ? presentItem(sitting, item).count : null;
}
