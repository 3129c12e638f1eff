/**
 * Mending a request: only the questions that the service named, each with its reason, and those that a changed answer
 * brings along. The server keeps nothing in between: what was posted comes back with the page until it is sent, and the
 * browser keeps what is typed. Agents come here too, for somebody at the counter, where the workflow lets them send back.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorsOn, localDate, pruneAnswers, withCalculated } from '../../../../engine/index.ts';
import { openCase, recordReading, type OpenCase } from '../../../api/cases/open-case.ts';
import { applyOn, isUuid } from '../../../cases/index.ts';
import { receiveFile, settleFiles, walletOf, withVouched } from '../../../filing/index.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import { findPerson } from '../../../people/index.ts';
import type { Services } from '../../../services.ts';
import { judge, mergePost } from '../../filling/page-answers.ts';
import { lastText, POST_LIMIT, readPost } from '../../filling/read-post.ts';
import type { RequestParams } from '../request/route.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { takeFromWallet, type Place } from '../../filling/wallet.ts';
import { asked, correctionPage, homeOf, inOrder, isAssisted, rootsOf, type Correction } from './model.ts';

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
    return send(services, request, reply, opened, asked(opened));
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
    : await takeFromWallet(services, read, {
        model: form.model,
        holder: walletOf(opened),
        place,
      });
  const explanation = lastText(post, '_explanation').trim();
  const fields = inOrder(opened, lastText(post, '_fields').split(' '));
  const today = localDate(services.clock.now());
  const change = mergePost(form, withCalculated(form, mine.answers, today), fields, post, today);
  const person = await findPerson(services.db, mine.applicant.personId);
  const vouched = withVouched(form.model, change.answers, person, today);
  const answers = await settleFiles(services.db, form.model, vouched, { caseId: mine.id });
  const again = (shown: Partial<Correction>): Promise<FastifyReply> =>
    send(services, request, reply, opened, {
      answers,
      fields,
      errors: [],
      notices: [],
      explanation: { text: explanation, missing: false },
      ...shown,
    });
  if (change.stays || post.errors.length > 0) return again({ errors: post.errors });
  const { errors } = judge(compiled, answers, { now: services.clock.now(), channel: mine.channel });
  if (errors.length > 0) return again({ fields: inOrder(opened, [...fields, ...rootsOf(errors)]), errors });
  const result = await applyOn(
    services,
    opened.found,
    {
      type: 'act',
      action,
      data: explanation === '' ? {} : { explanation },
      answers: pruneAnswers(form, answers, today),
      expectedVersion: null,
    },
    actor,
  );
  if (result.type === 'applied')
    return reply.redirect(isAssisted(opened) ? homeOf(opened) : `${homeOf(opened)}?acte=${action}`, 303);
  const placed = errorsOn(result.errors, inOrder(opened, []));
  return again({
    errors: placed,
    notices: placed.length > 0 ? [] : [result.message || describeProblem(result.code).detail],
    explanation: { text: explanation, missing: result.code === 'correction-untouched' },
  });
}

function placeOf({ case: mine, viewer }: OpenCase): Place {
  return {
    caseId: mine.id,
    draftId: null,
    personId: mine.applicant.personId,
    establishmentId: mine.applicant.establishment?.id ?? null,
    kind: 'answer',
    internal: false,
    uploadedBy: viewer.userId,
  };
}

async function send(
  services: Services,
  request: ByRequest,
  reply: FastifyReply,
  opened: OpenCase,
  correction: Correction,
): Promise<FastifyReply> {
  actionOf(services, opened);
  const page = await correctionPage(services, opened, correction);
  return sendPage(services, request, reply, {
    page,
    status: request.method === 'POST' ? 422 : 200,
    form: opened.compiled.form,
    state: page.state,
  });
}

/** The action that sends the request back. Throws `action-not-possible` when nothing is to be mended. */
function actionOf(services: Services, opened: OpenCase): string {
  const action = findAction(services, opened);
  if (action === undefined) throw problem('action-not-possible');
  return action;
}

function findAction({ clock }: Services, { view }: OpenCase): string | undefined {
  return view.actions(clock.now(), clock.days()).find(({ kind, open }) => kind === 'resubmission' && open)?.id;
}
