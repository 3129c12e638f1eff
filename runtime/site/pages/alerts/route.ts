/** Asking to be told what is new: for an account at once, for an address once its link was used. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isEmail } from '../../../../engine/index.ts';
import {
  ALERT_TOPICS,
  aboutInWords,
  askForAddress,
  feedPath,
  RHYTHMS,
  subscribeAccount,
  type AlertAbout,
  type AlertTopic,
  type Wish,
} from '../../../alerts/index.ts';
import type { Published } from '../../../dispositifs/index.ts';
import type { Services } from '../../../services.ts';
import { hasErrors } from '../../parts/form-errors.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { said as shared } from '../../serve/text.ts';
import { aboutNamed, ALL, readAbout, titlesIn, valueOf, type Named } from './about.ts';
import { feedRoutes } from './feed.ts';
import { said } from './text.ts';
import type { AlertsModel } from './view.tsx';

const HOME = '/alertes';
/** `/alertes`, shown and posted, about what the address names by `theme`, `public` or `demarche`; and the feeds. */
export function alertRoutes(app: FastifyInstance, services: Services): void {
  feedRoutes(app, services);
  app.get<{ Querystring: Named }>(HOME, async (request, reply) => {
    const published = await services.catalogue.published();
    const about = aboutNamed(published, request.query) ?? ALL;
    return show(services, request, reply, published, {
      about,
      topics: ALERT_TOPICS,
      rhythm: 'weekly',
      email: '',
      errors: {},
    });
  });

  app.post(HOME, { config: { limit: 'mail' } }, async (request, reply) => {
    const published = await services.catalogue.published();
    const viewer = await request.viewer();
    const asked = readAsked(request, published, viewer !== null);
    const email = bodyText(request, 'email').trim();
    const errors = { ...asked.errors, ...(viewer === null && !isEmail(email) && { email: shared.fields.email }) };
    const { about, topics, rhythm } = asked;
    if (about === null || rhythm === null || hasErrors({ errors }))
      return show(services, request, reply, published, { ...asked, about: about ?? ALL, email, errors });
    const wish: Wish = { ...about, topics, rhythm };
    if (viewer) {
      await subscribeAccount(services, viewer.userId, wish);
      return reply.redirect('/compte/alertes?fait=ajoutee', 303);
    }
    await askForAddress(services, email, wish, aboutInWords(about, titlesIn(published)));
    services.jobs.nudge();
    const links = services.config.demo
      ? [{ label: shared.goMailbox, href: '/demonstration/courriels' }]
      : [{ label: said.back, href: '/' }];
    return sendPage(services, request, reply, { page: { type: 'notice', ...said.asked, links } });
  });
}

interface AlertsForm {
  readonly about: AlertAbout | null;
  readonly topics: readonly AlertTopic[];
  readonly rhythm: Wish['rhythm'] | null;
  readonly errors: AlertsModel['errors'];
}

/** Only an account has a place where alerts are read without a mail. */
function readAsked(request: FastifyRequest, published: Published, hasAccount: boolean): AlertsForm {
  const about = readAbout(published, bodyText(request, 'about'));
  const topics = ALERT_TOPICS.filter((topic) => bodyText(request, topic) !== '');
  const offered = RHYTHMS.filter((one) => hasAccount || one !== 'never');
  const rhythm = offered.find((one) => one === bodyText(request, 'rhythm')) ?? null;
  return {
    about,
    topics,
    rhythm,
    errors: {
      ...(about === null && { about: said.noAbout }),
      ...(topics.length === 0 && { topics: said.noTopic }),
      ...(rhythm === null && { rhythm: said.noRhythm }),
    },
  };
}

type Shown = Pick<AlertsModel, 'topics' | 'errors'> & {
  readonly about: AlertAbout;
  readonly rhythm: string | null;
  readonly email: string;
};

async function show(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  published: Published,
  { about, topics, rhythm, email, errors }: Shown,
): Promise<FastifyReply> {
  const viewer = await request.viewer();
  const title = about.about === 'scheme' ? titlesIn(published)(about.subject) : null;
  const page: AlertsModel = {
    type: 'alerts',
    wholes: [
      ...(title === null ? [] : [{ value: valueOf(about), label: said.scheme(title) }]),
      { value: valueOf(ALL), label: said.all },
    ],
    themes: published.themes.map((subject) => ({ value: valueOf({ about: 'theme', subject }), label: subject })),
    audiences: Object.entries(said.audiences)
      .filter(([subject]) => published.audiences.some((one) => one === subject))
      .map(([subject, label]) => ({ value: valueOf({ about: 'audience', subject }), label })),
    about: valueOf(about),
    topics,
    rhythm: rhythm ?? '',
    email: viewer ? null : email,
    feed: feedPath(about),
    errors,
  };
  return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
}
