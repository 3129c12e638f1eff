/** What I was told of my requests, and the short address by which a text message or a list opens the very place. */
import type { FastifyInstance } from 'fastify';
import { markdownToHtml } from '../../../documents/index.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import { problem } from '../../../http/problems.ts';
import { findNotice, listNotices, markNoticesRead, type Notice } from '../../../notices/index.ts';
import type { Services } from '../../../services.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import type { NoticeItem } from '../../parts/notice-list.tsx';
import { byDay } from './by-day.ts';

const HOME = '/compte/notifications';
/** Of one page. */
const SHOWN = 20;
const isNumber = (text: unknown): text is string => typeof text === 'string' && /^\d{1,18}$/u.test(text);

type List = { Querystring: { avant?: unknown; fait?: unknown; voir?: unknown } };

/** `/compte/notifications`, and `/n/:id`. Throws `not-found` for a notice that is not the viewer’s. */
export function noticeRoutes(app: FastifyInstance, services: Services): void {
  app.get<List>(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const { avant, fait, voir } = request.query;
    const before = isNumber(avant) ? avant : undefined;
    const unread = voir === 'non-lues';
    const found =
      viewer.personId === null
        ? []
        : await listNotices(services.db, viewer.personId, { before, unread, limit: SHOWN + 1 });
    const shown = found.slice(0, SHOWN);
    const last = found.length > SHOWN ? shown.at(-1) : undefined;
    const page = {
      type: 'notices',
      days: byDay(shown, (notice) => presentNotice(notice)),
      unread,
      older: last ? `${HOME}?${unread ? 'voir=non-lues&' : ''}avant=${last.id}` : null,
      done: fait === 'lues',
    } as const;
    return sendPage(services, request, reply, { page });
  });

  app.post(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    if (viewer.personId !== null) await markNoticesRead(services.db, viewer.personId, 'all');
    return reply.redirect(`${HOME}?fait=lues`, 303);
  });

  app.get<{ Params: { id: string } }>('/n/:id', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const { id } = request.params;
    const mine =
      viewer.personId !== null && isNumber(id) ? await findNotice(services.db, viewer.personId, id) : undefined;
    if (!mine || viewer.personId === null) throw problem('not-found');
    await markNoticesRead(services.db, viewer.personId, { id });
    return reply.redirect(mine.path, 303);
  });
}

/** A notice in words; its text only where there is room for it. */
export function presentNotice({ id, title, markdown, at, read }: Notice, withText = true): NoticeItem {
  return {
    id,
    title,
    on: formatMoment(at),
    isNew: !read,
    html: withText && markdown !== null ? markdownToHtml(markdown) : null,
  };
}
