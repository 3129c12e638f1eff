/*
 * A page posted without JavaScript is a list of names and texts. The form's own description says what each text is: a
 * number, a date in three boxes, a choice, a document already received. What cannot be understood stays text, so that
 * the person sees it again with its error instead of losing it.
 */
import { joinPointer, lastToken, splitPointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { childFields, findField, memberField } from '../fields/field-index.ts';
import { normaliseText } from './normalise-answers.ts';
import { axisOf, parseCoordinate } from '../../places/coordinates.ts';
import { joinDate, parseNumber } from './parse-input.ts';
import { isJson } from '../../base/is-json.ts';
import { isTickBox } from './unticked-boxes.ts';

/** A posted name and its text, such as `['foyer[membres][0][nom]', 'Wamytan']`. */
export type PostedPair = readonly [name: string, text: string];

type Posted = { readonly texts: readonly string[]; readonly parts: ReadonlyMap<string, Posted> };
type MutablePosted = { readonly texts: string[]; readonly parts: Map<string, MutablePosted> };

const MOST_PARTS = 12;

/**
 * The answers of a page. Only `pageFields` (root properties) are read, the rest of the post is ignored; of those, a box
 * left unticked is `false` and an empty text is no answer.
 */
export function decodePost(
  model: Pick<FormModel, 'fields'>,
  pairs: Iterable<PostedPair>,
  pageFields: readonly string[],
): JsonObject {
  const root = readTree(pairs);
  const entries = pageFields.flatMap((name): [string, Json][] => {
    const value = decode(model, findField(model, joinPointer('', name)), root.parts.get(name));
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** The field that a posted name belongs to: `dateNaissance[jour]` is a box of `/dateNaissance`; null when it is of none. */
export function postedField(model: Pick<FormModel, 'fields'>, name: string): Pointer | null {
  const path = splitName(name);
  const own = [path, path.slice(0, -1)].map((parts) => joinPointer('', ...parts));
  return own.find((pointer) => pointer !== '' && findField(model, pointer)) ?? null;
}

/** The answer to one field in the post of a page; undefined when there is none. */
export function decodePostedField(
  model: Pick<FormModel, 'fields'>,
  pairs: Iterable<PostedPair>,
  pointer: Pointer,
): Json | undefined {
  const path = splitPointer(pointer);
  const posted = path.reduce<Posted | undefined>((node, part) => node?.parts.get(part), readTree(pairs));
  return decode(model, findField(model, pointer), posted);
}

function readTree(pairs: Iterable<PostedPair>): Posted {
  const root: MutablePosted = { texts: [], parts: new Map() };
  for (const [name, text] of pairs) {
    const path = splitName(name);
    if (path.length > MOST_PARTS) continue;
    let node = root;
    for (const part of path) {
      const next = node.parts.get(part) ?? { texts: [], parts: new Map() };
      node.parts.set(part, next);
      node = next;
    }
    node.texts.push(text);
  }
  return root;
}

/** `foyer[membres][0][nom]` → its parts; the `[]` of a control with several values is left out. */
function splitName(name: string): readonly string[] {
  const [first = '', ...rest] = name.split('[');
  const inner = rest.map((part) => (part.endsWith(']') ? part.slice(0, -1) : part));
  return [first, ...inner.filter((part) => part !== '')];
}

type Fields = Pick<FormModel, 'fields'>;

function decode(model: Fields, field: FormField | undefined, posted: Posted | undefined): Json | undefined {
  if (!field) return undefined;
  if (field.type === 'object') return decodeSection(model, field, posted);
  if (!posted) return isTickBox(field) ? false : undefined;
  if (field.type === 'array' && !field.choices) return decodeList(model, field, posted);
  if (field.type === 'array') return posted.texts.flatMap((text) => decodeText(field, text) ?? []);
  if (field.format === 'date' && posted.parts.size > 0) return decodeDate(posted);
  return decodeText(field, posted.texts.at(-1) ?? '');
}

/** A section left empty is no answer, nor is one that may be left out when it holds unticked boxes only. */
function decodeSection(model: Fields, section: FormField, posted: Posted | undefined): JsonObject | undefined {
  if (!posted) return undefined;
  const entries = childFields(model, section.pointer).flatMap((field): [string, Json][] => {
    const name = lastToken(field.pointer);
    const value = decode(model, field, posted.parts.get(name));
    return value === undefined ? [] : [[name, value]];
  });
  const isEmpty = section.required ? entries.length === 0 : entries.every(([, value]) => value === false);
  return isEmpty ? undefined : Object.fromEntries(entries);
}

/** Members in the order of their index, whatever indexes are missing; documents as they were posted, of which none is no answer. */
function decodeList(model: Fields, list: FormField, posted: Posted): readonly Json[] | undefined {
  const member = memberField(model, list);
  if (member?.type === 'file') {
    const documents = posted.texts.flatMap((text) => decodeFile(text) ?? []);
    return documents.length > 0 ? documents : undefined;
  }
  const indexes = [...posted.parts.keys()]
    .filter((key) => /^\d{1,4}$/.test(key))
    .toSorted((a, b) => Number(a) - Number(b));
  return indexes.map((index) => decode(model, member, posted.parts.get(index)) ?? {});
}

function decodeDate({ parts }: Posted): string | undefined {
  const part = (name: string): string => parts.get(name)?.texts.at(-1) ?? '';
  return joinDate({ day: part('jour'), month: part('mois'), year: part('annee') });
}

function decodeText(field: FormField, text: string): Json | undefined {
  if (field.type === 'file') return decodeFile(text);
  const choice = field.choices?.find(({ value }) => postedText(value) === text);
  if (choice) return choice.value;
  if (text.trim() === '') return undefined;
  if (field.type === 'boolean') return decodeBoolean(text);
  const axis = axisOf(field.annotation.widget);
  if (axis) return parseCoordinate(text, axis) ?? text;
  if (field.type === 'number' || field.type === 'integer') return parseNumber(text, field.type === 'integer') ?? text;
  return normaliseText(field, text);
}

function decodeBoolean(text: string): boolean | string {
  if (['true', 'on', 'oui'].includes(text)) return true;
  return ['false', 'non'].includes(text) ? false : text;
}

/** A document travels as the JSON that the upload gave; anything else is no document. */
function decodeFile(text: string): Json | undefined {
  if (text.trim() === '' || text.length > 2000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) && typeof value === 'object' ? (value ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

function postedText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
