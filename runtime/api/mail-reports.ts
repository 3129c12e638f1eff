/** What became of mails, told by the service that sends them, or by a server that returns one. */
import type { IncomingHttpHeaders } from 'node:http';
import type { MailReported } from '../../schemas/types/api.ts';
import { problem } from '../http/problems.ts';
import { webhookSigner } from '../http/webhook-signer.ts';
import { takeReport } from '../notices/index.ts';
import { readReport, readReturned, type MailReport } from '../notifications/index.ts';
import type { Services } from '../services.ts';
import { describe, type ApiServer } from './describe-route.ts';

/** A returned mail with the head of the first; more of it says nothing. */
const LONGEST = 512 * 1024;

/**
 * `POST /mail-reports`, signed as Standard Webhooks say with MAIL_REPORTS_SECRET. Throws `not-found` where there is none,
 * `signature-refused`. The same report twice is told as nothing new.
 */
export function mailReportRoutes(app: ApiServer, services: Services): void {
  void app.register(async (scope: ApiServer) => {
    // What is signed is the text as it came.
    scope.removeContentTypeParser('application/json');
    const parse = scope.getDefaultJsonParser('error', 'error');
    scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
      const { mailReportsSecret } = services.config;
      if (mailReportsSecret === null) return done(problem('not-found'));
      if (!isSigned(mailReportsSecret, body, request.headers)) return done(problem('signature-refused'));
      void parse(request, body, done);
    });

    scope.post(
      '/mail-reports',
      describe({
        id: 'reportMail',
        tag: 'cases',
        summary:
          'Tells what became of a mail after it left: delivered, delayed, or returned. Signed (Standard Webhooks).',
        capability: 'mail.report',
        signed: true,
        bodyLimit: LONGEST,
        body: 'MailReported',
        reply: 'ReportTaken',
      }),
      async ({ body }) => {
        const report = readBody(body, services.config.secret);
        if (report === null) return { known: false };
        const { db, clock } = services;
        return { known: await db.transaction((tx) => takeReport(tx, report, clock.now())) };
      },
    );
  });
}

function readBody(body: MailReported, secret: string): MailReport | null {
  if ('message' in body) return readReturned(body.message, secret);
  return readReport({ ...body, code: body.code ?? null, answer: body.answer ?? null }, secret);
}

/** Whether the signature is of that very text, and of now: five minutes either way. */
function isSigned(secret: string, body: string, headers: IncomingHttpHeaders): boolean {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const given = Object.fromEntries(names.map((name) => [name, [headers[name]].flat().join(' ')]));
  try {
    webhookSigner(secret).verify(body, given);
    return true;
  } catch {
    return false;
  }
}
