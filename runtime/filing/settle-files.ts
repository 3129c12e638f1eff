/**
 * Answers name files; the browser says which. Only files that were received for this very request count, and what is
 * said of them (name, size, type) is what was found when they came.
 */
import { findField, type FileAnswer, type FormModel, type Json, type JsonObject } from '../../engine/index.ts';
import type { Knex } from 'knex';
import { listFilesOf, type FileOwner } from './store/file-rows.ts';
import { joinPointer, isJsonList, isJsonObject } from '../../engine/base/index.ts';

type Fields = Pick<FormModel, 'fields'>;

/** Answers in which every file is one of the owner's; the others are left out (all of them, when there is no owner). */
export async function settleFiles(
  tx: Knex,
  model: Fields,
  answers: JsonObject,
  owner: FileOwner | null,
): Promise<JsonObject> {
  if (!model.fields.some((field) => field.type === 'file')) return answers;
  return keepKnownFiles(model, answers, owner ? await listFilesOf(tx, owner) : []);
}

/** The same with the files of the owner, read already. */
export function keepKnownFiles(model: Fields, answers: JsonObject, files: readonly FileAnswer[]): JsonObject {
  const known = new Map(files.map(({ id, name, size, mediaType }) => [id, { id, name, size, mediaType }]));
  const settled = settle(model, answers, '', known);
  return isJsonObject(settled) ? settled : {};
}

function settle(model: Fields, value: Json, pointer: string, known: ReadonlyMap<string, FileAnswer>): Json | undefined {
  if (pointer !== '' && findField(model, pointer)?.type === 'file') return fileOf(value, known);
  if (isJsonList(value))
    return value.flatMap((item, index) => {
      const settled = settle(model, item, joinPointer(pointer, index), known);
      // In a list of its own: an item may be a list itself, which is not to be opened.
      return settled === undefined ? [] : [settled];
    });
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(
    ([name, member]) => [name, settle(model, member, joinPointer(pointer, name), known)] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}

function fileOf(value: Json, known: ReadonlyMap<string, FileAnswer>): Json | undefined {
  return isJsonObject(value) && typeof value['id'] === 'string' ? known.get(value['id']) : undefined;
}
