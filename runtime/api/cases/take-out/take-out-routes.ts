/** A case that is taken out whole, as one PDF or as a zip with its documents: as far as its reader may see it, and recorded with the reason. */
import { Readable } from 'node:stream';
import { listFilesOf } from '../../../filing/index.ts';
import { zipName, zipOf } from '../../../files/zip-stream.ts';
import { problem } from '../../../http/problems.ts';
import { functionsOn } from '../../../identity/index.ts';
import { insertListReadings, readingReason, takenOutReason } from '../../../privacy/index.ts';
import type { Services } from '../../../services.ts';
import { describe, UUID, type ApiServer } from '../../describe-route.ts';
import { markersFor } from '../markers.ts';
import { openCase, type OpenCase } from '../open-case.ts';
import { presentCase } from '../present-case.ts';
import { filesOfCase } from './case-files.ts';
import { casePdf } from './case-pdf.ts';
import { caseZip } from './case-zip.ts';

/** `GET /cases/:id/take-out`, for who instructs the case. Throws the refusal of what cannot be printed. */
export function takeOutRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/:id/take-out',
    describe({
      id: 'takeOutCase',
      tag: 'cases',
      summary:
        'A case as one PDF (answers, findings, opinions, decisions, exchanges, history, documents), or as a zip of it with the documents as they were given, a manifest and their SHA-256: what I see of it and nothing else. Recorded as a reading with the reason given.',
      capability: 'case.instruct',
      params: { id: UUID },
      query: {
        format: { enum: ['pdf', 'zip'], description: 'Format of the file.' },
        reason: {
          type: 'string',
          pattern: '\\S',
          minLength: 3,
          maxLength: 200,
          description: 'What it is for: the applicant reads it.',
        },
      },
      required: ['format', 'reason'],
      media: 'application/octet-stream',
      limit: 'upload',
    }),
    async (request, reply) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      const reason = request.query.reason.trim();
      await recordTakenOut(services, opened, reason);
      const detail = await presentCase(services, opened);
      const files = filesOfCase(
        (await listFilesOf(services.db, { caseId: opened.case.id })).filter(opened.view.isFileShown),
        detail,
      );
      const taken = { at: services.clock.now(), by: opened.viewer.name, reason };
      const pdf = await casePdf(services, { detail, markers: await markersFor(services, opened) }, files, taken);
      if (pdf.type === 'refused') throw problem(pdf.code, { detail: pdf.message });
      const { format } = request.query;
      const name = `dossier-${zipName(detail.number)}`;
      reply
        .type(format === 'pdf' ? 'application/pdf' : 'application/zip')
        .header('content-disposition', `attachment; filename="${name}.${format}"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff');
      if (format === 'pdf') return reply.send(Buffer.from(pdf.bytes));
      const head = { number: detail.number, scheme: detail.dispositif.name, version: detail.dispositifVersion };
      const entries = caseZip(
        services,
        { ...head, ...taken, unread: detail.unread },
        { name: `${name}.pdf`, bytes: pdf.bytes },
        files,
      );
      return reply.send(Readable.from(zipOf(entries)));
    },
  );
}

/** One line that says that the whole case left, before anything of it is given. */
async function recordTakenOut(
  { db }: Services,
  { viewer, compiled, case: read }: OpenCase,
  why: string,
): Promise<void> {
  const reason = takenOutReason(readingReason(compiled.identity, functionsOn(viewer, read)), why);
  await insertListReadings(db, viewer, 'export', [{ caseId: read.id, reason }]);
}
