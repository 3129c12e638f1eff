/*
 * A form as its author sees it: pages with their questions, each with where it is written and the conditions it is asked
 * under. Nothing is left out: what cannot be drawn is there with its place in the source.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { BLOCKS } from '../../form/fields/blocks.ts';
import type { Files } from '../changes.ts';
import { asJson } from '../../base/json.ts';
import { FORMS, type FormName } from '../gestures/forms.ts';
import { FORM_UI, orderOf, pagesOf } from '../gestures/layout.ts';
import { isReadable, valueAt } from '../operations.ts';
import { readCondition, type Condition } from './condition.ts';
import { kindOf, type AskedKind } from '../kinds.ts';

/** A condition that something is asked under. */
export type ConditionView = {
  /** That of the form. */
  readonly file: string;
  /** Of the schema under `if`. */
  readonly at: Pointer;
  /** Of the object whose answers it reads, as questions are named. */
  readonly about: Pointer;
  /** Whether what follows is asked where it is true, or where it is not. */
  readonly holds: boolean;
  /** Null for a shape that is left to its source. */
  readonly condition: Condition | null;
};

/** One question, a section or a list of members included. */
export type QuestionView = {
  /** That defines it. */
  readonly file: string;
  /** Of the answers, a star for each member of a list. */
  readonly question: Pointer;
  readonly name: string;
  readonly title: string;
  /** Null for what is left to its source. */
  readonly kind: AskedKind | null;
  readonly required: boolean;
  /** The FEEL that gives the answer, where nobody types it. */
  readonly calculated: string | null;
  /** The outermost first; all must agree. */
  readonly conditions: readonly ConditionView[];
  /** Of its definition. */
  readonly at: Pointer;
  /** Other places that define it, under other conditions. */
  readonly others: readonly Pointer[];
  /** Of a section or of each member of a list, in the order in which they are asked. */
  readonly children: readonly QuestionView[];
};

/** A page with its questions. */
export type PageView = {
  readonly id: string;
  readonly title: string;
  /** Of form.ui.json. */
  readonly at: Pointer;
  readonly questions: readonly QuestionView[];
  /** Names that the page lists and no question has. */
  readonly unknown: readonly string[];
};

/** A form as it can be worked on; null where one of its files cannot be read. */
export type FormView = {
  readonly form: FormName;
  /** One of the applicant: what agents record has none. */
  readonly pages: readonly PageView[];
  /** Questions that no page asks. */
  readonly elsewhere: readonly QuestionView[];
  /** All conditions of the form. */
  readonly conditions: readonly ConditionView[];
  /** Categories of privacy.json, with their titles. */
  readonly categories: readonly { readonly name: string; readonly title: string }[];
};

export const FORM_SCHEMA = 'form.schema.json';

/** Reads the files of a scheme as the outline of a form. What agents record may be no file yet: it is then empty. */
export function formView(files: Files, name: FormName = 'request'): FormView | null {
  const { file, isLaidOut } = FORMS[name];
  const isBegun = name === 'request' || files[file] !== undefined;
  if (isBegun && !isReadable(files, file)) return null;
  if (isLaidOut && !isReadable(files, FORM_UI)) return null;
  const form = isBegun ? valueAt(files, { file, pointer: '' }) : {};
  if (!isJsonObject(form)) return null;
  const found: ConditionView[] = [];
  const roots = readObject({ files, form: name }, form, { at: '', question: '', conditions: [] }, found);
  const byName = new Map(roots.map((root) => [root.name, root]));
  const asked = new Set<string>();
  const pages = pagesOf(files, name).map(({ id, rank, fields }): PageView => {
    for (const one of fields) asked.add(one);
    const at = joinPointer('/pages', rank);
    return {
      id,
      title: textAt(files, FORM_UI, joinPointer(at, 'title')) ?? id,
      at,
      questions: fields.flatMap((one) => byName.get(one) ?? []),
      unknown: fields.filter((one) => !byName.has(one)),
    };
  });
  return {
    form: name,
    pages,
    elsewhere: roots.filter((root) => !asked.has(root.name)),
    conditions: found,
    categories: readCategories(files),
  };
}

/** All questions of a view, each before those it holds. */
export function allQuestions({ pages, elsewhere }: Pick<FormView, 'pages' | 'elsewhere'>): readonly QuestionView[] {
  const within = (question: QuestionView): readonly QuestionView[] => [question, ...question.children.flatMap(within)];
  return [...pages.flatMap(({ questions }) => questions), ...elsewhere].flatMap(within);
}

/** What is true of an object of the answers where one stands: its schema, its name and the conditions around it. */
type Level = {
  readonly at: Pointer;
  readonly question: Pointer;
  readonly conditions: readonly ConditionView[];
};

/** The form that is read. */
type Read = { readonly files: Files; readonly form: FormName };

type Definition = { readonly name: string; readonly schema: JsonObject; readonly required: boolean } & Level;

function readObject(read: Read, schema: JsonObject, level: Level, found: ConditionView[]): readonly QuestionView[] {
  const definitions: Definition[] = [];
  readLayer(schema, { ...level, file: FORMS[read.form].file }, definitions, found);
  const names = inOrder(
    [...new Set(definitions.map(({ name }) => name))],
    orderOf(read.files, level.question, read.form)?.names,
  );
  return names.flatMap((name) => {
    const [first, ...others] = definitions.filter((definition) => definition.name === name);
    return first ? [readQuestion(read, first, others, found)] : [];
  });
}

/** What a layer of an object defines, and the layers inside it. */
function readLayer(
  layer: JsonObject,
  level: Level & Pick<QuestionView, 'file'>,
  definitions: Definition[],
  found: ConditionView[],
): void {
  const required = stringsOf(layer['required']);
  const properties = isJsonObject(layer['properties']) ? layer['properties'] : {};
  for (const [name, schema] of Object.entries(properties)) {
    if (!isJsonObject(schema) || !isDefinition(schema)) continue;
    const at = joinPointer(level.at, 'properties', name);
    const question = joinPointer(level.question, name);
    definitions.push({ name, schema, required: required.includes(name), ...level, at, question });
  }
  const inner = isJsonList(layer['allOf']) ? layer['allOf'] : [];
  for (const [rank, part] of inner.entries()) {
    if (!isJsonObject(part)) continue;
    readLayer(part, { ...level, at: joinPointer(level.at, 'allOf', rank) }, definitions, found);
  }
  if (layer['if'] === undefined) return;
  const condition = readCondition(layer['if']);
  const about = level.question;
  for (const branch of ['then', 'else'] as const) {
    const part = layer[branch];
    if (!isJsonObject(part)) continue;
    const view = {
      file: level.file,
      at: joinPointer(level.at, 'if'),
      about,
      holds: branch === 'then',
      condition,
    };
    if (branch === 'then' || layer['then'] === undefined) found.push(view);
    const at = joinPointer(level.at, branch);
    readLayer(part, { ...level, at, conditions: [...level.conditions, view] }, definitions, found);
  }
}

/** Whether a schema asks for something, rather than saying more of what is asked elsewhere. */
const isDefinition = (schema: JsonObject): boolean => schema['type'] !== undefined || schema['$ref'] !== undefined;

function readQuestion(
  read: Read,
  definition: Definition,
  others: readonly Definition[],
  found: ConditionView[],
): QuestionView {
  const { name, schema, required, at, question, conditions } = definition;
  const kind = kindOf(schema);
  const inside = { at, question, conditions: [] };
  const items = { at: joinPointer(at, 'items'), question: joinPointer(question, '*'), conditions: [] };
  return {
    file: FORMS[read.form].file,
    question,
    name,
    title: titleOf(read, question, schema) ?? name,
    kind,
    required,
    calculated: calculatedIn(schema),
    conditions,
    at,
    others: others.map((other) => other.at),
    children:
      kind === 'group'
        ? readObject(read, schema, inside, found)
        : kind === 'repeat' && isJsonObject(schema['items'])
          ? readObject(read, schema['items'], items, found)
          : [],
  };
}

function calculatedIn({ cagou }: JsonObject): string | null {
  const calculated = isJsonObject(cagou) ? cagou['calculated'] : undefined;
  return typeof calculated === 'string' ? calculated : null;
}

function titleOf({ files, form }: Read, question: Pointer, schema: JsonObject): string | undefined {
  const place = joinPointer('/fields', question, 'title');
  const presented = FORMS[form].isLaidOut ? textAt(files, FORM_UI, place) : undefined;
  const own = schema['title'];
  return presented ?? (typeof own === 'string' ? own : blockTitle(schema));
}

function blockTitle(schema: JsonObject): string | undefined {
  const title = typeof schema['$ref'] === 'string' ? BLOCKS.get(schema['$ref'])?.['title'] : undefined;
  return typeof title === 'string' ? title : undefined;
}

/** What a condition says of an answer that a block holds is named by the block. */
export function schemaBelow(schema: Json | undefined, path: readonly string[]): JsonObject | null {
  const block = isJsonObject(schema) && typeof schema['$ref'] === 'string' ? BLOCKS.get(schema['$ref']) : undefined;
  const whole = block ? asJson(block) : schema;
  const [name, ...rest] = path;
  // A question that is a block may have a title of its own.
  if (name === undefined && block && isJsonObject(whole) && isJsonObject(schema) && typeof schema['title'] === 'string')
    return { ...whole, title: schema['title'] };
  if (name === undefined) return isJsonObject(whole) ? whole : null;
  for (const { properties } of layersOf(whole)) {
    const part = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (isJsonObject(part) && isDefinition(part)) return schemaBelow(part, rest);
  }
  return null;
}

/**
 * The questions of an object, or of the members of a list, with the schema of each: those of a block that it refers to, and
 * those that are asked under a condition, among them.
 */
export function schemasInside(schema: Json | undefined): readonly (readonly [string, JsonObject])[] {
  const whole = schemaBelow(schema, []);
  const found = new Map<string, JsonObject>();
  for (const layer of layersOf(whole ?? undefined)) {
    const items = isJsonObject(layer['items']) ? schemasInside(layer['items']) : [];
    const own = Object.entries(isJsonObject(layer['properties']) ? layer['properties'] : {});
    for (const [name, part] of [...own, ...items]) {
      const former = found.get(name);
      if (isJsonObject(part) && (!former || (!isDefinition(former) && isDefinition(part)))) found.set(name, part);
    }
  }
  return [...found];
}

function layersOf(schema: Json | undefined): readonly JsonObject[] {
  return isJsonObject(schema) ? layersIn(schema) : [];
}

/** Of a form with many conditions there are many, and they are gone through for each of its questions. */
const layersIn = memoiseFor((schema: JsonObject): readonly JsonObject[] => {
  const inner = isJsonList(schema['allOf']) ? schema['allOf'] : [];
  return [schema, ...[...inner, schema['then'], schema['else']].flatMap(layersOf)];
});

function inOrder(names: readonly string[], order: readonly string[] | undefined): readonly string[] {
  if (!order) return names;
  const first = order.filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name))];
}

function readCategories(files: Files): FormView['categories'] {
  const categories = valueAt(files, { file: 'privacy.json', pointer: '/categories' });
  if (!isJsonObject(categories)) return [];
  return Object.entries(categories).map(([name, category]) => {
    const title = isJsonObject(category) ? category['title'] : undefined;
    return { name, title: typeof title === 'string' ? title : name };
  });
}

function textAt(files: Files, file: string, pointer: Pointer): string | undefined {
  const value = valueAt(files, { file, pointer });
  return typeof value === 'string' ? value : undefined;
}
