/** « À quoi ai-je droit ? »: one question after the other, then what was found; a plain post each time, and nothing is kept. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fillPlaces, placesOf, questionForm } from '../../../../engine/index.ts';
import { beginDraft } from '../../../filing/index.ts';
import { ACTION_NAME } from '../../../forms/names.ts';
import { problem } from '../../../http/problems.ts';
import { actingFor, begunFor } from '../../../identity/index.ts';
import { ensureDraftSecret } from '../../../identity/draft-secret.ts';
import type { Services } from '../../../services.ts';
import { currentScheme } from '../../serve/current-scheme.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { judgeAll, questionAfter, questionPage, resultPage, type Judged } from './model.ts';
import {
  answeredOf,
  answerQuestion,
  BEGINNING,
  knownOf,
  readProgress,
  readQuestion,
  withoutAnswer,
  type Progress,
} from './steps.ts';
import type { EntitlementModel } from './view.tsx';

const ADDRESS = '/a-quoi-ai-je-droit';

/** `/a-quoi-ai-je-droit`: the first question, and the posts that lead from one to the next, to what was found, to a form. */
export function entitlementRoutes(app: FastifyInstance, services: Services): void {
  app.get(ADDRESS, async (request, reply) => {
    const judged = await judge(services, BEGINNING);
    return sendNext(services, request, reply, judged, BEGINNING);
  });

  app.post(ADDRESS, async (request, reply) => {
    const progress = readProgress(bodyText(request, 'reponses'));
    const [verb = '', subject = ''] = bodyText(request, ACTION_NAME).split(':');
    switch (verb) {
      case 'start':
        return begin(services, request, reply, progress, subject);
      case 'edit': {
        const concepts = answeredOf(progress, subject);
        const before = withoutAnswer(progress, subject);
        if (concepts.length === 0) return sendNext(services, request, reply, await judge(services, before), before);
        const given = { [subject]: progress.answers[subject] ?? null };
        return send(services, request, reply, questionPage({ name: subject, concepts }, before, given));
      }
      case 'result':
      case 'all':
        return sendResult(services, request, reply, await judge(services, progress), progress, verb === 'all');
      case 'more': {
        const more = { ...progress, more: progress.more + 1 };
        return sendNext(services, request, reply, await judge(services, more), more);
      }
      default:
        return answer(services, request, reply, progress, verb === 'skip');
    }
  });
}

async function answer(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  progress: Progress,
  isSkipped: boolean,
): Promise<FastifyReply> {
  const question = readQuestion(bodyText(request, 'question'), bodyText(request, 'sens'));
  let next = progress;
  if (question && isSkipped) next = { ...progress, skipped: new Set([...progress.skipped, question.name]) };
  else if (question) {
    const given = answerQuestion(progress, question, pairsOf(request));
    if (given.errors.length > 0) {
      return send(services, request, reply, questionPage(question, progress, given.given, given.errors), 422);
    }
    next = given.progress;
  }
  return sendNext(services, request, reply, await judge(services, next), next);
}

/** Judges what is published by what is known so far. */
async function judge(services: Services, progress: Progress): Promise<readonly Judged[]> {
  const now = services.clock.now();
  const [published, uses] = await Promise.all([services.catalogue.published(), services.catalogue.uses()]);
  return judgeAll(await services.entitlements.of(published.entries, now), uses, knownOf(progress), now);
}

async function sendNext(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  judged: readonly Judged[],
  progress: Progress,
): Promise<FastifyReply> {
  const question = questionAfter(judged, progress);
  return question
    ? send(services, request, reply, questionPage(question, progress))
    : sendResult(services, request, reply, judged, progress, false);
}

async function sendResult(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  judged: readonly Judged[],
  progress: Progress,
  all: boolean,
): Promise<FastifyReply> {
  const signedIn = (await request.viewer()) !== null;
  return send(services, request, reply, resultPage(judged, progress, services.clock.now(), { all, signedIn }));
}

function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  page: EntitlementModel,
  status = 200,
): Promise<FastifyReply> {
  const { shown } = page;
  const form = shown.type === 'question' ? questionForm(shown.name, shown.concepts.split(' ')).form : null;
  return sendPage(services, request, reply, { page, status, ...(form && { form }) });
}

/** Begins the request of a scheme with the answers that its form asks for. */
async function begin(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  progress: Progress,
  id: string,
): Promise<FastifyReply> {
  const { compiled } = await currentScheme(services, id);
  const { model, data } = compiled.form;
  const places = placesOf({ fields: model.fields, formSchema: model.schema, data });
  const viewer = await request.viewer();
  const begun = await beginDraft(services, {
    dispositifId: id,
    answers: fillPlaces(places, knownOf(progress)).answers,
    viewer,
    secret: viewer
      ? null
      : ensureDraftSecret(request, reply, {
          publicUrl: services.config.publicUrl,
          days: services.config.draftDays.anonymous,
        }),
    assisted: null,
    mandate: null,
    ...begunFor(actingFor(request, viewer)),
  });
  if (begun.type === 'refused') throw problem(begun.code);
  return reply.redirect(`/demarches/${id}/formulaire/${begun.draft.id}`, 303);
}

function pairsOf({ body }: FastifyRequest): readonly (readonly [string, string])[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
}
