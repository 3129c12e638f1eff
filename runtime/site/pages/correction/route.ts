/**
 * Mending a request: only the questions that the service named, each with its reason, and those that a changed answer
 * brings along. The server keeps nothing in between: what was posted comes back with the page until it is sent, and the
 * browser keeps what is typed. Agents come here too, for somebody at the counter, where the workflow lets them send back.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pruneAnswers, type FieldError, type JsonObject, localDate } from '../../../../engine/index.ts';
import { openCase, recordReading, type OpenCase } from '../../../api/cases/open-case.ts';
import { applyCommand, isUuid } from '../../../cases/index.ts';
import { fixedPointers, receiveFile, settleFiles, withVouched } from '../../../filing/index.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import { findPerson } from '../../../people/index.ts';
import type { Services } from '../../../services.ts';
import { buildState } from '../../filling/form-state.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import { judge, mergePost, rootOf } from '../../filling/page-answers.ts';
import { lastText, POST_LIMIT, readPost } from '../../filling/read-post.ts';
import type { RequestParams } from '../request/route.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { takeFromWallet, walletModel, type Place } from '../../filling/wallet.ts';

type ByRequest = FastifyRequest<{ Params: RequestParams }>;

const ADDRESS = '/compte/demandes/:id/correction';

/**
 * `/compte/demandes/:id/correction`, shown and posted. Throws `case-not-found` to whoever may not mend the case, and
 * `action-not-possible` once nothing is asked of it any more.
 */
export function correctionRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: RequestParams }>(ADDRESS, async (request, reply) => {
    const opened = await openMended(services, request, reply);
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
      const opened = await openMended(services, request, reply);
      return opened ? resubmit(services, request, reply, opened) : reply;
    },
  );
}

/** The request to mend, for its applicant or for an agent who may send it back, whose reading is recorded; null once the answer leads elsewhere. */
async function openMended(services: Services, request: ByRequest, reply: FastifyReply): Promise<OpenCase | null> {
  if (!(await signedIn(request, reply))) return null;
  if (!isUuid(request.params.id)) throw problem('case-not-found');
  const opened = await openCase(services, request, request.params.id, 'case.act');
  if (!isAssisted(opened)) return opened;
  if (findAction(services, opened) === undefined) {
    await reply.redirect(homeOf(opened), 303);
    return null;
  }
  await recordReading(services, opened, null);
  return opened;
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
  // What a person keeps for themselves is theirs to take out.
  const post = isAssisted(opened)
    ? read
    : await takeFromWallet(services, read, { model: form.model, personId: mine.applicant.personId, place });
  const explanation = lastText(post, '_explanation').trim();
  const shown = inOrder(opened, lastText(post, '_fields').split(' '));
  const change = mergePost(form, mine.answers, shown, post);
  const person = await findPerson(services.db, mine.applicant.personId);
  const vouched = withVouched(form.model, change.answers, person, localDate(services.clock.now()));
  const answers = await settleFiles(services.db, form.model, vouched, { caseId: mine.id });
  if (change.stays || post.errors.length > 0) {
    return send(services, request, reply, opened, { answers, fields: shown, errors: post.errors, explanation });
  }
  const { errors } = judge(compiled, answers, { now: services.clock.now(), channel: mine.channel });
  if (errors.length > 0) {
    const fields = inOrder(opened, [...shown, ...errors.map(({ pointer }) => rootOf(pointer))]);
    return send(services, request, reply, opened, { answers, fields, errors, explanation });
  }
  const result = await applyCommand(
    services,
    mine.id,
    {
      type: 'act',
      action,
      data: explanation === '' ? {} : { explanation },
      answers: pruneAnswers(form, answers),
      expectedVersion: null,
    },
    actor,
  );
  if (result.type === 'applied') {
    return reply.redirect(isAssisted(opened) ? homeOf(opened) : `${homeOf(opened)}?acte=${action}`, 303);
  }
  const placed = result.errors.filter(({ pointer }) => rootsOf(opened).includes(rootOf(pointer)));
  const notices = placed.length > 0 ? [] : [result.message || describeProblem(result.code).detail];
  const isMissing = result.code === 'correction-untouched';
  return send(services, request, reply, opened, {
    answers,
    fields: shown,
    errors: placed,
    notices,
    explanation,
    isMissing,
  });
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
  /** Why something asked for stays as it is, as far as it was written. */
  readonly explanation?: string;
  /** Whether it is needed. */
  readonly isMissing?: boolean;
}

async function send(
  services: Services,
  request: ByRequest,
  reply: FastifyReply,
  opened: OpenCase,
  { answers, fields, errors, notices = [], explanation = '', isMissing = false }: Shown,
): Promise<FastifyReply> {
  const { case: mine, compiled } = opened;
  actionOf(services, opened);
  const { model } = compiled.form;
  const assisted = isAssisted(opened);
  const title = assisted ? said.correctionTitleFor : shared.correctionTitle;
  const person = await findPerson(services.db, mine.applicant.personId);
  const state = await buildState(
    {
      compiled,
      mode: 'correction',
      base: `/compte/demandes/${mine.id}/correction`,
      assetsBase: `/demarches/${mine.dispositif.id}/versions/${mine.dispositif.version}`,
      page: { id: 'correction', title, fields },
      answers,
    },
    {
      caseId: mine.id,
      // Of this request for a correction: another one is not to begin with what was typed for the last.
      copyKey: !assisted && mine.correction ? `${mine.id}.${mine.correction.requestedAt}` : null,
      assisted: assisted ? `${mine.applicant.givenName} ${mine.applicant.familyName}` : null,
      errors,
      notices: [...(mine.correction?.message ? [mine.correction.message] : []), ...notices],
      readOnlyPointers: fixedPointers(model, person, localDate(services.clock.now())),
      askedPointers: Object.keys(mine.correction?.fields ?? {}),
      explanation: { text: explanation, missing: isMissing },
      wallet: assisted ? {} : await walletModel(services, model, mine.applicant.personId),
    },
  );
  const crumbs = [
    ...(assisted ? [] : [{ label: shared.goAccount, href: '/compte' }]),
    { label: mine.number, href: homeOf(opened) },
    { label: title, href: '' },
  ];
  return sendPage(services, request, reply, {
    page: { type: 'form', state, crumbs },
    status: request.method === 'POST' ? 422 : 200,
    form: compiled.form,
    state,
  });
}

/** Where the request is followed: by its applicant in their account, by agents at the desk. */
function homeOf(opened: OpenCase): string {
  const { id } = opened.case;
  return isAssisted(opened) ? `/agent/dossiers/${id}` : `/compte/demandes/${id}`;
}

/** Whether an agent mends it for somebody at the counter. */
function isAssisted({ actor }: OpenCase): boolean {
  return actor.type === 'agent';
}

/** The action that sends the request back. Throws `action-not-possible` when nothing is to be mended. */
function actionOf(services: Services, opened: OpenCase): string {
  const action = findAction(services, opened);
  if (action === undefined) throw problem('action-not-possible');
  return action;
}

function findAction({ clock }: Services, { view }: OpenCase): string | undefined {
  return view.actions(clock.now()).find(({ kind, open }) => kind === 'resubmission' && open)?.id;
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
function inOrder(opened: OpenCase, names: readonly string[]): readonly string[] {
  const all = rootsOf(opened);
  const named = all.filter((name) => names.includes(name));
  return named.length > 0 ? named : all;
}

function rootsOf({ compiled }: OpenCase): readonly string[] {
  return compiled.form.model.ui.pages.flatMap(({ fields }) => fields);
}
