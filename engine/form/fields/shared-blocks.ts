/*
 * Blocks of questions that are published by themselves, put in the place of their references as soon as a file is read: all that
 * follows (form, paper, privacy, texts, API) sees their questions as if they had been written there.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { asJson } from '../../base/json.ts';
import { joinPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { readJsonFile } from '../../language/json-file.ts';
import type { Report } from '../../language/parsed-source.ts';
import { NO_SHARED_BLOCKS, pinKey, type DispositifSource, type ListPin } from '../../language/source.ts';
import { IDENTITY_FILE } from '../../language/source-files.ts';
import { BLOCK_PREFIX } from './block-names.ts';
import { BLOCKS } from './blocks.ts';
import { addBeside } from './inline-blocks.ts';

/** Files whose schemas may name a block. */
export const FILES_WITH_BLOCKS: readonly string[] = ['form.schema.json', 'agent.schema.json', 'workflow.json'];

/** The pins of a scheme to shared blocks, as far as its dispositif.json can be read. */
export function blockPins({ files }: Pick<DispositifSource, 'files'>): readonly ListPin[] {
  const { value } = readJsonFile(files[IDENTITY_FILE] ?? '');
  const blocks = isJsonObject(value) ? value['blocks'] : undefined;
  if (!isJsonObject(blocks)) return [];
  return Object.entries(blocks).flatMap(([id, version]) =>
    typeof version === 'number' && Number.isInteger(version) && version > 0 ? [{ id, version }] : [],
  );
}

/** Pins of a source whose block is not here. */
export function missingBlocks(source: Pick<DispositifSource, 'files' | 'lists'>): readonly ListPin[] {
  const { pinned } = source.lists?.blocks ?? NO_SHARED_BLOCKS;
  return blockPins(source).filter((pin) => pinned[pinKey(pin)] === undefined);
}

/** The blocks of a source by their whole reference. */
export function blocksOf(source: Pick<DispositifSource, 'files' | 'lists'>): ReadonlyMap<string, JsonObject> {
  const { pinned } = source.lists?.blocks ?? NO_SHARED_BLOCKS;
  return new Map(
    blockPins(source).flatMap((pin) => {
      const text = pinned[pinKey(pin)];
      const block = text === undefined ? undefined : readJsonFile(text).value;
      return isJsonObject(block) ? [[BLOCK_PREFIX + pin.id, block] as const] : [];
    }),
  );
}

/** A value with each reference to one of these blocks replaced; itself where there is none. */
export function expandBlocks(value: Json, blocks: ReadonlyMap<string, JsonObject>): Json {
  if (blocks.size === 0) return value;
  if (isJsonList(value)) return value.map((part) => expandBlocks(part, blocks));
  if (!isJsonObject(value)) return value;
  const { $ref, ...beside } = value;
  const block = typeof $ref === 'string' ? blocks.get($ref) : undefined;
  const own = Object.fromEntries(
    Object.entries(block ? beside : value).map(([name, part]) => [name, expandBlocks(part, blocks)]),
  );
  if (!block) return own;
  return asJson(addBeside({ ...withoutNotes(block), $comment: $ref }, own));
}

/** What authors note of a question of a block is for those who write it. */
function withoutNotes(schema: JsonObject): JsonObject {
  const clean = (part: Json): Json =>
    isJsonList(part) ? part.map(clean) : isJsonObject(part) ? withoutNotes(part) : part;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, part]) =>
      name === 'description' && typeof part === 'string' ? [] : [[name, clean(part)]],
    ),
  );
}

/** Everything wrong with the pins of a scheme to blocks, and with the references that need one. */
export function checkBlocks(
  source: Pick<DispositifSource, 'files' | 'lists'>,
  values: ReadonlyMap<string, Json>,
  report: Report,
): readonly Diagnostic[] {
  const { latest, pinned } = source.lists?.blocks ?? NO_SHARED_BLOCKS;
  const pins = blockPins(source);
  if (pins.length === 0 && Object.keys(latest).length === 0) return [];
  const places = blockReferences((file) => values.get(file) ?? null);
  const unpinned = places.flatMap(({ file, pointer, id }) => {
    const last = Object.hasOwn(latest, id) ? latest[id] : undefined;
    if (BLOCKS.has(BLOCK_PREFIX + id) || last === undefined || pins.some((pin) => pin.id === id)) return [];
    return [report('block.unpinned', file, joinPointer(pointer, '$ref'), { block: id, latest: last })];
  });
  return [
    ...unpinned,
    ...pins.flatMap((pin) => {
      const { id, version } = pin;
      const place = joinPointer('/blocks', id);
      const last = Object.hasOwn(latest, id) ? latest[id] : undefined;
      if (BLOCKS.has(BLOCK_PREFIX + id)) return [report('block.standard', IDENTITY_FILE, place, { name: id })];
      if (last === undefined) {
        const known = Object.keys(latest);
        return [report('block.unknown', IDENTITY_FILE, place, { name: id, suggestion: suggest(id, known), known })];
      }
      if (pinned[pinKey(pin)] === undefined)
        return [report('block.version-gone', IDENTITY_FILE, place, { name: id, version, latest: last })];
      return [
        ...(version < last
          ? [report('block.outdated', IDENTITY_FILE, place, { name: id, version, latest: last })]
          : []),
        ...(places.some((one) => one.id === id) ? [] : [report('block.unused', IDENTITY_FILE, place, { name: id })]),
      ];
    }),
  ];
}

/** A `$ref` to a block, and the place of what holds it. */
export type BlockReference = { readonly file: string; readonly pointer: string; readonly id: string };

/** All references to blocks of the files that may hold some; `read` gives what a file says, null when it is not there. */
export function blockReferences(read: (file: string) => Json): readonly BlockReference[] {
  const found: BlockReference[] = [];
  for (const file of FILES_WITH_BLOCKS) collectReferences(file, read(file), [], found);
  return found;
}

/** A place is written out where a block is named, and nowhere else: forms have thousands of them. */
function collectReferences(file: string, value: Json, path: (string | number)[], found: BlockReference[]): void {
  const visit = (name: string | number, part: Json): void => {
    if (typeof part !== 'object' || part === null) return;
    path.push(name);
    collectReferences(file, part, path, found);
    path.pop();
  };
  if (isJsonList(value)) {
    for (const [at, part] of value.entries()) visit(at, part);
  } else if (isJsonObject(value)) {
    const { $ref } = value;
    if (typeof $ref === 'string' && $ref.startsWith(BLOCK_PREFIX))
      found.push({ file, pointer: joinPointer('', ...path), id: $ref.slice(BLOCK_PREFIX.length) });
    for (const [name, part] of Object.entries(value)) visit(name, part);
  }
}
