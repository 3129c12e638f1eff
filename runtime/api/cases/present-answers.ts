/** What is to be read: answers and what was given with actions; what the last correction changed; what one can name. */
import {
  findField,
  formatDate,
  isContactField,
  missingAnswers,
  questionLabels,
  readExplanation,
  reviewSections,
  sectionsWithoutContact,
  type CaseEvent,
  type CompiledAction,
  type Form,
  type Json,
  type JsonObject,
  type Pointer,
  type ReviewSection,
} from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { localDay } from '../../filing/index.ts';
import { fr as messages } from '../messages/fr.ts';
import type { OpenCase } from './open-case.ts';

export function presentAnswers(
  opened: OpenCase,
  events: readonly CaseEvent[],
): Pick<CaseDetail, 'answers' | 'sections' | 'changed' | 'correctable' | 'expected'> {
  const { case: read, compiled, isOwner, sight } = opened;
  const sections = sectionsSeen(opened, compiled.form, read.answers);
  const isSeen = (pointer: Pointer): boolean => sight.contact || !isContactField(compiled.form.model, pointer);
  const correctable = sections.flatMap(({ title, rows }) => {
    const labels = questionLabels(rows, title);
    return rows.flatMap(({ pointer, heading, label: own }, at) => {
      const label = labels[at] ?? own;
      // A list is named itself where a member is to be added, or one too many taken away.
      if (isList(compiled.form, pointer)) return [{ pointer, label: messages.listItself(label), page: title }];
      return heading ? [] : [{ pointer, label, page: title }];
    });
  });
  return {
    answers: read.answers,
    sections: [...sections, ...presentDeeds(opened)],
    changed: changedByCorrection(events).filter(isSeen),
    correctable: isOwner ? [] : correctable,
    expected:
      read.outcome === null ? missingAnswers(compiled.form, read.answers).filter(({ pointer }) => isSeen(pointer)) : [],
  };
}

function isList({ model }: Pick<Form, 'model'>, pointer: Pointer): boolean {
  const field = findField(model, pointer);
  return field?.type === 'array' && field.choices === null;
}

/** Answers and what was given with actions, laid out to be read by this viewer. */
export function presentSections(opened: OpenCase): readonly ReviewSection[] {
  return [...sectionsSeen(opened, opened.compiled.form, opened.case.answers), ...presentDeeds(opened)];
}

function sectionsSeen({ sight }: OpenCase, form: Form, values: JsonObject): readonly ReviewSection[] {
  return sight.contact ? reviewSections(form, values) : sectionsWithoutContact(form, values);
}

/**
 * Values given with actions, the last of each: reasons, reports, invoices. Applicants and who is only consulted read those that applicants give;
 * what agents write among themselves is not theirs to read before it is decided.
 */
function presentDeeds(opened: OpenCase): readonly ReviewSection[] {
  const { case: read, compiled, isOwner, isConsulted } = opened;
  const taken = Object.entries(read.actions).toSorted(
    ([, left], [, right]) => Date.parse(left.at) - Date.parse(right.at),
  );
  return taken.flatMap(([id, { data, at, by }]) => {
    const action = compiled.workflow.actions[id];
    if (!action || ((isOwner || isConsulted) && !action.definition.by.includes('applicant'))) return [];
    const title = messages.deed(action.definition.title, by, formatDate(localDay(at)));
    const given = action.form ? sectionsSeen(opened, action.form.form, data) : [];
    const sections = [...explanationOf(opened, action, data), ...given];
    return sections.map(({ rows }) => ({ page: `action:${id}`, title, rows }));
  });
}

/** Why something that was asked for has not changed; like the correction itself, not for who does not see contact details. */
function explanationOf(
  { sight }: OpenCase,
  { definition }: Pick<CompiledAction, 'definition'>,
  data: JsonObject,
): readonly Pick<ReviewSection, 'rows'>[] {
  const value = definition.kind === 'resubmission' && sight.contact ? readExplanation(data) : null;
  if (value === null) return [];
  const row = { pointer: '/explanation', label: messages.explanation, value, file: null, depth: 0, heading: false };
  return [{ rows: [row] }];
}

/** Pointers of the values that differ between the last two sets of answers. */
function changedByCorrection(events: readonly CaseEvent[]): readonly string[] {
  const sets = events.flatMap((event) =>
    event.type === 'filed' || event.type === 'answersChanged' ? [event.answers] : [],
  );
  const [before, after] = sets.slice(-2);
  return before && after ? differences(before, after, '') : [];
}

function differences(before: Json | undefined, after: Json | undefined, pointer: string): readonly string[] {
  if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) =>
      differences(memberOf(before, name), memberOf(after, name), `${pointer}/${escape(name)}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [pointer];
}

function memberOf(container: JsonObject | readonly Json[], name: string): Json | undefined {
  return Object.entries(container).find(([key]) => key === name)?.[1];
}

function isContainer(value: Json | undefined): value is JsonObject | readonly Json[] {
  return typeof value === 'object' && value !== null;
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
