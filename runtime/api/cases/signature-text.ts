/** How somebody beside the applicant signed, on paper that is printed of a case: who, by which means, and when. */
import { formatDate, formatMoment } from '../../../engine/form/words/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';

type Signature = NonNullable<CaseDetail['signatures']>[number];

/** « Paul Kaba, par le lien envoyé à paul@exemple.nc, le 3 mars 2026 à 14:05 ». */
export function signatureText({ name, means, email, recordedBy, on, at }: Signature): string {
  const { signature } = messages;
  if (means === 'paper') return signature.paper(name, formatDate(on ?? at.slice(0, 10)), recordedBy);
  return signature.link(name, formatMoment(at), email);
}
