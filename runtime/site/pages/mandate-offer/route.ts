/** The link by which somebody is appointed: read, then accepted or refused with one's own account. Reading uses nothing up. */
import type { FastifyInstance } from 'fastify';
import { problem } from '../../../http/problems.ts';
import { hashSecret } from '../../../identity/secrets.ts';
import { acceptMandate, findOffered, MANDATE_LINK, refuseMandate } from '../../../mandates/index.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { schemesInWords, untilInWords } from '../mandates/facts.ts';
import { HOME } from '../mandates/route.ts';
import type { MandateOfferModel } from './view.tsx';

type Route = { Params: { token: string } };
const REFUSED = { gone: 'mandate-link-used', own: 'mandate-own', already: 'mandate-already' } as const;

/** `/mandat/:token`. Throws `mandate-link-used` for a link that serves no more, `mandate-own` to who gave it. */
export function mandateOfferRoutes(app: FastifyInstance, services: Services): void {
  app.get<Route>(`${MANDATE_LINK}/:token`, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const { db, clock, catalogue } = services;
    const { token } = request.params;
    const mandate = await findOffered(db, hashSecret(token), clock.now());
    if (!mandate) throw problem('mandate-link-used');
    if (mandate.principalId === viewer.personId) throw problem('mandate-own');
    const page: MandateOfferModel = {
      type: 'mandateOffer',
      name: mandate.principalName,
      action: `${MANDATE_LINK}/${token}`,
      schemes: schemesInWords(mandate, (await catalogue.published()).entries),
      until: untilInWords(mandate),
    };
    return sendPage(services, request, reply, { page });
  });

  app.post<Route>(`${MANDATE_LINK}/:token`, { config: { limit: 'signIn' } }, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    if (viewer.personId === null) throw problem('not-allowed');
    const { token } = request.params;
    if (bodyText(request, 'reponse') === 'non') {
      if (!(await refuseMandate(services, viewer, token))) throw problem('mandate-link-used');
      services.jobs.nudge();
      return reply.redirect(`${HOME}?fait=refus`, 303);
    }
    const outcome = await acceptMandate(services, viewer, token);
    if (outcome.type !== 'done') throw problem(REFUSED[outcome.type]);
    services.jobs.nudge();
    return reply.redirect(`${HOME}/${outcome.id}?fait=accepte`, 303);
  });
}
