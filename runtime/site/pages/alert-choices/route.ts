/** What one is told of what is new: seen, changed and stopped, in an account or by the link of a mail. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatDay } from '../../../../engine/form/words/index.ts';
import {
  aboutInWords,
  changeRhythm,
  CONFIRM_ALERTS,
  confirmWish,
  findReaderOf,
  listFollowed,
  listSubscriptions,
  MANAGE_ALERTS,
  newsText,
  newsTitle,
  openWish,
  readerOfKey,
  RHYTHMS,
  STOP_ALERTS,
  stopAlerts,
  topicsInWords,
  type AlertReader,
} from '../../../alerts/index.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { titlesIn } from '../alerts/about.ts';
import type { NoticeModel } from '../notice/view.tsx';
import { said } from './text.ts';
import type { AlertChoicesModel } from './view.tsx';

const HOME = '/compte/alertes';
const SHOWN = 20;
const DONE: ReadonlyMap<unknown, AlertChoicesModel['done']> = new Map([
  ['ajoutee', 'added'],
  ['arretee', 'stopped'],
  ['rythme', 'rhythm'],
]);
type Done = { Querystring: { fait?: unknown } };
type ByKey = { Querystring: { cle?: unknown; fait?: unknown } };

/** `/compte/alertes`, and `/alertes/confirmer`, `/alertes/gerer` and `/alertes/arreter` for who has the link of a mail. */
export function alertChoiceRoutes(app: FastifyInstance, services: Services): void {
  accountRoutes(app, services);
  confirmRoutes(app, services);
  linkRoutes(app, services);
}

function accountRoutes(app: FastifyInstance, services: Services): void {
  app.get<Done>(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const reader = await findReaderOf(services.db, viewer.userId);
    return show(services, request, reply, {
      reader: reader ?? { id: null, rhythm: 'weekly', email: viewer.email, hasAccount: true },
      key: null,
      isStopping: false,
    });
  });

  app.post(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const reader = await findReaderOf(services.db, viewer.userId);
    const done = reader ? await change(services, request, reader) : 'arretee';
    return reply.redirect(`${HOME}?fait=${done}`, 303);
  });
}

function confirmRoutes(app: FastifyInstance, services: Services): void {
  app.get<ByKey>(CONFIRM_ALERTS, async (request, reply) => {
    const { cle: key } = request.query;
    const wish = await openWish(services, key);
    if (!wish || typeof key !== 'string') return tell(services, request, reply, 'expired');
    const about = aboutInWords(wish, titlesIn(await services.catalogue.published()));
    return sendPage(services, request, reply, { page: { type: 'alertLink', action: CONFIRM_ALERTS, key, about } });
  });

  app.post(CONFIRM_ALERTS, { config: { limit: 'signIn' } }, async (request, reply) => {
    const key = await confirmWish(services, bodyText(request, 'cle'));
    if (key === undefined) return tell(services, request, reply, 'expired');
    return reply.redirect(`${MANAGE_ALERTS}?cle=${key}&fait=ajoutee`, 303);
  });
}

function linkRoutes(app: FastifyInstance, services: Services): void {
  for (const path of [MANAGE_ALERTS, STOP_ALERTS]) {
    app.get<ByKey>(path, async (request, reply) => {
      const { cle: key } = request.query;
      const found = await readerOfKey(services, key);
      if (found.type !== 'found' || typeof key !== 'string')
        return tell(services, request, reply, found.type === 'stopped' ? 'stopped' : 'expired');
      return show(services, request, reply, { reader: found.reader, key, isStopping: path === STOP_ALERTS });
    });
  }

  app.post(MANAGE_ALERTS, { config: { limit: 'signIn' } }, async (request, reply) => {
    const key = bodyText(request, 'cle');
    const found = await readerOfKey(services, key);
    if (found.type !== 'found') return tell(services, request, reply, found.type === 'stopped' ? 'stopped' : 'expired');
    const done = await change(services, request, found.reader);
    const isLeft = (await readerOfKey(services, key)).type === 'found';
    return isLeft
      ? reply.redirect(`${MANAGE_ALERTS}?cle=${key}&fait=${done}`, 303)
      : tell(services, request, reply, 'stopped');
  });

  // What programs of mails post (RFC 8058): from anywhere, without a cookie, and answered without a page that leads on.
  app.post<ByKey>(STOP_ALERTS, { config: { limit: 'signIn', signed: true } }, async (request, reply) => {
    const found = await readerOfKey(services, request.query.cle);
    if (found.type === 'unknown') return tell(services, request, reply, 'expired');
    if (found.type === 'found') await stopAlerts(services, found.reader.id, 'all');
    return tell(services, request, reply, 'stopped');
  });
}

/** Does what a form of the page asks; gives what the page then says. */
async function change(services: Services, request: FastifyRequest, { id, hasAccount }: AlertReader): Promise<string> {
  const rhythm = rhythmsOf(hasAccount).find((one) => one === bodyText(request, 'rythme'));
  if (rhythm !== undefined) {
    await changeRhythm(services, id, rhythm);
    return 'rythme';
  }
  await stopAlerts(services, id, bodyText(request, 'arreter'));
  return 'arretee';
}

const rhythmsOf = (hasAccount: boolean) => RHYTHMS.filter((one) => hasAccount || one !== 'never');

interface Shown {
  /** Without identifier for an account that follows nothing. */
  readonly reader: Omit<AlertReader, 'id'> & { readonly id: string | null };
  readonly key: string | null;
  readonly isStopping: boolean;
}

async function show(
  services: Services,
  request: FastifyRequest<{ Querystring: { fait?: unknown } }>,
  reply: FastifyReply,
  { reader: { id, rhythm, email, hasAccount }, key, isStopping }: Shown,
): Promise<FastifyReply> {
  const { db, catalogue } = services;
  const titleOf = titlesIn(await catalogue.published());
  const followed = id === null ? [] : await listSubscriptions(db, id);
  const news = id === null || isStopping ? [] : await listFollowed(db, id, SHOWN);
  const page: AlertChoicesModel = {
    type: 'alertChoices',
    key,
    action: key === null ? HOME : MANAGE_ALERTS,
    email,
    rhythm,
    rhythms: rhythmsOf(hasAccount),
    followed: followed.map((one) => ({
      id: one.id,
      about: aboutInWords(one, titleOf),
      topics: topicsInWords(one.topics),
    })),
    news: news.map((one) => ({
      id: one.id,
      href: `/demarches/${one.dispositif}`,
      title: newsTitle(one),
      text: newsText(one),
      on: formatDay(one.at),
    })),
    isStopping,
    done: DONE.get(request.query.fait) ?? null,
  };
  return sendPage(services, request, reply, { page });
}

function tell(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  what: 'expired' | 'stopped',
): Promise<FastifyReply> {
  const links = [{ label: what === 'expired' ? said.ask : said.home, href: what === 'expired' ? '/alertes' : '/' }];
  const page: NoticeModel = { type: 'notice', ...said[what], links };
  return sendPage(services, request, reply, { page, status: what === 'expired' ? 410 : 200 });
}
