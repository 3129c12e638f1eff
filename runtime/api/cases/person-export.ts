/**
 * All that is held of the person who asks for it, made from the case by which they ask. Whoever protects data may take it out, and
 * only while they instruct such a case: what a scheme says opens nobody's data, its author has no say here
 * (docs/decisions/0119-a-person-is-exported-from-their-own-case.md).
 */
import { Readable } from 'node:stream';
import { requestsOf } from '../../cases/index.ts';
import { zipOf } from '../../files/zip-stream.ts';
import { problem } from '../../http/problems.ts';
import { functionsOn, type Viewer } from '../../identity/index.ts';
import { insertListReadings, insertRegisterReadings, personExportReason, readingReason } from '../../privacy/index.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { myData, viewerOfPerson } from '../my-export.ts';
import { openCase, type OpenCase } from './open-case.ts';

/** `GET /cases/:id/person-export`. Throws `person-not-exported` where no person asks, or no longer. */
export function personExportRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/:id/person-export',
    describe({
      id: 'exportPersonOfCase',
      tag: 'privacy',
      summary:
        'All that is held of the applicant of an open case that I instruct, as they would be given it themselves: a zip of JSON, receipts and documents. Recorded as a reading of each of their requests.',
      capability: 'person.export',
      params: { id: UUID },
      media: 'application/zip',
      limit: 'upload',
    }),
    async (request, reply) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      const subject = await subjectOf(services, opened);
      await recordExport(services, opened, subject.personId);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="donnees-${opened.case.number}.zip"`)
        .header('cache-control', 'private, no-store')
        .send(Readable.from(zipOf(myData(services, subject.viewer))));
    },
  );
}

/** Who asks by a case, as they are to the product. Throws `person-not-exported`. */
async function subjectOf(
  services: Services,
  { case: { applicant, closedAt } }: OpenCase,
): Promise<{ readonly personId: string; readonly viewer: Viewer }> {
  const { personId, establishment } = applicant;
  const viewer =
    closedAt !== null || establishment !== undefined ? undefined : await viewerOfPerson(services.db, personId);
  if (!viewer) throw problem('person-not-exported');
  return { personId, viewer };
}

/** A line in the log for each of their requests, and one for what the register has of them. */
async function recordExport(
  { db }: Services,
  { viewer, compiled, case: read }: OpenCase,
  personId: string,
): Promise<void> {
  const held = readingReason(compiled.identity, functionsOn(viewer, read));
  const reason = personExportReason(held, read.number);
  const cases = await requestsOf(db, { person: personId });
  await db.transaction(async (tx) => {
    await insertListReadings(
      tx,
      viewer,
      'export',
      cases.map(({ id }) => ({ caseId: id, reason })),
    );
    await insertRegisterReadings(tx, viewer, [personId], 'officerExport');
  });
}
