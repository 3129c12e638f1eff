/*
 * Answers that are chosen in a list: long lists stay on the server, which is asked what a text means before it is written into
 * scenarios, as it is when somebody files a request.
 */
import { foldText } from '../../engine/base/index.ts';
import type { DataRow } from '../../engine/index.ts';
import type { Unanswered } from '../../engine/studio.ts';
import { entryOf, type Typed } from './answers-typed.ts';

/** Rows of a list that suit a text, by the name of the list. Rejects when the server cannot be asked. */
export type RowSearch = (list: string, text: string) => Promise<readonly DataRow[]>;

/** What was typed, with the values of the rows that texts mean. */
export type SettledTyped = {
  readonly typed: Typed;
  /** Entries whose text no row of their list has. */
  readonly unknown: readonly string[];
};

/** The row that a text means: its value, else its value or its label but for accents and capitals. */
export function rowMeant(rows: readonly DataRow[], text: string): DataRow | null {
  const wanted = foldText(text);
  return (
    rows.find(({ value }) => value === text) ??
    rows.find(({ value, label }) => foldText(label) === wanted || foldText(value) === wanted) ??
    null
  );
}

/** What was typed where an answer is chosen in a list. */
function chosenInLists(all: readonly Unanswered[], typed: Typed) {
  return all.flatMap((one) =>
    one.asked.flatMap((part) => {
      const entry = entryOf(one, part);
      const text = (typed[entry] ?? '').trim();
      return part.list && text !== '' ? [{ entry, text, list: part.list }] : [];
    }),
  );
}

/** Whether something was typed where an answer is chosen in a list. */
export const choosesInList = (all: readonly Unanswered[], typed: Typed): boolean =>
  chosenInLists(all, typed).length > 0;

/** Puts values in the place of texts where an answer is chosen in a list. Rejects when the server cannot be asked. */
export async function settleTyped(all: readonly Unanswered[], typed: Typed, search: RowSearch): Promise<SettledTyped> {
  const asked = chosenInLists(all, typed);
  const settled = await Promise.all(
    asked.map(async ({ entry, text, list }) => {
      const row = rowMeant(await search(list.name, text), text);
      return { entry, value: row?.value ?? text, isKnown: row !== null || list.suggests };
    }),
  );
  return {
    typed: { ...typed, ...Object.fromEntries(settled.map(({ entry, value }) => [entry, value])) },
    unknown: settled.flatMap(({ entry, isKnown }) => (isKnown ? [] : entry)),
  };
}
