/* What a condition may be about, and what it says at first of an answer. */
import {
  allQuestions,
  type Clause,
  type ClauseTest,
  type Files,
  type JsonObject,
  type Pointer,
  type QuestionView,
} from '../../engine/studio.ts';
import { today } from '../today.ts';
import { askedAt, temporalOf, testsFor, valuesOf, type QuestionAsked } from './condition-words.ts';
import { containerOf } from './places.ts';
import type { FormEditor } from './use-form.ts';

/** A question that a condition may be about. */
export type Other = QuestionAsked & { readonly path: readonly string[] };

/** The other questions of the same object, the nearest before it first; of sections and blocks, what they hold. */
export function othersThan(
  { view, files }: Pick<FormEditor, 'view' | 'files'>,
  question: QuestionView,
): readonly Other[] {
  const container = containerOf(question.question);
  const beside = allQuestions(view).filter((one) => containerOf(one.question) === container);
  const at = beside.findIndex((one) => one.question === question.question);
  const near = [...beside.slice(0, at).toReversed(), ...beside.slice(at + 1)];
  return near.flatMap((one): readonly Other[] => {
    const asked = askedAt(files, container, [one.name]);
    return asked ? [{ ...asked, title: one.title, path: [one.name] }, ...insideOf(files, container, one)] : [];
  });
}

function insideOf(files: Files, container: Pointer, { name, title, kind, children }: QuestionView): readonly Other[] {
  const names =
    kind === 'group'
      ? children.map((child) => child.name)
      : kind === 'identite'
        ? ['statut', 'dateNaissance']
        : kind === 'foyer'
          ? ['situation']
          : [];
  return names.flatMap((inner) => {
    const asked = askedAt(files, container, [name, inner]);
    return asked ? [{ ...asked, title: `${title} › ${asked.title}`, path: [name, inner] }] : [];
  });
}

/** What one most often says of an answer. */
export function firstClause({ path, schema }: Other): Clause {
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
      return { type };
    default: {
      return { type, value: former && 'value' in former ? former.value : STARTS[temporalOf(schema) ?? 'number']() };
    }
  }
}

/** What a value is first compared with. */
const STARTS = { date: () => today(), time: () => '08:00', number: () => 0 } as const;
