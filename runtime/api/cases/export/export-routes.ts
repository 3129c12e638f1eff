/** A view of the queue as a file: what its agent reads of it and nothing else, streamed, and recorded as read. */
import { Readable } from 'node:stream';
import { localDate } from '../../../../engine/index.ts';
import { pointsOf, type QueueFilter } from '../../../cases/index.ts';
import { requireViewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { GEOJSON, TABLE_FORMATS, writeGeojson, type PlacedRow } from '../../../tables/index.ts';
import { describe, type ApiServer } from '../../describe-route.ts';
import { fr as messages } from '../../messages/fr.ts';
import { queueFacets } from '../queue-facets.ts';
import { filterFor, QUEUE_QUERY } from '../queue-query.ts';
import { cellsOf, exportColumns, type ExportColumn } from './export-columns.ts';
import { exportRows } from './export-rows.ts';

const FORMATS = ['csv', 'xlsx', 'json', 'geojson'] as const;

/** `GET /cases/export`. The reason is asked for, and stands in the readings of each case that applicants see. */
export function exportRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/export',
    describe({
      id: 'exportQueue',
      tag: 'cases',
      summary:
        'All rows of a view as CSV, XLSX, JSON or GeoJSON, streamed: what the queue shows of each case, and in the last where it is. Each is recorded as a reading with the reason given.',
      capability: 'queue.read',
      query: {
        ...QUEUE_QUERY,
        format: { enum: FORMATS, description: 'Format of the file.' },
        reason: {
          type: 'string',
          pattern: '\\S',
          minLength: 3,
          maxLength: 200,
          description: 'What the list is for: the applicants of its cases read it.',
        },
        show: {
          type: 'string',
          maxLength: 1000,
          description:
            'Columns in their order, as the desk writes them: dispositif, applicant, state, toDo, dueAt, assignee, alerts, labels, filedAt, and =Title of a scheme’s own; each encoded, with commas between. All when absent.',
        },
      },
      required: ['format', 'reason'],
      media: 'application/octet-stream',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { format, reason, show = '', ...query } = request.query;
      const filter = await filterFor(services, viewer, query);
      const titles = (await queueFacets(services, viewer, query.dispositif)).columns.map(({ title }) => title);
      const columns = exportColumns(show, titles);
      const headings = columns.map(({ heading }) => heading);
      const pages = exportRows(services, viewer, filter, reason.trim());
      const { ending, mediaType } = format === 'geojson' ? GEOJSON : TABLE_FORMATS[format];
      const bytes =
        format === 'geojson'
          ? writeGeojson(headings, placed(services, filter, columns, pages))
          : TABLE_FORMATS[format].write({ title: messages.exportTitle, headings, rows: cellsOf(columns, pages) });
      const name = `dossiers-${localDate(services.clock.now())}.${ending}`;
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .send(Readable.from(bytes, { objectMode: false }));
    },
  );
}

/** Rows with the place of their case, as far as it may be read. */
async function* placed(
  services: Services,
  { functions }: Pick<QueueFilter, 'functions'>,
  columns: readonly ExportColumn[],
  pages: ReturnType<typeof exportRows>,
): AsyncGenerator<readonly PlacedRow[]> {
  for await (const rows of pages) {
    const points = await pointsOf(
      services,
      rows.map(({ caseId }) => caseId),
      functions,
    );
    yield rows.map((row) => ({
      point: points.get(row.caseId) ?? null,
      cells: columns.map(({ cell }) => cell(row)),
    }));
  }
}
