/**
 * Letters for who is told in no other way: what waits, taken into batches, printed, posted. To whoever instructs in the schemes of
 * the letters; each case is opened by their rights when its letter is taken, and when it is printed.
 */
import type { FastifyRequest } from 'fastify';
import { isDate, localDate, type LocalDate } from '../../engine/index.ts';
import type { BatchLetter, CaseLetter, LetterBatch as ShownBatch } from '../../schemas/types/api.ts';
import { downloadHeaders } from '../files/index.ts';
import { filingSchemes } from '../filing/index.ts';
import { isProblem, problem } from '../http/problems.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
import {
  countNotified,
  countParts,
  countWaiting,
  findBatch,
  insertBatch,
  listBatches,
  listCaseLetters,
  listLettersOf,
  lockBatch,
  lockWaiting,
  PART,
  printPart,
  releaseLetters,
  setPosted,
  setPrinted,
  type FollowedLetter,
  type LetterBatch,
  type OrderedLetter,
} from '../letters/index.ts';
import type { Services } from '../services.ts';
import { openCase, recordReading, type OpenCase } from './cases/open-case.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';

const LETTER = { type: 'string', pattern: '^[0-9]{1,18}$', description: 'Letter of the batch.' } as const;

/**
 * `/letters`: what waits and what is under way; `/letter-batches/:id`: made, read, printed part by part, said to be printed and
 * posted, given up; `/cases/:id/letters`. Throws `letters-none`, `letters-not-printed`, `letters-posted`, `letters-notified` or
 * `posting-day-invalid`.
 */
export function letterRoutes(app: ApiServer, services: Services): void {
  const { db, clock, jobs } = services;

  app.get(
    '/letters',
    describe({
      id: 'listLetters',
      tag: 'cases',
      summary: 'Letters of my schemes that wait to be printed, by service and day, and the batches under way.',
      capability: 'letter.print',
      reply: 'LettersToPost',
    }),
    async (request) => {
      const schemes = await filingSchemes(services, await requireViewer(request));
      const [waiting, batches] = [await countWaiting(db, schemes), await listBatches(db, schemes)];
      return { waiting: [...waiting], batches: batches.map(presentBatch) };
    },
  );

  app.put(
    '/letter-batches/:id',
    describe({
      id: 'makeLetterBatch',
      tag: 'cases',
      summary:
        'Takes what waits of a service into a batch, up to a day: a thousand letters at most. Asked again, it is made once.',
      capability: 'letter.print',
      params: { id: UUID },
      body: 'BeginLetterBatch',
      reply: 'LetterBatch',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id } = request.params;
      const { service, until } = request.body;
      const schemes = await filingSchemes(services, viewer);
      const made = await findBatch(db, id, schemes);
      if (made) return presentBatch(made);
      await db.transaction(async (tx) => {
        const waiting = await lockWaiting(tx, { service, until, schemes });
        const mine = await mayPrint(services, request, [...new Set(waiting.map(({ caseId }) => caseId))]);
        const letters = waiting.filter(({ caseId }) => mine.has(caseId)).map((letter) => letter.id);
        if (letters.length === 0) throw problem('letters-none');
        await insertBatch(tx, { id, service, madeBy: viewer.name, madeAt: clock.now() }, letters);
      });
      return presentBatch(await mineOf(viewer, id));
    },
  );

  app.get(
    '/letter-batches/:id',
    describe({
      id: 'readLetterBatch',
      tag: 'cases',
      summary: 'A batch, and its letters in their order.',
      capability: 'letter.print',
      params: { id: UUID },
      reply: 'LetterBatchDetail',
    }),
    async (request) => {
      const batch = await mineOf(await requireViewer(request), request.params.id);
      const letters = await listLettersOf(db, batch.id, { from: 1, to: batch.places });
      return { batch: presentBatch(batch), items: letters.map(presentLetter) };
    },
  );

  app.get(
    '/letter-batches/:id/parts/:part',
    describe({
      id: 'printLetterBatch',
      tag: 'cases',
      summary:
        'Two hundred letters of a batch as one PDF: their list, then each on sheets of its own. That it was opened is noted.',
      capability: 'letter.print',
      params: { id: UUID, part: { type: 'integer', minimum: 1, maximum: 100, description: 'From 1.' } },
      media: 'application/pdf',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const batch = await mineOf(viewer, request.params.id);
      const { part } = request.params;
      const open = async (caseId: string): Promise<OpenCase> => {
        const opened = await openToPrint(services, request, caseId);
        await recordReading(services, opened, null);
        return opened;
      };
      const pdf = await printPart(services, batch, { part, by: viewer.name, open });
      if (!pdf) throw problem('not-found');
      if (pdf.type === 'refused') throw problem(pdf.code, { detail: pdf.message });
      const bytes = Buffer.from(pdf.bytes);
      const name = `lettres-${localDate(batch.madeAt)}-${part}.pdf`;
      return reply
        .headers(downloadHeaders({ name, mediaType: 'application/pdf', size: bytes.length, inline: true }))
        .send(bytes);
    },
  );

  app.put(
    '/letter-batches/:id/printed',
    describe({
      id: 'tellLettersPrinted',
      tag: 'cases',
      summary: 'Says that the letters of a batch are printed, or takes that back.',
      capability: 'letter.print',
      params: { id: UUID },
      body: 'LettersPrinted',
      reply: 'LetterBatch',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id } = await mineOf(viewer, request.params.id);
      await db.transaction(async (tx) => {
        const held = await lockBatch(tx, id);
        if (held?.postedOn != null) throw problem('letters-posted');
        const { printed } = request.body;
        // Said twice, it is printed since the first time.
        if (printed !== (held?.printedAt != null))
          await setPrinted(tx, id, printed ? { name: viewer.name, at: clock.now() } : null);
      });
      return presentBatch(await mineOf(viewer, id));
    },
  );

  app.put(
    '/letter-batches/:id/posted',
    describe({
      id: 'tellLettersPosted',
      tag: 'cases',
      summary: 'Says on which day the letters of a batch were posted, which their cases are told, or takes that back.',
      capability: 'letter.print',
      params: { id: UUID },
      body: 'LettersPosted',
      reply: 'LetterBatch',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id } = await mineOf(viewer, request.params.id);
      const { on, references } = request.body;
      await db.transaction(async (tx) => {
        const held = await lockBatch(tx, id);
        const printedAt = held?.printedAt ?? null;
        if (printedAt === null) throw problem('letters-not-printed');
        if (held?.postedOn === on) return;
        if (held?.postedOn != null && (await countNotified(tx, id, held.postedOn)) > 0)
          throw problem('letters-notified');
        if (on !== null && !isPostingDay(on, printedAt, clock.now())) throw problem('posting-day-invalid');
        const numbers = new Map(references.map(({ letter, number }) => [letter, number.trim()] as const));
        await setPosted(tx, id, on, { name: viewer.name, at: clock.now() }, numbers);
      });
      jobs.nudge();
      return presentBatch(await mineOf(viewer, id));
    },
  );

  app.delete(
    '/letter-batches/:id',
    describe({
      id: 'giveUpLetterBatch',
      tag: 'cases',
      summary: 'Lets the letters of a batch that is not printed wait again.',
      capability: 'letter.print',
      params: { id: UUID },
    }),
    async (request, reply) => {
      await release(await requireViewer(request), request.params.id, null);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/letter-batches/:id/letters/:letter',
    describe({
      id: 'releaseLetter',
      tag: 'cases',
      summary:
        'Lets a letter of a batch that is not posted wait again: its sheets were spoilt, or it is not to leave with the others.',
      capability: 'letter.print',
      params: { id: UUID, letter: LETTER },
    }),
    async (request, reply) => {
      await release(await requireViewer(request), request.params.id, request.params.letter);
      return reply.code(204).send();
    },
  );

  app.get(
    '/cases/:id/letters',
    describe({
      id: 'listCaseLetters',
      tag: 'cases',
      summary: 'Letters of a case, and what became of each.',
      capability: 'case.instruct',
      params: { id: UUID },
      reply: 'CaseLetters',
    }),
    async (request) => {
      const opened = await openToPrint(services, request, request.params.id);
      const letters = await listCaseLetters(db, opened.case.id);
      return { items: letters.map(presentCaseLetter) };
    },
  );

  /** One that has letters of schemes where they print none is not theirs to see. */
  async function mineOf(viewer: Viewer, id: string): Promise<LetterBatch> {
    const batch = await findBatch(db, id, await filingSchemes(services, viewer));
    if (!batch) throw problem('not-found');
    return batch;
  }

  async function release(viewer: Viewer, batch: string, letter: string | null): Promise<void> {
    const { id } = await mineOf(viewer, batch);
    await db.transaction(async (tx) => {
      const held = await lockBatch(tx, id);
      if (held?.postedOn != null || (letter === null && held?.printedAt != null)) throw problem('letters-posted');
      if ((await releaseLetters(tx, id, letter)) === 0) throw problem('not-found');
    });
  }
}

const isPostingDay = (on: LocalDate, printedAt: string, now: string): boolean =>
  isDate(on) && on >= localDate(printedAt) && on <= localDate(now);

/** A letter bears the address of whom it is to: who is not shown that prints none. */
async function openToPrint(services: Services, request: FastifyRequest, caseId: string): Promise<OpenCase> {
  const opened = await openCase(services, request, caseId, 'case.instruct');
  if (!opened.view.shown.contact) throw problem('not-allowed');
  return opened;
}

/** The cases of which somebody may print letters. */
async function mayPrint(
  services: Services,
  request: FastifyRequest,
  cases: readonly string[],
): Promise<ReadonlySet<string>> {
  const mine = new Set<string>();
  for (const id of cases) {
    try {
      await openToPrint(services, request, id);
      mine.add(id);
    } catch (error) {
      if (!isProblem(error)) throw error;
    }
  }
  return mine;
}

function presentBatch(batch: LetterBatch): ShownBatch {
  const { places: _places, ...shown } = batch;
  return { ...shown, parts: countParts(batch) };
}

function presentLetter(letter: OrderedLetter): BatchLetter {
  const { id, caseId, number, title, addressee, openedAt, sheets, registered, reference } = letter;
  const place = letter.place ?? 0;
  const part = Math.ceil(place / PART);
  return { id, caseId, number, title, addressee, place, part, openedAt, sheets, registered, reference };
}

function presentCaseLetter({ letter, printedAt, postedOn }: FollowedLetter): CaseLetter {
  const { id, of, title, addressee, at, openedAt } = letter;
  return { id, type: of.type, of: of.id, title, addressee, at, openedAt, printedAt, postedOn };
}
