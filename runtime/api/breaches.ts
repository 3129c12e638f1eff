/** The notebook of breaches of personal data, for the data-protection officer. */
import { Readable } from 'node:stream';
import { localDate } from '../../engine/index.ts';
import {
  addToBreach,
  BREACH_COLUMNS,
  BREACH_TITLE,
  findBreach,
  isPossible,
  keepBreach,
  listBreaches,
  presentBreach,
  presentLines,
  printBreach,
  rowOfBreach,
  breachStandingOf,
  type BreachWritten,
} from '../breaches/index.ts';
import type { BreachLine } from '../../schemas/types/api.ts';
import { downloadHeaders } from '../files/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { TABLE_FORMATS } from '../tables/index.ts';
import { CURSOR, describe, UUID, type ApiServer } from './describe-route.ts';

const PAGE = 50;
/** The longest entry, in the longest writing of its signs. */
const MOST_BYTES = 300_000;
const FORMATS = ['csv', 'xlsx', 'json'] as const;
const BEFORE = { ...UUID, description: '`next` of the page before.' } as const;

/** `/breaches`: listed, taken out, read, kept as one types, followed up, printed. Throws `not-found` for one that is not there. */
export function breachRoutes(app: ApiServer, services: Services): void {
  const { clock, config, db } = services;
  const find = async (id: string) => {
    const found = await findBreach(db, id);
    if (!found) throw problem('not-found');
    return found;
  };

  app.get(
    '/breaches',
    describe({
      id: 'listBreaches',
      tag: 'privacy',
      summary: 'A page of the notebook of breaches, the latest discovered first.',
      capability: 'breach.keep',
      query: { cursor: BEFORE },
      reply: 'Breaches',
    }),
    async ({ query: { cursor } }) => {
      const found = await listBreaches(db, cursor, PAGE + 1);
      const items = found.slice(0, PAGE).map((one) => breachStandingOf(one, clock.now()));
      return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    '/breaches/:id',
    describe({
      id: 'readBreach',
      tag: 'privacy',
      summary: 'A breach: what is known of it, and until when the authority is notified.',
      capability: 'breach.keep',
      params: { id: UUID },
      reply: 'Breach',
    }),
    async ({ params }) => presentBreach(await find(params.id), clock.now()),
  );

  app.put(
    '/breaches/:id',
    describe({
      id: 'keepBreach',
      tag: 'privacy',
      summary: 'Keeps what is typed of a breach over the revision that was read; begins it over 0.',
      capability: 'breach.keep',
      params: { id: UUID },
      body: 'KeepBreach',
      reply: 'BreachKept',
      bodyLimit: MOST_BYTES,
    }),
    async (request) => {
      if (!isPossible(request.body.entry)) throw problem('request-invalid');
      const { name } = await requireViewer(request);
      const now = clock.now();
      const breach = settled(await keepBreach(db, { id: request.params.id, by: name, now }, request.body));
      return { revision: breach.revision, standing: breachStandingOf(breach, now) };
    },
  );

  app.get(
    '/breaches/:id/lines',
    describe({
      id: 'listBreachLines',
      tag: 'privacy',
      summary: 'A page of the follow-up of a breach, the latest first, each line held against the one before it.',
      capability: 'breach.keep',
      params: { id: UUID },
      query: { cursor: CURSOR },
      reply: 'BreachLines',
    }),
    async ({ params, query: { cursor } }) => {
      await find(params.id);
      return presentLines(db, params.id, cursor === undefined ? undefined : Math.min(Number(cursor), 2 ** 31 - 1));
    },
  );

  app.put(
    '/breaches/:id/lines/:line',
    describe({
      id: 'addBreachLine',
      tag: 'privacy',
      summary: 'Adds a line to the follow-up, for good; closes the breach, or takes it up again.',
      capability: 'breach.keep',
      params: { id: UUID, line: UUID },
      body: 'AddBreachLine',
      reply: 'Breach',
    }),
    async (request) => {
      const { body, params } = request;
      if (body.kind === 'note' && body.text.trim() === '') throw problem('request-invalid');
      const { name } = await requireViewer(request);
      const now = clock.now();
      const line = { ...body, text: body.text.trim(), lineId: params.line };
      return presentBreach(settled(await addToBreach(db, { id: params.id, by: name, now }, line)), now);
    },
  );

  app.get(
    '/breaches/:id/file',
    describe({
      id: 'printBreach',
      tag: 'privacy',
      summary: 'A breach with its follow-up as a PDF, for the authority.',
      capability: 'breach.keep',
      params: { id: UUID },
      media: 'application/pdf',
      limit: 'upload',
    }),
    async ({ params }, reply) => {
      const breach = presentBreach(await find(params.id), clock.now());
      const printed = await printBreach(config, breach, await allLines(services, params.id), clock.now());
      if (printed.type === 'refused') throw problem(printed.code, { detail: printed.message });
      const bytes = Buffer.from(printed.bytes);
      const name = `${breach.standing.number}.pdf`;
      const file = { name, mediaType: 'application/pdf', size: bytes.length, inline: false };
      return reply.headers(downloadHeaders(file)).send(bytes);
    },
  );

  app.get(
    '/breaches-file',
    describe({
      id: 'exportBreaches',
      tag: 'privacy',
      summary: 'The notebook as a table, a row a breach.',
      capability: 'breach.keep',
      query: { format: { enum: FORMATS, description: 'Format of the file.' } },
      required: ['format'],
      media: 'application/octet-stream',
      limit: 'upload',
    }),
    async ({ query: { format } }, reply) => {
      const { ending, mediaType, write } = TABLE_FORMATS[format];
      const table = { title: BREACH_TITLE, headings: BREACH_COLUMNS, rows: rowsOf(services) };
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="violations-${localDate(clock.now())}.${ending}"`)
        .send(Readable.from(write(table), { objectMode: false }));
    },
  );
}

function settled(written: BreachWritten): Extract<BreachWritten, { readonly type: 'written' }>['breach'] {
  if (written.type === 'refused') throw problem(written.code);
  return written.breach;
}

async function* rowsOf({ clock, db }: Services) {
  for (let before: string | undefined; ;) {
    const some = await listBreaches(db, before, PAGE);
    yield some.map((one) => rowOfBreach(presentBreach(one, clock.now())));
    before = some.at(-1)?.id;
    if (some.length < PAGE) return;
  }
}

/** Lines that one PDF has: a follow-up of more is printed from its latest. */
const MOST_LINES = 500;

async function allLines({ db }: Services, id: string): Promise<readonly BreachLine[]> {
  const lines: BreachLine[] = [];
  let before: number | undefined;
  do {
    const { items, next } = await presentLines(db, id, before);
    lines.push(...items);
    before = next === null ? undefined : Number(next);
  } while (before !== undefined && lines.length < MOST_LINES);
  return lines.toReversed();
}
