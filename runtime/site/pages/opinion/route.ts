/**
 * An opinion given by somebody without an account, who has the link of a mail. Reading the page uses nothing up, since programs
 * that guard mail boxes open links before people do; the opinion is read again before it is given, and given once.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { decodePost, isOneLine, settleData } from '../../../../engine/index.ts';
import { problemOf } from '../../../api/refusals.ts';
import { applyOn, OPINION_LINK } from '../../../cases/index.ts';
import { downloadHeaders } from '../../../files/index.ts';
import { listFilesOf, openFile, receiveFile, settleFiles } from '../../../filing/index.ts';
import { applyAction } from '../../../forms/actions.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { requireBounded } from '../../filling/page-answers.ts';
import { lastText, POST_LIMIT, readPost, type Post } from '../../filling/read-post.ts';
import { sendPage } from '../../serve/send-page.ts';
import { opinionPageOf, overPageOf, pathOf, type TypedOpinion } from './model.ts';
import { actorOf, openByLink, readByLink, type OpenedOpinion, type OpinionLink } from './open-by-link.ts';
import { said } from './text.ts';

type ByLink = FastifyRequest<{ Params: OpinionLink }>;

const ADDRESS = `${OPINION_LINK}/:id/:opinion/:key`;
const LONGEST_NAME = 200;

/**
 * `/avis/:id/:opinion/:key`, shown, read again and given, and the documents of the answers. Throws `link-expired` for a link that is
 * not ours, was taken back or followed by another; `not-found` for a document that the function does not see.
 */
export function opinionRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: OpinionLink }>(ADDRESS, async (request, reply) => {
    const opened = await openByLink(services, request.params);
    if (!opened.isAsked) return sendOver(services, request, reply, opened);
    const { name } = opened.entrusted;
    return send(services, request, reply, opened, { ...NOTHING, name });
  });

  app.post<{ Params: OpinionLink }>(
    ADDRESS,
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => {
      const opened = await openByLink(services, request.params);
      return opened.isAsked ? take(services, request, reply, opened) : sendOver(services, request, reply, opened);
    },
  );

  app.get<{ Params: OpinionLink & { file: string } }>(`${ADDRESS}/documents/:file`, async (request, reply) => {
    const opened = await openByLink(services, request.params);
    if (!opened.isAsked) throw problem('link-expired');
    const { id } = opened.found.case;
    const file = (await listFilesOf(services.db, { caseId: id })).find((one) => one.id === request.params.file);
    if (!file) throw problem('not-found');
    const view = await readByLink(services, opened, file.id);
    const isOfAnswers = view.sections().some(({ rows }) => rows.some((row) => row.file?.id === file.id));
    if (!isOfAnswers || !view.isFileShown(file)) throw problem('not-found');
    const content = await openFile(services, file);
    if (content.type === 'refused') throw problemOf(content);
    const { name, mediaType, size } = file;
    return reply.headers(downloadHeaders({ name, mediaType, size, inline: true })).send(content.content);
  });
}

const NOTHING: TypedOpinion = { step: 'form', name: '', nameError: null, answers: {}, errors: [], problem: null };

async function take(
  services: Services,
  request: ByLink,
  reply: FastifyReply,
  opened: OpenedOpinion,
): Promise<FastifyReply> {
  const { found, asked, opinion } = opened;
  const { post, answers, stays } = await readTyped(services, request, opened);
  const name = lastText(post, NAME).trim();
  const again = (more: Partial<TypedOpinion>): Promise<FastifyReply> =>
    send(services, request, reply, opened, { ...NOTHING, name, answers, ...more });
  if (stays) return again({ errors: post.errors });
  const action = lastText(post, '_action');
  if (action === 'modifier') return again({});
  const errors = asked.form.validate(settleData(asked.form.form, answers));
  const isName = name !== '' && name.length <= LONGEST_NAME && isOneLine(name);
  const nameError = isName ? null : said.name;
  if (errors.length > 0 || nameError !== null) return again({ errors, nameError });
  if (action !== 'rendre') return again({ step: 'review' });
  const command = { type: 'giveOpinion', opinion: opinion.id, data: answers, expectedVersion: null } as const;
  const result = await applyOn(services, found, command, actorOf(opened, name));
  if (result.type === 'applied') return reply.redirect(pathOf(request.params), 303);
  if (result.code === 'opinion-not-asked' || result.code === 'case-closed')
    return sendOver(services, request, reply, await openByLink(services, request.params));
  const sentence = result.errors.length > 0 ? null : result.message || describeProblem(result.code).detail;
  return again({ errors: result.errors, problem: sentence });
}

/** Name of the field of who gives it: no field of a scheme is named so. */
const NAME = '_par';

/** What was posted; `stays`: a document or a list was changed, or refused, and the page is shown again. */
async function readTyped(
  services: Services,
  request: ByLink,
  { found, asked }: OpenedOpinion,
): Promise<{ readonly post: Post; readonly answers: TypedOpinion['answers']; readonly stays: boolean }> {
  const { id, applicant } = found.case;
  const { model } = asked.form.form;
  const place = { caseId: id, draftId: null, personId: applicant.personId, kind: 'agent', internal: true } as const;
  const post = await readPost(request, ({ stream, name, pointer }) =>
    receiveFile(services, {
      stream,
      name,
      field: { model, pointer },
      place: { ...place, establishmentId: applicant.establishment?.id ?? null, uploadedBy: null },
    }),
  );
  const decoded = decodePost(model, post.pairs, Object.keys(model.schema.properties ?? {}));
  requireBounded(model.schema, decoded);
  const acted = applyAction(decoded, lastText(post, '_action'));
  if (acted) requireBounded(model.schema, acted);
  const answers = await settleFiles(services.db, model, acted ?? decoded, { caseId: id });
  return { post, answers, stays: acted !== null || post.errors.length > 0 };
}

async function send(
  services: Services,
  request: ByLink,
  reply: FastifyReply,
  opened: OpenedOpinion,
  typed: TypedOpinion,
): Promise<FastifyReply> {
  const view = await readByLink(services, opened, null);
  const isRefused = typed.errors.length > 0 || typed.nameError !== null || typed.problem !== null;
  return sendPage(services, request, reply, {
    page: opinionPageOf(opened, view, request.params, typed),
    form: opened.asked.form.form,
    status: isRefused ? 422 : 200,
  });
}

function sendOver(
  services: Services,
  request: ByLink,
  reply: FastifyReply,
  opened: OpenedOpinion,
): Promise<FastifyReply> {
  const isLate = request.method === 'POST';
  return sendPage(services, request, reply, { page: overPageOf(opened), status: isLate ? 409 : 200 });
}
