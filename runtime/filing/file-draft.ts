/** Files a draft: the applicant's own, or one written by an agent for someone. Twice gives the same case. */
import { asActor, type ActingFor, type Applicant, localDate } from '../../engine/index.ts';
import { fileCase, type CommandRefusal, type Filed } from '../cases/index.ts';
import { agentActor, type Viewer } from '../identity/index.ts';
import { keepDetails } from '../establishments/index.ts';
import type { Person } from '../people/index.ts';
import type { Services } from '../services.ts';
import { isDraftGone } from '../store/database-errors.ts';
import { dropUnused } from './drop-files.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { compiledOf } from './save-draft.ts';
import { refuseWithdrawn } from './refuse-withdrawn.ts';
import { refuseExcess } from './refuse-excess.ts';
import { keepKnownFiles } from './settle-files.ts';
import type { FilingInput } from './store/filing-inputs.ts';
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
    mandate: draft.mandate,
    originals,
  };
  const filed = await fileCase(
    services,
    filing,
    draft.personId === null ? asActor(filing.applicant) : agentActor(viewer, draft.dispositifId),
  ).catch((error: unknown) => {
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
