/** Whom I appointed to act for me, for whom I act, and appointing somebody. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../../engine/index.ts';
import type { Published } from '../../../dispositifs/catalogue/catalogue.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import type { Viewer } from '../../../identity/index.ts';
import { giveMandate, isWrong, judgeMandate, listMandatesGiven, listMandatesHeld } from '../../../mandates/index.ts';
import type { Services } from '../../../services.ts';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { schemesInWords, stateOf, untilInWords } from './facts.ts';
import { errorsOf, mandateOfTyped, NOTHING, typedIn, type Typed } from './typed.ts';
import type { MandatesModel } from './view.tsx';

/** Where they are. */
export const HOME = '/compte/mandats';
const DONE: ReadonlyMap<unknown, MandatesModel['done']> = new Map([
  ['envoye', 'sent'],
  ['fin', 'dropped'],
  ['refus', 'refused'],
]);
const REFUSED = { self: 'mandate-own', many: 'mandates-full', later: 'mandate-later' } as const;

interface Shown {
  readonly typed?: Typed;
  readonly errors?: FormErrors;
  readonly done?: MandatesModel['done'];
}

/** `/compte/mandats`, shown and posted. */
export function mandatesRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { fait?: unknown } }>(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    return send(services, request, reply, viewer, { done: DONE.get(request.query.fait) ?? null });
  });

  app.post(HOME, { config: { limit: 'signIn' } }, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    if (viewer.personId === null) throw problem('not-allowed');
    const { entries } = await services.catalogue.published();
    const offered = entries.map(({ id }) => id);
    const typed = typedIn(request, offered);
    const today = localDate(services.clock.now());
    const judged = judgeMandate(mandateOfTyped(typed), { today, published: new Set(offered) });
    const errors = errorsOf(typed, isWrong(judged) ? judged : []);
    if (isWrong(judged) || hasErrors({ errors })) return send(services, request, reply, viewer, { typed, errors });
    const outcome = await giveMandate(services, viewer, judged);
    if (outcome.type !== 'given') {
      const sentence = describeProblem(REFUSED[outcome.type]).detail;
      return send(services, request, reply, viewer, { typed, errors: { email: sentence } });
    }
    services.jobs.nudge();
    return reply.redirect(`${HOME}?fait=envoye`, 303);
  });
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { personId }: Viewer,
  { typed = NOTHING, errors = {}, done = null }: Shown,
): Promise<FastifyReply> {
  const { db, clock, catalogue } = services;
  const [published, given, held] = await Promise.all([
    catalogue.published(),
    personId === null ? [] : listMandatesGiven(db, personId),
    personId === null ? [] : listMandatesHeld(db, personId),
  ]);
  const now = clock.now();
  const item = (mandate: (typeof given)[number], name: string): MandatesModel['given'][number] => ({
    id: mandate.id,
    name,
    state: stateOf(mandate, now),
    schemes: schemesInWords(mandate, published.entries),
    until: untilInWords(mandate),
  });
  const page: MandatesModel = {
    type: 'mandates',
    done,
    given: given.map((one) => item(one, one.agentName)),
    held: held.map((one) => item(one, one.principalName)),
    typed,
    errors,
    themes: themesOf(published),
  };
  return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
}

function themesOf({ themes, entries }: Published): MandatesModel['themes'] {
  return themes.map((theme) => ({
    title: theme,
    schemes: entries
      .filter(({ identity }) => identity.theme === theme)
      .map(({ id, identity }) => ({ id, title: identity.title })),
  }));
}
