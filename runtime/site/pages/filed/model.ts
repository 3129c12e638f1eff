/** What someone is told once their request is filed. */
import { isDecided, missingAnswers, type Case, type CompiledDispositif } from '../../../../engine/index.ts';
import { loadPinned } from '../../../cases/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import type { Services } from '../../../services.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import type { FiledModel } from './view.tsx';

/**
 * What is told of `filed` under the version that it is pinned to. `assisted` is for an agent who filed for someone: the
 * links then lead to the desk.
 */
export async function filedPage(services: Services, filed: Case, assisted: boolean): Promise<FiledModel> {
  const compiled = await loadPinned(services, filed);
  const { identity, form } = compiled;
  return {
    type: 'filed',
    number: filed.number,
    title: identity.title,
    filedOn: formatMoment(filed.filedAt),
    nextHtml: markdownToHtml(identity.receipt),
    delay: delayOf(compiled, filed),
    receiptHref: `/api/v1/cases/${filed.id}/receipt`,
    followHref: assisted ? `/agent/dossiers/${filed.id}` : `/compte/demandes/${filed.id}`,
    mailedTo: filed.applicant.email,
    later: missingAnswers(form, filed.answers).map(({ label }) => label),
    assisted,
  };
}

/** The usual delay, for a sentence that goes on; null once it is over, since what was asked for is decided. */
export function delayOf(compiled: CompiledDispositif, subject: Case): string | null {
  return isDecided(compiled, subject) ? null : withoutCapital(compiled.identity.typicalDelay);
}

/** For a sentence that goes on: « En général trois semaines » → « en général trois semaines ». */
function withoutCapital(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
