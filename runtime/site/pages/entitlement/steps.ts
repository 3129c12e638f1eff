/**
 * Where somebody is in « À quoi ai-je droit ? », as their page carries it along: nothing is kept on the server, and nothing of the
 * answers is ever in an address. What comes back is read as what anybody may have sent.
 */
import {
  CONCEPTS,
  decodePost,
  questionForm,
  readKnown,
  type FieldError,
  type JsonObject,
  type Known,
} from '../../../../engine/index.ts';
import { isJson, isJsonObject } from '../../../../engine/base/index.ts';

/** Answers and what was passed over, of one page after the other. */
export interface Progress {
  readonly answers: JsonObject;
  /** Roots of the dictionary that were passed over. */
  readonly skipped: ReadonlySet<string>;
  /** Questions asked beyond those that everybody is asked. */
  readonly more: number;
}

/** At the beginning. */
export const BEGINNING: Progress = { answers: {}, skipped: new Set(), more: 0 };

/** Pages of questions before what was found is shown. */
export const MOST_QUESTIONS = 6;
/** Characters of answers that a page carries along; all concepts together take a quarter of it. */
const LONGEST = 4_000;

/** What a page carries along: `answers`, as JSON, and `skipped`. */
export function writeProgress({ answers, skipped, more }: Progress): string {
  return JSON.stringify({ answers, skipped: [...skipped], more });
}

/** Reads it again; what is no answer to a question of the dictionary is left out. */
export function readProgress(text: string): Progress {
  const sent = parse(text);
  const answers = isJsonObject(sent['answers']) ? sent['answers'] : {};
  const skipped = Array.isArray(sent['skipped']) ? sent['skipped'] : [];
  const kept = Object.entries(answers).flatMap(([name, value]) => {
    const one: JsonObject = { [name]: value };
    const concepts = [...readKnown(one).keys()];
    if (concepts.length === 0 || questionForm(name, concepts).validate(one).length > 0) return [];
    return [[name, value] as const];
  });
  return {
    answers: Object.fromEntries(kept),
    skipped: new Set(ROOTS.filter((root) => skipped.includes(root))),
    more: typeof sent['more'] === 'number' ? Math.max(0, Math.min(ROOTS.length, Math.floor(sent['more']))) : 0,
  };
}

const ROOTS: readonly string[] = [...new Set([...CONCEPTS.values()].map(({ question }) => question))];

function parse(text: string): JsonObject {
  if (text.length > LONGEST) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) && isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** The question of a page and what it asks, as the page says; null when there is no such question. */
export function readQuestion(name: string, concepts: string): { name: string; concepts: readonly string[] } | null {
  const named = concepts.split(' ').filter((one) => CONCEPTS.get(one)?.question === name);
  return named.length === 0 ? null : { name, concepts: named };
}

/** What a post answers to a question: the progress with it, or what is to be mended. */
export function answerQuestion(
  progress: Progress,
  question: { readonly name: string; readonly concepts: readonly string[] },
  pairs: readonly (readonly [string, string])[],
): { readonly progress: Progress; readonly given: JsonObject; readonly errors: readonly FieldError[] } {
  const { form, validate } = questionForm(question.name, question.concepts);
  const given = decodePost(form.model, pairs, [question.name]);
  const errors = validate(given);
  if (errors.length > 0) return { progress, given, errors };
  const skipped = new Set([...progress.skipped].filter((name) => name !== question.name));
  return { progress: { ...progress, answers: { ...progress.answers, ...given }, skipped }, given, errors };
}

/** The same without the answer to a question, which is asked again. */
export function withoutAnswer({ answers, skipped, more }: Progress, name: string): Progress {
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([root]) => root !== name)),
    skipped: new Set([...skipped].filter((root) => root !== name)),
    more,
  };
}

/** Pages that were answered or passed over. */
export function countAsked({ answers, skipped }: Progress): number {
  return new Set([...Object.keys(answers), ...skipped]).size;
}

/** The concepts of a root that were answered. */
export function answeredOf({ answers }: Progress, name: string): readonly string[] {
  return [...readKnown({ [name]: answers[name] ?? null }).keys()];
}

/** What is known, by concept. */
export function knownOf({ answers }: Progress): Known {
  return readKnown(answers);
}
