import type { ReplyTemplate } from '../../../schemas/types/api.ts';

/** The sentences in the order in which they are offered: first those that speak of what is written about. */
export function offerTemplates(templates: readonly ReplyTemplate[], about: string): readonly ReplyTemplate[] {
  const wanted = new Set(wordsOf(about));
  const near = (template: ReplyTemplate): number =>
    wordsOf([template.title, ...template.tags].join(' ')).filter((word) => wanted.has(word)).length;
  return templates.toSorted((left, right) => near(right) - near(left));
}

/** Words long enough to tell what is spoken of, one form for « revenu » and « Revenus ». */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]{4,}/gu) ?? []).map((word) => word.replace(/[sx]$/u, ''));
}
