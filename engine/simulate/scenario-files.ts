/** In a scenario a supporting document is written as its file name; here it becomes what the server would have kept. */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { joinPointer } from '../base/pointer.ts';
import { findField } from '../form/fields/field-index.ts';
import type { CompiledSchema, FormModel } from '../form/form.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const SIZE = 20_000;

type Fields = Pick<FormModel, 'fields'>;

/** Answers of a scenario with its file names made into documents. */
export function withFiles(model: Fields, answers: JsonObject): JsonObject {
  return mapObject(model, '', answers, fromName);
}

/** The same for what is given with an action or an opinion. */
export function withFilesOf(form: CompiledSchema | null | undefined, data: JsonObject): JsonObject {
  return form ? withFiles(form.form.model, data) : data;
}

/** Answers as a form has them, with their documents written as a scenario writes them: by their names alone. */
export function withoutFiles(model: Fields, answers: JsonObject): JsonObject {
  return mapObject(model, '', answers, nameOf);
}

/** What becomes of a value that stands where a document does. */
type MapFile = (value: Json) => Json;

const fromName: MapFile = (value) => (typeof value === 'string' ? fileOf(value) : value);
const nameOf: MapFile = (value) => (isJsonObject(value) ? (value['name'] ?? null) : value);

function mapValue(model: Fields, pointer: Pointer, value: Json, map: MapFile): Json {
  if (isJsonList(value)) return value.map((item, at) => mapValue(model, joinPointer(pointer, at), item, map));
  if (findField(model, pointer)?.type === 'file') return map(value);
  return isJsonObject(value) ? mapObject(model, pointer, value, map) : value;
}

function mapObject(model: Fields, pointer: Pointer, value: JsonObject, map: MapFile): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, mapValue(model, joinPointer(pointer, name), part, map)]),
  );
}

function fileOf(name: string): JsonObject {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const id = `scenario-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.slice(0, 64);
  return { id, name, size: SIZE, mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream' };
}
