/** The address of the account: changed with a proof of who asks, of the new address, and with a word to the old one. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isEmail } from '../../../../engine/index.ts';
import { describeProblem } from '../../../http/problems.ts';
import { CONFIRM_PATH, KEEP_PATH, type ChangeOutcome, type Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { said as shared } from '../../serve/text.ts';
import type { NoticeModel } from '../notice/view.tsx';
import { said } from './text.ts';
import type { AddressLinkModel } from './view.tsx';

const HOME = '/compte/adresse';

/** `/compte/adresse`, for who is signed in, and the pages that the links of both mails lead to, for whoever has them. */
export function addressRoutes(app: FastifyInstance, services: Services): void {
  accountRoutes(app, services);
  linkRoutes(app, services);
}

function accountRoutes(app: FastifyInstance, services: Services): void {
  const { address, proof } = services.identity;
  const now = () => services.clock.now();
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    { email = '', errors = {} }: { readonly email?: string; readonly errors?: FormErrors },
  ): Promise<FastifyReply> => {
    const pending = await address.pendingOf(viewer.userId, now());
    const page = {
      type: 'address',
      current: viewer.email,
      pending: pending?.email ?? null,
      email,
      proof: { way: await proof.wayOf(request, viewer.userId), provider: services.config.oidc?.label ?? null },
      mailbox: services.config.demo && services.config.smtpUrl === null,
      errors,
    } as const;
    return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
  };

  app.get(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    return viewer ? send(request, reply, viewer, {}) : reply;
  });

  app.post(HOME, { config: { limit: 'signIn' } }, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const email = bodyText(request, 'email').trim();
    const mistake = mistakeIn(email, viewer);
    if (mistake !== null) return send(request, reply, viewer, { email, errors: { email: mistake } });
    const refused = await proof.refuse(request, reply, viewer.userId, bodyText(request, 'password'));
    if (refused === 'sign-in-refused')
      return send(request, reply, viewer, { email, errors: { password: shared.fields.wrongPassword } });
    if (refused !== null)
      return send(request, reply, viewer, { email, errors: { '': describeProblem(refused).detail } });
    await address.ask(viewer, email, now());
    services.jobs.nudge();
    return reply.redirect(HOME, 303);
  });

  app.post(`${HOME}/abandon`, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    await address.giveUp(viewer.userId, now());
    return reply.redirect(HOME, 303);
  });
  app.get(`${HOME}/abandon`, (_request, reply) => reply.redirect(HOME, 303));
}

function mistakeIn(email: string, viewer: Viewer): string | null {
  if (!isEmail(email)) return shared.fields.email;
  return email.toLowerCase() === viewer.email ? said.sameAddress : null;
}

/** A link shows what it does, and a post does it: programs that look at mails follow links. */
function linkRoutes(app: FastifyInstance, services: Services): void {
  const { address } = services.identity;
  const links = [
    { path: CONFIRM_PATH, way: 'confirm', find: address.toConfirm, act: address.confirm },
    { path: KEEP_PATH, way: 'keep', find: address.toTakeBack, act: address.takeBack },
  ] as const;
  for (const { path, way, find, act } of links) {
    app.get<{ Querystring: { cle?: unknown } }>(path, async (request, reply) => {
      const { cle: key } = request.query;
      const found = await find(key, services.clock.now());
      if (!found || typeof key !== 'string') return end(services, request, reply, way, 'expired');
      const page: AddressLinkModel = { type: 'addressLink', way, ...found, action: path, key };
      return sendPage(services, request, reply, { page });
    });
    app.post(path, { config: { limit: 'signIn' } }, async (request, reply) => {
      const outcome = await act(bodyText(request, 'cle'), services.clock.now());
      services.jobs.nudge();
      return end(services, request, reply, way, outcome);
    });
  }
}

function end(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  way: AddressLinkModel['way'],
  outcome: ChangeOutcome,
): Promise<FastifyReply> {
  const { title, paragraphs } = said.ends[way][outcome];
  const isTakenBack = way === 'keep' && outcome === 'done';
  const link = isTakenBack
    ? { label: said.choosePassword, href: '/mot-de-passe-oublie' }
    : { label: shared.goAccount, href: '/compte' };
  const page: NoticeModel = { type: 'notice', title, paragraphs: [...paragraphs], links: [link] };
  const status = { done: 200, expired: 410, taken: 409 }[outcome];
  return sendPage(services, request, reply, { page, status });
}
