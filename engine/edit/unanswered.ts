/*
 * Questions that scenarios do not answer: one that is added to a form with fourteen scenarios leaves none that can be filed, and
 * its author answers it in all of them at once.
 */
import { BLOCKS } from '../form/fields/blocks.ts';
import { asJson } from '../base/json.ts';
import { isJsonList, isJsonObject, stringsOf } from '../base/guards.ts';
import { parentPointer } from '../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';
import { scenarioName } from '../language/source-files.ts';
import type { Files } from './changes.ts';
import type { Gesture, Together } from './gestures/gesture.ts';
import { valueAt } from './operations.ts';
import { allQuestions, formView, type QuestionView } from './view/form-view.ts';
import { choicesOf, kindOf, type Choice, type QuestionKind } from './kinds.ts';

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
  'list',
  'email',
  'telephone-nc',
  'ridet',
  'piece-justificative',
  'documents',
] as const satisfies readonly QuestionKind[];
/** One of them. */
export type AnsweredAtOnce = (typeof ANSWERED_AT_ONCE)[number];

/** What is asked for one answer. */
export type Asked = {
  /** Of the question itself, or of one that is asked of each member of a list. */
  readonly name: string;
  readonly title: string;
  readonly kind: AnsweredAtOnce;
  /** What is chosen from; null where nothing is, or where that is a list. */
  readonly choices: readonly Choice[] | null;
  /** The list that the answer is chosen in, by its name; null where it is chosen in none. */
  readonly list: AskedList | null;
};
/** A list of the product, a shared one, or one of the scheme’s own. */
export type AskedList = {
  readonly name: string;
  /** Whether it only suggests: an answer that is not in it is one too. */
  readonly suggests: boolean;
};

/** A question that must be answered whatever else is, and that some scenarios do not answer. */
export type Unanswered = {
  readonly question: Pointer;
  readonly title: string;
  /** Title of the page that asks it; null where none does. */
  readonly page: string | null;
  /** The question itself; of a list, those that each of its members must answer; of a block of several, those that it must have. */
  readonly asked: readonly Asked[];
  /** Whether the answer is made of several, by the names of what is asked. */
  readonly isBlock: boolean;
  /** How many members a list must have; null for a question that is none. */
  readonly members: number | null;
  /** Files of the scenarios. */
  readonly scenarios: readonly string[];
};

const GIVEN = '/given/answers';

/** Such questions, in the order of the form; none while it cannot be read. */
export function unansweredQuestions(files: Files): readonly Unanswered[] {
  const view = formView(files);
  const scenarios = Object.keys(files).filter((file) => scenarioName(file) !== null);
  const pages = new Map(
    (view?.pages ?? []).flatMap(({ title, questions }) =>
      allQuestions({ pages: [], elsewhere: questions }).map(({ question }) => [question, title] as const),
    ),
  );
  return (view ? allQuestions(view) : []).flatMap((one): readonly Unanswered[] => {
    if (!isDue(one) || one.question.includes('*')) return [];
    const block = blockOf(files, one);
    const asked = block
      ? askedOfBlock(block)
      : one.kind === 'repeat'
        ? askedOfMembers(files, one.children)
        : askedBy(files, one);
    if (!asked) return [];
    const silent = scenarios.filter((file) => isSilent(files, file, one.question)).toSorted();
    if (silent.length === 0) return [];
    const schema = schemaAt(files, one);
    // What may come later keeps nobody from filing.
    if (isJsonObject(schema['cagou']) && schema['cagou']['soft'] === true) return [];
    const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
    const members = one.kind === 'repeat' ? Math.max(1, least) : null;
    const { question, title } = one;
    const page = pages.get(question) ?? null;
    return [{ question, title, page, asked, isBlock: block !== null, members, scenarios: silent }];
  });
}

/** Whether a question must be answered whatever the others are. */
const isDue = ({ required, calculated, conditions }: QuestionView): boolean =>
  required && calculated === null && conditions.length === 0;

const schemaAt = (files: Files, { file, at }: QuestionView): JsonObject => {
  const schema = valueAt(files, { file, pointer: at });
  return isJsonObject(schema) ? schema : {};
};

/** The question, where it has a short answer. */
function askedBy(files: Files, question: QuestionView): readonly Asked[] | null {
  const { name, title } = question;
  const kind = ANSWERED_AT_ONCE.find((known) => known === question.kind);
  return kind ? [{ name, title, kind, ...choosing(kind, schemaAt(files, question)) }] : null;
}

/** The block that a question is, where its answer is made of several. */
function blockOf(files: Files, question: QuestionView): JsonObject | null {
  const { $ref } = schemaAt(files, question);
  const block = typeof $ref === 'string' && question.kind !== 'piece-justificative' ? BLOCKS.get($ref) : undefined;
  const schema = block ? asJson(block) : null;
  return isJsonObject(schema) && schema['type'] === 'object' ? schema : null;
}

/** What a block must have; null where a part of that has no short answer. */
function askedOfBlock({ properties, required }: JsonObject): readonly Asked[] | null {
  const parts = isJsonObject(properties) ? properties : {};
  const asked = stringsOf(required).map((name): Asked | null => {
    const schema = parts[name];
    const kind = ANSWERED_AT_ONCE.find((known) => known === kindOf(schema));
    if (!isJsonObject(schema) || !kind) return null;
    const title = typeof schema['title'] === 'string' ? schema['title'] : name;
    return { name, title, kind, ...choosing(kind, schema) };
  });
  return asked.length === 0 || asked.includes(null) ? null : asked.flatMap((one) => one ?? []);
}

/** What each member of a list must answer, or the first that it may; null where one of them has no short answer. */
function askedOfMembers(files: Files, children: readonly QuestionView[]): readonly Asked[] | null {
  const due = children.filter(isDue).map((child) => askedBy(files, child));
  if (due.includes(null)) return null;
  const asked = due.flatMap((one) => one ?? []);
  if (asked.length > 0) return asked;
  const free = children.filter(({ calculated, conditions }) => calculated === null && conditions.length === 0);
  const [first] = free.flatMap((child) => askedBy(files, child) ?? []);
  return first ? [first] : null;
}

const choosing = (kind: AnsweredAtOnce, schema: JsonObject): Pick<Asked, 'choices' | 'list'> => ({
  choices: choicesFor(kind, schema),
  list: kind === 'list' ? listOf(schema) : null,
});

function listOf({ cagou }: JsonObject): AskedList | null {
  const { data, suggest } = isJsonObject(cagou) ? cagou : {};
  return typeof data === 'string' ? { name: data, suggests: suggest === true } : null;
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
  if (!isJsonObject(around) || valueAt(files, { file, pointer: GIVEN + question }) !== undefined) return false;
  return !isFilled(files, file, question) && !expectsRefusal(files, file, question);
}

/** Whether a register fills a question, or parts of it, that the scenario says what it answers: what is missing then is missing on purpose. */
function isFilled(files: Files, file: string, question: Pointer): boolean {
  const sources = valueAt(files, { file, pointer: '/given/sources' });
  const lookups = valueAt(files, { file: 'form.ui.json', pointer: '/lookups' });
  if (!isJsonObject(sources) || !isJsonList(lookups)) return false;
  return lookups.some((lookup) => {
    if (!isJsonObject(lookup) || !isJsonObject(lookup['fills']) || typeof lookup['source'] !== 'string') return false;
    if (!Object.hasOwn(sources, lookup['source'])) return false;
    return Object.keys(lookup['fills']).some((filled) => filled === question || filled.startsWith(`${question}/`));
  });
}

/** Whether a scenario shows that a request without this answer is refused. */
function expectsRefusal(files: Files, file: string, question: Pointer): boolean {
  const steps = valueAt(files, { file, pointer: '/steps' });
  return (isJsonList(steps) ? steps : []).some(
    (step) => isJsonObject(step) && isJsonObject(step['then']) && stringsOf(step['then']['errors']).includes(question),
  );
}

/**
 * One answer in all the scenarios that give none, as one step.
 * @param answers one for each that is asked, in their order: all members of a list have the same
 */
export function answerEverywhere(
  { question, asked, isBlock, members, scenarios }: Unanswered,
  answers: readonly Json[],
): Exclude<Gesture, Together> {
  const member = (): JsonObject => Object.fromEntries(asked.map(({ name }, rank) => [name, answers[rank] ?? null]));
  const one = isBlock ? member() : (answers[0] ?? null);
  const value = members === null ? one : Array.from({ length: members }, member);
  return {
    type: 'all',
    parts: scenarios.map((file) => ({ type: 'set', at: { file, pointer: GIVEN + question }, value })),
  };
}

/** Answers to several questions as one step: each with what its question asks, in their order. */
export const answerAllEverywhere = (
  answered: readonly { readonly unanswered: Unanswered; readonly answers: readonly Json[] }[],
): Together => ({
  type: 'together',
  parts: answered.map(({ unanswered, answers }) => answerEverywhere(unanswered, answers)),
});
