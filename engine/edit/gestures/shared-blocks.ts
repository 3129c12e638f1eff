/*
 * What an author does with shared blocks, as operations: a question becomes one, a scheme moves to another version.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { BLOCK_PREFIX } from '../../form/fields/block-names.ts';
import { blockReferences, expandBlocks } from '../../form/fields/shared-blocks.ts';
import { readJsonFile } from '../../language/json-file.ts';
import { IDENTITY_FILE } from '../../language/source-files.ts';
import { carryOut } from '../carry-out.ts';
import type { Files } from '../changes.ts';
import { definitionOf } from '../form-mentions.ts';
import { below, namesAt, valueAt, type EditRefusal, type Operation } from '../operations.ts';
import { BLOCK_KINDS } from '../kinds.ts';
import type { Together } from './gesture.ts';
import { planGroup, type SectionGesture } from './sections.ts';

const FORM = 'form.schema.json';

/** A shared block at a version. */
export type BlockAtVersion = { readonly id: string; readonly version: number };

/** The shared block that a question is, with the version the scheme is pinned to; null for any other question. */
export function sharedBlockOf(files: Files, schema: JsonObject): { id: string; version: number | null } | null {
  const { $ref } = schema;
  if (typeof $ref !== 'string' || !$ref.startsWith(BLOCK_PREFIX)) return null;
  const id = $ref.slice(BLOCK_PREFIX.length);
  if (BLOCK_KINDS.some((kind) => kind === id)) return null;
  const version = valueAt(files, { file: IDENTITY_FILE, pointer: joinPointer('/blocks', id) });
  return { id, version: typeof version === 'number' ? version : null };
}

/** Says which version of a block the scheme uses. */
export function pinBlock(files: Files, { id, version }: BlockAtVersion): Operation {
  const pins = valueAt(files, { file: IDENTITY_FILE, pointer: '/blocks' });
  return isJsonObject(pins)
    ? { type: 'set', at: { file: IDENTITY_FILE, pointer: joinPointer('/blocks', id) }, value: version }
    : { type: 'set', at: { file: IDENTITY_FILE, pointer: '/blocks' }, value: { [id]: version } };
}

/** Puts the reference of a block in the place of the question that it was made of, whose category stays with the scheme. */
export function shareQuestion(files: Files, at: Pointer, block: BlockAtVersion): readonly Operation[] {
  const place = { file: FORM, pointer: at };
  const schema = valueAt(files, place);
  const personal = isJsonObject(schema) ? categoryOf(schema) : undefined;
  const title = isJsonObject(schema) ? schema['title'] : undefined;
  const said = title === undefined ? {} : { title };
  const value = { $ref: BLOCK_PREFIX + block.id, ...said, ...(personal !== undefined && { cagou: { personal } }) };
  return [{ type: 'set', at: place, value }, pinBlock(files, block)];
}

/**
 * Puts the questions of a block in the place of its reference, where the scheme may change them; the version is no longer
 * pinned once nothing else refers to the block. Null where the place holds no such reference, or the text is no block.
 * @param text of the version that the scheme is pinned to, as it was published
 */
export function detachBlock(files: Files, at: Pointer, text: string): readonly Operation[] | null {
  const place = { file: FORM, pointer: at };
  const schema = valueAt(files, place);
  const block = isJsonObject(schema) ? sharedBlockOf(files, schema) : null;
  const published = readJsonFile(text).value;
  if (!isJsonObject(schema) || !block || !isJsonObject(published)) return null;
  const asked = expandBlocks(schema, new Map([[BLOCK_PREFIX + block.id, published]]));
  if (!isJsonObject(asked)) return null;
  const { $comment, ...value } = asked;
  const isElsewhere = blockReferences((file) => valueAt(files, { file, pointer: '' }) ?? null).some(
    ({ file, pointer, id }) => id === block.id && (file !== FORM || pointer !== at),
  );
  return [{ type: 'set', at: place, value }, ...(isElsewhere ? [] : unpinBlock(files, block.id))];
}

function unpinBlock(files: Files, id: string): readonly Operation[] {
  const pins = { file: IDENTITY_FILE, pointer: '/blocks' };
  const names = namesAt(files, pins);
  if (!names.includes(id)) return [];
  return [{ type: 'remove', at: names.length === 1 ? pins : below(pins, id) }];
}

/** Several questions of the form as one section, and that section as a block: one step. */
export function shareTogether(files: Files, group: SectionGesture, block: BlockAtVersion): Together | EditRefusal {
  const plan = planGroup(files, group);
  if ('type' in plan) return plan;
  const after = carryOut(files, plan);
  if (after.type === 'refused') return after;
  const form = valueAt(after.files, { file: FORM, pointer: '' }) ?? null;
  const { at = '' } = definitionOf(form, joinPointer('', group.name)) ?? {};
  return { type: 'together', parts: [group, { type: 'all', parts: shareQuestion(after.files, at, block) }] };
}

/**
 * The text of the block that a question becomes: what it asks, with its presentation and that of the questions inside, and
 * without the category of this scheme.
 */
export function blockTextOf(
  files: Files,
  { at, question }: { readonly at: Pointer; readonly question: Pointer },
): string {
  const schema = valueAt(files, { file: FORM, pointer: at });
  if (!isJsonObject(schema)) return 'null';
  const bare = withoutCategory(presented(files, schema, question), categoryOf(schema));
  return `${JSON.stringify(bare, null, 2)}\n`;
}

/** The category of a question: its own, or the one that all it holds have. */
function categoryOf(schema: JsonObject): Json | undefined {
  const own = isJsonObject(schema['cagou']) ? schema['cagou']['personal'] : undefined;
  if (own !== undefined || !isJsonObject(schema['properties'])) return own;
  const [first, ...others] = definitionsIn(schema).map(categoryOf);
  return others.every((one) => one === first) ? first : undefined;
}

function definitionsIn(layer: JsonObject): readonly JsonObject[] {
  const { properties, allOf, then, else: otherwise } = layer;
  const own = Object.values(isJsonObject(properties) ? properties : {})
    .filter(isJsonObject)
    .filter(isAsked);
  const parts = [...(isJsonList(allOf) ? allOf : []), then, otherwise].filter(isJsonObject);
  return [...own, ...parts.flatMap(definitionsIn)];
}

/** The schema, whose questions are of the category of the whole unless they say another. */
function withoutCategory(schema: JsonObject, category: Json | undefined): JsonObject {
  const { cagou, ...rest } = schema;
  const inner = mapParts(rest, (part) => withoutCategory(part, category));
  if (!isJsonObject(cagou)) return cagou === undefined ? inner : { ...inner, cagou };
  const { personal, ...others } = cagou;
  const said = personal === category ? others : cagou;
  return Object.keys(said).length === 0 ? inner : { ...inner, cagou: said };
}

/** The schema with the titles and hints that form.ui.json gives its questions. */
function presented(files: Files, schema: JsonObject, question: Pointer): JsonObject {
  const look = valueAt(files, { file: 'form.ui.json', pointer: joinPointer('/fields', question) });
  const { title, hint } = isJsonObject(look) ? look : {};
  const { cagou, ...rest } = mapParts(schema, (part, name) =>
    presented(files, part, name === null ? question : joinPointer(question, name)),
  );
  const said = { ...(isJsonObject(cagou) && cagou), ...(hint !== undefined && isAsked(schema) && { hint }) };
  return {
    ...rest,
    ...(title !== undefined && isAsked(schema) && { title }),
    ...(Object.keys(said).length > 0 && { cagou: said }),
  };
}

const isAsked = (schema: JsonObject): boolean => schema['type'] !== undefined || schema['$ref'] !== undefined;

/** A schema whose parts are others: those of its questions with their names, `*` for a member, null for another layer of itself. */
function mapParts(schema: JsonObject, change: (part: JsonObject, name: string | null) => JsonObject): JsonObject {
  const one = (part: Json, name: string | null): Json => (isJsonObject(part) ? change(part, name) : part);
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]): readonly [string, Json] => {
      if (keyword === 'properties' && isJsonObject(value))
        return [keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, one(part, name)]))];
      if (keyword === 'items') return [keyword, one(value, '*')];
      if (keyword === 'allOf' && isJsonList(value)) return [keyword, value.map((part) => one(part, null))];
      return [keyword, keyword === 'then' || keyword === 'else' ? one(value, null) : value];
    }),
  );
}
