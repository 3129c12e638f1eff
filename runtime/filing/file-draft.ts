/** Files a draft: the applicant's own, or one written by an agent for someone. Twice gives the same case. */
import {
  asActor,
  type ActingFor,
  type Applicant,
  type CaseSignature,
  type CompiledForm,
  localDate,
  type Mandate,
} from '../../engine/index.ts';
import { fileCase, type CommandRefusal, type Filed } from '../cases/index.ts';
import { agentActor, mandateActor, mandateOf, type Mandated, type Viewer } from '../identity/index.ts';
import { keepDetails } from '../establishments/index.ts';
import type { Person } from '../people/index.ts';
import type { Services } from '../services.ts';
import { isDraftGone } from '../store/database-errors.ts';
import { dropUnused } from './drop-files.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { signaturesOf, signersOf } from './invited/signers.ts';
import { compiledOf } from './save-draft.ts';
import { refuseWithdrawn } from './refuse-withdrawn.ts';
import { refuseExcess } from './refuse-excess.ts';
import { fr as messages } from './messages/fr.ts';
import { keepKnownFiles } from './settle-files.ts';
import type { FilingInput } from './store/filing-inputs.ts';
import { listInvitations } from './store/invitations.ts';
import { withVouched } from './vouched-answers.ts';

/** Files a draft that was read with all that filing it needs, when the declaration on honour is accepted. The viewer must hold it. */
export async function fileDraft(
  services: Services,
  { draft, applicant: person, files, originals, withdrawal }: FilingInput,
  viewer: Viewer,
  declaration: boolean,
): Promise<Filed | CommandRefusal | FilingRefusal> {
  if (!declaration) return refuseFiling('declaration-missing');
  if (!person) return refuseFiling('not-signed-in');
  const establishment = viewer.establishments.find(({ id }) => id === draft.establishmentId);
  if (draft.establishmentId !== null && !establishment) return refuseFiling('not-allowed');
  // The principal files what was begun for them as their own.
  const mandate = draft.userId === viewer.userId ? undefined : mandateOf(viewer, draft);
  if (draft.mandateId !== null && draft.userId !== viewer.userId && !mandate) return refuseFiling('not-allowed');
  const { form } = await compiledOf(services, draft);
  const excess = refuseExcess(form.model.schema, draft.answers);
  if (excess) return excess;
  const today = localDate(services.clock.now());
  // What was filed already is given again, whatever became of its scheme.
  const withdrawn = draft.caseId === null ? refuseWithdrawn(withdrawal, draft.receivedOn ?? today) : null;
  if (withdrawn) return withdrawn;
  const answers = keepKnownFiles(form.model, withVouched(form.model, draft.answers, person, today), files);
  const filing = {
    dispositifId: draft.dispositifId,
    version: draft.version,
    draftId: draft.id,
    needsDraft: true,
    answers,
    channel: draft.channel,
    receivedOn: draft.receivedOn,
    applicant: toApplicant(person, establishment),
    mandate: mandate ? underMandate(mandate, viewer) : draft.mandate,
    originals,
    signatures: await signaturesFor(services, form, draft),
    looked: draft.looked,
  };
  const own = mandate ? mandateActor(viewer, mandate) : asActor(filing.applicant);
  const actor = draft.personId === null ? own : agentActor(viewer, draft.dispositifId);
  const filed = await fileCase(services, filing, actor).catch((error: unknown) => {
    // Given up in another page, or its time was over, while it was on its way.
    if (isDraftGone(error)) return refuseFiling('not-found');
    throw error;
  });
  if (filed.type === 'filed' && filed.created) {
    if (establishment) {
      const { model } = form;
      const given = { model, answers: filed.case.answers, replace: false };
      await keepDetails(services.db, establishment.id, given).catch((error: unknown) => {
        services.log.warn({ err: error }, 'what a request says of an establishment could not be kept');
      });
    }
    // The request is filed whatever becomes of what is left over.
    await dropUnused(services, draft.id, files, filed.case.answers).catch((error: unknown) => {
      services.log.warn({ err: error }, 'documents that were replaced could not be removed');
    });
  }
  return filed;
}

/** Of others than the applicant, as far as they stand; nothing is read where nobody else signs. */
async function signaturesFor(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  form: CompiledForm,
  draft: FilingInput['draft'],
): Promise<readonly CaseSignature[]> {
  if ((form.model.ui.signatories ?? []).length === 0) return [];
  const now = clock.now();
  const at = { today: localDate(now), now: Date.parse(now) };
  return signaturesOf(signersOf(form, draft.answers, await listInvitations(db, draft.id), at));
}

/** Who files for the applicant, as the case keeps it. */
function underMandate({ id, givenAt }: Mandated, { name, personId }: Viewer): Mandate {
  if (personId === null) throw new Error('who acts under a mandate is in the register');
  return { name, quality: messages.mandatary(localDate(givenAt)), given: { id, personId } };
}

/** The applicant as the case keeps them, with the company or the association that they act for. */
export function toApplicant(
  { id: personId, givenName, familyName, email, phone }: Person,
  establishment?: ActingFor,
): Applicant {
  if (!establishment) return { personId, givenName, familyName, email, phone };
  const { id, name, ridet, rna = null, role } = establishment;
  const of = { id, name, ridet, rna, ...(role !== undefined && { role }) };
  return { personId, givenName, familyName, email, phone, establishment: of };
}
