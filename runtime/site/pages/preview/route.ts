/** The real form of a source that is not published, for its authors: nothing is kept and nothing is filed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  activePages,
  defaultAnswers,
  formDeclaration,
  missingAnswers,
  type CompiledDispositif,
  type FieldError,
  type JsonObject,
} from '../../../../engine/index.ts';
import { isJson, isJsonObject } from '../../../../engine/base/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import { problem } from '../../../http/problems.ts';
import { requireViewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { sendPreviewAsset, sendRows, type Search } from '../../filling/form-assets.ts';
import { buildState, formCrumbs } from '../../filling/form-state.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import {
  blockingSentences,
  errorsByPage,
  errorsOn,
  judge,
  mergePost,
  requireBounded,
  sectionsToRead,
  shownFields,
} from '../../filling/page-answers.ts';
import { lastText, readPost } from '../../filling/read-post.ts';
import { sendPage } from '../../serve/send-page.ts';
import { startOf } from '../start/route.ts';

type Params = { readonly preview: string; readonly page: string };
type Asked = FastifyRequest<{ Params: Params }>;

const BASE = '/studio/apercu/:preview';

/**
 * `/studio/apercu/:preview`, its pages and what its browser loads. Throws `not-allowed` to whoever is no author,
 * `not-found` once the preview is forgotten.
 */
export function previewRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: Params }>(BASE, async (request, reply) => {
    const compiled = await findPreview(services, request);
    return sendPage(services, request, reply, { page: startOf(services, compiled, [], baseOf(request)) });
  });
  for (const name of ['form.json', 'validators.js'] as const) {
    app.get<{ Params: Params }>(`${BASE}/${name}`, async (request, reply) =>
      sendPreviewAsset(reply, await findPreview(services, request), name),
    );
  }
  app.get<Search & { Params: Params }>(`${BASE}/donnees/:list`, async (request, reply) =>
    sendRows(reply, await findPreview(services, request), request),
  );
  app.get<{ Params: Params }>(`${BASE}/:page`, async (request, reply) => {
    const compiled = await findPreview(services, request);
    if (request.params.page === 'verification') return review(services, request, reply, compiled, {});
    // It begins with what a request would begin with.
    const answers = defaultAnswers(compiled.form.model.schema);
    return show(services, request, reply, compiled, { pageId: request.params.page, answers, errors: [] });
  });
  app.post<{ Params: Params }>(`${BASE}/:page`, async (request, reply) => {
    const compiled = await findPreview(services, request);
    const { form } = compiled;
    const pageId = request.params.page;
    const post = await readPost(request, null);
    const before = answersOf(lastText(post, '_answers'));
    requireBounded(form.model.schema, before);
    const fields = shownFields(form, before, pageId);
    const { answers, stays, action } = mergePost(form, before, fields, post);
    const { errors } = judge(compiled, answers, { now: services.clock.now(), channel: 'online' });
    const here = errorsOn(errors, shownFields(form, answers, pageId));
    const stay = stays || (action === 'continue' && here.length > 0);
    if (stay) return show(services, request, reply, compiled, { pageId, answers, errors: stays ? [] : here });
    const pages = activePages(form, answers);
    const at = pages.findIndex(({ id }) => id === pageId) + (action === 'back' ? -1 : 1);
    const next = pages[Math.max(0, at)];
    if (!next) return review(services, request, reply, compiled, answers);
    return show(services, request, reply, compiled, { pageId: next.id, answers, errors: [] });
  });
}

/** Throws `not-allowed` for others than authors, `not-found` when the preview is gone. */
async function findPreview({ previews }: Services, request: Asked): Promise<CompiledDispositif> {
  const viewer = await requireViewer(request);
  if (!viewer.roles.includes('author')) throw problem('not-allowed');
  const compiled = previews.find(request.params.preview);
  if (!compiled) throw problem('not-found', { detail: said.previewGone });
  return compiled;
}

function baseOf({ params }: Asked): string {
  return `/studio/apercu/${params.preview}`;
}

interface Shown {
  readonly pageId: string;
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
}

async function show(
  services: Services,
  request: Asked,
  reply: FastifyReply,
  compiled: CompiledDispositif,
  { pageId, answers, errors }: Shown,
): Promise<FastifyReply> {
  const page = activePages(compiled.form, answers).find(({ id }) => id === pageId);
  if (!page) return reply.redirect(baseOf(request), 303);
  const base = baseOf(request);
  const { id, title, fields } = page;
  const state = await buildState(
    { compiled, mode: 'preview', base, assetsBase: base, page: { id, title, fields }, answers },
    { errors },
  );
  return sendPage(services, request, reply, {
    page: { type: 'form', state, crumbs: formCrumbs(compiled, title) },
    form: compiled.form,
    state,
  });
}

async function review(
  services: Services,
  request: Asked,
  reply: FastifyReply,
  compiled: CompiledDispositif,
  answers: JsonObject,
): Promise<FastifyReply> {
  const { form, identity } = compiled;
  const evaluation = judge(compiled, answers, { now: services.clock.now(), channel: 'online' });
  return sendPage(services, request, reply, {
    page: {
      type: 'verification',
      title: identity.title,
      base: baseOf(request),
      sections: sectionsToRead(form, answers),
      errors: errorsByPage(form, evaluation.errors),
      blocking: blockingSentences(evaluation),
      closed: null,
      later: missingAnswers(form, answers).map(({ label }) => label),
      declarationHtml: markdownToHtml(formDeclaration(form.model)),
      declarationError: null,
      signedIn: true,
      preview: true,
      assisted: null,
      crumbs: formCrumbs(compiled, shared.verification),
      problem: null,
    },
  });
}

/** What a preview carries from page to page; nothing when it cannot be read. */
function answersOf(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) && isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
