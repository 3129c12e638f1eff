/** Demonstration only: the mails that would have been sent, so that whoever tries the product can follow their links. */
import type { FastifyInstance } from 'fastify';
import { markdownToHtml } from '../../../documents/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../app/services.ts';
import { sendPage } from '../../serve/send-page.ts';
import { writeMoment } from '../../serve/words.ts';
import type { MailboxModel } from './view.tsx';

interface Row {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly text: string;
  readonly created_at: Date;
}

const LIMIT = 50;

export function mailboxRoutes(app: FastifyInstance, services: Services): void {
  app.get('/demonstration/courriels', async (request, reply) => {
    if (!services.config.demo) throw problem('not-found');
    const rows: readonly Row[] = await services.db('mailbox').orderBy('id', 'desc').limit(LIMIT);
    const page: MailboxModel = {
      type: 'mailbox',
      mails: rows.map((row) => ({
        id: row.id,
        to: row.to_address,
        subject: row.subject,
        on: writeMoment(row.created_at),
        html: markdownToHtml(row.text.replaceAll(/https?:\/\/[^\s)>]+/gu, (url) => `<${url}>`)),
      })),
    };
    return sendPage(services, request, reply, { page });
  });
}
