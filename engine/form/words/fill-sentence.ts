/** Sentences that agents use again, and messages to several cases: what they leave to the case, written between braces. */

/** Names that a sentence may leave to the case. */
export const SENTENCE_TAGS = ['prénom', 'nom', 'numéro', 'dispositif', 'étape'] as const;

/** What a case has in the place of each. */
export type SentenceValues = Readonly<Record<(typeof SENTENCE_TAGS)[number], string>>;

/** A sentence with what the case has in the place of its tags; what is no tag stays as it is written. */
export function fillSentence(text: string, values: SentenceValues): string {
  return text.replaceAll(/\{([^{}]+)\}/gu, (written, name: string) => {
    const tag = SENTENCE_TAGS.find((one) => one === name.trim().normalize('NFC').toLocaleLowerCase('fr'));
    return tag ? values[tag] : written;
  });
}
