/**
 * Whose a case is: who filed it, as its events say, or the entry of the register that stands for the same person since both were
 * merged, as the journal of merges says.
 */
import { NOBODY, type Case } from '../../../engine/index.ts';

/** The case as one of an entry; one that says nobody any more stays nobody's. */
export function ofPerson(subject: Case, personId: string): Case {
  const { applicant } = subject;
  if (applicant.personId === NOBODY || applicant.personId === personId) return subject;
  return { ...subject, applicant: { ...applicant, personId } };
}
