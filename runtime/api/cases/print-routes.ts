/** What is printed from a case: the receipt of the request, and mails for who has no address. */
import type { FastifyReply } from 'fastify';
import { addresseeOfCase, awaitedUntil, escapeMarkdown } from '../../../engine/index.ts';
import { formatLastDay, formatMoment } from '../../../engine/form/words/index.ts';
import { renderPdf, renderReceipt, letterheadOf, caseLetterheadOf } from '../../documents/index.ts';
import { downloadHeaders } from '../../files/index.ts';
import { describe, TEXT, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { applicantRights } from './applicant-rights.ts';
import { openCase, recordReading, type OpenCase } from './open-case.ts';
import { findMailText } from '../../jobs/store/find-mail-text.ts';

/** A PDF, or why the text of the scheme cannot be printed. */
type Printed = Awaited<ReturnType<typeof renderPdf>>;

/**
 * `GET /cases/:id/receipt` and `GET /cases/:id/print/:mailKey`, both PDF; a reading is recorded. Throws `not-allowed`
 * to whoever is consulted without the contact of the applicant, `not-found` for a mail that the case did not send, or
 * the refusal of a document that cannot be printed.
 */
export function printRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/:id/receipt',
    describe({
      id: 'printReceipt',
      tag: 'cases',
      summary: 'The receipt of a request: its answers under its number, as a PDF.',
      capability: 'case.receipt',
      params: { id: UUID },
      media: 'application/pdf',
    }),
    async (request, reply) => {
      const opened = await openCase(services, request, request.params.id, 'case.receipt');
      requireContact(opened);
      await recordReading(services, opened, null);
      return sendPdf(reply, `recepisse-${opened.case.number}.pdf`, await printReceipt(services, opened));
    },
  );

  app.get(
    '/cases/:id/print/:mailKey',
    describe({
      id: 'printMail',
      tag: 'cases',
      summary: 'A mail of the case, or a message of its agents, as a letter for who has no address.',
      capability: 'case.instruct',
      params: { id: UUID, mailKey: TEXT('Mail or message.') },
      media: 'application/pdf',
    }),
    async (request, reply) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      requireContact(opened);
      await recordReading(services, opened, null);
      return sendPdf(
        reply,
        `courrier-${opened.case.number}.pdf`,
        await printMail(services, opened, request.params.mailKey),
      );
    },
  );
}

/** What is printed holds contact details: it is not for who is consulted without them. */
function requireContact({ view }: OpenCase): void {
  if (!view.shown.contact) throw problem('not-allowed');
}

/** The receipt of a request, for whoever sees its contact details. */
export async function printReceipt(services: Services, opened: OpenCase): Promise<Printed> {
  const { view, compiled } = opened;
  const { case: read } = view;
  const { identity } = compiled;
  const until = read.correction === null ? null : awaitedUntil(compiled, read);
  return renderReceipt({
    title: identity.title,
    letterhead: await letterheadOf(services.config, identity),
    number: read.number,
    filedOn: filedOn(read),
    delay: identity.typicalDelay,
    answerBy: until === null ? null : formatLastDay(until),
    sections: view.sections(),
    later: view.missing.map(({ label }) => label),
    next: identity.receipt,
    rights: applicantRights(opened),
    lang: 'fr',
    date: new Date(read.filedAt),
  });
}

/** When it was filed, and by whom where that was not who asks. */
function filedOn({ filedAt, mandate }: OpenCase['case']): string {
  const at = formatMoment(filedAt);
  return mandate === null ? at : messages.filedBy(at, mandate.name, mandate.quality);
}

/** A letter: what it says, and when it was written. */
interface Written {
  /** Name and address of who gets it; when absent those of the applicant, as they now are and the agent reads them. */
  readonly recipient?: string | undefined;
  readonly title: string;
  readonly markdown: string;
  readonly at: string;
}

async function printMail({ db, config, clock }: Services, opened: OpenCase, id: string): Promise<Printed> {
  const { case: read } = opened.view;
  const { compiled } = opened;
  const written = messageOf(opened, id) ?? (await mailOf(db, opened, id));
  if (!written) throw problem('not-found');
  const { title, markdown, at } = written;
  const recipient = written.recipient ?? addresseeOfCase(compiled, read, clock.now()).join('\n');
  return renderPdf({
    title,
    markdown,
    letterhead: await caseLetterheadOf(config, compiled.identity, read, at),
    recipient,
    lang: 'fr',
    date: new Date(at),
  });
}

function messageOf({ view: { case: read } }: OpenCase, id: string): Written | undefined {
  const message = read.messages.find((one) => one.id === id && one.from === 'agent');
  return message && { title: messages.printedMessage, markdown: escapeMarkdown(message.text), at: message.at };
}

/** The text as it was ordered, which the outbox keeps. */
async function mailOf(
  db: Services['db'],
  { view: { case: read } }: OpenCase,
  id: string,
): Promise<Written | undefined> {
  const mail = read.mails.find((one) => one.id === id && one.to === null);
  const ordered = mail && (await findMailText(db, read.id, id));
  return mail && ordered ? { title: mail.subject, at: mail.at, ...ordered } : undefined;
}

function sendPdf(reply: FastifyReply, name: string, pdf: Printed): FastifyReply {
  if (pdf.type === 'refused') throw problem(pdf.code, { detail: pdf.message });
  const bytes = Buffer.from(pdf.bytes);
  return reply
    .headers(downloadHeaders({ name, mediaType: 'application/pdf', size: bytes.length, inline: true }))
    .send(bytes);
}
