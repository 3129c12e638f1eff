/** The register of processing activities, for the data-protection officer: nothing of any case is in it. */
import { Readable } from 'node:stream';
import { localDate, registerEntry } from '../../engine/index.ts';
import type { ProcessingEntry, ProcessingLine } from '../../schemas/types/api.ts';
import { problem } from '../http/problems.ts';
import {
  COLUMNS,
  createProcessingRegister,
  entryOfScheme,
  processingHistory,
  processingMessages,
  registerHtml,
  registerPdf,
  rowsOfEntry,
  securityMeasures,
} from '../processing/index.ts';
import type { Services } from '../services.ts';
import { TABLE_FORMATS } from '../tables/index.ts';
import { CURSOR, describe, SLUG, TEXT, type ApiServer } from './describe-route.ts';

const PAGE = 50;
const ENTRY = {
  type: 'string',
  pattern: '^(plateforme:)?[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 91,
  description: 'Entry.',
} as const;
/** Entries of one PDF: setting more would hold up the letters of everybody else. */
const A_PART = 50;
const FORMATS = ['csv', 'xlsx', 'pdf', 'html'] as const;

/**
 * `GET /processing`, a page of it, an entry, its versions, and all of it or one entry as a file. Throws `not-found` for an entry
 * that is not there.
 */
export function processingRoutes(app: ApiServer, services: Services): void {
  const { config, clock, db } = services;
  const register = createProcessingRegister(db, config);
  const find = async (id: string): Promise<ProcessingEntry> => {
    const entry = (await register.all()).find((one) => one.id === id);
    if (!entry) throw problem('not-found');
    return entry;
  };

  app.get(
    '/processing',
    describe({
      id: 'listProcessing',
      tag: 'privacy',
      summary: 'A page of the register of processing activities: the product’s own, then schemes by title.',
      capability: 'processing.read',
      query: { q: TEXT('Words, each in the title, the purpose, the service or a category of data.'), cursor: CURSOR },
      reply: 'ProcessingList',
    }),
    async ({ query: { q = '', cursor = '0' } }) => {
      const found = await register.find(q);
      const from = Number(cursor);
      const next = from + PAGE;
      return {
        items: found.slice(from, next).map(toLine),
        total: found.length,
        next: next < found.length ? String(next) : null,
      };
    },
  );

  app.get(
    '/processing/:id',
    describe({
      id: 'readProcessing',
      tag: 'privacy',
      summary: 'An entry of the register, with the questions that hold each category of data.',
      capability: 'processing.read',
      params: { id: ENTRY },
      reply: 'ProcessingEntry',
    }),
    async ({ params }) => withFields(services, await find(params.id)),
  );

  app.get(
    '/processing/:id/versions',
    describe({
      id: 'listProcessingVersions',
      tag: 'privacy',
      summary: 'What the register said of a scheme, version after version, and what became different.',
      capability: 'processing.read',
      params: { id: SLUG },
      query: { cursor: CURSOR },
      reply: 'ProcessingHistory',
    }),
    async ({ params, query: { cursor } }) => {
      await find(params.id);
      return processingHistory(db, params.id, cursor === undefined ? undefined : Math.min(Number(cursor), 2 ** 31 - 1));
    },
  );

  app.get(
    '/processing-file',
    describe({
      id: 'exportProcessing',
      tag: 'privacy',
      summary: 'The register, or one of its entries, to print (PDF, HTML) or as a table with a row a category of data.',
      capability: 'processing.read',
      query: {
        format: { enum: FORMATS, description: 'Format of the file.' },
        id: ENTRY,
        part: {
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          description: 'Of a PDF of the whole register: its part, of fifty entries, from 1 (the first when absent).',
        },
      },
      required: ['format'],
      media: 'application/octet-stream',
      limit: 'upload',
    }),
    async ({ query: { format, id, part = 1 } }, reply) => {
      const entries = id === undefined ? await register.all() : [await withFields(services, await find(id))];
      const on = localDate(clock.now());
      const name = `registre-des-traitements-${id === undefined ? '' : `${id.replace(':', '-')}-`}${on}.${format}`;
      void reply.header('content-disposition', `attachment; filename="${name}"`);
      if (format === 'html') return reply.type('text/html; charset=utf-8').send(registerHtml(config, { entries, on }));
      if (format === 'pdf') {
        const some = entries.slice((part - 1) * A_PART, part * A_PART);
        if (some.length === 0) throw problem('not-found');
        const pdf = await registerPdf(config, { entries: some, on }, new Date(clock.now()));
        return reply.type('application/pdf').send(Buffer.from(pdf));
      }
      const { mediaType, write } = TABLE_FORMATS[format];
      const rows = Readable.from(entries.map(rowsOfEntry));
      const table = { title: processingMessages.register, headings: COLUMNS, rows };
      return reply.type(mediaType).send(Readable.from(write(table), { objectMode: false }));
    },
  );
}

/** Questions are read from the compiled scheme: of one entry, never of a list. */
async function withFields({ dispositifs, config }: Services, entry: ProcessingEntry): Promise<ProcessingEntry> {
  const { id, version, since, standing } = entry;
  if (version === null || since === null) return entry;
  const compiled = await dispositifs.load(id, version);
  if (!compiled) throw new Error(`version ${version} of ${id} is registered, and not there`);
  return entryOfScheme(
    registerEntry(compiled),
    { version, standing, publishedAt: new Date(since) },
    securityMeasures(config),
  );
}

function toLine({
  id,
  kind,
  title,
  controller,
  purpose,
  standing,
  version,
  since,
  categories,
}: ProcessingEntry): ProcessingLine {
  const sensitive = categories.some((category) => category.sensitive);
  return { id, kind, title, controller, purpose, standing, version, since, sensitive };
}
