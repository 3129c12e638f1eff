import { fillSentence } from '../../../engine/form/words/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';

type Subject = Pick<CaseDetail, 'applicant' | 'number' | 'dispositif' | 'stateTitle'>;

/** A sentence with what the case has in the place of its tags. */
export function fillTemplate(text: string, { applicant, number, dispositif, stateTitle }: Subject): string {
  const { givenName, familyName } = applicant;
  return fillSentence(text, {
    prénom: givenName,
    nom: familyName,
    numéro: number,
    dispositif: dispositif.name,
    étape: stateTitle,
  });
}

/** What is written, with a sentence after it on a line of its own. */
export function joinSentence(written: string, sentence: string): string {
  return written.trim() === '' ? sentence : `${written.trimEnd()}\n${sentence}`;
}
