/*
 * Questions on the clipboard: what defines them and what they need, so that they can be pasted into another scheme.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { isJson } from '../../base/is-json.ts';
import { joinPointer, parentPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import { listMentions, namesRead } from '../form-mentions.ts';
import type { Gesture, Together } from '../gestures/gesture.ts';
import { FORMS, rootOfForm, type OfForm } from '../gestures/forms.ts';
import { FORM_UI } from '../gestures/layout.ts';
import { namesAt, valueAt } from '../operations.ts';
import { FORM_SCHEMA, type QuestionView } from './form-view.ts';
import { nameOfTitle } from '../names.ts';

/** A question with how it is asked. */
type CopiedQuestion = {
  readonly name: string;
  readonly title: string;
  readonly schema: JsonObject;
  readonly required: boolean;
  /** The schema under `if`, of the object that it is asked in; null when it is always asked, or asked in another way. */
  readonly condition: JsonObject | null;
  /** Its presentation and those of the questions it holds, by pointers below its own. */
  readonly presented: JsonObject;
};

/** Questions with what of their scheme they name. */
export type CopiedQuestions = {
  readonly cagou: 'questions';
  readonly questions: readonly CopiedQuestion[];
  /** Categories of privacy.json, by name. */
  readonly categories: JsonObject;
  /** Reference data, by the path of the file. */
  readonly lists: Readonly<Record<string, string>>;
};

const FIELDS = { file: FORM_UI, pointer: '/fields' };

/** Questions as they are copied. */
export function copyQuestions(files: Files, questions: readonly QuestionView[]): CopiedQuestions {
  const schemas = questions.map(({ file, at }) => valueAt(files, { file, pointer: at }) ?? {});
  const categories = namedIn(schemas, 'personal').flatMap((name) => {
    const category = valueAt(files, { file: 'privacy.json', pointer: joinPointer('/categories', name) });
    return category === undefined ? [] : [[name, category] as const];
  });
  const lists = namedIn(schemas, 'data').flatMap((name) => {
    const text = files[`data/${name}.csv`];
    return text === undefined ? [] : [[`data/${name}.csv`, text] as const];
  });
  return {
    cagou: 'questions',
    questions: questions.map((question, rank) => copyQuestion(files, question, schemas[rank])),
    categories: Object.fromEntries(categories),
    lists: Object.fromEntries(lists),
  };
}

function copyQuestion(files: Files, view: QuestionView, schema: Json | undefined): CopiedQuestion {
  const { file, question, name, title, required, conditions } = view;
  const [only, ...others] = conditions;
  const isPlain = only?.holds === true && others.length === 0 && only.about === parentPointer(question);
  const condition = isPlain ? valueAt(files, { file, pointer: only.at }) : undefined;
  const fields = file === FORM_SCHEMA ? valueAt(files, FIELDS) : undefined;
  const presented = Object.entries(isJsonObject(fields) ? fields : {}).flatMap(([pointer, value]) =>
    pointer === question || pointer.startsWith(`${question}/`)
      ? [[pointer.slice(question.length), value] as const]
      : [],
  );
  return {
    name,
    title,
    schema: isJsonObject(schema) ? schema : {},
    required,
    condition: isJsonObject(condition) ? condition : null,
    presented: Object.fromEntries(presented),
  };
}

/** What the annotations of schemas name by a word. */
function namedIn(value: Json, word: 'personal' | 'data'): readonly string[] {
  if (isJsonList(value)) return [...new Set(value.flatMap((part) => namedIn(part, word)))];
  if (!isJsonObject(value)) return [];
  const own = isJsonObject(value['cagou']) ? value['cagou'][word] : undefined;
  return [...new Set([...(typeof own === 'string' ? [own] : []), ...namedIn(Object.values(value), word)])];
}

/** Questions that a text of the clipboard holds; null when it holds none. */
export function readCopied(text: string): CopiedQuestions | null {
  try {
    const value: unknown = JSON.parse(text);
    return isCopied(value) ? value : null;
  } catch {
    return null;
  }
}

function isCopied(value: unknown): value is CopiedQuestions {
  if (!isJson(value) || !isJsonObject(value) || value['cagou'] !== 'questions') return false;
  const { questions, categories, lists } = value;
  return (
    isJsonList(questions) &&
    questions.every(
      (one) =>
        isJsonObject(one) &&
        typeof one['name'] === 'string' &&
        typeof one['title'] === 'string' &&
        typeof one['required'] === 'boolean' &&
        isJsonObject(one['schema']) &&
        (one['condition'] === null || isJsonObject(one['condition'])) &&
        isJsonObject(one['presented']),
    ) &&
    isJsonObject(categories) &&
    isJsonObject(lists) &&
    Object.values(lists).every((list) => typeof list === 'string')
  );
}

/** Where questions are pasted: as `question.add` says it. */
type Where = OfForm & { readonly container: Pointer; readonly page: string | null; readonly before: string | null };

/**
 * The gesture that pastes questions, with the pointers that they get. A name that is taken is made anew of the title; what
 * they need and the scheme does not have comes with them; a condition on answers that are not asked here stays behind.
 */
export function pasteQuestions(
  files: Files,
  { questions, categories, lists }: CopiedQuestions,
  { container, page, before, form: called }: Where,
): { readonly gesture: Together; readonly pasted: readonly Pointer[] } {
  const form = valueAt(files, rootOfForm(called)) ?? null;
  const ofForm: OfForm = called === undefined ? {} : { form: called };
  const inside = listMentions(form).flatMap(({ kind, question }) =>
    kind === 'defined' && parentPointer(question) === container ? [question.slice(container.length + 1)] : [],
  );
  const taken = new Set(inside);
  const named = questions.map((question) => {
    const name = taken.has(question.name) ? nameOfTitle(question.title, [...taken]) : question.name;
    taken.add(name);
    return { ...question, name, isSame: name === question.name };
  });
  const known = new Set([...inside, ...named.flatMap(({ name, isSame }) => (isSame ? [name] : []))]);
  const parts: Exclude<Gesture, Together>[] = [
    ...missing(files, { file: 'privacy.json', pointer: '/categories' }, categories),
    ...Object.entries(lists).flatMap(([file, text]) =>
      files[file] === undefined ? [{ type: 'create', file, text } as const] : [],
    ),
    ...named.map(
      ({ name, schema, required }) =>
        ({ ...ofForm, type: 'question.add', container, name, schema, required, page, before }) as const,
    ),
    ...(FORMS[called ?? 'request'].isLaidOut ? named : []).flatMap(({ name, presented }) =>
      missing(
        files,
        FIELDS,
        Object.fromEntries(
          Object.entries(presented).map(([below, value]) => [joinPointer(container, name) + below, value]),
        ),
      ),
    ),
    ...named.flatMap(({ name, condition }) =>
      condition && namesRead(condition).every((read) => known.has(read))
        ? [{ ...ofForm, type: 'question.condition', question: joinPointer(container, name), condition } as const]
        : [],
    ),
  ];
  return { gesture: { type: 'together', parts }, pasted: named.map(({ name }) => joinPointer(container, name)) };
}

/** Members that an object does not have yet; the object itself where it is not there. */
function missing(
  files: Files,
  at: { readonly file: string; readonly pointer: Pointer },
  members: JsonObject,
): readonly Exclude<Gesture, Together>[] {
  const wanted = Object.entries(members);
  if (wanted.length === 0) return [];
  if (!isJsonObject(valueAt(files, at))) return [{ type: 'set', at, value: members }];
  const there = new Set(namesAt(files, at));
  return wanted.flatMap(([name, value]) => (there.has(name) ? [] : [{ type: 'insert', at, name, value } as const]));
}
