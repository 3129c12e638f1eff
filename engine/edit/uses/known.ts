/*
 * What a scheme names, as far as its files can be read, and how a dotted path or a pointer goes through it: whichever way an
 * answer is reached, it is the same answer.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { memoiseBy } from '../../base/memoise.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { actName } from '../../language/acts.ts';
import { isUse } from '../../library/resolve-use.ts';
import { readJsonFile } from '../../language/json-file.ts';
import { templateName } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import { listMentions } from '../form-mentions.ts';

/** Kinds of things that a scheme names. */
export const THING_KINDS = [
  'field',
  'value',
  'table',
  'state',
  'action',
  'function',
  'opinion',
  'delay',
  'quota',
  'category',
  'register',
  'third',
  'message',
  'document',
  'list',
  'page',
  'signatory',
] as const;

/**
 * Something that a scheme names. A field is named as expressions read it, by a pointer with a star for each member of a
 * list: `/foyer/situation` of the request, `/agent/visite`, `/decision/montant`, `/actions/refuser/motif`,
 * `/avis/mairie/reserve`, and `/baremes/taux/base` for a column of results. All else is named by its identifier.
 */
export type Thing = {
  readonly kind: (typeof THING_KINDS)[number];
  readonly name: string;
};

/** A form of a scheme: where its schema stands in a file, and the pointer under which its fields are read. */
export type FormPlace = {
  readonly at: Pointer;
  readonly under: Pointer;
  /** Whether it only adds to one that the procedure of the library has. */
  readonly isOverride: boolean;
};

/** What a scheme gives expressions and texts to read. */
export type Known = {
  /** Pointers of all fields. */
  readonly fields: ReadonlySet<Pointer>;
  /** Computed values by name: the expression of each, or the table that it comes from. */
  readonly values: ReadonlyMap<string, { readonly expression: string; readonly table: string }>;
  readonly opinions: ReadonlySet<string>;
  /** Lists whose members are looked at one by one, by the name of the table that reads them as `membre`. */
  readonly members: ReadonlyMap<string, Pointer>;
  /** Documents by the name of their act. */
  readonly acts: ReadonlyMap<string, string>;
  /** Names of functions and of texts, for what is given to a procedure of the library. */
  readonly functions: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, 'message' | 'document'>;
};

/** What the files give; the same object as long as it is the same. */
export function knownOf(files: Files): Known {
  const read = (file: string): Json => readJsonFile(files[file] ?? '').value;
  const rules = read('rules.json');
  const workflow = read('workflow.json');
  const forms = ['form.schema.json', 'agent.schema.json', 'workflow.json'].flatMap((file) =>
    formsOf(file, read(file)).flatMap(({ schema, under }) => fieldsOf(schema, under)),
  );
  const columns = itemsOf(rules, 'tables').flatMap((table) =>
    itemsOf(table, 'outputs').map((output) => joinPointer('/baremes', textOf(table, 'name'), textOf(output, 'name'))),
  );
  const texts = Object.keys(files).flatMap((file) => {
    const text = templateName(file);
    return text ? [[text.name, text.kind === 'messages' ? 'message' : 'document'] as const] : [];
  });
  return knownFrom({
    fields: [...new Set([...forms, ...columns])],
    values: itemsOf(rules, 'computed').map((value) => [
      textOf(value, 'name'),
      { expression: textOf(value, 'expression'), table: textOf(value, 'table') },
    ]),
    members: itemsOf(rules, 'computed').flatMap((value) =>
      textOf(value, 'each') === '' ? [] : [[textOf(value, 'table'), textOf(value, 'each')] as const],
    ),
    opinions: statesOf(workflow).flatMap(({ state }) => Object.keys(partOf(state, 'opinions'))),
    functions: Object.keys(partOf(read('dispositif.json'), 'functions')),
    texts,
  });
}

type Given = {
  readonly fields: readonly Pointer[];
  readonly values: readonly (readonly [string, { readonly expression: string; readonly table: string }])[];
  readonly members: readonly (readonly [string, Pointer])[];
  readonly opinions: readonly string[];
  readonly functions: readonly string[];
  readonly texts: readonly (readonly [string, 'message' | 'document'])[];
};

const knownFrom = memoiseBy(
  (given: Given) => JSON.stringify(given),
  ({ fields, values, members, opinions, functions, texts }): Known => ({
    fields: new Set(fields),
    values: new Map(values),
    members: new Map(members),
    opinions: new Set(opinions),
    acts: new Map(texts.flatMap(([name, kind]) => (kind === 'document' ? [[actName(name), name] as const] : []))),
    functions: new Set(functions),
    texts: new Map(texts),
  }),
  // All that files say is kept with it (said-in-file.ts): that of a scheme as it is, and as it was.
  { answers: 2, characters: 1_000_000 },
);

function fieldsOf(schema: Json, under: Pointer): readonly Pointer[] {
  return listMentions(schema).flatMap(({ kind, question }) => (kind === 'defined' ? [under + question] : []));
}

/** The forms that a file spells out. */
export function formsOf(file: string, value: Json): readonly (FormPlace & { readonly schema: Json })[] {
  if (file === 'form.schema.json') return [{ at: '', under: '', schema: value, isOverride: false }];
  if (file === 'agent.schema.json') return [{ at: '', under: '/agent', schema: value, isOverride: false }];
  if (file !== 'workflow.json') return [];
  const own = isUse(value) ? partOf(value, 'add') : value;
  return [
    ...(isUse(value) ? formsOfWorkflow(value, '').map((form) => ({ ...form, isOverride: true })) : []),
    ...formsOfWorkflow(own, isUse(value) ? '/add' : '').map((form) => ({ ...form, isOverride: false })),
  ];
}

function formsOfWorkflow(
  workflow: Json,
  base: Pointer,
): readonly Omit<FormPlace & { readonly schema: Json }, 'isOverride'>[] {
  const form = (holder: Json | undefined, at: Pointer, under: Pointer, word = 'form') => {
    const schema = isJsonObject(holder) ? holder[word] : undefined;
    return isJsonObject(schema) ? [{ at: joinPointer(at, word), under, schema }] : [];
  };
  const each = (holder: Json | undefined, word: string, at: Pointer, root: string) =>
    Object.entries(partOf(holder, word)).flatMap(([id, part]) =>
      form(part, joinPointer(at, word, id), joinPointer(`/${root}`, id)),
    );
  return [
    ...form(workflow, base, '/decision', 'decision'),
    ...each(workflow, 'anywhere', base, 'actions'),
    ...statesOf(workflow, base).flatMap(({ state, at }) => [
      ...each(state, 'actions', at, 'actions'),
      ...each(state, 'opinions', at, 'avis'),
      ...form(partOf(state, 'adHoc'), joinPointer(at, 'adHoc'), '/avis/ponctuels/*'),
    ]),
  ];
}

/** States of a workflow, those of its branches among them. */
function statesOf(
  workflow: Json | undefined,
  base: Pointer = '',
): readonly { readonly state: Json; readonly at: Pointer }[] {
  return Object.entries(partOf(workflow, 'states')).flatMap(([id, state]) => {
    const at = joinPointer(base, 'states', id);
    const inside = Object.entries(partOf(state, 'branches')).flatMap(([branch, part]) =>
      statesOf(part, joinPointer(at, 'branches', branch)),
    );
    return [{ state, at }, ...inside];
  });
}

const NOTHING: JsonObject = {};

function partOf(value: Json | undefined, name: string): JsonObject {
  const part = isJsonObject(value) ? value[name] : undefined;
  return isJsonObject(part) ? part : NOTHING;
}

function itemsOf(value: Json, name: string): readonly Json[] {
  const part = isJsonObject(value) ? value[name] : undefined;
  return isJsonList(part) ? part : [];
}

function textOf(value: Json, name: string): string {
  const part = isJsonObject(value) ? value[name] : undefined;
  return typeof part === 'string' ? part : '';
}

/** What one name of a path stands for, and the pointer of what is read below it; null where it is nothing of the scheme. */
export type NameStep = { readonly thing: Thing | null; readonly at: Pointer | null };

const NOWHERE: NameStep = { thing: null, at: null };

/** What the first name of a path stands for. `originOf` tells what an expression is made of. */
export function firstStep(known: Known, name: string, originOf: (expression: string) => Pointer | null): NameStep {
  const field = joinPointer('', name);
  if (known.fields.has(field)) return { thing: { kind: 'field', name: field }, at: field };
  const value = known.values.get(name);
  if (value) {
    const at = value.table === '' ? originOf(value.expression) : joinPointer('/baremes', value.table);
    return { thing: { kind: 'value', name }, at };
  }
  return ROOTS.has(name) ? { thing: null, at: field } : NOWHERE;
}

/** Names under which expressions and texts read what is no answer. */
const ROOTS: ReadonlySet<string> = new Set([
  'agent',
  'decision',
  'actions',
  'avis',
  'delais',
  'actes',
  'quota',
  'baremes',
  'constantes',
]);

/** What the next name of a path stands for. */
export function nextStep(known: Known, at: Pointer | null, name: string): NameStep {
  switch (at) {
    case null:
      return NOWHERE;
    case '/actions':
      return { thing: { kind: 'action', name }, at: joinPointer(at, name) };
    case '/avis':
      return { thing: known.opinions.has(name) ? { kind: 'opinion', name } : null, at: joinPointer(at, name) };
    case '/delais':
      return { thing: { kind: known.opinions.has(name) ? 'opinion' : 'delay', name }, at: null };
    case '/actes': {
      const document = known.acts.get(name);
      return { thing: document === undefined ? null : { kind: 'document', name: document }, at: null };
    }
    case '/quota':
      return { thing: { kind: 'quota', name }, at: null };
    case '/baremes':
      return { thing: { kind: 'table', name }, at: joinPointer(at, name) };
    case '/constantes':
      return { thing: { kind: 'value', name }, at: null };
    default: {
      const field = [joinPointer(at, name), joinPointer(at, '*', name)].find((one) => known.fields.has(one));
      return field === undefined ? NOWHERE : { thing: { kind: 'field', name: field }, at: field };
    }
  }
}
