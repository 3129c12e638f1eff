/**
 * Neither a session that ended nor one that began elsewhere must cost what was typed: the post of a draft that belongs to an
 * account, sent by nobody, or of one that whoever signed in meanwhile has not said to be theirs, is answered by the same
 * page with what it carried and nothing else, to be sent again once that is settled.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../../cases/store/read-case.ts';
import { compiledOf, findDraft, findHelper, isOffered } from '../../../filing/index.ts';
import { draftSecretOf } from '../../../identity/draft-secret.ts';
import { localDate } from '../../../../engine/index.ts';
import type { Services } from '../../../services.ts';
import { buildState, formCrumbs } from '../../filling/form-state.ts';
import { said } from './text.ts';
import type { DraftParams } from '../../filling/open-draft.ts';
import { mergePost } from '../../filling/page-answers.ts';
import { readPost } from '../../filling/read-post.ts';
import { sendPage } from '../../serve/send-page.ts';

/** Whether the answer was sent. */
export async function answerEndedSession(
  services: Services,
  request: FastifyRequest<{ Params: DraftParams }>,
  reply: FastifyReply,
): Promise<boolean> {
  const { id, draft: draftId, page: pageId } = request.params;
  if (!isUuid(draftId)) return false;
  const viewer = await request.viewer();
  const draft = await findDraft(services.db, draftId);
  if (!draft || draft.dispositifId !== id) return false;
  const isNotJoined = viewer !== null && isOffered(draft, viewer, draftSecretOf(request));
  if (!isNotJoined && (viewer !== null || draft.userId === null)) return false;
  // Who helps has no session that could end.
  if (await findHelper(services.db, draft, draftSecretOf(request), services.clock.now())) return false;
  const compiled = await compiledOf(services, draft);
  const page = compiled.form.model.ui.pages.find((one) => one.id === pageId);
  if (!page) return false;
  const post = await readPost(request, null);
  const today = localDate(services.clock.now());
  const { answers } = mergePost(compiled.form, {}, page.fields, post, today);
  const state = await buildState(
    {
      compiled,
      mode: 'draft',
      base: `/demarches/${id}/formulaire/${draftId}`,
      assetsBase: `/demarches/${id}/versions/${draft.version}`,
      page: { id: page.id, title: page.title, fields: page.fields },
      answers,
      today,
      mostMegabytes: services.config.mostMegabytes,
    },
    { notices: [isNotJoined ? said.notJoined : said.sessionEnded] },
  );
  await sendPage(services, request, reply, {
    page: { type: 'form', state, crumbs: formCrumbs(compiled, page.title), together: null },
    status: isNotJoined ? 409 : 401,
    form: compiled.form,
  });
  return true;
}
