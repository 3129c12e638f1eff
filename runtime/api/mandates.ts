/** Mandates: whom I appointed to act for me, and for whom I act. */
import type { Mandate as ApiMandate } from '../../schemas/types/api.ts';
import { localDate } from '../../engine/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import {
  acceptMandate,
  deedsUnder,
  endMandate,
  findMandate,
  giveMandate,
  isWrong,
  judgeMandate,
  listMandatesGiven,
  listMandatesHeld,
  refuseMandate,
  type Mandate,
} from '../mandates/index.ts';
import type { Services } from '../services.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';

/** As many deeds as are told. */
export const MOST_DEEDS = 200;

/**
 * `/me/mandates`. Throws `not-found` for one that is nobody's of the viewer, `data-invalid` for what cannot be given, `mandate-own`,
 * `mandates-full` and `mandate-later`; and `mandate-link-used`, `mandate-own` and `mandate-already` to who accepts.
 */
export function mandateRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  app.get(
    '/me/mandates',
    describe({
      id: 'listMyMandates',
      tag: 'account',
      summary: 'Whom I appointed to act for me, and for whom I act.',
      capability: 'own.read',
      reply: 'MyMandates',
    }),
    async (request) => {
      const { personId } = await requireViewer(request);
      if (personId === null) return { given: [], held: [] };
      const [given, held] = await Promise.all([listMandatesGiven(db, personId), listMandatesHeld(db, personId)]);
      return {
        given: given.map(presentMandate),
        held: held.map(presentHeld),
      };
    },
  );

  app.post(
    '/me/mandates',
    describe({
      id: 'giveMandate',
      tag: 'account',
      summary: 'Appoints somebody to act for me: a mail with a link, which serves once, lets them accept.',
      capability: 'own.write',
      body: 'NewMandate',
      reply: 'MandateGiven',
      status: 201,
      limit: 'signIn',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      if (viewer.personId === null) throw problem('not-allowed');
      const { name, email, schemes, until, earlier } = request.body;
      const { entries } = await services.catalogue.published();
      const judged = judgeMandate(
        { name, email, schemes, lastDay: until, hasDay: until !== null, earlier },
        { today: localDate(services.clock.now()), published: new Set(entries.map(({ id }) => id)) },
      );
      if (isWrong(judged)) throw problem('data-invalid', { errors: judged });
      const outcome = await giveMandate(services, viewer, judged);
      if (outcome.type !== 'given') throw problem(REFUSED[outcome.type]);
      services.jobs.nudge();
      return reply.code(201).send({ id: outcome.id });
    },
  );

  app.post(
    '/me/mandates/answers',
    describe({
      id: 'answerMandate',
      tag: 'account',
      summary: 'Accepts or refuses the mandate of a link, which then serves no more.',
      capability: 'own.write',
      body: 'MandateLink',
      limit: 'signIn',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      if (viewer.personId === null) throw problem('not-allowed');
      const { token, accept } = request.body;
      if (accept) {
        const outcome = await acceptMandate(services, viewer, token);
        if (outcome.type !== 'done') throw problem(REFUSED[outcome.type]);
      } else if (!(await refuseMandate(services, viewer, token))) throw problem('mandate-link-used');
      services.jobs.nudge();
      return reply.code(204).send();
    },
  );

  app.get(
    '/me/mandates/:id/deeds',
    describe({
      id: 'listMandateDeeds',
      tag: 'account',
      summary: 'What was done under a mandate that I gave.',
      capability: 'own.read',
      params: { id: UUID },
      reply: 'MandateDeeds',
    }),
    async (request) => {
      const { personId } = await requireViewer(request);
      const mandate = await findMandate(db, request.params.id);
      if (!mandate || mandate.principalId !== personId) throw problem('not-found');
      const deeds = await deedsUnder(services, mandate, MOST_DEEDS);
      return { items: deeds.map(({ caseId, ...deed }) => ({ ...deed, case: caseId })) };
    },
  );

  app.delete(
    '/me/mandates/:id',
    describe({
      id: 'endMandate',
      tag: 'account',
      summary: 'Ends a mandate that I gave or hold: nothing is done under it from that moment on.',
      capability: 'own.write',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      if (!(await endMandate(services, viewer, request.params.id))) throw problem('not-found');
      services.jobs.nudge();
      return reply.code(204).send();
    },
  );
}

const REFUSED = {
  self: 'mandate-own',
  many: 'mandates-full',
  later: 'mandate-later',
  gone: 'mandate-link-used',
  own: 'mandate-own',
  already: 'mandate-already',
} as const;

/** A mandate as its two people know it. */
export function presentMandate(mandate: Mandate): ApiMandate {
  const { id, principalName, agentName, schemes, lastDay, earlier, givenAt, acceptedAt, endedAt } = mandate;
  return {
    id,
    principal: principalName,
    agent: agentName,
    email: acceptedAt === null ? mandate.email : null,
    schemes: schemes && [...schemes],
    until: lastDay,
    earlier,
    givenAt: givenAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    recordedBy: mandate.recordedByName,
    scan: mandate.scanId,
  };
}

/** As who holds it knows it: what was signed is its principal’s. */
export function presentHeld(mandate: Mandate): ApiMandate {
  return { ...presentMandate(mandate), email: null, scan: null };
}
