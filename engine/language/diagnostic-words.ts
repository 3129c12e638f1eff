/** Turns of phrase that several tables of diagnostics share. */

/** Choices named in a sentence: a list of reference data may have thousands. */
const MOST_CHOICES = 12;

/** The choices that are possible, the first of them when there are many. */
export function listChoices(choices: readonly string[]): string {
  const named = choices.map((choice) => `« ${choice} »`);
  return named.length > MOST_CHOICES
    ? `${named.slice(0, MOST_CHOICES).join(', ')}… (${named.length} en tout)`
    : named.join(', ');
}

/** What may stand there, as the end of a sentence; nothing when it is not known. */
export function possible(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Possibles à cet endroit : ${listChoices(names)}.`;
}

/** The nearest known name, as the end of a sentence; nothing when there is none. */
export function meant(suggestion: string): string {
  return suggestion ? ` Vouliez-vous dire « ${suggestion} » ?` : '';
}

/** The same of a name that nothing bears, such as that of a question that was removed: how to go on without it. */
export function meantOrGone(suggestion: string): string {
  return meant(suggestion) || ' Nommez autre chose ici, ou rétablissez ce qui portait ce nom.';
}

const ENDS: Readonly<Record<string, string>> = {
  granted: 'accordée',
  refused: 'refusée',
  withdrawn: 'retirée',
  closed: 'close',
};

/** How a request ends, by the code of an outcome: « la demande est accordée ». */
export function sayEnd(outcome: string): string {
  return `la demande est ${ENDS[outcome] ?? outcome}`;
}

const SILENCES: Readonly<Record<string, string>> = { acceptance: 'acceptation', rejection: 'rejet' };

/** What silence stands for, by its code: « acceptation ». */
export function saySilence(silence: string): string {
  return SILENCES[silence] ?? silence;
}
