/** The real form of a source that is not published, for its authors: nothing is kept and nothing is filed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  defaultAnswers,
  localDate,
  sessionAt,
  shownFields,
  stepForm,
  withCalculated,
  type CompiledDispositif,
  type FormSession,
  type JsonObject,
  type Judgement,
  type LocalDate,
} from '../../../../engine/index.ts';
import { isJson, isJsonObject } from '../../../../engine/base/index.ts';
import { problem } from '../../../http/problems.ts';
import { requireViewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { sendPreviewAsset, sendRows, type Search } from '../../filling/form-assets.ts';
import { zonesForMaps } from '../../filling/map-zones.ts';
import { blockingSoFar, judge, mergePost, requireBounded } from '../../filling/page-answers.ts';
import { lastText, readPost } from '../../filling/read-post.ts';
import { sendPage } from '../../serve/send-page.ts';
import { sheetOf } from '../sheet/route.ts';
import { startOf } from '../start/route.ts';
import { computedFrom } from './computed.ts';
import { previewPage, reviewPage } from './model.ts';
import { said } from './text.ts';

type Params = { readonly preview: string; readonly page: string };
type PreviewRequest = FastifyRequest<{ Params: Params }>;

const BASE = '/studio/apercu/:preview';

/**
 * `/studio/apercu/:preview`, its pages, its sheet and what its browser loads and asks. Throws `not-allowed` to whoever is no author,
 * `not-found` once the preview is forgotten.
 */
export function previewRoutes(app: FastifyInstance, services: Services): void {
  const judgeNow = (compiled: CompiledDispositif, answers: JsonObject): Judgement =>
    judge(compiled, answers, contextOf(services));
  app.get<{ Params: Params }>(BASE, async (request, reply) => {
    const compiled = await findPreview(services, request);
    return sendPage(services, request, reply, { page: startOf(services, compiled, [], baseOf(request)) });
  });
  app.get<{ Params: Params }>(`${BASE}/fiche.html`, async (request, reply) =>
    sendPage(services, request, reply, { page: await sheetOf(services, await findPreview(services, request)) }),
  );
  for (const name of ['form.json', 'validators.js', 'conditions.js'] as const) {
    app.get<{ Params: Params }>(`${BASE}/${name}`, async (request, reply) =>
      sendPreviewAsset(reply, await findPreview(services, request), name),
    );
  }
  app.get<{ Params: Params }>(`${BASE}/zones.json`, async (request, reply) =>
    reply.send(zonesForMaps((await findPreview(services, request)).form)),
  );
  app.get<Search & { Params: Params }>(`${BASE}/donnees/:list`, async (request, reply) =>
    sendRows(reply, await findPreview(services, request), request),
  );
  // Judged for the page that lives in the browser, which steps by itself.
  app.post<{ Params: Params; Body: unknown }>(`${BASE}/jugement.json`, async (request, reply) => {
    const compiled = await findPreview(services, request);
    const { body } = request;
    if (!isJson(body) || !isJsonObject(body)) throw problem('body-invalid');
    requireBounded(compiled.form.model.schema, body);
    return reply.send(judgeNow(compiled, body));
  });
  app.get<{ Params: Params }>(`${BASE}/:page`, async (request, reply) => {
    const compiled = await findPreview(services, request);
    const { form } = compiled;
    const { page } = request.params;
    if (page === 'verification') return show(services, request, reply, compiled, reviewed(services, compiled, {}));
    // It begins with what a request would begin with.
    const answers = defaultAnswers(form.model.schema);
    const asked = { page, returning: false };
    const begun = sessionAt(form, { answers, today: todayOf(services), ...asked });
    const session = stepForm(form, begun, { type: 'open', ...asked });
    if (session.page !== page) return reply.redirect(baseOf(request), 303);
    const blocking = blockingSoFar(compiled, answers, contextOf(services));
    return show(services, request, reply, compiled, stepForm(form, session, { type: 'tell', blocking }));
  });
  app.post<{ Params: Params }>(`${BASE}/:page`, async (request, reply) => {
    const compiled = await findPreview(services, request);
    const { form } = compiled;
    const { page } = request.params;
    const post = await readPost(request, null);
    const sent = answersOf(lastText(post, '_answers'));
    requireBounded(form.model.schema, sent);
    const today = todayOf(services);
    const before = withCalculated(form, sent, today);
    const shown = shownFields(form, { answers: before, page });
    const { answers, stays, action } = mergePost(form, before, shown, post, today);
    const session = sessionAt(form, { answers, today, page, returning: false });
    const judgement = judgeNow(compiled, answers);
    const told = stepForm(form, session, { type: 'tell', blocking: judgement.blocking });
    if (stays) return show(services, request, reply, compiled, told);
    const next = stepForm(form, told, action === 'back' ? { type: 'back' } : { type: 'goOn', judgement, seen: before });
    return show(services, request, reply, compiled, next);
  });
}

/** A preview is tried as somebody at home would fill it in. */
function contextOf({ clock }: Services) {
  return { now: clock.now(), channel: 'online' } as const;
}

/** All pages gone through. */
function reviewed(services: Services, { form }: CompiledDispositif, answers: JsonObject): FormSession {
  return sessionAt(form, { answers, today: todayOf(services), page: null, returning: false });
}

function todayOf({ clock }: Services): LocalDate {
  return localDate(clock.now());
}

/** Throws `not-allowed` for others than authors, `not-found` when the preview is gone. */
async function findPreview({ previews }: Services, request: PreviewRequest): Promise<CompiledDispositif> {
  const viewer = await requireViewer(request);
  if (!viewer.roles.includes('author')) throw problem('not-allowed');
  const compiled = await previews.find(request.params.preview);
  if (!compiled) throw problem('not-found', { detail: said.previewGone });
  return compiled;
}

function baseOf({ params }: PreviewRequest): string {
  return `/studio/apercu/${params.preview}`;
}

async function show(
  services: Services,
  request: PreviewRequest,
  reply: FastifyReply,
  compiled: CompiledDispositif,
  session: FormSession,
): Promise<FastifyReply> {
  const base = baseOf(request);
  if (session.page === null) {
    const { answers } = session;
    const judgement = judge(compiled, answers, contextOf(services));
    const computed = computedFrom(compiled, answers, contextOf(services));
    return sendPage(services, request, reply, { page: reviewPage(compiled, answers, judgement, base, computed) });
  }
  if (shownFields(compiled.form, session).length === 0) return reply.redirect(base, 303);
  const page = await previewPage(services.config, compiled, session, base);
  return sendPage(services, request, reply, { page, form: compiled.form, state: page.state });
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
