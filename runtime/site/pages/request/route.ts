/** One of my requests: where it is, what is expected, what was said. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isMandated } from '../../../../engine/index.ts';
import { openCase, type OpenCase } from '../../../api/cases/open-case.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { keepDetails } from '../../../establishments/index.ts';
import { findPerson, keepMembers, updatePerson } from '../../../people/index.ts';
import { filedPage, newContactOf, newMembersOf } from '../filed/model.ts';
import { POST_LIMIT } from '../../filling/read-post.ts';
import { sendPosted } from '../messages/send-message.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { requestOf, sentOf, type Done } from './model.ts';

/** Addresses of one request: `id` is that of the case. */
export interface RequestParams {
  readonly id: string;
}
type Route = { Params: RequestParams; Querystring: Done & { depose?: unknown; garde?: unknown; foyer?: unknown } };

/**
 * `/compte/demandes/:id` and its messages. Throws `case-not-found` to whoever did not file the case, as to anybody when
 * there is none.
 */
export function requestRoutes(app: FastifyInstance, services: Services): void {
  app.get<Route>('/compte/demandes/:id', async (request, reply) => {
    const opened = await openMine(services, request, reply);
    if (!opened) return reply;
    if (request.query.depose === '1') {
      const { garde, foyer } = request.query;
      const kept = { contactKept: garde === '1', membersKept: foyer === '1' };
      const page = await filedPage(services, opened.case, false, { ...kept, ownAccount: !isMandated(opened.actor) });
      return sendPage(services, request, reply, { page });
    }
    const page = await requestOf(services, opened, { sent: sentOf(opened, request.query) }, request.query.avant);
    return sendPage(services, request, reply, { page });
  });

  app.post<{ Params: RequestParams }>('/compte/demandes/:id/coordonnees', async (request, reply) => {
    const opened = await openMine(services, request, reply);
    if (!opened) return reply;
    requireOwn(opened);
    const person = await findPerson(services.db, opened.case.applicant.personId);
    const change = await newContactOf(services, opened.compiled, opened.case);
    const { establishment } = opened.case.applicant;
    const { model } = opened.compiled.form;
    if (establishment)
      await keepDetails(services.db, establishment.id, { model, answers: opened.case.answers, replace: true });
    else if (person && change) await services.db.transaction((tx) => updatePerson(tx, person, change.contact));
    services.jobs.nudge();
    return reply.redirect(`/compte/demandes/${opened.case.id}?depose=1&garde=1`, 303);
  });

  app.post<{ Params: RequestParams }>('/compte/demandes/:id/foyer', async (request, reply) => {
    const opened = await openMine(services, request, reply);
    if (!opened) return reply;
    requireOwn(opened);
    const { applicant } = opened.case;
    const members = await newMembersOf(services, opened.compiled, opened.case);
    const left = await services.db.transaction((tx) => keepMembers(tx, applicant.personId, members));
    return reply.redirect(
      left > 0 ? '/compte/foyer?fait=plein' : `/compte/demandes/${opened.case.id}?depose=1&foyer=1`,
      303,
    );
  });

  // A message that was refused leaves this address in the bar, and signing in comes back to it.
  app.get<{ Params: RequestParams }>('/compte/demandes/:id/messages', (request, reply) =>
    reply.redirect(`/compte/demandes/${request.params.id}#messages`, 303),
  );

  app.post<{ Params: RequestParams }>(
    '/compte/demandes/:id/messages',
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => {
      const opened = await openMine(services, request, reply);
      if (!opened) return reply;
      const { id } = opened.case;
      const { actor, viewer } = opened;
      const refused = await sendPosted(services, request, opened.found, { actor, userId: viewer.userId });
      if (refused)
        return sendPage(services, request, reply, { page: await requestOf(services, opened, refused), status: 422 });
      return reply.redirect(`/compte/demandes/${id}?fait=message#messages`, 303);
    },
  );
}

/** What the account keeps is the applicant's own affair. Throws `not-allowed` to who acts for them. */
function requireOwn({ actor }: OpenCase): void {
  if (isMandated(actor)) throw problem('not-allowed');
}

/** The request of the address, which must be one's own; null once the answer leads to sign-in. Throws `not-found`. */
export async function openMine(
  services: Services,
  request: FastifyRequest<{ Params: RequestParams }>,
  reply: FastifyReply,
): Promise<OpenCase | null> {
  if (!(await signedIn(request, reply))) return null;
  const { id } = request.params;
  if (!isUuid(id)) throw problem('case-not-found');
  const opened = await openCase(services, request, id, 'case.read');
  // Agents have the desk, where their reading is recorded.
  if (opened.view.standing === 'applicant') return opened;
  await reply.redirect(`/agent/dossiers/${id}`, 303);
  return null;
}
