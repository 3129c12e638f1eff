/** What leaves cases once its time is over, for the data-protection officer: the plan, a dry run, its execution, the journal. */
import { Readable } from 'node:stream';
import { localDate } from '../../engine/index.ts';
import {
  countDue,
  dryRun,
  eraseDue,
  JOURNAL_COLUMNS,
  JOURNAL_TITLE,
  journalBatches,
  journalPage,
  listDueCases,
  presentLines,
  presentPlan,
  rowOfLine,
} from '../erasure/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import { isMoment } from '../store/moment.ts';
import type { Services } from '../services.ts';
import { TABLE_FORMATS } from '../tables/index.ts';
import { CURSOR, describe, SLUG, type ApiServer } from './describe-route.ts';

/** Cases that one request looks at to erase what is over: each is a transaction. */
const A_ROUND = 50;
/** How long a request counts, in milliseconds; what is left goes on by itself. */
const COUNTING_MS = 2000;
/** Where a dry run goes on: the moment a case was closed, and the case. */
const CASE_CURSOR = {
  type: 'string',
  pattern: '^[^/]{20,30}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: '`next` of the page before.',
} as const;
const FORMATS = ['csv', 'xlsx', 'json'] as const;

/** `GET /retention`, what it asks of the cases of a scheme, carrying it out, and `GET /retention/journal`. */
export function retentionRoutes(app: ApiServer, services: Services): void {
  const { clock, db, jobs, log } = services;

  app.get(
    '/retention',
    describe({
      id: 'readRetentionPlan',
      tag: 'privacy',
      summary:
        'What the retention of schemes will ask of closed cases, by scheme, category and month, as it was counted last.',
      capability: 'retention.read',
      query: { cursor: CURSOR },
      reply: 'RetentionPlan',
    }),
    async ({ query: { cursor = '0' } }) => presentPlan(services, Number(cursor)),
  );

  app.post(
    '/retention/counts',
    describe({
      id: 'countRetention',
      tag: 'privacy',
      summary: 'Counts the plan anew; what two seconds do not count goes on by itself.',
      capability: 'retention.read',
      reply: 'RetentionPlan',
      limit: 'upload',
    }),
    async () => {
      await countDue(services, { lasts: COUNTING_MS, stale: 0 });
      return presentPlan(services, 0);
    },
  );

  app.get(
    '/retention/cases',
    describe({
      id: 'dryRunRetention',
      tag: 'privacy',
      summary: 'Cases of a scheme from which something would go on a day; nothing is written.',
      capability: 'retention.read',
      query: {
        dispositif: SLUG,
        on: { type: 'string', format: 'date', description: 'Day; today when absent.' },
        cursor: CASE_CURSOR,
      },
      required: ['dispositif'],
      reply: 'RetentionCases',
    }),
    async ({ query: { dispositif, on = localDate(clock.now()), cursor } }) => {
      if (cursor !== undefined && !isMoment(cursor.split('/')[0] ?? '')) throw problem('request-invalid');
      return dryRun(services, { dispositif, on, cursor });
    },
  );

  app.post(
    '/retention/executions',
    describe({
      id: 'carryOutRetention',
      tag: 'privacy',
      summary: 'Erases what is over today in the next fifty cases to look at, as nights do; it cannot be undone.',
      capability: 'retention.carryOut',
      reply: 'RetentionExecution',
    }),
    async (request) => {
      const { userId, name } = await requireViewer(request);
      const erased = await eraseDue(services, A_ROUND, name);
      log.info({ userId, cases: erased }, 'the retention of schemes was carried out on demand');
      jobs.nudge();
      return { erased, left: (await listDueCases(db, localDate(clock.now()), 1)).length > 0 };
    },
  );

  app.get(
    '/retention/journal',
    describe({
      id: 'readErasureJournal',
      tag: 'privacy',
      summary: 'What was erased, newest first, each line held against the one before it.',
      capability: 'retention.read',
      query: { cursor: CURSOR },
      reply: 'ErasureJournal',
    }),
    async ({ query: { cursor } }) => {
      const { items, next } = await journalPage(db, cursor);
      return { items: [...(await presentLines(services, items))], next };
    },
  );

  app.get(
    '/retention/journal/file',
    describe({
      id: 'exportErasureJournal',
      tag: 'privacy',
      summary: 'All of the journal, oldest first, with the hashes that prove it.',
      capability: 'retention.read',
      query: { format: { enum: FORMATS, description: 'Format of the file.' } },
      required: ['format'],
      media: 'application/octet-stream',
      limit: 'upload',
    }),
    async ({ query: { format } }, reply) => {
      const { ending, mediaType, write } = TABLE_FORMATS[format];
      const name = `effacements-${localDate(clock.now())}.${ending}`;
      const table = { title: JOURNAL_TITLE, headings: JOURNAL_COLUMNS, rows: journalRows(services) };
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Readable.from(write(table), { objectMode: false }));
    },
  );
}

async function* journalRows(services: Services) {
  for await (const lines of journalBatches(services.db)) yield (await presentLines(services, lines)).map(rowOfLine);
}
