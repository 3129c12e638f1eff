/** Closing the account: what goes and what stays is said first, and there are days to change one's mind. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatDay } from '../../../../engine/form/words/index.ts';
import { askClosing, CLOSING_PAGE, closingOf, keepAccount, mayClose } from '../../../closing/closing.ts';
import { whatStays } from '../../../closing/what-stays.ts';
import { describeProblem } from '../../../http/problems.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { said as shared } from '../../serve/text.ts';
import type { ClosingModel } from './view.tsx';

/** `/compte/fermeture`: what it means, the post that asks for it, and the one that keeps the account after all. */
export function closingRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { garde?: unknown } }>(CLOSING_PAGE, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    return viewer ? send(services, request, reply, viewer, {}, request.query.garde !== undefined) : reply;
  });

  app.post(CLOSING_PAGE, { config: { limit: 'signIn' } }, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    if (!mayClose(viewer)) return reply.redirect(CLOSING_PAGE, 303);
    const refused = await services.identity.proof.refuse(request, reply, viewer.userId, bodyText(request, 'password'));
    if (refused === 'sign-in-refused')
      return send(services, request, reply, viewer, { password: shared.fields.wrongPassword });
    if (refused !== null) return send(services, request, reply, viewer, { '': describeProblem(refused).detail });
    await askClosing(services, viewer);
    services.jobs.nudge();
    return reply.redirect(CLOSING_PAGE, 303);
  });

  app.post(`${CLOSING_PAGE}/garder`, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    if (await keepAccount(services, viewer)) services.jobs.nudge();
    return reply.redirect(`${CLOSING_PAGE}?garde=1`, 303);
  });
  app.get(`${CLOSING_PAGE}/garder`, (_request, reply) => reply.redirect(CLOSING_PAGE, 303));
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer,
  errors: FormErrors,
  justKept = false,
): Promise<FastifyReply> {
  const [closesAt, told, way] = await Promise.all([
    closingOf(services, viewer.userId),
    whatStays(services, viewer),
    services.identity.proof.wayOf(request, viewer.userId),
  ]);
  const page: ClosingModel = {
    type: 'closing',
    email: viewer.email,
    works: !mayClose(viewer),
    closesOn: closesAt && formatDay(closesAt),
    justKept,
    erased: told.erased,
    open: told.open,
    kept: told.kept.map(({ categories, ...stay }) => ({
      ...stay,
      categories: categories.map(({ title, rule, until }) => ({ title, rule, until: until && formatDay(until) })),
    })),
    proof: { way, provider: services.config.oidc?.label ?? null },
    errors,
  };
  return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
}
