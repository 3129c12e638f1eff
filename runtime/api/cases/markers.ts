/** Markers on documents of a case: seen by the agents who may open the document, changed by who placed them, settled by any of them. */
import { changeOf } from '../../cases/changes.ts';
import { keepMarker, listMarkers, removeMarker, resolveMarker, type PageMarkerRow } from '../../cases/index.ts';
import { findFile, listFilesOf } from '../../filing/index.ts';
import { problem } from '../../http/problems.ts';
import type { PageMarker } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { openCase, recordReading, type OpenCase } from './open-case.ts';

const ONE = { id: UUID, marker: UUID };

/**
 * `/cases/:id/markers`: listed, placed, settled, removed. Throws `not-found` for a document or a marker that the viewer is not
 * shown, `not-allowed` for a marker of somebody else, `marker-limit`.
 */
export function markerRoutes(app: ApiServer, services: Services): void {
  const { db, changes, clock } = services;
  /** Desks that show the case read its markers again. */
  const tell = ({ case: read }: OpenCase): void => changes.publish(changeOf(read));

  app.get(
    '/cases/:id/markers',
    describe({
      id: 'listMarkers',
      tag: 'cases',
      summary: 'Markers on the documents of a case that I may open, the first placed first.',
      capability: 'case.instruct',
      params: { id: UUID },
      reply: 'PageMarkers',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      await recordReading(services, opened, null);
      return { items: [...(await markersFor(services, opened))] };
    },
  );

  app.put(
    '/cases/:id/markers/:marker',
    describe({
      id: 'keepMarker',
      tag: 'cases',
      summary: 'Places a marker on a document of a case, or changes one that I placed.',
      capability: 'case.instruct',
      params: ONE,
      body: 'KeepMarker',
      reply: 'PageMarkers',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      await recordReading(services, opened, null);
      const { fileId, page, x, y, remark } = request.body;
      const file = await findFile(db, fileId);
      if (file?.caseId !== opened.case.id || !opened.view.isFileShown(file)) throw problem('not-found');
      const placed = { id: request.params.marker, fileId, sha256: file.sha256, page, x, y, remark: remark.trim() };
      const { userId, name } = opened.viewer;
      const kept = await keepMarker(db, opened.case.id, placed, { userId, name, at: clock.now() });
      if (kept !== 'kept') throw problem(kept === 'many' ? 'marker-limit' : 'not-allowed');
      tell(opened);
      return { items: [...(await markersFor(services, opened))] };
    },
  );

  app.put(
    '/cases/:id/markers/:marker/resolution',
    describe({
      id: 'resolveMarker',
      tag: 'cases',
      summary: 'Settles a marker, or opens it again.',
      capability: 'case.instruct',
      params: ONE,
      body: 'ResolveMarker',
      reply: 'PageMarkers',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      await recordReading(services, opened, null);
      await requireShown(services, opened, request.params.marker);
      const by = request.body.resolved ? { name: opened.viewer.name, at: clock.now() } : null;
      await resolveMarker(db, opened.case.id, request.params.marker, by);
      tell(opened);
      return { items: [...(await markersFor(services, opened))] };
    },
  );

  app.delete(
    '/cases/:id/markers/:marker',
    describe({
      id: 'removeMarker',
      tag: 'cases',
      summary: 'Removes a marker that I placed.',
      capability: 'case.instruct',
      params: ONE,
    }),
    async (request, reply) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      await requireShown(services, opened, request.params.marker);
      if (!(await removeMarker(db, opened.case.id, request.params.marker, opened.viewer.userId)))
        throw problem('not-allowed');
      tell(opened);
      return reply.code(204).send();
    },
  );
}

/** The markers of a case on what its viewer may open. */
export async function markersFor({ db }: Pick<Services, 'db'>, opened: OpenCase): Promise<readonly PageMarker[]> {
  const markers = await listMarkers(db, opened.case.id);
  if (markers.length === 0) return [];
  const files = await listFilesOf(db, { caseId: opened.case.id });
  const shown = new Map(files.filter(opened.view.isFileShown).map(({ id, sha256 }) => [id, sha256]));
  return markers
    .filter(({ fileId }) => shown.has(fileId))
    .map((marker, at) => presentMarker(marker, opened.viewer.userId, at + 1, shown.get(marker.fileId)));
}

/** Its number is its place among those that its reader sees. */
function presentMarker(marker: PageMarkerRow, reader: string, number: number, sha256: string | undefined): PageMarker {
  const { id, fileId, page, x, y, remark, userId, userName, createdAt, changedAt, resolvedAt, resolvedBy } = marker;
  return {
    id,
    number,
    fileId,
    page,
    x,
    y,
    remark,
    by: userName,
    mine: userId === reader,
    at: (changedAt ?? createdAt).toISOString(),
    resolved: resolvedAt === null ? null : { by: resolvedBy ?? '', at: resolvedAt.toISOString() },
    moved: sha256 !== marker.sha256,
  };
}

async function requireShown(services: Services, opened: OpenCase, id: string): Promise<void> {
  if (!(await markersFor(services, opened)).some((marker) => marker.id === id)) throw problem('not-found');
}
