/*
 * What an author does with shared blocks, as operations: a question becomes one, a scheme moves to another version.
 */
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { JsonObject, Pointer } from '../../base/values.ts';
import { BLOCK_PREFIX } from '../../form/fields/block-names.ts';
import { IDENTITY_FILE } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import { valueAt, type Operation } from '../operations.ts';
import { BLOCK_KINDS } from '../view/kinds.ts';

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
  const personal = isJsonObject(schema) && isJsonObject(schema['cagou']) ? schema['cagou']['personal'] : undefined;
  const title = isJsonObject(schema) ? schema['title'] : undefined;
  const said = title === undefined ? {} : { title };
  const value = { $ref: BLOCK_PREFIX + block.id, ...said, ...(personal !== undefined && { cagou: { personal } }) };
  return [{ type: 'set', at: place, value }, pinBlock(files, block)];
}

/** The text of the block that a question becomes: what it asks, with its presentation, and without the category of this scheme. */
export function blockTextOf(
  files: Files,
  { at, question }: { readonly at: Pointer; readonly question: Pointer },
): string {
  const schema = valueAt(files, { file: FORM, pointer: at });
  const presented = valueAt(files, { file: 'form.ui.json', pointer: joinPointer('/fields', question) });
  const title = isJsonObject(presented) ? presented['title'] : undefined;
  const hint = isJsonObject(presented) ? presented['hint'] : undefined;
  if (!isJsonObject(schema)) return 'null';
  const { personal: _personal, ...cagou } = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  const said = { ...cagou, ...(hint !== undefined && { hint }) };
  const { cagou: _cagou, ...rest } = schema;
  const block = {
    ...rest,
    ...(title !== undefined && { title }),
    ...(Object.keys(said).length > 0 && { cagou: said }),
  };
  return `${JSON.stringify(block, null, 2)}\n`;
}
