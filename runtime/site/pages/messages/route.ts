/**
 * The messages of a request, read and answered by an applicant without an account, who has the personal link of a mail. The
 * link opens the messages and their documents, and nothing else.
 */
import type { FastifyInstance } from 'fastify';
import { asActor, viewOfCase, type Actor, type Case, type CompiledDispositif } from '../../../../engine/index.ts';
import { isPersonalKey, loadPinned } from '../../../cases/index.ts';
import type { CaseHead } from '../../../cases/store/case-reads.ts';
import { downloadHeaders } from '../../../files/index.ts';
import { problemOf } from '../../../api/refusals.ts';
import { listFilesOf, openFile } from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { linksOf, showExchange } from './exchange.ts';
import { POST_LIMIT } from '../../filling/read-post.ts';
import { sendPosted } from './send-message.ts';
import { sendPage } from '../../serve/send-page.ts';
import type { MessagesModel } from './view.tsx';

interface Link {
  readonly id: string;
  readonly key: string;
}

/**
 * `/messages/:id/:key`, read and answered, and its documents. Throws `link-expired` for a key that ran out or is not ours,
 * `not-found` for a document that no message carries.
 */
export function messagesByLinkRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: Link; Querystring: { fait?: unknown; avant?: unknown } }>(
    '/messages/:id/:key',
    async (request, reply) => {
      const found = await openByLink(services, request.params);
      const sent = request.query.fait === 'message' ? ({ type: 'message' } as const) : null;
      return sendPage(services, request, reply, {
        page: await pageOf(services, found, request.params, { sent }, request.query.avant),
      });
    },
  );

  app.post<{ Params: Link }>(
    '/messages/:id/:key',
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => {
      const opened = await openByLink(services, request.params);
      const refused = await sendPosted(services, request, opened.found, { actor: opened.actor, userId: null });
      if (!refused) return reply.redirect(`${pathOf(request.params)}?fait=message#messages`, 303);
      const page = await pageOf(services, opened, request.params, refused);
      return sendPage(services, request, reply, { page, status: 422 });
    },
  );

  app.get<{ Params: Link & { file: string } }>('/messages/:id/:key/documents/:file', async (request, reply) => {
    const { id, messages } = (await openByLink(services, request.params)).case;
    const joined = messages.some(({ files }) => files.some((file) => file.id === request.params.file));
    const file = joined
      ? (await listFilesOf(services.db, { caseId: id })).find((one) => one.id === request.params.file)
      : undefined;
    if (!file) throw problem('not-found');
    const opened = await openFile(services, file);
    if (opened.type === 'refused') throw problemOf(opened);
    const { name, mediaType, size } = file;
    return reply.headers(downloadHeaders({ name, mediaType, size, inline: true })).send(opened.content);
  });
}

interface OpenedByLink {
  /** As it was read, for a command on it. */
  readonly found: CaseHead;
  /** As its applicant sees it: who has the link is taken for them. */
  readonly case: Case;
  readonly actor: Actor;
  readonly compiled: CompiledDispositif;
}

/** The case of a link. Throws `link-expired` for one that is not ours, or no longer valid. */
async function openByLink(services: Services, { id, key }: Link): Promise<OpenedByLink> {
  const { config, clock, caseReads } = services;
  const found = isPersonalKey(id, key, config.secret, clock.now()) ? await caseReads.head(id) : undefined;
  // A request of a company or an association is opened by who acts for it now, which a link does not know.
  if (!found || found.case.applicant.establishment) throw problem('link-expired');
  const actor = asActor(found.case.applicant);
  const compiled = await loadPinned(services, found.case);
  return { found, case: viewOfCase(compiled, found.case, [], actor).case, actor, compiled };
}

async function pageOf(
  services: Services,
  { case: found, compiled: { identity } }: OpenedByLink,
  link: Link,
  more: Partial<Pick<MessagesModel, 'sent' | 'messageText' | 'messageError'>>,
  before?: unknown,
): Promise<MessagesModel> {
  const { name, phone = null } = identity.service;
  return {
    type: 'messages',
    number: found.number,
    title: identity.title,
    service: { name, phone },
    ...(await showExchange(
      services,
      found,
      linksOf(pathOf(link), (file) => `${pathOf(link)}/documents/${file}`),
      before,
    )),
    messageAction: pathOf(link),
    messageText: '',
    messageError: null,
    sent: null,
    ...more,
  };
}

function pathOf({ id, key }: Link): string {
  return `/messages/${id}/${key}`;
}
