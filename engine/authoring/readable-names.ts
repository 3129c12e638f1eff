/*
 * What the rules of a scheme can read of a request, by name: for the lists in which an author chooses what a condition or a
 * column looks at. It is there as soon as the form can be read, whatever is wrong elsewhere.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import { isJsonList, isJsonObject, stringsOf } from '../base/guards.ts';
import { splitPointer } from '../base/pointer.ts';
import type { Json } from '../base/values.ts';
import { parseAgent, parseForm } from '../compile/parse-source.ts';
import { readSource } from '../compile/read-source.ts';
import { columnsOf } from '../feel/list-columns.ts';
import type { FormField, ReferenceData, ReferenceList } from '../language/form-schema.ts';
import { readJsonFile } from '../language/json-file.ts';
import { LABEL } from '../language/list-label.ts';
import type { DispositifSource } from '../language/source.ts';

/** A value that expressions read: its path (`foyer.situation`), its title, its type, and what it is chosen from. */
export type ReadableName = {
  readonly path: string;
  readonly title: string;
  readonly type: ValueType;
  /** Null when it is not chosen from a list, or from one too long to be shown whole. */
  readonly choices: readonly ReadableChoice[] | null;
};

/** A value and what people read for it. */
export type ReadableChoice = { readonly value: string | number | boolean; readonly label: string };

/** Choices that a list in the studio shows; longer ones are typed. */
const MOST_CHOICES = 100;

/** Answers, then computed values, in the order of their files; none when the form cannot be read. */
export function listReadable(source: DispositifSource): readonly ReadableName[] {
  const read = readSource(source);
  const form = parseForm(read);
  if (!form) return [];
  // Read as it is written: one cell that is still empty must not take all names away.
  const rules = readJsonFile(source.files['rules.json'] ?? '').value;
  const { computed, tables } = isJsonObject(rules) ? rules : {};
  return [
    ...form.fields.flatMap((field) => readableField(field, read.data)),
    ...(isJsonList(computed) ? computed : []).flatMap((value) => readableComputed(value, tables)),
  ];
}

/** What agents record, as expressions of the procedure read it: `agent.visite`; none when it cannot be read. */
export function listReadableFindings(source: DispositifSource): readonly ReadableName[] {
  const read = readSource(source);
  return (parseAgent(read)?.agentFields ?? [])
    .flatMap((field) => readableField(field, read.data))
    .map((name) => ({ ...name, path: `agent.${name.path}` }));
}

/** An answer, and the columns of the row chosen where it is chosen in a list. */
function readableField(field: FormField, data: ReferenceData): readonly ReadableName[] {
  const names = splitPointer(field.pointer);
  const type = typeOfField(field);
  // What stands inside a list is read by an expression that goes through it.
  if (!type || names.includes('*')) return [];
  const list = data[field.annotation.data ?? ''];
  const choices = field.choices ?? list?.rows ?? null;
  const path = names.join('.');
  return [
    { path, title: field.label, type, choices: choices && readableChoices(choices) },
    ...(list ? readableColumns(field, path, list) : []),
  ];
}

function readableColumns({ label }: FormField, path: string, list: ReferenceList): readonly ReadableName[] {
  const { types, texts } = columnsOf(list);
  return Object.entries(types).map(([name, type]) => ({
    path: `${path}.${name}`,
    title: `${label}, ${name === LABEL ? 'libellé' : wordsOfName(name)}`,
    type,
    choices:
      type === 'string' && name !== LABEL
        ? readableChoices(texts(name).map((text) => ({ value: text, label: text })))
        : null,
  }));
}

/** `codesPostaux` as people read it: « codes postaux ». A column has no other title than its name. */
export function wordsOfName(name: string): string {
  return name
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .replaceAll(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
}

function readableChoices(
  choices: readonly { readonly value: Json; readonly label: string }[],
): readonly ReadableChoice[] | null {
  if (choices.length > MOST_CHOICES) return null;
  return choices.flatMap(({ value, label }) => (isPlain(value) ? [{ value, label }] : []));
}

const isPlain = (value: Json): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function typeOfField({ type, format }: FormField): ValueType | null {
  switch (type) {
    case 'string':
      return format === 'date' || format === 'time' ? format : 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      return 'list';
    case 'object':
    case 'file':
      return null;
  }
}

const TYPES: readonly ValueType[] = ['string', 'number', 'money', 'boolean', 'date', 'time', 'list', 'context'];

function readableComputed(value: Json, tables: Json | undefined): readonly ReadableName[] {
  const { name, title, type, table, each } = isJsonObject(value) ? value : {};
  const known = TYPES.find((candidate) => candidate === type);
  if (typeof name !== 'string' || typeof title !== 'string' || !known) return [];
  const own = { path: name, title, type: known, choices: null };
  return known === 'context' && each === undefined ? [own, ...resultsOf(name, table, tables)] : [own];
}

/** What a table of several results gives, each by its own name; periods of one table give the same. */
function resultsOf(name: string, table: Json | undefined, tables: Json | undefined): readonly ReadableName[] {
  const found = (isJsonList(tables) ? tables : []).find((one) => isJsonObject(one) && one['name'] === table);
  const outputs = isJsonObject(found) ? found['outputs'] : undefined;
  return (isJsonList(outputs) ? outputs : []).flatMap((output) => {
    const { name: result, label, type, values } = isJsonObject(output) ? output : {};
    const known = TYPES.find((candidate) => candidate === type);
    if (typeof result !== 'string' || typeof label !== 'string' || !known) return [];
    const choices = stringsOf(values).map((value) => ({ value, label: value }));
    return [{ path: `${name}.${result}`, title: label, type: known, choices: choices.length > 0 ? choices : null }];
  });
}
