/** Answers and what was given with actions, laid out for a reader; what the last correction changed; what one can name. */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { sectionsWithout } from '../../form/reading/withhold.ts';
import { findField } from '../../form/fields/field-index.ts';
import { missingAnswers, questionLabels, type MissingAnswer } from '../../form/reading/missing-answers.ts';
import { reviewSections } from '../../form/reading/review-sections.ts';
import { equalJson } from '../../base/json.ts';
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Form } from '../../form/form.ts';
import type { Instant, Json, JsonObject, Pointer } from '../../base/values.ts';
import type { ReviewRow, ReviewSection } from '../../form/reading/review-sections.ts';
import { readExplanation } from '../../case/explanation.ts';
import { answersKeptFrom, deedKeptFrom, type Reader } from '../sight/reader.ts';
import { isDeedShown } from '../sight/shown-parts.ts';

/** A field that a correction can name. A list is named itself where a member is to be added, or one too many taken away. */
export type Nameable = {
  readonly pointer: Pointer;
  readonly label: string;
  readonly page: string;
  readonly isList: boolean;
};

/** What was given with an action, the last time it was taken. */
export type ShownDeed = {
  readonly action: string;
  readonly title: string;
  readonly by: string;
  readonly at: Instant;
  /** Why something that was asked for has not changed. */
  readonly explanation: string | null;
  readonly sections: readonly ReviewSection[];
};

/** Answers laid out to be read, without the rows that a reader does not see; lists are cut once `most` rows are laid out. */
export function shownSections(
  reader: Reader,
  form: Form,
  answers: JsonObject,
  most?: number,
): readonly ReviewSection[] {
  if (reader.contact && reader.unread.size === 0) return reviewSections(form, answers, most);
  return sectionsWithout(form, answers, answersKeptFrom(reader, form), most);
}

/** What was given with the actions that are shown, in the order in which they were taken. `subject` is the whole case. */
export function shownDeeds(
  compiled: CompiledDispositif,
  subject: Case,
  shown: Case,
  reader: Reader,
): readonly ShownDeed[] {
  return Object.entries(shown.actions)
    .toSorted(([, left], [, right]) => Date.parse(left.at) - Date.parse(right.at))
    .flatMap(([id, { at, by, data }]) => {
      const action = compiled.workflow.actions[id];
      const given = subject.actions[id]?.data ?? {};
      if (!action || !isDeedShown(action, reader)) return [];
      return {
        action: id,
        title: action.definition.title,
        by,
        at,
        explanation: action.definition.kind === 'resubmission' ? readExplanation(data) : null,
        sections: action.form ? sectionsOfDeed(compiled, action.form.form, given, reader) : [],
      };
    });
}

function sectionsOfDeed(
  compiled: CompiledDispositif,
  form: Form,
  given: JsonObject,
  reader: Reader,
): readonly ReviewSection[] {
  if (reader.contact && reader.unread.size === 0) return reviewSections(form, given);
  return sectionsWithout(form, given, deedKeptFrom(compiled, reader, form));
}

/** Fields that a correction can name, of those that are shown to an agent. */
export function nameableFields({ model }: Form, sections: readonly ReviewSection[]): readonly Nameable[] {
  return sections.flatMap(({ title, rows }) => {
    const labels = questionLabels(rows, title);
    return rows.flatMap(({ pointer, heading, label: own }, at) => {
      const field = findField(model, pointer);
      const isList = field?.type === 'array' && field.choices === null;
      // What is calculated changes with what it is worked out from.
      if (field?.annotation.calculated !== undefined) return [];
      return heading && !isList ? [] : [{ pointer, label: labels[at] ?? own, page: title, isList }];
    });
  });
}

/** What the request was filed without and a reader may know of. */
export function shownMissing(form: Form, { answers }: Pick<Case, 'answers'>, reader: Reader): readonly MissingAnswer[] {
  const isKept = answersKeptFrom(reader, form);
  return missingAnswers(form, answers).filter(({ pointer }) => !isKept(pointer));
}

/** Pointers of the values that differ between the last two sets of answers, of those that a reader sees. */
export function changedAnswers(form: Form, events: readonly CaseEvent[], reader: Reader): readonly Pointer[] {
  const [before, after] = lastAnswers(events);
  const changed = before && after ? differences(before, after, '') : [];
  const isKept = answersKeptFrom(reader, form);
  return changed.filter((pointer) => !isKept(pointer));
}

/** What an answer that the last correction changed was before. */
export type FormerAnswer = {
  readonly pointer: Pointer;
  /** As it was read then; null when it was not answered. */
  readonly text: string | null;
};

/** What the answers that are shown were before the last correction, where that changed them: one for each row of `sections`. */
export function formerAnswers(
  form: Form,
  events: readonly CaseEvent[],
  reader: Reader,
  sections: readonly ReviewSection[],
): readonly FormerAnswer[] {
  const [before, after] = lastAnswers(events);
  const changed = changedAnswers(form, events, reader);
  if (!before || !after || changed.length === 0) return [];
  const former = new Map(valueRows(shownSections(reader, form, before)).map((row) => [row.pointer, row]));
  return valueRows(sections)
    .filter(({ pointer }) => changed.some((item) => item === pointer || item.startsWith(`${pointer}/`)))
    .map(({ pointer }) => {
      const row = former.get(pointer);
      return { pointer, text: row?.file?.name ?? row?.value ?? null };
    });
}

const valueRows = (sections: readonly ReviewSection[]): readonly ReviewRow[] =>
  sections.flatMap(({ rows }) => rows.filter(({ heading }) => !heading));

/** The last two sets of answers that were given, the earlier first. */
function lastAnswers(events: readonly CaseEvent[]): readonly JsonObject[] {
  return events
    .flatMap((event) => (event.type === 'filed' || event.type === 'answersChanged' ? [event.answers] : []))
    .slice(-2);
}

function differences(before: Json | undefined, after: Json | undefined, pointer: Pointer): readonly Pointer[] {
  if (before === undefined || after === undefined) return before === after ? [] : [pointer];
  const isSameKind = (isJsonList(before) && isJsonList(after)) || (isJsonObject(before) && isJsonObject(after));
  if (!isSameKind) return equalJson(before, after) ? [] : [pointer];
  const [left, right] = [membersOf(before), membersOf(after)];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].flatMap((name) => differences(left.get(name), right.get(name), joinPointer(pointer, name)));
}

function membersOf(container: Json): ReadonlyMap<string, Json> {
  return new Map(isJsonList(container) || isJsonObject(container) ? Object.entries(container) : []);
}
