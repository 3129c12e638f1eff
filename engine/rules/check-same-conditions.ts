/** The same condition written twice: copied to be changed, and left as it was. */
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

/** Checks, and conditions of access, whose expression is, word for word, that of one before of the same list: a check may say beside a field what a condition says on the sheet. */
export function checkSameConditions({ rules, report }: ParsedSource): readonly Diagnostic[] {
  const conditions = [
    ...(rules.checks ?? []).map(({ id, valid, each = '' }, at) => ({
      title: id,
      words: `check ${each} ${wordsOf(valid)}`,
      place: `/checks/${at}/valid`,
    })),
    ...(rules.eligibility ?? []).map(({ title, valid, each = '' }, at) => ({
      title,
      words: `eligibility ${each} ${wordsOf(valid)}`,
      place: `/eligibility/${at}/valid`,
    })),
  ];
  return conditions.flatMap(({ words, place }, at) => {
    const first = conditions.slice(0, at).find((other) => other.words === words);
    if (!first) return [];
    const related = [{ caption: CAPTIONS.opposed, place: first.place }];
    return [report('rules.same-condition', 'rules.json', place, { other: first.title }, related)];
  });
}

function wordsOf(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
