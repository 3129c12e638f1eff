/** Companies and associations that I act for, asking to act for one, and the choice of whom I act for now. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askLink, declareAssociation, findByRidet, listLinksTo } from '../../../establishments/index.ts';
import { localPath } from '../../../http/local-path.ts';
import { problem } from '../../../http/problems.ts';
import { actFor, actsForAll, type Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { isRead, NOTHING, readAsked, type ReadLink } from './asked.ts';
import { said } from './text.ts';
import type { EstablishmentsModel, TypedLink } from './view.tsx';

/** Where they are. */
export const HOME = '/compte/etablissements';

/** `/compte/etablissements`, and the post of the switch, `/compte/agir`. */
export function establishmentsRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { fait?: unknown } }>(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    return send(services, request, reply, viewer, { ended: request.query.fait === 'fin' });
  });

  app.post(HOME, { config: { limit: 'signIn' } }, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    if (viewer.personId === null) throw problem('not-allowed');
    const typed = typedIn(request);
    const read = readAsked(typed);
    if (!isRead(read)) return send(services, request, reply, viewer, { typed, errors: read });
    const establishment = await establishmentOf(services, read);
    if (typeof establishment === 'string')
      return send(services, request, reply, viewer, { typed, errors: { ridet: establishment } });
    const outcome = await askLink(services, viewer, { establishment, ...read });
    if (outcome === 'already') return send(services, request, reply, viewer, { typed, errors: { '': said.already } });
    services.jobs.nudge();
    return reply.redirect(`${HOME}/${establishment.id}`, 303);
  });

  app.post('/compte/agir', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const id = actsForAll(viewer).find((one) => one.id === bodyText(request, 'pour'))?.id ?? null;
    actFor(reply, id, services.config.publicUrl);
    return reply.redirect(localPath(bodyText(request, 'suite')) ?? '/compte', 303);
  });
  app.get('/compte/agir', (_request, reply) => reply.redirect('/compte', 303));
}

/** The establishment that is asked for, or why nobody acts for it. */
async function establishmentOf({ db }: Services, read: ReadLink) {
  if (read.type === 'declared') return db.transaction((tx) => declareAssociation(tx, read));
  const found = await findByRidet(db, read.ridet);
  if (!found) return said.ridetUnknown;
  return found.closedOn === null ? found : said.ridetClosed;
}

function typedIn(request: FastifyRequest): TypedLink {
  const text = (name: keyof TypedLink): string => bodyText(request, name).trim();
  return { ridet: text('ridet'), nom: text('nom'), rna: text('rna'), role: text('role'), preuve: text('preuve') };
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { personId }: Viewer,
  { typed = NOTHING, errors = {}, ended = false }: { typed?: TypedLink; errors?: FormErrors; ended?: boolean },
): Promise<FastifyReply> {
  const links = personId === null ? [] : await listLinksTo(services.db, personId);
  const page: EstablishmentsModel = {
    type: 'establishments',
    ended,
    links: links.map(({ establishment: { id, name, ridet }, role, confirmedAt, codeHash }) => ({
      href: `${HOME}/${id}`,
      id,
      name,
      ridet,
      role: said.roles[role],
      state: confirmedAt !== null ? 'confirmed' : codeHash === null ? 'awaited' : 'code',
    })),
    typed,
    errors,
  };
  return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
}
