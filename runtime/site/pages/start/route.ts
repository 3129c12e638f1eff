/** Before the form: what to have at hand, drafts to take up again, and the post that begins. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { activePages, formMinutes, privacyNotice, type CompiledDispositif } from '../../../../engine/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import {
  beginDraft,
  draftsFor,
  holderOf,
  listDraftsOfSecret,
  type CaseDraft,
  type Holder,
} from '../../../filing/index.ts';
import { draftSecretOf, ensureDraftSecret } from '../../../identity/draft-secret.ts';
import { problem } from '../../../http/problems.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import {
  actingFor,
  begunFor,
  establishmentFor,
  isForScheme,
  type Acting,
  type Viewer,
} from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { currentScheme } from '../../serve/current-scheme.ts';
import { walletModel } from '../../filling/wallet.ts';
import { dropAddress } from '../drop-draft/route.ts';
import { offeredDrafts } from '../join-draft/route.ts';
import type { Withdrawal } from '../../../dispositifs/index.ts';
import { openingOf } from '../../serve/period.ts';
import { sendPage } from '../../serve/send-page.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import { documentsAsked } from './documents.ts';
import type { StartModel } from './view.tsx';

type Route = { Params: { id: string }; Querystring: { brouillon?: unknown; supprimee?: unknown } };

/**
 * `/demarches/:id/formulaire`: shown, and the post that begins a draft and leads to its first page. Throws
 * `dispositif-unknown` when nothing is published under the id.
 */
export function startRoutes(app: FastifyInstance, services: Services): void {
  app.get<Route>('/demarches/:id/formulaire', async (request, reply) => {
    const { brouillon: draft } = request.query;
    const { id } = request.params;
    if (typeof draft === 'string' && isUuid(draft)) return reply.redirect(`/demarches/${id}/formulaire/${draft}`, 303);
    const { compiled } = await currentScheme(services, id);
    const viewer = await request.viewer();
    const drafts = (await draftsOf(services, request, viewer)).filter(({ dispositifId }) => dispositifId === id);
    const offered = viewer ? await offeredDrafts(services, request, viewer) : [];
    const page = {
      ...startOf(services, compiled, drafts, null, await services.dispositifs.withdrawal(compiled.id)),
      documents: documentsAsked(
        compiled.form.model,
        await walletModel(services, compiled.form.model, holderFor(viewer, actingFor(request, viewer)), null),
      ),
      offered: offered.filter(({ dispositifId }) => dispositifId === id),
      signedIn: viewer !== null,
      dropped: request.query.supprimee !== undefined,
      notMandated: notMandated(request, viewer, id),
    };
    return sendPage(services, request, reply, { page });
  });

  app.post<{ Params: { id: string } }>(
    '/demarches/:id/formulaire',
    { config: { limit: 'upload' } },
    async (request, reply) => {
      const viewer = await request.viewer();
      const begun = await beginDraft(services, {
        dispositifId: request.params.id,
        answers: {},
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
      return reply.redirect(`/demarches/${request.params.id}/formulaire/${begun.draft.id}`, 303);
    },
  );
}

/** One's own, or those of the browser as long as nobody is signed in there. */
async function draftsOf(
  { db }: Services,
  request: FastifyRequest,
  viewer: Viewer | null,
): Promise<readonly CaseDraft[]> {
  if (viewer) return draftsFor(db, viewer, actingFor(request, viewer));
  const secret = draftSecretOf(request);
  return secret === null ? [] : listDraftsOfSecret(db, secret);
}

/** Whose documents serve for what is begun now; null for who acts under a mandate, which opens no wallet. */
function holderFor(viewer: Viewer | null, acting: Acting | null): Holder | null {
  return viewer && acting?.type !== 'mandate' ? holderOf(viewer, establishmentFor(acting)) : null;
}

/** Whom the viewer acts for now and who did not appoint them for the scheme; null where nothing hinders. */
function notMandated(request: FastifyRequest, viewer: Viewer | null, dispositifId: string): string | null {
  const acting = actingFor(request, viewer);
  return acting?.type === 'mandate' && !isForScheme(acting, dispositifId) ? acting.name : null;
}

/** The page; `preview` is the base of the pages of a preview, which begins nothing. */
export function startOf(
  services: Pick<Services, 'clock' | 'config'>,
  compiled: CompiledDispositif,
  drafts: readonly CaseDraft[],
  preview: string | null,
  withdrawal: Withdrawal | null = null,
): StartModel {
  const { identity, form } = compiled;
  const now = services.clock.now();
  return {
    type: 'start',
    id: compiled.id,
    title: identity.title,
    introHtml: markdownToHtml(form.model.ui.intro ?? ''),
    minutes: formMinutes(form.model),
    documents: documentsAsked(form.model, {}),
    privacyHtml: markdownToHtml(privacyNotice(compiled).markdown),
    ...(preview === null ? openingOf(identity, now, withdrawal) : { open: true, period: null }),
    offered: [],
    dropped: false,
    notMandated: null,
    drafts: drafts.map((draft) => ({
      href: `/demarches/${compiled.id}/formulaire/${draft.id}`,
      dropHref: dropAddress(draft),
      savedOn: formatMoment(draft.updatedAt),
    })),
    kept: services.config.draftDays,
    signedIn: false,
    firstPage: preview === null ? null : `${preview}/${activePages(form, {})[0]?.id ?? ''}`,
  };
}
