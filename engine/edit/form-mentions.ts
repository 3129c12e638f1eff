/*
 * A question is spread over its form: what defines it, the lists that require it, the conditions that read it. Whoever
 * moves, removes or renames it must find them all.
 */
import { isJsonList, isJsonObject, stringsOf } from '../base/guards.ts';
import { joinPointer, parentPointer } from '../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';

/** One place of form.schema.json that speaks of a question. */
export type FormMention = {
  /** Of the answers, as rules and layouts name it: `/foyer/membres/0/nom` with a star for the rank. */
  readonly question: Pointer;
  /** defined: a member of `properties`; required: an item of `required`; read: either, inside an `if`. */
  readonly kind: 'defined' | 'required' | 'read';
  /** Whether the place is a member that is called as the question is, or an item that says its name. */
  readonly as: 'member' | 'item';
  /** Of form.schema.json. */
  readonly at: Pointer;
  /** Of the schema of the object that holds `properties` or `required`. */
  readonly layer: Pointer;
  /** Whether the layer applies under a condition alone. */
  readonly conditional: boolean;
};

/** All places that speak of questions, in the order of the text. Blocks that are referred to are not looked into. */
export function listMentions(schema: Json): readonly FormMention[] {
  const found: FormMention[] = [];
  visit(schema, { at: '', question: '', reading: false, conditional: false }, found);
  return found;
}

type Walk = {
  readonly at: Pointer;
  readonly question: Pointer;
  readonly reading: boolean;
  readonly conditional: boolean;
};

/** Keywords whose schemas are about the same value as the one that holds them. */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf', 'then', 'else', 'if', 'not'] as const;

function visit(schema: Json | undefined, walk: Walk, found: FormMention[]): void {
  if (!isJsonObject(schema)) return;
  const mention = (name: string, kind: 'defined' | 'required', as: FormMention['as'], at: Pointer): void => {
    const { reading, conditional } = walk;
    const question = joinPointer(walk.question, name);
    found.push({ question, kind: reading ? 'read' : kind, as, at, layer: walk.at, conditional });
  };
  for (const [keyword, value] of Object.entries(schema)) {
    const at = joinPointer(walk.at, keyword);
    if (keyword === 'properties' && isJsonObject(value)) {
      for (const [name, part] of Object.entries(value)) {
        const place = joinPointer(at, name);
        mention(name, 'defined', 'member', place);
        visit(part, { ...walk, at: place, question: joinPointer(walk.question, name) }, found);
      }
    } else if (keyword === 'required' && isJsonList(value)) {
      for (const [rank, name] of value.entries()) {
        if (typeof name === 'string') mention(name, 'required', 'item', joinPointer(at, rank));
      }
    } else if (keyword === 'items') {
      visit(value, { ...walk, at, question: joinPointer(walk.question, '*') }, found);
    } else if (SAME_VALUE.some((same) => same === keyword)) {
      const reading = walk.reading || keyword === 'if';
      const conditional = walk.conditional || keyword === 'then' || keyword === 'else';
      const parts = isJsonList(value)
        ? value.map((part, rank) => ({ part, at: joinPointer(at, rank) }))
        : [{ part: value, at }];
      for (const part of parts) visit(part.part, { ...walk, at: part.at, reading, conditional }, found);
    }
  }
}

/** The schema of the object whose question is at a pointer, where the question is defined; null when it is nowhere. */
export function definitionOf(schema: Json, question: Pointer): FormMention | null {
  return listMentions(schema).find((mention) => mention.kind === 'defined' && mention.question === question) ?? null;
}

/**
 * Where questions may be put into the object at a pointer of the answers (`''` is the whole form, `/foyer/membres/*` each
 * member): the pointer of its schema; null when the form has no such object of its own.
 */
export function objectAt(schema: Json, container: Pointer): Pointer | null {
  if (container === '') return '';
  const isMember = container.endsWith('/*');
  const holder = definitionOf(schema, isMember ? parentPointer(container) : container);
  return holder && (isMember ? joinPointer(holder.at, 'items') : holder.at);
}

/** Whether a schema is that of an object that its form spells out. */
export function isOwnObject(schema: Json | undefined): schema is JsonObject {
  return isJsonObject(schema) && (schema['type'] === 'object' || isJsonObject(schema['properties']));
}

/** Names of the answers that the schema of a condition reads of the object that it is about, each once. */
export function namesRead(condition: Json): readonly string[] {
  if (!isJsonObject(condition)) return [];
  const { properties, required, allOf, anyOf, oneOf, not } = condition;
  const parts = [allOf, anyOf, oneOf].flatMap((list) => (isJsonList(list) ? list : []));
  return [
    ...new Set([
      ...Object.keys(isJsonObject(properties) ? properties : {}),
      ...stringsOf(required),
      ...[...parts, ...(not === undefined ? [] : [not])].flatMap(namesRead),
    ]),
  ];
}
