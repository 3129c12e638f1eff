/** Statistics of a scheme over a period, for who leads its service. */
import { Readable } from 'node:stream';
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { HEADINGS, isPeriod, rowsOfStatistics, schemeStatistics } from '../../statistics/index.ts';
import { TABLE_FORMATS } from '../../tables/index.ts';
import type { SchemeStatistics } from '../../../schemas/types/api.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';

const FORMATS = ['csv', 'xlsx', 'json'] as const satisfies readonly (keyof typeof TABLE_FORMATS)[];
const DAY = (description: string) => ({ type: 'string', format: 'date', description }) as const;

const QUERY = {
  dispositif: SLUG,
  from: DAY('First day of the period.'),
  to: DAY('Last day of the period, three years after the first at most.'),
} as const;
const REQUIRED = ['dispositif', 'from', 'to'] as const;

type StatisticsQuery = { readonly dispositif: string; readonly from: string; readonly to: string };

/**
 * `GET /service/statistics`, and the same as a file. Throws `not-allowed` to who does not oversee the scheme, `request-invalid`
 * for a period without days, or with too many.
 */
export function statisticsRoutes(app: ApiServer, services: Services): void {
  const read = async ({ functions }: Viewer, asked: StatisticsQuery): Promise<SchemeStatistics> => {
    if (!isPeriod(asked)) throw problem('request-invalid');
    const statistics = await schemeStatistics(services, functions, asked);
    if (!statistics) throw problem('not-allowed');
    return statistics;
  };

  app.get(
    '/service/statistics',
    describe({
      id: 'readStatistics',
      tag: 'cases',
      summary:
        'Statistics of a scheme that I oversee over a period: volumes, outcomes, delays, amounts, begun requests by page of the form.',
      capability: 'service.read',
      query: QUERY,
      required: REQUIRED,
      reply: 'SchemeStatistics',
    }),
    async (request) => read(await requireViewer(request), request.query),
  );

  app.get(
    '/service/statistics/file',
    describe({
      id: 'exportStatistics',
      tag: 'cases',
      summary: 'The same as CSV, XLSX or JSON, one row a number. No case is in it, and none is recorded as read.',
      capability: 'service.read',
      query: { ...QUERY, format: { enum: FORMATS, description: 'Format of the file.' } },
      required: [...REQUIRED, 'format'],
      media: 'application/octet-stream',
    }),
    async (request, reply) => {
      const { format, ...asked } = request.query;
      const statistics = await read(await requireViewer(request), asked);
      const { ending, mediaType, write } = TABLE_FORMATS[format];
      const table = { title: statistics.title, headings: HEADINGS, rows: inOneStep(rowsOfStatistics(statistics)) };
      const name = `statistiques-${asked.dispositif}-${asked.from}-${asked.to}.${ending}`;
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .send(Readable.from(write(table), { objectMode: false }));
    },
  );
}

// Tables are written as rows come; these are few, and all there.
async function* inOneStep<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
