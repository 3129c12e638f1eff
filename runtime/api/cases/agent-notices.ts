/** What an agent is told, and how they wish to be. */
import type { AgentNotices, ReadNotices } from '../../../schemas/types/api.ts';
import {
  countUnreadNotices,
  digestAfter,
  listAgentNotices,
  markAgentNotices,
  readAgentChoice,
  writeAgentChoice,
  type AgentNotice,
  type AgentNoticesRead,
} from '../../notices/index.ts';
import { CURSOR, describe, type ApiServer } from '../describe-route.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';

const PAGE = 30;
/** Beyond, nobody compares numbers. */
const MOST_UNREAD = 100;

/**
 * `/me/notices`: a page of what I am told, and what of it I have read; `/me/notices/choice`: how I wish to be told. Nothing of a
 * case is told that I may not see now, and what I am told is no reading of it: the queue shows as much.
 */
export function agentNoticeRoutes(app: ApiServer, services: Services): void {
  const { db, clock, changes } = services;
  app.get(
    '/me/notices',
    describe({
      id: 'listAgentNotices',
      tag: 'cases',
      summary: 'What I am told as an agent, the latest first, with how many I have not read.',
      capability: 'notice.read',
      query: { cursor: CURSOR },
      reply: 'AgentNotices',
    }),
    async (request): Promise<AgentNotices> => {
      const viewer = await requireViewer(request);
      const { deskOff: off } = await readAgentChoice(db, viewer.userId);
      const page = { before: request.query.cursor, limit: PAGE + 1, off };
      const found = await listAgentNotices(services, viewer, page);
      const items = await Promise.all(found.slice(0, PAGE).map((notice) => present(services, notice)));
      const unread = await countUnreadNotices(services, viewer, { off, most: MOST_UNREAD });
      return { items, unread, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.put(
    '/me/notices/read',
    describe({
      id: 'readAgentNotices',
      tag: 'cases',
      summary: 'Says that I have read notices: one, those that lead to a page, or all that I was shown.',
      capability: 'notice.read',
      body: 'ReadNotices',
    }),
    async (request, reply) => {
      const { userId } = await requireViewer(request);
      const read = toRead(request.body);
      // My other pages count less, too.
      if (read && (await markAgentNotices(db, userId, read, clock.now())) > 0) changes.tell([userId]);
      return reply.code(204).send();
    },
  );

  app.get(
    '/me/notices/choice',
    describe({
      id: 'readAgentNoticeChoice',
      tag: 'cases',
      summary: 'How I wish to be told.',
      capability: 'notice.read',
      reply: 'AgentNoticeChoice',
    }),
    async (request) => readAgentChoice(db, (await requireViewer(request)).userId),
  );

  app.put(
    '/me/notices/choice',
    describe({
      id: 'setAgentNoticeChoice',
      tag: 'cases',
      summary: 'Sets how I wish to be told.',
      capability: 'notice.read',
      body: 'AgentNoticeChoice',
      reply: 'AgentNoticeChoice',
    }),
    async (request) => {
      const { userId } = await requireViewer(request);
      await writeAgentChoice(db, userId, request.body, digestAfter(request.body, clock.now()));
      changes.tell([userId]);
      return readAgentChoice(db, userId);
    },
  );
}

async function present(
  { dispositifs }: Services,
  { dispositif, caseId: _, ...notice }: AgentNotice,
): Promise<AgentNotices['items'][number]> {
  const version = await dispositifs.current(dispositif);
  const compiled = version === undefined ? undefined : await dispositifs.load(dispositif, version);
  return { ...notice, dispositifTitle: compiled?.identity.title ?? dispositif };
}

/** Null for an identifier that no notice has. */
function toRead({ read, of }: ReadNotices): AgentNoticesRead | null {
  if (read === 'page') return { type: 'page', path: of };
  if (!/^\d{1,18}$/u.test(of)) return null;
  return read === 'one' ? { type: 'one', id: of } : { type: 'all', last: of };
}
