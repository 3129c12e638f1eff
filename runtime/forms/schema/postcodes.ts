/** Postcodes are suggested by commune and never forced: one that a person typed stays. */
import { isJsonList, isJsonObject } from '../../../engine/base/index.ts';
import type { DataRow, FormSchema, Json, JsonObject } from '../../../engine/index.ts';

/** Names of the fields of a section that is an address: one is fed by `communes`, one is what browsers fill as `postal-code`. */
export function addressOf({ properties = {} }: FormSchema): {
  readonly commune: string | undefined;
  readonly postcode: string | undefined;
} {
  const fields = Object.entries(properties);
  return {
    commune: fields.find(([, { cagou }]) => cagou?.data === 'communes')?.[0],
    postcode: fields.find(([, { cagou }]) => cagou?.autocomplete === 'postal-code')?.[0],
  };
}

/** Postcodes that are known of a commune, the most usual first; none of what is no commune. */
export function postcodesOf(communes: readonly DataRow[], name: Json | undefined): readonly string[] {
  return (communes.find(({ value }) => value === name)?.more['codesPostaux'] ?? '').split(' ').filter(Boolean);
}

/**
 * The answers, in each address whose commune has just changed, with the commune's first postcode in the place of an
 * empty one or of the former commune's.
 */
export function suggestPostcodes(
  schema: FormSchema,
  before: Json | undefined,
  after: JsonObject,
  communes: readonly DataRow[],
): JsonObject {
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, part]): [string, Json][] => {
    const value = after[name];
    const former = isJsonObject(before) ? before[name] : undefined;
    return value === undefined ? [] : [[name, suggestIn(part, former, value, communes)]];
  });
  return { ...after, ...Object.fromEntries(entries), ...ownPostcode(schema, before, after, communes) };
}

function suggestIn(schema: FormSchema, before: Json | undefined, after: Json, communes: readonly DataRow[]): Json {
  if (isJsonObject(after)) return suggestPostcodes(schema, before, after, communes);
  const { items } = schema;
  if (!isJsonList(after) || !items || !isJsonList(before) || before.length !== after.length) return after;
  return after.map((item, index) => suggestIn(items, before[index], item, communes));
}

function ownPostcode(
  schema: FormSchema,
  before: Json | undefined,
  after: JsonObject,
  communes: readonly DataRow[],
): JsonObject {
  const { commune, postcode } = addressOf(schema);
  if (commune === undefined || postcode === undefined) return {};
  const former = isJsonObject(before) ? before : {};
  const [suggested] = postcodesOf(communes, after[commune]);
  const typed = after[postcode];
  if (suggested === undefined || after[commune] === former[commune]) return {};
  const replaceable = typed === undefined || postcodesOf(communes, former[commune]).some((known) => known === typed);
  return replaceable ? { [postcode]: suggested } : {};
}
