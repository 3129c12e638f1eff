/**
 * What somebody may want to read again in answers that are taken as they are. Told beside the answer and before filing, never
 * in the way: lists of postcodes are not whole, and no rule says how all numbers are written.
 */
import { isJsonList, isJsonObject, joinPointer } from '../../../engine/base/index.ts';
import { bearsRidKey, isPlaceSchema, isRidet, normaliseRidet, RIDET_BLOCK } from '../../../engine/form/browser.ts';
import type { DataRow, FormSchema, Json, JsonObject, Pointer } from '../../../engine/index.ts';
import type { Translate } from '../text.ts';
import { addressOf, postcodesOf } from './postcodes.ts';

/** Sentences, by the answer that each is about. */
export type Remarks = Readonly<Record<Pointer, string>>;

type Told = readonly (readonly [Pointer, string])[];
type Known = { readonly communes: readonly DataRow[]; readonly t: Translate };

/** What is to be remarked in the answers to a schema whose conditions are settled (`pageSchema`); `communes`: the rows of that list. */
export function remarksOn(
  schema: FormSchema,
  answers: JsonObject,
  communes: readonly DataRow[],
  t: Translate,
): Remarks {
  return Object.fromEntries(visit('', schema, answers, { communes, t }));
}

function visit(pointer: Pointer, schema: FormSchema, value: Json | undefined, known: Known): Told {
  if (isJsonList(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, at) => visit(joinPointer(pointer, at), items, item, known)) : [];
  }
  if (!isJsonObject(value)) return onRidet(pointer, schema, value, known);
  return [
    ...onPostcode(pointer, schema, value, known),
    ...onParcel(pointer, schema, value, known),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      visit(joinPointer(pointer, name), part, value[name], known),
    ),
  ];
}

/** A postcode that is whole, of a commune that is known, and none of those known of it. */
function onPostcode(pointer: Pointer, schema: FormSchema, value: JsonObject, { communes, t }: Known): Told {
  const { commune, postcode } = addressOf(schema);
  if (commune === undefined || postcode === undefined) return [];
  const [usual, ...others] = postcodesOf(communes, value[commune]);
  const [code, name] = [value[postcode], value[commune]];
  if (usual === undefined || typeof code !== 'string' || typeof name !== 'string') return [];
  if (!/^\d{5}$/u.test(code) || [usual, ...others].includes(code)) return [];
  return [[joinPointer(pointer, postcode), t('remarkPostcode', { commune: name, usual })]];
}

/** Figures that are too many for a lot and do not make an inventory number. */
function onParcel(pointer: Pointer, schema: FormSchema, { parcelle }: JsonObject, { t }: Known): Told {
  if (!isPlaceSchema(schema) || typeof parcelle !== 'string') return [];
  const figures = parcelle.replaceAll(/[\s-]/gu, '');
  const isInventory = figures.length === 10 && /^\s*\d{6}[\s-]*\d{4}\s*$/u.test(parcelle);
  if (!/^\d{6,}$/u.test(figures) || isInventory) return [];
  return [[joinPointer(pointer, 'parcelle'), t('remarkParcel')]];
}

function onRidet(pointer: Pointer, schema: FormSchema, value: Json | undefined, { t }: Known): Told {
  if (schema.$comment !== RIDET_BLOCK || typeof value !== 'string') return [];
  const ridet = normaliseRidet(value);
  return isRidet(ridet) && !bearsRidKey(ridet) ? [[pointer, t('remarkRidet')]] : [];
}
