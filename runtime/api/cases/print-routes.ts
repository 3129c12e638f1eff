/** What is printed from a case: the receipt of the request, and mails for who has no address. */
import type { FastifyReply } from 'fastify';
import { awaitedUntil } from '../../../engine/index.ts';
import { formatLastDay, formatMoment } from '../../../engine/form/words/index.ts';
import { letterheadOf, renderReceipt } from '../../documents/index.ts';
import { downloadHeaders } from '../../files/index.ts';
import { describe, TEXT, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { printMail } from '../../letters/index.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { applicantRights } from './applicant-rights.ts';
import { openCase, recordReading, type OpenCase } from './open-case.ts';
import { signatureText } from './signature-text.ts';

/** A PDF, or why the text of the scheme cannot be printed. */
type Printed = Awaited<ReturnType<typeof renderReceipt>>;

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
      const pdf = await printMail(services, opened, request.params.mailKey);
      if (!pdf) throw problem('not-found');
      return sendPdf(reply, `courrier-${opened.case.number}.pdf`, pdf);
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
    signed: (read.signatures ?? []).map((signature) => ({ title: signature.title, text: signatureText(signature) })),
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

/** Sends a PDF to be shown; throws the refusal of one that cannot be printed. */
export function sendPdf(reply: FastifyReply, name: string, pdf: Printed): FastifyReply {
  if (pdf.type === 'refused') throw problem(pdf.code, { detail: pdf.message });
  const bytes = Buffer.from(pdf.bytes);
  return reply
    .headers(downloadHeaders({ name, mediaType: 'application/pdf', size: bytes.length, inline: true }))
    .send(bytes);
}
