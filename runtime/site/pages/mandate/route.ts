/** One mandate, for who gave it and who holds it; and its end. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatDay, formatMoment } from '../../../../engine/form/words/index.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import { problem } from '../../../http/problems.ts';
import type { Viewer } from '../../../identity/index.ts';
import { deedsUnder, endMandate, findMandate, type Mandate } from '../../../mandates/index.ts';
import type { Services } from '../../../services.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { schemesInWords, untilInWords } from '../mandates/facts.ts';
import { HOME } from '../mandates/route.ts';
import { said } from '../mandates/text.ts';
import type { MandateModel } from './view.tsx';

type Route = { Params: { id: string }; Querystring: { fait?: unknown } };
/** Deeds on the page; the export has them all. */
const SHOWN = 50;

/** `/compte/mandats/:id`, and the post that ends it. Throws `not-found` to whoever neither gave nor holds it. */
export function mandateRoutes(app: FastifyInstance, services: Services): void {
  app.get<Route>(`${HOME}/:id`, async (request, reply) => {
    const opened = await open(services, request, reply);
    if (!opened) return reply;
    const page = await pageOf(services, opened, request.query.fait === 'accepte');
    return sendPage(services, request, reply, { page });
  });

  app.post<Route>(`${HOME}/:id/fin`, async (request, reply) => {
    const opened = await open(services, request, reply);
    if (!opened) return reply;
    await endMandate(services, opened.viewer, opened.mandate.id);
    services.jobs.nudge();
    return reply.redirect(`${HOME}?fait=fin`, 303);
  });

  // Signing in comes back to it.
  app.get<Route>(`${HOME}/:id/fin`, (request, reply) => reply.redirect(`${HOME}/${request.params.id}`, 303));
}

interface Opened {
  readonly viewer: Viewer;
  readonly mandate: Mandate;
  /** Whether the viewer gave it. */
  readonly given: boolean;
}

async function open(services: Services, request: FastifyRequest<Route>, reply: FastifyReply): Promise<Opened | null> {
  const viewer = await signedIn(request, reply);
  if (!viewer) return null;
  const { id } = request.params;
  const mandate = isUuid(id) ? await findMandate(services.db, id) : undefined;
  const given = mandate !== undefined && mandate.principalId === viewer.personId;
  // What one held and holds no more is the principal's alone.
  const held = mandate?.endedAt === null && mandate.agentId !== null && mandate.agentId === viewer.personId;
  if (!mandate || !(given || held)) throw problem('not-found');
  return { viewer, mandate, given };
}

async function pageOf(services: Services, { mandate, given }: Opened, accepted: boolean): Promise<MandateModel> {
  const { id, principalName, agentName, acceptedAt, endedAt, givenAt, earlier, email, recordedByName, scanId } =
    mandate;
  const { entries } = await services.catalogue.published();
  const deeds = given ? await deedsUnder(services, mandate, SHOWN) : null;
  const day = (at: Date): string => formatDay(at.toISOString());
  return {
    type: 'mandate',
    id,
    name: given ? agentName : principalName,
    given,
    accepted,
    state: endedAt !== null ? 'ended' : acceptedAt === null ? 'waiting' : 'inForce',
    facts: [
      { label: 'factSchemes', value: schemesInWords(mandate, entries).join(', ') },
      { label: 'factUntil', value: untilInWords(mandate) },
      { label: 'factEarlier', value: earlier ? said.earlier : said.notEarlier },
      ...(given && acceptedAt === null ? [{ label: 'factSentTo', value: email } as const] : []),
      { label: 'factGiven', value: day(givenAt) },
      ...(recordedByName === null ? [] : [{ label: 'factRecorded', value: said.recorded(recordedByName) } as const]),
      ...(acceptedAt === null ? [] : [{ label: 'factAccepted', value: day(acceptedAt) } as const]),
      ...(endedAt === null ? [] : [{ label: 'factEndedOn', value: day(endedAt) } as const]),
    ],
    scan: given && scanId !== null ? `/api/v1/files/${scanId}` : null,
    deeds:
      deeds &&
      deeds.map(({ at, caseId, number, scheme, text }, index) => ({
        key: String(index),
        at: formatMoment(at),
        scheme,
        number,
        href: `/compte/demandes/${caseId}`,
        text,
      })),
    most: SHOWN,
  };
}
