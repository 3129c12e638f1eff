/** What is read again before a request is filed. */
import {
  formDeclaration,
  localDate,
  originsOf,
  withCalculated,
  withOrigins,
  type CompiledForm,
  type FormModel,
  type ReviewSection,
} from '../../../../engine/index.ts';
import { formatDay } from '../../../../engine/form/words/index.ts';
import { countingUnfiled, openRequestOf, seenNumber, type RequestsOf } from '../../../cases/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import {
  applicantName,
  applicantOf,
  listInvitations,
  signersOf,
  type CaseDraft,
  type Signer,
} from '../../../filing/index.ts';
import { mandateOf, type Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { formCrumbs } from '../../filling/form-state.ts';
import { mayShare, togetherAddress } from '../../filling/together.ts';
import { assistedName, type OpenDraft } from '../../filling/open-draft.ts';
import { judge, reviewOf } from '../../filling/page-answers.ts';
import { openingOf } from '../../serve/period.ts';
import { said as shared } from '../../serve/text.ts';
import { estimatesFrom } from './estimate.ts';
import type { VerificationModel } from './view.tsx';

/** The page of a draft, before anything is refused. */
export async function verificationPage(
  services: Services,
  { draft, compiled, viewer, base, helper }: OpenDraft,
): Promise<VerificationModel> {
  const { form, identity } = compiled;
  const now = services.clock.now();
  const { open, period } = openingOf(identity, now, await services.dispositifs.withdrawal(draft.dispositifId));
  const answers = withCalculated(form, draft.answers, localDate(now));
  const waited = await signersOn(services, draft, compiled);
  const judgement = await countingUnfiled(services.db, compiled.id, (counted) =>
    judge(compiled, answers, { now, channel: draft.channel, counted }),
  );
  return {
    type: 'verification',
    title: identity.title,
    base,
    ...withoutOthers(form.model, waited, marked(form, draft, reviewOf(form, answers, judgement))),
    signers: waited.map(({ signatory: { id, title }, state }) => ({ id, title, signed: state === 'signed' })),
    together: mayShare({ draft, viewer, helper }) ? togetherAddress(draft) : null,
    helping: helper === null ? null : { name: await applicantName(services.db, draft), told: false },
    papers: {},
    // Whoever fills in for someone says on which day the request came.
    closed: draft.personId === null && !open ? { period } : null,
    declarationHtml: markdownToHtml(formDeclaration(form.model)),
    declarationError: null,
    signedIn: viewer !== null,
    preview: false,
    computed: [],
    estimate: judgement.errors.length > 0 ? [] : estimatesFrom(compiled, answers, { now, channel: draft.channel }),
    assisted: assistedName(draft, await applicantOf(services, draft)),
    crumbs: formCrumbs(compiled, shared.verification),
    problem: null,
    already: helper === null ? await alreadyOpen(services, draft, viewer) : null,
  };
}

/** The review with what sources gave of it. */
function marked<Of extends { readonly sections: readonly ReviewSection[] }>(
  { model }: Pick<CompiledForm, 'model'>,
  { answers, looked }: Pick<CaseDraft, 'answers' | 'looked'>,
  review: Of,
): Of {
  const asked = originsOf(model, { answers, looked }).map(({ lookup: { title }, at, pointer, origin }) => ({
    title,
    at,
    fields: { [pointer]: origin },
  }));
  return { ...review, sections: withOrigins(review.sections, asked) };
}

/** Who signs, where each stands; nothing is read where nobody does. */
export async function signersOn(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  draft: OpenDraft['draft'],
  { form }: OpenDraft['compiled'],
): Promise<readonly Signer[]> {
  if ((form.model.ui.signatories ?? []).length === 0) return [];
  const now = clock.now();
  const at = { today: localDate(now), now: Date.parse(now) };
  return signersOf(form, draft.answers, await listInvitations(db, draft.id), at);
}

/** What others have still to fill in is for them to mend: whoever holds the request reads that it is awaited. */
function withoutOthers<Of extends { readonly errors: readonly { readonly page: string }[] }>(
  { ui }: Pick<FormModel, 'ui'>,
  signers: readonly Signer[],
  review: Of,
): Of {
  const awaited = signers.filter(({ state }) => state !== 'signed').map(({ signatory }) => signatory.id);
  const theirs = (ui.signatories ?? []).flatMap(({ id, pages }) => (awaited.includes(id) ? pages : []));
  return { ...review, errors: review.errors.filter(({ page }) => !theirs.includes(page)) };
}

/** A request of whom the draft is for that is under way, told to them; to an agent who fills it in, where they see that request. */
async function alreadyOpen(
  services: Services,
  draft: OpenDraft['draft'],
  viewer: Viewer | null,
): Promise<VerificationModel['already']> {
  if (!viewer) return null;
  const { dispositifId, personId } = draft;
  const isAssisted = personId !== null;
  const of = isAssisted ? { person: personId } : whose(draft, viewer);
  const found = of && (await openRequestOf(services.db, of, dispositifId));
  if (!found) return null;
  if (isAssisted && (await seenNumber(services, viewer, { id: found.id, dispositif: dispositifId })) === undefined)
    return null;
  return {
    number: found.number,
    filedOn: formatDay(found.filedAt.toISOString()),
    href: isAssisted ? `/agent/dossiers/${found.id}` : `/compte/demandes/${found.id}`,
  };
}

/** Whose request it would be, as far as the viewer sees theirs; null for who is not in the register. */
function whose(draft: OpenDraft['draft'], viewer: Viewer): RequestsOf | null {
  const { establishmentId, userId } = draft;
  if (establishmentId !== null)
    return viewer.establishments.some(({ id }) => id === establishmentId) ? { establishment: establishmentId } : null;
  const mandate = userId === viewer.userId ? undefined : mandateOf(viewer, draft);
  if (mandate) return { mandate };
  return viewer.personId === null ? null : { person: viewer.personId };
}
