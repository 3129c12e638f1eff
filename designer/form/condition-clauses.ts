/* What a condition may be about, and what it says at first of an answer. */
import {
  allQuestions,
  type Clause,
  type ClauseTest,
  type Condition,
  type Files,
  type FormView,
  type Gesture,
  type Together,
  type JsonObject,
  type Pointer,
  type QuestionView,
} from '../../engine/studio.ts';
import { today } from '../today.ts';
import { ageFrom, BETWEEN, type NewAge } from './ages.ts';
import { askedAt, temporalOf, testsFor, valuesOf, type QuestionAsked } from './condition-words.ts';
import { together } from './hands.ts';
import { containerOf } from './places.ts';
import type { FormEditor } from './use-form.ts';

/** A question that a condition may be about. */
export type Other = QuestionAsked & {
  readonly path: readonly string[];
  /** What gives it to the form, where it is not there yet: it is done with the condition, as one step. */
  readonly brings?: NewAge['brings'];
};

/** The other questions of the same object, the nearest before it first; of sections and blocks, what they hold; of a birth, the age. */
export function othersThan(
  { view, files }: Pick<FormEditor, 'view' | 'files'>,
  question: QuestionView,
): readonly Other[] {
  const container = containerOf(question.question);
  const beside = allQuestions(view).filter((one) => containerOf(one.question) === container);
  const at = beside.findIndex((one) => one.question === question.question);
  const near = [...beside.slice(0, at).toReversed(), ...beside.slice(at + 1)];
  return near.flatMap((one): readonly Other[] => {
    const asked = askedAt(files, container, [one.name], one.file);
    if (!asked) return [];
    const others = [{ ...asked, title: one.title, path: [one.name] }, ...insideOf(files, container, one)];
    // What is calculated stands in the form itself, and is read there.
    return container === '' && view.form === 'request'
      ? others.flatMap((other) => [other, ...aged(other, view, files)])
      : others;
  });
}

function aged(date: Other, view: FormView, files: Files): readonly Other[] {
  const age = ageFrom(date, view, files);
  return age ? [age] : [];
}

/** One thing that is done. */
type SingleGesture = Together['parts'][number];

/** A condition with all that it reads: what the form has not is given to it first. */
export function bringing(condition: Condition, write: SingleGesture, others: readonly Other[]): Gesture {
  const read = new Set(condition.clauses.map(({ path }) => path.join('/')));
  const brought = others.flatMap(({ path, brings }) => (brings && read.has(path.join('/')) ? [brings] : []));
  return together([...brought, write]);
}

function insideOf(
  files: Files,
  container: Pointer,
  { file, name, title, kind, children }: QuestionView,
): readonly Other[] {
  const names =
    kind === 'group'
      ? children.map((child) => child.name)
      : kind === 'identite'
        ? ['statut', 'dateNaissance']
        : kind === 'foyer'
          ? ['situation']
          : [];
  return names.flatMap((inner) => {
    const asked = askedAt(files, container, [name, inner], file);
    return asked ? [{ ...asked, title: `${title}${BETWEEN}${asked.title}`, path: [name, inner] }] : [];
  });
}

/** What one most often says of an answer. */
export function firstClause({ path, schema, brings }: Other): Clause {
  if (brings) return { path, test: { type: 'lessThan', value: OF_AGE } };
  const type = testsFor(schema)[0] ?? 'answered';
  return { path, test: testOf(type, schema, null) };
}

/** Another test of the same answer, which keeps what it is compared with where both compare alike. */
export function testOf(type: ClauseTest['type'], schema: JsonObject, former: ClauseTest | null): ClauseTest {
  switch (type) {
    case 'is':
    case 'isNot':
    case 'includes': {
      const kept = former && 'values' in former ? former.values : null;
      return { type, values: kept ?? [valuesOf(schema)?.[0]?.value ?? ''] };
    }
    case 'answered':
    case 'unanswered':
    case 'hasMembers':
      return { type };
    default: {
      return { type, value: former && 'value' in former ? former.value : STARTS[temporalOf(schema) ?? 'number']() };
    }
  }
}

/** Years from which one is of age: what an age is most often compared with. */
const OF_AGE = 18;

/** What a value is first compared with. */
const STARTS = { date: () => today(), time: () => '08:00', number: () => 0 } as const;
