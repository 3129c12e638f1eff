/** How I wish to be told of news, besides my account. */
import type { FastifyInstance } from 'fastify';
import { formatPhone } from '../../../../engine/index.ts';
import { forgetRefused, readAddressee, writeChoice } from '../../../notices/index.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import type { NoticeChoicesModel } from './view.tsx';

const HOME = '/compte/notifications/reglages';
const DONE: ReadonlyMap<unknown, NoticeChoicesModel['done']> = new Map([
  ['enregistre', 'saved'],
  ['reessaye', 'forgiven'],
]);

/** `/compte/notifications/reglages`: shown, and posted; with `reessayer` it lets mails go to a refused address again. */
export function noticeChoiceRoutes(app: FastifyInstance, services: Services): void {
  const { db, config } = services;

  app.get<{ Querystring: { fait?: unknown } }>(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const found = viewer.personId === null ? undefined : await readAddressee(db, viewer.personId);
    const page: NoticeChoicesModel = {
      type: 'noticeChoices',
      email: viewer.email,
      mail: found?.mail ?? true,
      sms:
        config.sms === null
          ? null
          : { chosen: found?.sms ?? false, phone: found?.phone ? formatPhone(found.phone) : null },
      refused: found?.refused ?? false,
      done: DONE.get(request.query.fait) ?? null,
    };
    return sendPage(services, request, reply, { page });
  });

  app.post(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    if (bodyText(request, 'reessayer') !== '') {
      await forgetRefused(db, viewer.email);
      return reply.redirect(`${HOME}?fait=reessaye`, 303);
    }
    const chosen = { mail: bodyText(request, 'mail') !== '', sms: bodyText(request, 'sms') !== '' };
    if (viewer.personId !== null) await writeChoice(db, viewer.personId, chosen);
    return reply.redirect(`${HOME}?fait=enregistre`, 303);
  });
}
