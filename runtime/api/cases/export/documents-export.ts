/**
 * The documents of the cases of a view as one zip, streamed: those that its agent may open, case by case, each recorded as read with the
 * reason given. What could not be put in is said in a list at the end, so that nobody takes the zip for whole when it is not.
 */
import { Readable } from 'node:stream';
import { localDate } from '../../../../engine/index.ts';
import { countUpTo, openFor, type QueueFilter } from '../../../cases/index.ts';
import { zipName, zipOf, type ZipEntry } from '../../../files/zip-stream.ts';
import { listFilesOf, openFile } from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import { functionsOn, requireViewer, type Viewer } from '../../../identity/index.ts';
import { exportReason, readingReason } from '../../../privacy/index.ts';
import type { Services } from '../../../services.ts';
import { describe, type ApiServer } from '../../describe-route.ts';
import { fr as messages } from '../../messages/fr.ts';
import { filterFor, QUEUE_QUERY } from '../queue-query.ts';
import { exportRows } from './export-rows.ts';

/** Cases of one zip: more is a task for who keeps the archive, not for a browser. */
const MOST_CASES = 500;

/** `GET /cases/documents`. Throws `export-too-large` for a view of more cases than one zip holds. */
export function documentsExportRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/documents',
    describe({
      id: 'exportDocuments',
      tag: 'cases',
      summary:
        'The documents that I may open of the cases of a view, as a zip with a folder for each, streamed: of 500 cases at most. Each is recorded as a reading with the reason given.',
      capability: 'queue.read',
      query: {
        ...QUEUE_QUERY,
        reason: {
          type: 'string',
          pattern: '\\S',
          minLength: 3,
          maxLength: 200,
          description: 'What they are for: the applicants of the cases read it.',
        },
      },
      required: ['reason'],
      media: 'application/zip',
      limit: 'upload',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { reason, ...query } = request.query;
      const filter = await filterFor(services, viewer, query);
      if ((await countUpTo(services, filter, MOST_CASES + 1)) > MOST_CASES) throw problem('export-too-large');
      const entries = documentsOf(services, viewer, filter, reason.trim());
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="documents-${localDate(services.clock.now())}.zip"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .send(Readable.from(zipOf(entries), { objectMode: false }));
    },
  );
}

async function* documentsOf(
  services: Services,
  viewer: Viewer,
  filter: Omit<QueueFilter, 'limit' | 'cursor'>,
  why: string,
): AsyncGenerator<ZipEntry> {
  const seen = new Set<string>();
  const left: string[] = [];
  for await (const rows of exportRows(services, viewer, filter, why)) {
    for (const { caseId } of rows.filter((row) => !seen.has(row.caseId))) {
      seen.add(caseId);
      yield* documentsOfCase(services, viewer, caseId, { why, left });
    }
  }
  const said = left.length === 0 ? messages.documentsWhole(seen.size) : messages.documentsLeft(left);
  yield { name: messages.documentsList, content: Buffer.from(`\u{FEFF}${said}\r\n`) };
}

async function* documentsOfCase(
  services: Services,
  viewer: Viewer,
  caseId: string,
  { why, left }: { readonly why: string; readonly left: string[] },
): AsyncGenerator<ZipEntry> {
  const { compiled, view, case: read } = await openFor(services, viewer, caseId, 'file.read');
  const reason = exportReason(readingReason(compiled.identity, functionsOn(viewer, read)), why);
  const names = new Set<string>();
  for (const file of await listFilesOf(services.db, { caseId })) {
    if (!view.isFileShown(file)) continue;
    const name = freeName(zipName(file.name), names);
    const opened = await openFile(services, file);
    if (opened.type === 'refused') {
      left.push(messages.documentLeft(read.number, file.name));
      continue;
    }
    const { personId } = read.applicant;
    const { userId, name: userName } = viewer;
    await services.writeReading({ userId, userName, caseId, personId, fileId: file.id, reason });
    yield { name: `${zipName(read.number)}/${name}`, content: opened.content };
  }
}

/** Two documents of one name are both there. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
