import type { CaseDetail } from '../../../schemas/types/api.ts';

/** What a sentence may leave to the case, as it is written between braces. */
export const TAGS = ['prénom', 'nom', 'numéro', 'dispositif', 'étape'] as const;

type Subject = Pick<CaseDetail, 'applicant' | 'number' | 'dispositif' | 'stateTitle'>;

/** A sentence with what the case has in the place of its tags; what is no tag stays as it is written. */
export function fillTemplate(text: string, { applicant, number, dispositif, stateTitle }: Subject): string {
  const values: Readonly<Record<(typeof TAGS)[number], string>> = {
    prénom: applicant.givenName,
    nom: applicant.familyName,
    numéro: number,
    dispositif: dispositif.name,
    étape: stateTitle,
  };
  return text.replaceAll(/\{([^{}]+)\}/gu, (written, name: string) => {
    const tag = TAGS.find((one) => one === name.trim().normalize('NFC').toLocaleLowerCase('fr'));
    return tag ? values[tag] : written;
  });
}

/** What is written, with a sentence after it on a line of its own. */
export function joinSentence(written: string, sentence: string): string {
  return written.trim() === '' ? sentence : `${written.trimEnd()}\n${sentence}`;
}
