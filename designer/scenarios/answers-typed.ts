/* What an author has typed for the questions that scenarios leave out: which are answered, and which texts are no answers. */
import type { Asked, Json, Unanswered } from '../../engine/studio.ts';
import { answerOf } from './answer-of.ts';

/** What stands in the entries, by their keys. */
export type Typed = Readonly<Record<string, string>>;

/** The key of an entry: names repeat from one section to another. */
export const entryOf = ({ question }: Pick<Unanswered, 'question'>, { name }: Pick<Asked, 'name'>): string =>
  `${question} ${name}`;

/** What can be written at once. */
export type AnswersTyped = {
  readonly answered: readonly { readonly unanswered: Unanswered; readonly answers: readonly Json[] }[];
  /** Entries that are to be mended first, in the order of the form. */
  readonly wrong: readonly string[];
};

/**
 * Reads the entries. A question that nothing was typed for waits for another time, unless nothing was typed at all: one is
 * then told of the first. Of one that is answered by several entries, all are wanted.
 * @param unknown entries whose text is in no row of their list
 */
export function answersTyped(all: readonly Unanswered[], typed: Typed, unknown: readonly string[] = []): AnswersTyped {
  const isBegun = (one: Unanswered): boolean => one.asked.some((asked) => textOf(one, asked, typed) !== '');
  const begun = all.filter(isBegun);
  const read = (begun.length > 0 ? begun : all.slice(0, 1)).map((unanswered) => ({
    unanswered,
    given: unanswered.asked.map((asked) => {
      const entry = entryOf(unanswered, asked);
      return { entry, answer: unknown.includes(entry) ? null : answerOf(asked, textOf(unanswered, asked, typed)) };
    }),
  }));
  return {
    answered: read.flatMap(({ unanswered, given }) => {
      const answers = given.flatMap(({ answer }) => (answer === null ? [] : [answer]));
      return answers.length === given.length ? [{ unanswered, answers }] : [];
    }),
    wrong: read.flatMap(({ given }) => given.flatMap(({ entry, answer }) => (answer === null ? entry : []))),
  };
}

const textOf = (one: Unanswered, asked: Asked, typed: Typed): string => (typed[entryOf(one, asked)] ?? '').trim();

/** Questions in the order of the form, with the page that each run of them stands on. */
export function byPage(
  all: readonly Unanswered[],
): readonly { readonly page: string | null; readonly of: readonly Unanswered[] }[] {
  return [...Map.groupBy(all, ({ page }) => page)].map(([page, of]) => ({ page, of }));
}
