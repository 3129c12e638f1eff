/** How one signs in to the account: the password, and where one is signed in. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeProblem } from '../../../http/problems.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import type { SecurityModel } from './view.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { hasPassword } from '../../../identity/store/accounts.ts';

const HOME = '/compte/connexion';
type Route = { Querystring: { fait?: unknown } };

/** `/compte/connexion`, where devices are signed out and passkeys removed, and the page that changes the password. */
export function securityRoutes(app: FastifyInstance, services: Services): void {
  const { sessions } = services.identity;

  app.get<Route>(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const page = await securityOf(services, request, viewer, noticeOf(request.query.fait));
    return sendPage(services, request, reply, { page });
  });

  app.post('/compte/connexion/appareils', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const id = bodyText(request, 'session');
    if (id === '') await sessions.endOthers(viewer.userId, request.headers.cookie);
    else await sessions.end(viewer.userId, id);
    return reply.redirect(`${HOME}?fait=${id === '' ? 'appareils' : 'appareil'}`, 303);
  });

  app.post('/compte/connexion/cles', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    await services.identity.passkeys.remove(viewer.userId, bodyText(request, 'cle'));
    return reply.redirect(`${HOME}?fait=cle-retiree`, 303);
  });

  passwordPage(app, services);
}

function passwordPage(app: FastifyInstance, services: Services): void {
  const address = '/compte/mot-de-passe';
  const send = (request: FastifyRequest, reply: FastifyReply, viewer: Viewer, errors: FormErrors) =>
    sendPage(services, request, reply, {
      page: { type: 'changePassword', email: viewer.email, errors },
      status: hasErrors({ errors }) ? 422 : 200,
    });

  app.get(address, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    return viewer ? send(request, reply, viewer, {}) : reply;
  });

  app.post(address, { config: { limit: 'signIn' } }, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const [current, password] = [bodyText(request, 'current'), bodyText(request, 'password')];
    if (current === '') return send(request, reply, viewer, { current: said.fields.currentPassword });
    const result = await services.identity.forms.changePassword(request, reply, { current, password });
    if (result.type === 'done') return reply.redirect(`${HOME}?fait=mot-de-passe`, 303);
    if (result.code === 'sign-in-refused') {
      return send(request, reply, viewer, { current: shared.fields.wrongPassword });
    }
    const field = result.code.startsWith('password-') ? 'password' : '';
    return send(request, reply, viewer, { [field]: describeProblem(result.code).detail });
  });
}

async function securityOf(
  { identity, db }: Services,
  request: FastifyRequest,
  viewer: Viewer,
  notice: string | null,
): Promise<SecurityModel> {
  const open = await identity.sessions.list(viewer.userId, request.headers.cookie);
  return {
    type: 'security',
    notice,
    email: viewer.email,
    hasPassword: await hasPassword(db, viewer.userId),
    hasFactor: (await identity.secondFactor.codesLeft(viewer.userId)) !== null,
    passkeys: (await identity.passkeys.list(viewer.userId)).map(
      ({ id, name, created_at: added, last_used_at: used }) => ({
        id,
        name,
        addedOn: formatMoment(added),
        usedOn: used && formatMoment(used),
      }),
    ),
    sessions: open.map(({ id, device, address, since, seen, isCurrent }) => ({
      id,
      device,
      address,
      since: formatMoment(since),
      seen: formatMoment(seen),
      isCurrent,
    })),
  };
}

const NOTICES: ReadonlyMap<unknown, string> = new Map(Object.entries(said.securityDone));

function noticeOf(done: unknown): string | null {
  return NOTICES.get(done) ?? null;
}
