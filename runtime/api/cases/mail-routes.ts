/** Mails about a case as they were sent, what became of them, and sending one once more. */
import { viewOfCase, type Case } from '../../../engine/index.ts';
import type { SentMail } from '../../../schemas/types/api.ts';
import { loadPinned, seenRequestsOf } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import { MAIL_POLICY } from '../../http/security-headers.ts';
import { actorFor } from '../../identity/index.ts';
import { sendAgain } from '../../jobs/send-again.ts';
import { findCaseMail, listCaseMails } from '../../jobs/store/case-mails.ts';
import { addressOfApplicant } from '../../notices/index.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { openCase, recordReading, type OpenCase, type ShownCase } from './open-case.ts';
import { nextAddress, presentMail } from './present-mails.ts';

/** Cases of a person whose mails are listed: the latest that the viewer sees. */
const MOST_CASES = 30;
const EFFECT = { type: 'string', pattern: '^[0-9]{1,18}$', description: 'Mail.' } as const;
const OF = {
  enum: ['case', 'person'],
  description: 'Of the case, or of all cases of its applicant that I see.',
} as const;

/**
 * `GET /cases/:id/mails`, `GET /cases/:id/mails/:mail` (the content, HTML), `POST /cases/:id/mails/:mail/again`. Nobody reads a
 * mail that is made of what they do not read. Throws `not-found` for a mail that is not there for them,
 * `mail-not-sent-again`.
 */
export function mailRoutes(app: ApiServer, services: Services): void {
  const { db, clock, config, jobs } = services;

  app.get(
    '/cases/:id/mails',
    describe({
      id: 'listMails',
      tag: 'cases',
      summary: 'Mails about a case, or about all cases of its applicant that I see, with what became of each.',
      capability: 'case.instruct',
      params: { id: UUID },
      query: { of: OF },
      reply: 'SentMails',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      const shown = request.query.of === 'person' ? await casesBeside(services, opened) : [opened];
      return { items: await listShown(services, opened, shown) };
    },
  );

  app.get(
    '/cases/:id/mails/:mail',
    describe({
      id: 'readMail',
      tag: 'cases',
      summary: 'A mail as it was sent. The reading is recorded.',
      capability: 'case.instruct',
      params: { id: UUID, mail: EFFECT },
      media: 'text/html',
    }),
    async (request, reply) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      const mail = await findShown(services, opened, request.params.mail);
      if (mail.html === null) throw problem('not-found');
      await recordReading(services, opened, null);
      return reply.header('content-security-policy', MAIL_POLICY).type('text/html; charset=utf-8').send(mail.html);
    },
  );

  app.post(
    '/cases/:id/mails/:mail/again',
    describe({
      id: 'sendMailAgain',
      tag: 'cases',
      summary: 'Sends a mail once more as it was: to the applicant at the address they have now, else where it went.',
      capability: 'case.instruct',
      params: { id: UUID, mail: EFFECT },
      reply: 'SentMails',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      const { viewer } = opened;
      const mail = await findShown(services, opened, request.params.mail);
      const to = nextAddress(mail, await addressOfApplicant(db, opened.case));
      if (to === null) throw problem('mail-not-sent-again');
      const again = { to, by: viewer.name, secret: config.secret, now: clock.now() };
      await db.transaction((tx) => sendAgain(tx, opened.case, mail, again));
      jobs.nudge();
      return { items: await listShown(services, opened, [opened]) };
    },
  );
}

async function findShown({ db }: Services, { view }: OpenCase, id: string) {
  const mail = await findCaseMail(db, view.case.id, id);
  if (!mail || !view.isMailShown(mail.key)) throw problem('not-found');
  return mail;
}

async function listShown({ db }: Services, opened: OpenCase, cases: readonly ShownCase[]): Promise<SentMail[]> {
  const byId = new Map(cases.map((one) => [one.view.case.id, one]));
  const applicant = await addressOfApplicant(db, opened.case);
  const mails = await listCaseMails(db, [...byId.keys()]);
  return mails.flatMap((mail) => {
    const shown = byId.get(mail.caseId);
    return shown?.view.isMailShown(mail.key) ? [presentMail(shown, mail, applicant)] : [];
  });
}

/** The cases of the applicant that the viewer sees, this one among them unless it is old. */
async function casesBeside(services: Services, opened: OpenCase): Promise<readonly ShownCase[]> {
  const { personId } = opened.case.applicant;
  const { requests } = await seenRequestsOf(services, opened.viewer, personId, { limit: MOST_CASES });
  return Promise.all(requests.map((one) => present(services, opened, one)));
}

async function present(services: Services, { viewer }: OpenCase, found: Case): Promise<ShownCase> {
  const compiled = await loadPinned(services, found);
  return { compiled, view: viewOfCase(compiled, found, [], actorFor(viewer, found)) };
}
