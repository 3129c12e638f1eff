/** A page of a form that is being filled in, as a session of it stands. */
import type { FastifyRequest } from 'fastify';
import { activePages, knownPages, localDate, type FormSession } from '../../../../engine/index.ts';
import { applicantOf, fixedPointers, holderOf, listOriginals, type Holder } from '../../../filing/index.ts';
import { mandateOf, type Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { buildState, formCrumbs, type StateParts } from '../../filling/form-state.ts';
import { assistedName, type OpenDraft } from '../../filling/open-draft.ts';
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
  const parts = { compiled, base, assetsBase: `/demarches/${draft.dispositifId}/versions/${draft.version}` };
  return sessionPage({ ...parts, mode: 'draft' }, session, {
    draft: { id: draft.id, revision: draft.revision },
    readOnlyPointers: fixedPointers(compiled.form.model, person, localDate(services.clock.now())),
    assisted: assistedName(draft, person),
    originals: draft.personId === null ? [] : await listOriginals(services.db, draft.id),
    passes,
    owner: owner && (passes.length > 0 ? said.knownOf(owner) : said.filledFor(owner)),
    wallet: await walletModel(services, compiled.form.model, walletOwner(opened), draft.id),
    offline: await offlineOf(services, request, opened),
  });
}

/** Pages that are passed over when all on them is known: what a company or an association gave once is not asked again. */
export function passedPages({ draft, compiled }: Pick<OpenDraft, 'draft' | 'compiled'>): readonly string[] {
  return draft.establishmentId === null ? [] : knownPages(compiled.form.model);
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
  return { type: 'form', state, crumbs: formCrumbs(compiled, page.title) };
}
