/*
 * Questions of a form put into a section of their own, in the JSON Schema of the form: what defines and requires them goes
 * into it, with the conditions that read nothing else; a condition that reads them for another question finds them there.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { definitionOf, namesRead } from '../form-mentions.ts';

/** Questions of the form itself, by their names in the order in which they are asked, and the section that they go into. */
export type Grouping = { readonly names: readonly string[]; readonly section: string; readonly title: string };

/** A place of the form that keeps the questions where they are. */
export type Held = {
  readonly at: Pointer;
  /** What is read or said there: a question, be it one that does not go with the others, or a keyword. */
  readonly name: string;
};

/** The form with its section, and the layer that defines it; or what keeps the questions where they are. */
export type Grouped =
  | { readonly type: 'grouped'; readonly form: JsonObject; readonly layer: Pointer; readonly section: JsonObject }
  | ({ readonly type: 'held' } & Held);

/** Puts questions of a form, which defines them all, into a section. */
export function groupInSchema(form: JsonObject, grouping: Grouping): Grouped {
  const layers = grouping.names.flatMap((name) => definitionOf(form, joinPointer('', name))?.layer ?? []);
  const [layer = ''] = layers.toSorted((one, other) => one.length - other.length);
  const cut: Cut = { ...grouping, layer, held: [], made: [] };
  const { rest } = split(form, { at: '', isInside: false }, cut);
  const [[held], [section]] = [cut.held, cut.made];
  if (held) return { type: 'held', ...held };
  return section ? { type: 'grouped', form: rest, layer, section } : { type: 'held', at: layer, name: 'properties' };
}

type Cut = Grouping & {
  /** The layer that the section is defined in: that of the first definition from without. */
  readonly layer: Pointer;
  readonly held: Held[];
  /** The section, once its layer was met. */
  readonly made: JsonObject[];
};

/** What is left of a layer, and what of it goes into the section. */
type Split = { readonly rest: JsonObject; readonly inside: JsonObject };

/** @param where `isInside` of the layer of the section and of those below it: others may but read the questions */
function split(layer: JsonObject, where: { readonly at: Pointer; readonly isInside: boolean }, cut: Cut): Split {
  const { at } = where;
  const isHere = at === cut.layer;
  const isInside = where.isInside || isHere;
  const isChosen = (name: string): boolean => cut.names.includes(name);
  const rest: Record<string, Json> = {};
  const inside: Record<string, Json> = {};
  const part = (value: Json, ...path: readonly (string | number)[]): Split =>
    isJsonObject(value) ? split(value, { at: joinPointer(at, ...path), isInside }, cut) : { rest: {}, inside: {} };
  for (const [keyword, value] of Object.entries(layer)) {
    if (keyword === 'properties' && isJsonObject(value)) {
      const [own, others] = partition(Object.entries(value), ([name]) => isChosen(name));
      if (own.length > 0) inside[keyword] = Object.fromEntries(own);
      if (others.length > 0 || own.length === 0) rest[keyword] = Object.fromEntries(others);
    } else if (keyword === 'required' && isJsonList(value)) {
      const [own, others] = partition(stringsOf(value), isChosen);
      if (own.length > 0) inside[keyword] = own;
      if (others.length > 0 || own.length === 0) rest[keyword] = others;
    } else if (keyword === 'allOf' && isJsonList(value)) {
      const parts = value.map((one, rank) => part(one, keyword, rank));
      const [own, others] = [
        parts.map((one) => one.inside).filter(saysMore),
        parts.map((one) => one.rest).filter(saysMore),
      ];
      if (own.length > 0) inside[keyword] = own;
      if (others.length > 0) rest[keyword] = others;
    } else if (keyword === 'if') {
      const branches = (['then', 'else'] as const).flatMap((branch) => {
        const said = layer[branch];
        return said === undefined ? [] : [[branch, part(said, branch)] as const];
      });
      const own = branches.flatMap(([branch, { inside: moved }]) =>
        saysMore(moved) ? [[branch, moved] as const] : [],
      );
      const others = branches.flatMap(([branch, { rest: left }]) => (saysMore(left) ? [[branch, left] as const] : []));
      const stranger = own.length > 0 && namesRead(value).find((name) => !isChosen(name));
      if (stranger) cut.held.push({ at: joinPointer(at, 'if'), name: stranger });
      if (own.length > 0) Object.assign(inside, { if: value }, Object.fromEntries(own));
      if (others.length > 0 || own.length === 0)
        Object.assign(rest, { if: nested(value, cut) }, Object.fromEntries(others));
    } else if (layer['if'] === undefined || (keyword !== 'then' && keyword !== 'else')) {
      const said = ['anyOf', 'oneOf', 'not'].includes(keyword) && namesRead({ [keyword]: value }).some(isChosen);
      if (said) cut.held.push({ at: joinPointer(at, keyword), name: keyword });
      rest[keyword] = value;
    }
  }
  if (!isInside && saysMore(inside)) {
    const [name = ''] = namesRead(inside);
    cut.held.push({ at, name });
  }
  return isHere ? { rest: withSection(rest, inside, cut), inside: {} } : { rest, inside };
}

const saysMore = (layer: JsonObject): boolean => Object.keys(layer).length > 0;

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** What is left of the layer, with the section at its end. It is required where some answer of it always is. */
function withSection(rest: JsonObject, inside: JsonObject, { names, section, title, made }: Cut): JsonObject {
  const { properties, required, ...others } = inside;
  const own = isJsonObject(properties) ? properties : {};
  const ordered = names.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]] as const]));
  const schema = {
    title,
    type: 'object',
    properties: Object.fromEntries(ordered),
    ...(required !== undefined && { required }),
    ...others,
  };
  made.push(schema);
  return {
    ...rest,
    properties: { ...(isJsonObject(rest['properties']) && rest['properties']), [section]: schema },
    ...(asksOfNothing(inside) && { required: [...stringsOf(rest['required']), section] }),
  };
}

/** Whether a layer requires something of who has answered nothing yet. */
function asksOfNothing({ required, allOf, if: condition, then, else: otherwise }: JsonObject): boolean {
  const parts = isJsonList(allOf) ? allOf.filter(isJsonObject) : [];
  const branch = condition === undefined ? undefined : holdsOfNothing(condition) ? then : otherwise;
  return stringsOf(required).length > 0 || [...parts, branch].some((part) => isJsonObject(part) && asksOfNothing(part));
}

function holdsOfNothing(condition: Json): boolean {
  if (!isJsonObject(condition)) return true;
  const { required, not, allOf, anyOf, oneOf } = condition;
  return (
    stringsOf(required).length === 0 &&
    (not === undefined || !holdsOfNothing(not)) &&
    (!isJsonList(allOf) || allOf.every(holdsOfNothing)) &&
    (!isJsonList(anyOf) || anyOf.some(holdsOfNothing)) &&
    (!isJsonList(oneOf) || oneOf.filter(holdsOfNothing).length === 1)
  );
}

/** A condition on the form, whose answers to the questions are those of the section. */
function nested(condition: Json, cut: Pick<Cut, 'names' | 'section'>): Json {
  if (!isJsonObject(condition)) return condition;
  const isChosen = (name: string): boolean => cut.names.includes(name);
  const { properties, required } = condition;
  const [read, others] = partition(Object.entries(isJsonObject(properties) ? properties : {}), ([name]) =>
    isChosen(name),
  );
  const [needed, free] = partition(stringsOf(required), isChosen);
  const inner = Object.entries(condition).map(([keyword, value]): readonly [string, Json] => {
    if (keyword === 'not') return [keyword, nested(value, cut)];
    const isList = ['allOf', 'anyOf', 'oneOf'].includes(keyword) && isJsonList(value);
    return [keyword, isList ? value.map((one) => nested(one, cut)) : value];
  });
  if (read.length === 0 && needed.length === 0) return Object.fromEntries(inner);
  const answer = {
    ...(read.length > 0 && { properties: Object.fromEntries(read) }),
    ...(needed.length > 0 && { required: needed }),
  };
  return {
    ...Object.fromEntries(inner),
    properties: { ...Object.fromEntries(others), [cut.section]: answer },
    ...((free.length > 0 || needed.length > 0) && {
      required: [...free, ...(needed.length > 0 ? [cut.section] : [])],
    }),
  };
}
