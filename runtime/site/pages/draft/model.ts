/** A page of a form that is being filled in, as a session of it stands. */
import type { FastifyRequest } from 'fastify';
import { joinPointer } from '../../../../engine/base/index.ts';
import { activePages, knownPages, localDate, pagesOfOthers, type FormSession } from '../../../../engine/index.ts';
import {
  applicantOf,
  fixedPointers,
  holderOf,
  listOriginals,
  writtenByOthers,
  type Holder,
} from '../../../filing/index.ts';
import { mandateOf, type Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { buildState, formCrumbs, type StateParts } from '../../filling/form-state.ts';
import { assistedName, type OpenDraft } from '../../filling/open-draft.ts';
import { mayShare, togetherAddress } from '../../filling/together.ts';
import { lookupsModel } from '../../filling/lookups.ts';
import { offlineOf } from '../../filling/offline.ts';
import { walletModel } from '../../filling/wallet.ts';
import { said } from './text.ts';
import type { FormModelPage } from './view.tsx';

/** The page that a session of a draft shows. */
export async function draftPage(
  services: Services,
  request: FastifyRequest,
  opened: OpenDraft,
  session: FormSession,
): Promise<FormModelPage> {
  const { draft, compiled, base } = opened;
  const person = await applicantOf(services, draft);
  const owner = opened.viewer && ownerOf(opened.viewer, draft);
  const passes = passedPages(opened);
  const theirs = await writtenByOthers(services.db, compiled.form, draft.id);
  const part = compiled.form.model.ui.signatories?.find(({ pages }) => pages.includes(session.page ?? ''));
  const parts = { compiled, base, assetsBase: `/demarches/${draft.dispositifId}/versions/${draft.version}` };
  const { mostMegabytes } = services.config;
  const page = await sessionPage({ ...parts, mode: 'draft', mostMegabytes }, session, {
    draft: { id: draft.id, revision: draft.revision },
    readOnlyPointers: [
      ...fixedPointers(compiled.form.model, person, localDate(services.clock.now())),
      ...theirs.map((name) => joinPointer('', name)),
    ],
    assisted: assistedName(draft, person),
    originals: draft.personId === null ? [] : await listOriginals(services.db, draft.id),
    passes,
    owner: part
      ? said.partOf(part.title)
      : opened.helper !== null
        ? said.helping
        : owner && saidOf(owner, compiled, draft),
    lookups: part ? [] : lookupsModel(compiled.form, draft),
    wallet: await walletModel(services, compiled.form.model, walletOwner(opened), draft.id),
    offline: await offlineOf(services, request, opened),
  });
  return { ...page, together: mayShare(opened) ? togetherAddress(draft) : null };
}

/**
 * Pages that are passed over: what a company or an association gave once is not asked again, and others fill in what is theirs. At a
 * counter all of a form on paper is typed in.
 */
export function passedPages({ draft, compiled }: Pick<OpenDraft, 'draft' | 'compiled'>): readonly string[] {
  const { model } = compiled.form;
  return [
    ...(draft.establishmentId === null ? [] : knownPages(model)),
    ...(draft.personId === null ? pagesOfOthers(model.ui) : []),
  ];
}

function saidOf(owner: string, { form }: OpenDraft['compiled'], { establishmentId }: OpenDraft['draft']): string {
  const isKnown = establishmentId !== null && knownPages(form.model).length > 0;
  return isKnown ? said.knownOf(owner) : said.filledFor(owner);
}

/** Name of whom the viewer writes a request for, other than themselves; null for their own, and for those of a counter. */
export function ownerOf(viewer: Viewer, draft: OpenDraft['draft']): string | null {
  const establishment = viewer.establishments.find(({ id }) => id === draft.establishmentId);
  return establishment?.name ?? (draft.userId === viewer.userId ? null : (mandateOf(viewer, draft)?.name ?? null));
}

/** Whose wallet is offered: who fills in for someone is shown no document that nobody gave them. */
export function walletOwner({ draft, viewer }: Pick<OpenDraft, 'draft' | 'viewer'>): Holder | null {
  if (draft.personId !== null || !viewer || draft.userId !== viewer.userId) return null;
  return holderOf(viewer, draft.establishmentId === null ? null : { id: draft.establishmentId });
}

/** The page that a session of any form shows; the same for drafts and previews. Throws when the session shows none. */
export async function sessionPage(
  parts: Omit<StateParts, 'page' | 'answers' | 'today'>,
  { answers, today, page: id, returning, errors, newQuestions, blocking }: FormSession,
  more: Parameters<typeof buildState>[1] = {},
): Promise<FormModelPage> {
  const { compiled } = parts;
  const page = activePages(compiled.form, answers).find((one) => one.id === id);
  if (!page) throw new Error(`the form of ${compiled.id} shows no page ${id}`);
  const state = await buildState(
    { ...parts, page: { id: page.id, title: page.title, fields: page.fields }, answers, today },
    { returning, errors, newQuestions, blocking, ...more },
  );
  return { type: 'form', state, crumbs: formCrumbs(compiled, page.title), together: null };
}
