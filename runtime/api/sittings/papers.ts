/** A sitting taken out: its agenda and its minutes as PDF, the grid as a table. Each case that is shown is a reading. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { localDate, nameOfApplicant } from '../../../engine/index.ts';
import { formatDate } from '../../../engine/form/words/index.ts';
import { renderReport } from '../../documents/index.ts';
import { downloadHeaders } from '../../files/index.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import {
  countItems,
  findMinutes,
  listItems,
  minutesOf,
  sittingMessages as messages,
  writeAgenda,
  writeMinutes,
} from '../../sittings/index.ts';
import { TABLE_FORMATS, textCell, type Cell } from '../../tables/index.ts';
import { recordReading } from '../cases/open-case.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { openAll } from './agenda.ts';
import { itemsFor, openSitting } from './keepers.ts';
import { presentRow } from './present-row.ts';

const FORMATS = ['csv', 'xlsx', 'json'] as const;

/** `/sittings/:id/agenda-file`, `/sittings/:id/minutes-file` and `/sittings/:id/file`. Throws `not-found`, `not-allowed`. */
export function sittingPaperRoutes(app: ApiServer, services: Services): void {
  const { clock, config, db } = services;
  /** All that one may read of a sitting, each case recorded as read. */
  const readAll = async (request: Parameters<typeof openSitting>[1], id: string) => {
    const open = await openSitting(services, request, id);
    const items = await itemsFor(services, open);
    const opened = await openAll(
      services,
      request,
      items.map(({ caseId }) => caseId),
    );
    await Promise.all(opened.map((one) => recordReading(services, one, null)));
    return { ...open, items, opened };
  };
  const print = async (reply: FastifyReply, title: string, markdown: string, name: string) => {
    const now = clock.now();
    const printed = await renderReport({ title, markdown, organisation: config.brand.name, date: new Date(now) });
    if (printed.type === 'refused') throw problem(printed.code, { detail: printed.message });
    const bytes = Buffer.from(printed.bytes);
    const file = { name: `${name}.pdf`, mediaType: 'application/pdf', size: bytes.length, inline: false };
    return reply.headers(downloadHeaders(file)).send(bytes);
  };

  app.get(
    '/sittings/:id/agenda-file',
    describe({
      id: 'printAgenda',
      tag: 'sittings',
      summary: 'The agenda as a PDF, with what is read of each case to the commission.',
      capability: 'sitting.keep',
      params: { id: UUID },
      media: 'application/pdf',
      limit: 'upload',
    }),
    async (request, reply) => {
      const { sitting, opened } = await readAll(request, request.params.id);
      const rows = opened.map((one) => presentRow(one, clock));
      const hidden = await hiddenOf(services, sitting.id, rows.length);
      return print(reply, messages.agendaTitle, writeAgenda(sitting.entry, rows, hidden), 'ordre-du-jour');
    },
  );

  app.get(
    '/sittings/:id/minutes-file',
    describe({
      id: 'printMinutes',
      tag: 'sittings',
      summary: 'The minutes as a PDF: as they were closed, or as they are typed now.',
      capability: 'sitting.keep',
      params: { id: UUID },
      media: 'application/pdf',
      limit: 'upload',
    }),
    async (request, reply) => {
      const { sitting, opened } = await readAll(request, request.params.id);
      const names = new Map(opened.map(({ case: { id, applicant } }) => [id, nameOfApplicant(applicant)]));
      const closed = await findMinutes(db, sitting.id);
      if (!closed) {
        const minutes = await minutesOf(services, sitting, await listItems(db, sitting.id, 'all'));
        return print(reply, messages.draftTitle, writeMinutes(minutes, names, messages.draft), 'projet-proces-verbal');
      }
      const day = formatDate(localDate(closed.at.toISOString()));
      const closing = closed.proven ? messages.closed(day, closed.by, closed.hash) : messages.broken(day);
      return print(reply, messages.minutesTitle, writeMinutes(closed.content, names, closing), 'proces-verbal');
    },
  );

  app.get(
    '/sittings/:id/file',
    describe({
      id: 'exportSitting',
      tag: 'sittings',
      summary: 'The grid of a sitting as a table, a row a case that I may read.',
      capability: 'sitting.keep',
      params: { id: UUID },
      query: { format: { enum: FORMATS, description: 'Format of the file.' } },
      required: ['format'],
      media: 'application/octet-stream',
      limit: 'upload',
    }),
    async (request, reply) => {
      const { sitting, items, opened } = await readAll(request, request.params.id);
      const { ending, mediaType, write } = TABLE_FORMATS[request.query.format];
      const rows = new Map(opened.map((one) => [one.case.id, presentRow(one, clock)]));
      const minutes = await minutesOf(services, sitting, items);
      const cells = minutes.items.flatMap((item, at): readonly (readonly Cell[])[] => {
        const row = rows.get(item.caseId);
        if (!row) return [];
        const number = (value: number | undefined): Cell => (value === undefined ? null : { type: 'number', value });
        return [
          [
            number(at + 1),
            textCell(item.scheme),
            textCell(item.number),
            textCell(row.applicant),
            number(row.asked[0]?.amount),
            number(row.proposed[0]?.amount),
            textCell(item.decision),
            textCell(item.values.map(({ label, text }) => messages.line(label, text)).join(' ; ')),
            number(item.votes?.for),
            number(item.votes?.against),
            number(item.votes?.abstained),
            textCell(item.notes),
          ],
        ];
      });
      const table = {
        title: messages.sheet.title,
        headings: messages.sheet.headings,
        rows: Readable.from([cells]),
      };
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="seance-${sitting.entry.at.slice(0, 10)}.${ending}"`)
        .send(Readable.from(write(table), { objectMode: false }));
    },
  );
}

const hiddenOf = async ({ db }: Services, id: string, shown: number): Promise<number> =>
  (await countItems(db, id)) - shown;
