/** Demonstration only: the mails that would have been sent, so that whoever tries the product can follow their links. */
import type { FastifyInstance } from 'fastify';
import { markdownToHtml } from '../../../documents/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { sendPage } from '../../serve/send-page.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import type { MailboxModel } from './view.tsx';
import { findMails } from '../../../notifications/store/find-mails.ts';

const LIMIT = 50;

/** `/demonstration/courriels`; not found outside a demonstration. */
export function mailboxRoutes(app: FastifyInstance, services: Services): void {
  app.get('/demonstration/courriels', async (request, reply) => {
    if (!services.config.demo) throw problem('not-found');
    const mails = await findMails(services.db, LIMIT);
    const page: MailboxModel = {
      type: 'mailbox',
      mails: mails.map(({ id, to, subject, at, text }) => ({
        id,
        to,
        subject,
        on: formatMoment(at),
        html: markdownToHtml(text.replaceAll(/https?:\/\/[^\s)>]+/gu, (url) => `<${url}>`)),
      })),
    };
    return sendPage(services, request, reply, { page });
  });
}
