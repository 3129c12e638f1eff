/*
 * Questions that scenarios do not answer: one that is added to a form with fourteen scenarios leaves none that can be filed, and
 * its author answers it in all of them at once.
 */
import { isJsonObject } from '../base/guards.ts';
import { parentPointer } from '../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';
import { scenarioName } from '../language/source-files.ts';
import type { Files } from './changes.ts';
import type { Gesture } from './gestures/gesture.ts';
import { valueAt } from './operations.ts';
import { allQuestions, formView } from './view/form-view.ts';
import { choicesOf, type Choice, type QuestionKind } from './view/kinds.ts';

/** Kinds that have one short answer, which may be the same in all scenarios. */
export const ANSWERED_AT_ONCE = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'time',
  'yesNo',
  'choice',
  'choices',
  'email',
  'telephone-nc',
  'piece-justificative',
] as const satisfies readonly QuestionKind[];
export type AnsweredAtOnce = (typeof ANSWERED_AT_ONCE)[number];

/** A question that must be answered whatever else is, and that some scenarios do not answer. */
export type Unanswered = {
  readonly question: Pointer;
  readonly title: string;
  readonly kind: AnsweredAtOnce;
  /** What is chosen from; null where nothing is. */
  readonly choices: readonly Choice[] | null;
  /** Files of the scenarios. */
  readonly scenarios: readonly string[];
};

const GIVEN = '/given/answers';

/** Such questions, in the order of the form; none while it cannot be read. */
export function unansweredQuestions(files: Files): readonly Unanswered[] {
  const view = formView(files);
  const scenarios = Object.keys(files).filter((file) => scenarioName(file) !== null);
  return (view ? allQuestions(view) : []).flatMap((one): readonly Unanswered[] => {
    const kind = ANSWERED_AT_ONCE.find((known) => known === one.kind);
    const isAsked = one.required && one.calculated === null && one.conditions.length === 0;
    if (!kind || !isAsked || one.question.includes('*')) return [];
    const silent = scenarios.filter((file) => isSilent(files, file, one.question)).toSorted();
    if (silent.length === 0) return [];
    const schema = valueAt(files, { file: 'form.schema.json', pointer: one.at });
    // What may come later keeps nobody from filing.
    if (isJsonObject(schema) && isJsonObject(schema['cagou']) && schema['cagou']['soft'] === true) return [];
    const choices = isJsonObject(schema) ? choicesFor(kind, schema) : null;
    return [{ question: one.question, title: one.title, kind, choices, scenarios: silent }];
  });
}

function choicesFor(kind: AnsweredAtOnce, schema: JsonObject): readonly Choice[] | null {
  switch (kind) {
    case 'yesNo':
      return YES_OR_NO;
    case 'choice':
      return choicesOf(schema);
    case 'choices':
      return isJsonObject(schema['items']) ? choicesOf(schema['items']) : null;
    default:
      return null;
  }
}

const YES_OR_NO: readonly Choice[] = [
  { value: true, title: 'Oui' },
  { value: false, title: 'Non' },
];

/** Whether a scenario answers what is around a question, and not the question. */
function isSilent(files: Files, file: string, question: Pointer): boolean {
  const around = valueAt(files, { file, pointer: GIVEN + parentPointer(question) });
  return isJsonObject(around) && valueAt(files, { file, pointer: GIVEN + question }) === undefined;
}

/** One answer in all the scenarios that give none, as one step. */
export function answerEverywhere({ question, scenarios }: Unanswered, answer: Json): Gesture {
  return {
    type: 'all',
    parts: scenarios.map((file) => ({
      type: 'set',
      at: { file, pointer: GIVEN + question },
      value: answer,
    })),
  };
}
