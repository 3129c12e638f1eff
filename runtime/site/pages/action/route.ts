/** What the applicant can do with their request, each on a page of its own that asks for confirmation. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  decodePost,
  type ActionStatus,
  type FieldError,
  type Form,
  type FormModel,
  type JsonObject,
} from '../../../../engine/index.ts';
import type { OpenCase } from '../../../api/cases/open-case.ts';
import { applyOn } from '../../../cases/index.ts';
import { receiveFile, settleFiles } from '../../../filing/index.ts';
import { applyAction } from '../../../forms/actions.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { requireBounded } from '../../filling/page-answers.ts';
import { lastText, POST_LIMIT, readPost } from '../../filling/read-post.ts';
import { openMine } from '../request/route.ts';
import { sendPage } from '../../serve/send-page.ts';

interface Params {
  readonly id: string;
  readonly action: string;
}

const ADDRESS = '/compte/demandes/:id/actions/:action';

/**
 * `/compte/demandes/:id/actions/:action`, shown and confirmed by a post. Throws the problem `action-not-possible` when
 * the workflow does not let the applicant take it now.
 */
export function actionRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: Params }>(ADDRESS, async (request, reply) => {
    const opened = await openMine(services, request, reply);
    return opened ? send(services, request, reply, opened, {}) : reply;
  });

  app.post<{ Params: Params }>(
    ADDRESS,
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => {
      const opened = await openMine(services, request, reply);
      return opened ? act(services, request, reply, opened) : reply;
    },
  );
}

async function act(
  services: Services,
  request: FastifyRequest<{ Params: Params }>,
  reply: FastifyReply,
  opened: OpenCase,
): Promise<FastifyReply> {
  const { case: mine, viewer, actor } = opened;
  const { action } = request.params;
  statusOf(services, opened, action);
  const model = formOf(opened, action)?.model ?? NO_MODEL;
  const place = {
    caseId: mine.id,
    draftId: null,
    personId: mine.applicant.personId,
    establishmentId: mine.applicant.establishment?.id ?? null,
    kind: 'answer',
    internal: false,
    uploadedBy: viewer.userId,
  } as const;
  const post = await readPost(request, ({ stream, name, pointer }) =>
    receiveFile(services, { stream, name, field: { model, pointer }, place }),
  );
  const decoded = decodePost(model, post.pairs, Object.keys(model.schema.properties ?? {}));
  requireBounded(model.schema, decoded);
  const acted = applyAction(decoded, lastText(post, '_action'));
  if (acted) requireBounded(model.schema, acted);
  const data = await settleFiles(services.db, model, acted ?? decoded, { caseId: mine.id });
  if (acted !== null || post.errors.length > 0) {
    return send(services, request, reply, opened, { answers: data, errors: post.errors });
  }
  const version = lastText(post, '_version');
  const expectedVersion = /^[1-9]\d{0,8}$/u.test(version) ? Number(version) : null;
  const result = await applyOn(
    services,
    opened.found,
    { type: 'act', action, data, answers: null, expectedVersion },
    actor,
  );
  if (result.type === 'applied') return reply.redirect(`/compte/demandes/${mine.id}?acte=${action}`, 303);
  const { code, message, errors } = result;
  const sentence = errors.length > 0 ? null : message || describeProblem(code).detail;
  return send(services, request, reply, opened, { answers: data, errors, problem: sentence });
}

interface Shown {
  readonly answers?: JsonObject;
  readonly errors?: readonly FieldError[];
  readonly problem?: string | null;
}

function send(
  services: Services,
  request: FastifyRequest<{ Params: Params }>,
  reply: FastifyReply,
  opened: OpenCase,
  { answers = {}, errors = [], problem: sentence = null }: Shown,
): Promise<FastifyReply> {
  const { case: mine } = opened;
  const status = statusOf(services, opened, request.params.action);
  const form = formOf(opened, status.id);
  const back = `/compte/demandes/${mine.id}`;
  return sendPage(services, request, reply, {
    page: {
      type: 'action',
      href: `${back}/actions/${status.id}`,
      back,
      number: mine.number,
      title: status.title,
      danger: status.danger,
      answers,
      errors,
      version: mine.version,
      problem: sentence,
    },
    ...(form && { form }),
    status: errors.length > 0 || sentence !== null ? 422 : 200,
  });
}

/** Throws `action-not-possible` when it is not open to the applicant now. */
function statusOf({ clock }: Services, { view }: OpenCase, action: string): ActionStatus {
  const status = view.actions(clock.now(), clock.days()).find(({ id }) => id === action);
  if (!status?.open) throw problem('action-not-possible');
  return status;
}

/** The form of an action; null when it asks for nothing. */
function formOf({ compiled }: OpenCase, action: string): Form | null {
  return compiled.workflow.actions[action]?.form?.form ?? null;
}

/** As what the post of an action that asks for nothing is read. */
const NO_MODEL: FormModel = {
  dispositif: { id: '', title: '' },
  schema: { type: 'object', properties: {} },
  ui: { pages: [] },
  fields: [],
};
