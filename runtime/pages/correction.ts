/**
 * Mending a request: only the questions that the service named, each with its reason, and those that a changed answer
 * brings along. The server keeps nothing in between: what was posted comes back with the page until it is sent, and the
 * browser keeps what is typed.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { availableActions, pruneAnswers } from '../../engine/index.ts';
import type { FieldError, JsonObject } from '../../engine/types.ts';
import type { OpenCase } from '../api/cases/open-case.ts';
import { applyCommand } from '../cases/index.ts';
import { fixedPointers, localDay, receiveFile, settleFiles, withVouched } from '../filing/index.ts';
import { describeProblem, problem } from '../http/problems.ts';
import { findPerson } from '../people/index.ts';
import type { Services } from '../services.ts';
import { buildState } from './form-state.ts';
import { fr as messages } from './messages/fr.ts';
import { judge, mergePost, rootOf } from './page-answers.ts';
import { lastText, POST_LIMIT, readPost } from './read-post.ts';
import { openMine, type RequestParams } from './request.ts';
import { sendPage } from './send-page.ts';
import { takeFromWallet, walletModel, type Place } from './wallet.ts';

type ByRequest = FastifyRequest<{ Params: RequestParams }>;

const ADDRESS = '/compte/demandes/:id/correction';

export function correctionRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: RequestParams }>(ADDRESS, async (request, reply) => {
    const opened = await openMine(services, request, reply);
    if (!opened) return reply;
    const errors = reasonsOf(opened);
    const fields = inOrder(
      opened,
      errors.map(({ pointer }) => rootOf(pointer)),
    );
    return send(services, request, reply, opened, { answers: opened.case.answers, fields, errors });
  });

  app.post<{ Params: RequestParams }>(
    ADDRESS,
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => {
      const opened = await openMine(services, request, reply);
      return opened ? resubmit(services, request, reply, opened) : reply;
    },
  );
}

async function resubmit(
  services: Services,
  request: ByRequest,
  reply: FastifyReply,
  opened: OpenCase,
): Promise<FastifyReply> {
  const { case: mine, compiled, actor } = opened;
  const { form } = compiled;
  const action = actionOf(services, opened);
  const place = placeOf(opened);
  const read = await readPost(request, ({ stream, name, pointer }) =>
    receiveFile(services, { stream, name, field: { model: form.model, pointer }, place }),
  );
  const post = await takeFromWallet(services, read, { model: form.model, personId: mine.applicant.personId, place });
  const shown = inOrder(opened, lastText(post, '_fields').split(' '));
  const change = mergePost(form, mine.answers, shown, post);
  const person = await findPerson(services.db, mine.applicant.personId);
  const vouched = withVouched(form.model, change.answers, person, localDay(services.clock.now()));
  const answers = await settleFiles(services.db, form.model, vouched, { caseId: mine.id });
  if (change.stays || post.errors.length > 0) {
    return send(services, request, reply, opened, { answers, fields: shown, errors: post.errors });
  }
  const { errors } = judge(compiled, answers, { now: services.clock.now(), channel: mine.channel });
  if (errors.length > 0) {
    const fields = inOrder(opened, [...shown, ...errors.map(({ pointer }) => rootOf(pointer))]);
    return send(services, request, reply, opened, { answers, fields, errors });
  }
  const result = await applyCommand(
    services,
    mine.id,
    { type: 'act', action, data: {}, answers: pruneAnswers(form, answers), expectedVersion: null },
    actor,
  );
  if (result.type === 'applied') return reply.redirect(`/compte/demandes/${mine.id}?acte=${action}`, 303);
  const notices = result.errors.length > 0 ? [] : [result.message || describeProblem(result.code).detail];
  return send(services, request, reply, opened, { answers, fields: shown, errors: result.errors, notices });
}

function placeOf({ case: mine, viewer }: OpenCase): Place {
  return {
    caseId: mine.id,
    draftId: null,
    personId: mine.applicant.personId,
    kind: 'answer',
    internal: false,
    uploadedBy: viewer.userId,
  };
}

interface Shown {
  readonly answers: JsonObject;
  readonly fields: readonly string[];
  readonly errors: readonly FieldError[];
  readonly notices?: readonly string[];
}

async function send(
  services: Services,
  request: ByRequest,
  reply: FastifyReply,
  opened: OpenCase,
  { answers, fields, errors, notices = [] }: Shown,
): Promise<FastifyReply> {
  const { case: mine, compiled } = opened;
  actionOf(services, opened);
  const base = `/compte/demandes/${mine.id}`;
  const { model } = compiled.form;
  const person = await findPerson(services.db, mine.applicant.personId);
  const state = await buildState(
    {
      compiled,
      mode: 'correction',
      base: `${base}/correction`,
      assetsBase: `/demarches/${mine.dispositif.id}/versions/${mine.dispositif.version}`,
      page: { id: 'correction', title: messages.correctionTitle, fields },
      answers,
    },
    {
      caseId: mine.id,
      // Of this request for a correction: another one is not to begin with what was typed for the last.
      copyKey: mine.correction && `${mine.id}.${mine.correction.requestedAt}`,
      errors,
      notices: [...(mine.correction?.message ? [mine.correction.message] : []), ...notices],
      readOnlyPointers: fixedPointers(model, person, localDay(services.clock.now())),
      wallet: await walletModel(services, model, mine.applicant.personId),
    },
  );
  const crumbs = [
    { label: messages.goAccount, href: '/compte' },
    { label: mine.number, href: base },
    { label: messages.correctionTitle, href: '' },
  ];
  return sendPage(services, request, reply, {
    page: { type: 'form', state, crumbs },
    status: request.method === 'POST' ? 422 : 200,
    form: compiled.form,
    state,
  });
}

/** The action that sends the request back. Throws `action-not-possible` when nothing is to be mended. */
function actionOf({ clock }: Services, { case: mine, compiled, actor }: OpenCase): string {
  const action = availableActions(compiled, mine, { now: clock.now(), actor }).find(
    ({ kind, open }) => kind === 'resubmission' && open,
  );
  if (!action) throw problem('action-not-possible');
  return action.id;
}

/** What the service asks to mend, said at each field. */
function reasonsOf({ case: mine }: OpenCase): readonly FieldError[] {
  return Object.entries(mine.correction?.fields ?? {}).map(([pointer, message]) => ({
    pointer,
    keyword: 'correction',
    message,
  }));
}

/** Root properties in the order of the form; all of them when a correction names none. */
function inOrder({ compiled }: OpenCase, names: readonly string[]): readonly string[] {
  const all = compiled.form.model.ui.pages.flatMap(({ fields }) => fields);
  const named = all.filter((name) => names.includes(name));
  return named.length > 0 ? named : all;
}
