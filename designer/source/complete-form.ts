/*
 * Completion inside a form, which is a JSON Schema: the keywords that a form may use, the blocks that a question may be, and in
 * conditions the questions and their answers.
 */
import {
  BLOCK_KINDS,
  CONDITION_KEYWORDS,
  FORMATS,
  FORM_KEYWORDS,
  FORM_TYPES,
  type Json,
  type JsonObject,
} from '../../engine/studio.ts';
import { isJsonList, isJsonObject } from '../../engine/base/index.ts';
import { questionsAt } from './scheme-names.ts';

/** A value or a name that may be written, and what people call it. */
export type Proposal = { readonly value: Json; readonly title: string };

/** What may stand at a place of a form; `annotation` is the rest of the way inside a `cagou`, which its own schema describes. */
export type FormPlace =
  | { readonly type: 'proposals'; readonly proposals: readonly Proposal[] }
  | { readonly type: 'annotation'; readonly path: readonly (string | number)[] };

const NOTHING: FormPlace = { type: 'proposals', proposals: [] };

type Level = {
  /** Of the answers: names of questions down to the schema that is looked at. */
  readonly question: readonly string[];
  readonly isCondition: boolean;
};

/**
 * What may be written at a place of a form.
 * @param form the form as far as it can be read
 * @param path from the form to the place; at the name of a member, to what holds it
 * @param isName whether the name of a member is asked for, and not a value
 * @param blocks references of the shared blocks that the scheme is pinned to
 */
export function proposeInForm(
  form: Json | null,
  path: readonly (string | number)[],
  isName: boolean,
  blocks: readonly string[],
): FormPlace {
  return inSchema({ form, isName, blocks }, { question: [], isCondition: false }, path);
}

type FormAround = { readonly form: Json | null; readonly isName: boolean; readonly blocks: readonly string[] };

function inSchema(asked: FormAround, level: Level, path: readonly (string | number)[]): FormPlace {
  const { isCondition, question } = level;
  const keywords = isCondition ? CONDITION_KEYWORDS : FORM_KEYWORDS;
  const [keyword, ...rest] = path;
  if (keyword === undefined) {
    const names = Object.keys(keywords);
    return asked.isName ? { type: 'proposals', proposals: names.map(untitled) } : NOTHING;
  }
  const value = typeof keyword === 'string' && Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
  const inner = { ...level, isCondition: isCondition || keyword === 'if' };
  switch (value) {
    case 'annotation':
      return { type: 'annotation', path: rest };
    case 'schema':
      return inSchema(asked, inner, rest);
    case 'schemas':
      return rest.length === 0 ? NOTHING : inSchema(asked, inner, rest.slice(1));
    case 'choices':
      return rest.length === 1 && asked.isName ? proposalsOf(['const', 'title']) : NOTHING;
    case 'properties': {
      const [name, ...below] = rest;
      if (typeof name === 'string') return inSchema(asked, { ...level, question: [...question, name] }, below);
      return asked.isName ? questionsOf(asked, question) : NOTHING;
    }
    case 'names':
      return asked.isName ? NOTHING : questionsOf(asked, question);
    case 'type':
      return proposalsOf(FORM_TYPES);
    case 'format':
      return proposalsOf(Object.keys(FORMATS));
    case 'boolean':
      return { type: 'proposals', proposals: [true, false].map((one) => ({ value: one, title: '' })) };
    case 'any':
    case 'values':
      return { type: 'proposals', proposals: answersTo(asked.form, question) };
    default:
      return keyword === '$ref' && !asked.isName ? proposalsOf([...BLOCKS, ...asked.blocks]) : NOTHING;
  }
}

const BLOCKS: readonly string[] = BLOCK_KINDS.map((name) => `urn:cagou:block:${name}`);

const untitled = (value: string): Proposal => ({ value, title: '' });

const proposalsOf = (values: readonly string[]): FormPlace => ({
  type: 'proposals',
  proposals: values.map(untitled),
});

function questionsOf({ form }: FormAround, question: readonly string[]): FormPlace {
  const proposals = questionsAt(form, question).map(({ name, title }) => ({ value: name, title }));
  return { type: 'proposals', proposals };
}

/** What may be answered to a question, as far as its schema lists it. */
export function answersTo(form: Json | null, question: readonly (string | number)[]): readonly Proposal[] {
  const way = question.filter((part) => typeof part === 'string' && part !== '*');
  const name = way.at(-1);
  const found = questionsAt(form, way.slice(0, -1)).find((one) => one.name === name);
  return found ? choicesIn(found.schema) : [];
}

function choicesIn(schema: JsonObject): readonly Proposal[] {
  const { oneOf, items, type } = schema;
  if (type === 'boolean') return [true, false].map((value) => ({ value, title: '' }));
  if (isJsonObject(items)) return choicesIn(items);
  if (isJsonList(schema['enum'])) return schema['enum'].map((value) => ({ value, title: '' }));
  return (isJsonList(oneOf) ? oneOf : []).flatMap((choice): readonly Proposal[] => {
    if (!isJsonObject(choice) || choice['const'] === undefined) return [];
    return [{ value: choice['const'], title: typeof choice['title'] === 'string' ? choice['title'] : '' }];
  });
}
