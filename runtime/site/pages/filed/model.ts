/** What someone is told once their request is filed. */
import {
  asActor,
  contactGiven,
  formatPhone,
  householdGiven,
  isDecided,
  missingAnswers,
  viewOfCase,
  type Case,
  type CompiledDispositif,
  type HouseholdMember,
} from '../../../../engine/index.ts';
import { applicantRights } from '../../../api/cases/applicant-rights.ts';
import { loadPinned } from '../../../cases/index.ts';
import { contactChange, findPerson, listHousehold, membersToKeep, type ContactChange } from '../../../people/index.ts';
import { detailInWords, differingDetails, findEstablishment } from '../../../establishments/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import type { Services } from '../../../services.ts';
import { addressInLine, formatMoment } from '../../../../engine/form/words/index.ts';
import { memberInLine } from '../household/member.ts';
import type { FiledModel } from './view.tsx';

/**
 * What is told of `filed` under the version that it is pinned to. `assisted` is for an agent who filed for someone: the
 * links then lead to the desk. `ownAccount`: what is told may be kept in the account of who reads it.
 */
export async function filedPage(
  services: Services,
  filed: Case,
  assisted: boolean,
  { contactKept = false, membersKept = false, ownAccount = !assisted } = {},
): Promise<FiledModel> {
  const compiled = await loadPinned(services, filed);
  const change = ownAccount ? await newContactOf(services, compiled, filed) : null;
  const { identity, form } = compiled;
  return {
    type: 'filed',
    number: filed.number,
    title: identity.title,
    filedOn: formatMoment(filed.filedAt),
    nextHtml: markdownToHtml(identity.receipt),
    delay: delayOf(compiled, filed),
    // Rights are the applicant’s, whoever filed.
    rights: applicantRights({ compiled, view: viewOfCase(compiled, filed, [], asActor(filed.applicant)) }),
    receiptHref: `/api/v1/cases/${filed.id}/receipt`,
    followHref: assisted ? `/agent/dossiers/${filed.id}` : `/compte/demandes/${filed.id}`,
    mailedTo: filed.applicant.email,
    later: missingAnswers(form, filed.answers).map(({ label }) => label),
    owner: filed.applicant.establishment?.name ?? null,
    newContact: change === null ? await newDetailsOf(services, compiled, filed) : writeContact(change),
    keepAction: `/compte/demandes/${filed.id}/coordonnees`,
    contactKept,
    newMembers: ownAccount ? (await newMembersOf(services, compiled, filed)).map(memberInLine) : [],
    keepMembersAction: `/compte/demandes/${filed.id}/foyer`,
    membersKept,
    assisted,
  };
}

/** Contact details given in a request that its applicant’s account does not have; null for none. */
export async function newContactOf(
  { db }: Pick<Services, 'db'>,
  { form }: Pick<CompiledDispositif, 'form'>,
  { applicant, answers }: Pick<Case, 'applicant' | 'answers'>,
): Promise<ContactChange | null> {
  // What is said of a company or an association is not of the person who filed for it.
  const person = applicant.establishment ? null : await findPerson(db, applicant.personId);
  return person && contactChange(person, contactGiven(form.model, answers));
}

/** People of the household whom the applicant's account does not have as the request says; none for whom it does. */
export async function newMembersOf(
  { db }: Pick<Services, 'db'>,
  { form }: Pick<CompiledDispositif, 'form'>,
  { applicant, answers }: Pick<Case, 'applicant' | 'answers'>,
): Promise<readonly HouseholdMember[]> {
  const given = applicant.establishment ? null : householdGiven(form.model, answers);
  return given === null ? [] : membersToKeep(await listHousehold(db, applicant.personId), given);
}

/** What the request says otherwise than the record of the company or the association that it is for; none for others. */
async function newDetailsOf(
  { db }: Pick<Services, 'db'>,
  { form }: Pick<CompiledDispositif, 'form'>,
  { applicant, answers }: Pick<Case, 'applicant' | 'answers'>,
): Promise<readonly string[]> {
  const { id } = applicant.establishment ?? {};
  const found = id === undefined ? null : await findEstablishment(db, id);
  const differing = found ? differingDetails(found, form.model, answers) : [];
  return differing.map(({ label, value }) => `${label} : ${detailInWords(value) ?? ''}`);
}

function writeContact({ contact: { phone, address }, changed }: ContactChange): readonly string[] {
  const lines = { phone: phone === null ? '' : formatPhone(phone), address: addressInLine(address) };
  return changed.map((name) => lines[name]).filter((line) => line !== '');
}

/** The usual delay, for a sentence that goes on; null once it is over, since what was asked for is decided. */
export function delayOf(compiled: CompiledDispositif, subject: Case): string | null {
  return isDecided(compiled, subject) ? null : withoutCapital(compiled.identity.typicalDelay);
}

/** For a sentence that goes on: « En général trois semaines » → « en général trois semaines ». */
function withoutCapital(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
