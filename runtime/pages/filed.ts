/** What someone is told once their request is filed. */
import { missingAnswers } from '../../engine/index.ts';
import type { Case } from '../../engine/types.ts';
import { loadPinned } from '../cases/index.ts';
import { markdownToHtml } from '../documents/index.ts';
import type { FiledModel } from '../portal/models.ts';
import type { Services } from '../services.ts';
import { writeMoment } from './words.ts';

export async function filedPage(services: Services, filed: Case, assisted: boolean): Promise<FiledModel> {
  const { identity, form } = await loadPinned(services, filed);
  return {
    type: 'filed',
    number: filed.number,
    title: identity.title,
    filedOn: writeMoment(filed.filedAt),
    nextHtml: markdownToHtml(identity.receipt),
    delay: withoutCapital(identity.typicalDelay),
    receiptHref: `/api/v1/cases/${filed.id}/receipt`,
    followHref: assisted ? `/agent/dossiers/${filed.id}` : `/compte/demandes/${filed.id}`,
    mailedTo: filed.applicant.email,
    later: missingAnswers(form, filed.answers).map(({ label }) => label),
    assisted,
  };
}

/** For a sentence that goes on: « En général trois semaines » → « en général trois semaines ». */
export function withoutCapital(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
