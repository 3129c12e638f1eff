/**
 * What came to the mailboxes of services and waits: to whoever instructs in a scheme of the service. A mail is read whole by the
 * browser of who opens it, and becomes part of a case as an exchange that is noted there (`logExchange`, with `mail`).
 */
import type { FastifyRequest } from 'fastify';
import type { MailboxMail, MailboxMailDetail, MailboxStanding, SuggestedCase } from '../../schemas/types/api.ts';
import { casesNumbered, casesReachedBy } from '../cases/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
import {
  countWaitingMails,
  findMail,
  listMailboxStates,
  listMails,
  numbersIn,
  readContent,
  recordMailReading,
  setDismissed,
  type MailRow,
} from '../mailboxes/index.ts';
import { mailboxName } from '../config/mailboxes.ts';
import type { Services } from '../services.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { mailServicesOf } from './mail-services.ts';
import { seeRequests } from './seen-requests.ts';

const PAGE = 50;
/** Beyond, « 99 + » says enough. */
const MOST_COUNTED = 100;
const MOST_SUGGESTED = 8;

/**
 * `/mailbox`: how many mails wait and how the mailboxes are; `/mailbox/mails`; `/mailbox/mails/:id` with the cases it may be of, its
 * content, and its being dismissed. Throws `not-found` for a mail of another service, `mail-handled` when somebody was faster.
 */
export function mailboxRoutes(app: ApiServer, services: Services): void {
  const { db, clock } = services;

  app.get(
    '/mailbox',
    describe({
      id: 'readMailboxes',
      tag: 'cases',
      summary: 'The mailboxes of my services, when each was last read, and how many mails wait.',
      capability: 'mailbox.read',
      reply: 'Mailboxes',
    }),
    async (request) => {
      const mine = await mailServicesOf(services, await requireViewer(request));
      const boxes = services.config.mailboxes.filter(({ service }) => mine.includes(service));
      const states = await listMailboxStates(db, boxes.map(mailboxName));
      return {
        mailboxes: boxes.map((box): MailboxStanding => {
          const state = states.find(({ mailbox }) => mailbox === mailboxName(box));
          return {
            service: box.service,
            address: box.user,
            readAt: state?.readAt?.toISOString() ?? null,
            failingSince: state?.failingSince?.toISOString() ?? null,
          };
        }),
        waiting: boxes.length === 0 ? 0 : await countWaitingMails(db, mine, MOST_COUNTED),
      };
    },
  );

  app.get(
    '/mailbox/mails',
    describe({
      id: 'listMailboxMails',
      tag: 'cases',
      summary:
        'Mails that came to my services and wait, or were dismissed, the last ones first; without their content.',
      capability: 'mailbox.read',
      query: {
        state: { enum: ['waiting', 'dismissed'], description: 'Which ones; those that wait when absent.' },
        cursor: { ...UUID, description: 'Last mail of the page before.' },
      },
      reply: 'MailboxMails',
    }),
    async (request) => {
      const mine = await mailServicesOf(services, await requireViewer(request));
      const { state = 'waiting', cursor } = request.query;
      const rows = await listMails(db, { services: mine, state, after: cursor ?? null, limit: PAGE + 1 });
      const items = rows.slice(0, PAGE);
      const last = items.at(-1);
      return {
        items: items.map(presentMail),
        next: rows.length > PAGE && last ? last.id : null,
      };
    },
  );

  app.get(
    '/mailbox/mails/:id',
    describe({
      id: 'readMailboxMail',
      tag: 'cases',
      summary:
        'A mail, with the cases that I see and that it may be of: by a number in its subject, or by who wrote it.',
      capability: 'mailbox.read',
      params: { id: UUID },
      reply: 'MailboxMailDetail',
    }),
    async (request): Promise<MailboxMailDetail> => {
      const { viewer, mail } = await openMail(services, request, request.params.id);
      return { ...presentMail(mail), suggested: await suggest(services, viewer, mail) };
    },
  );

  app.get(
    '/mailbox/mails/:id/content',
    describe({
      id: 'readMailboxContent',
      tag: 'cases',
      summary: 'A mail as it came (RFC 5322); its being opened is recorded.',
      capability: 'mailbox.read',
      params: { id: UUID },
      media: 'message/rfc822',
    }),
    async (request, reply) => {
      const { viewer, mail } = await openMail(services, request, request.params.id);
      const content = await db.transaction(async (tx) => {
        await recordMailReading(tx, { id: mail.id, address: mail.from.address }, viewer);
        return readContent(tx, mail.id);
      });
      if (!content) throw problem('not-found');
      // It is read by our own script and by nothing else: no browser shows it.
      return reply.type('message/rfc822').header('content-disposition', 'attachment').send(content);
    },
  );

  app.put(
    '/mailbox/mails/:id/dismissed',
    describe({
      id: 'dismissMailboxMail',
      tag: 'cases',
      summary: 'Dismisses a mail, which is found again for thirty days; or lets it wait again.',
      capability: 'mailbox.read',
      params: { id: UUID },
      body: 'DismissMail',
    }),
    async (request, reply) => {
      const { viewer, mail } = await openMail(services, request, request.params.id);
      const handled = { by: viewer.name, at: clock.now() };
      const done = await setDismissed(db, mail.id, request.body.dismissed, handled);
      if (!done) throw problem('mail-handled');
      return reply.code(204).send();
    },
  );
}

/** A mail of a service of theirs. Throws `not-found`. */
async function openMail(
  services: Services,
  request: FastifyRequest,
  id: string,
): Promise<{ readonly viewer: Viewer; readonly mail: MailRow }> {
  const viewer = await requireViewer(request);
  const mail = await findMail(services.db, id, await mailServicesOf(services, viewer));
  if (!mail) throw problem('not-found');
  return { viewer, mail };
}

/** Cases that the viewer sees: those that the subject names, then those of who wrote it, the open ones first. */
async function suggest(services: Services, viewer: Viewer, mail: MailRow): Promise<SuggestedCase[]> {
  const { db } = services;
  const numbers = numbersIn(mail.subject);
  const address = mail.from.address.toLowerCase();
  const [named, reached] = await Promise.all([
    numbers.length === 0 ? [] : casesNumbered(db, numbers),
    address === '' ? [] : casesReachedBy(db, 'email', address, MOST_SUGGESTED * 4),
  ]);
  const others = reached
    .filter(({ id }) => !named.some((one) => one.id === id))
    .toSorted((one, other) => Number(one.outcome !== null) - Number(other.outcome !== null));
  const found = [...named, ...others];
  const seen = await seeRequests(services, viewer, found);
  return seen.slice(0, MOST_SUGGESTED).map(({ compiled, view: { case: read } }) => ({
    id: read.id,
    number: read.number,
    applicant: [read.applicant.givenName, read.applicant.familyName].filter(Boolean).join(' '),
    dispositifTitle: compiled.identity.title,
    stateTitle: compiled.workflow.states[read.state]?.title ?? read.state,
    closed: read.outcome !== null,
    why: named.some(({ id }) => id === read.id) ? 'number' : 'address',
  }));
}

function presentMail(mail: MailRow): MailboxMail {
  const { id, service, from, subject, receivedAt, sentAt, size, joined, isReadable, doneBy, doneAt } = mail;
  return {
    id,
    service,
    from: { ...from },
    subject,
    receivedAt: receivedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    size,
    joined,
    readable: isReadable,
    doneBy,
    doneAt: doneAt?.toISOString() ?? null,
  };
}
