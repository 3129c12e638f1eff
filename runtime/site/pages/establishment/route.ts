/** One company or association: proved, shown, and who acts for it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  acceptLink,
  dropLink,
  enterCode,
  findEstablishment,
  listLinksOf,
  sendCode,
  writeContact,
  type Establishment,
  type Link,
} from '../../../establishments/index.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import { problem } from '../../../http/problems.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { hasErrors } from '../../parts/form-errors.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { mistakesInContact, storedContact, typedContact } from '../../serve/typed-contact.ts';
import { HOME } from '../establishments/route.ts';
import { establishmentPageOf, type Said } from './model.ts';
import { said } from './text.ts';
import type { EstablishmentModel } from './view.tsx';

type Route = { Params: { id: string; link: string }; Querystring: { fait?: unknown } };
const DONE: ReadonlyMap<unknown, EstablishmentModel['done']> = new Map([
  ['confirme', 'confirmed'],
  ['code', 'resent'],
  ['accepte', 'accepted'],
  ['retire', 'dropped'],
  ['coordonnees', 'contact'],
]);

/** Whoever has a link to it, with that link. */
interface Opened {
  readonly viewer: Viewer;
  readonly establishment: Establishment;
  readonly links: readonly Link[];
  readonly mine: Link;
}

/** `/compte/etablissements/:id` and what is posted there. Throws `not-found` to whoever has no link to it. */
export function establishmentRoutes(app: FastifyInstance, services: Services): void {
  const at = `${HOME}/:id`;
  app.get<Route>(at, async (request, reply) => {
    const opened = await open(services, request, reply);
    return opened ? send(services, request, reply, opened, { done: DONE.get(request.query.fait) ?? null }) : reply;
  });

  app.post<Route>(`${at}/code`, { config: { limit: 'signIn' } }, async (request, reply) => {
    const opened = await open(services, request, reply);
    if (!opened) return reply;
    const outcome = await enterCode(services, opened.viewer, opened.mine.id, bodyText(request, 'code'));
    if (outcome === 'gone') return back(reply, opened);
    if (outcome !== 'done') return send(services, request, reply, opened, { error: said[outcome] });
    return back(reply, opened, 'confirme');
  });

  app.post<Route>(`${at}/envoi`, { config: { limit: 'signIn' } }, async (request, reply) => {
    const opened = await open(services, request, reply);
    if (!opened) return reply;
    const outcome = await sendCode(services, opened.viewer, opened.mine.id);
    services.jobs.nudge();
    if (outcome === 'later') return send(services, request, reply, opened, { error: said.later });
    if (outcome === 'no-address') return send(services, request, reply, opened, { error: said.noAddress });
    return back(reply, opened, outcome === 'sent' ? 'code' : undefined);
  });

  app.post<Route>(`${at}/fin`, async (request, reply) => {
    const opened = await open(services, request, reply);
    if (!opened) return reply;
    await dropLink(services, opened.viewer, opened.mine.id);
    services.jobs.nudge();
    return reply.redirect(`${HOME}?fait=fin`, 303);
  });

  app.post<Route>(`${at}/coordonnees`, async (request, reply) => {
    const opened = await open(services, request, reply);
    if (!opened) return reply;
    if (opened.mine.confirmedAt === null) throw problem('not-allowed');
    const contact = typedContact(request);
    const errors = mistakesInContact(contact);
    if (hasErrors({ errors })) return send(services, request, reply, opened, { typed: { contact, errors } });
    await writeContact(services.db, opened.establishment.id, storedContact(contact));
    return back(reply, opened, 'coordonnees');
  });

  app.post<Route>(`${at}/personnes/:link`, async (request, reply) => {
    const opened = await open(services, request, reply);
    if (!opened) return reply;
    const link = opened.links.find(({ id }) => id === request.params.link);
    if (!link || link.id === opened.mine.id) throw problem('not-found');
    const accepts = bodyText(request, 'geste') === 'accepter';
    const isDone = await (accepts ? acceptLink : dropLink)(services, opened.viewer, link.id);
    if (!isDone) throw problem('not-allowed');
    services.jobs.nudge();
    return back(reply, opened, accepts ? 'accepte' : 'retire');
  });

  // What was refused leaves these addresses in the bar, and signing in comes back to them.
  for (const path of ['code', 'envoi', 'fin', 'coordonnees', 'personnes/:link'])
    app.get<Route>(`${at}/${path}`, (request, reply) => reply.redirect(`${HOME}/${request.params.id}`, 303));
}

async function open(services: Services, request: FastifyRequest<Route>, reply: FastifyReply): Promise<Opened | null> {
  const viewer = await signedIn(request, reply);
  if (!viewer) return null;
  const { id } = request.params;
  if (!isUuid(id)) throw problem('not-found');
  const [establishment, links] = await Promise.all([findEstablishment(services.db, id), listLinksOf(services.db, id)]);
  const mine = links.find(({ personId }) => personId === viewer.personId);
  if (!establishment || !mine) throw problem('not-found');
  return { viewer, establishment, links, mine };
}

function back(reply: FastifyReply, { establishment: { id } }: Opened, done?: string): FastifyReply {
  return reply.redirect(`${HOME}/${id}${done === undefined ? '' : `?fait=${done}`}`, 303);
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { establishment, links, mine }: Opened,
  shown: Said,
): Promise<FastifyReply> {
  const page = await establishmentPageOf(services, { establishment, links, mine }, shown);
  return sendPage(services, request, reply, { page, status: hasErrors(page) ? 422 : 200 });
}
