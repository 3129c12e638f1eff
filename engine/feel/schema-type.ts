/** Types of what the answers of a form hold, as its schema says. */
import type { FormSchema, ReferenceData } from '../language/form-schema.ts';
import { isPlaceSchema } from '../language/place-block.ts';
import { columnsOf } from './list-columns.ts';
import { ANY, BOOLEAN, DATE, NUMBER, TEXT, TIME, objectType, ofUnit, ofZones, type ScopeType } from './scope-type.ts';
import { zonesOf } from './zones.ts';

/**
 * Type of the values a schema accepts; branches of conditions are put together since any of them may apply. With the lists
 * of reference data at hand, what is chosen in one of them can be nothing else.
 */
export function typeOfSchema(schema: FormSchema, data: ReferenceData = {}): ScopeType {
  switch (typeNameOf(schema)) {
    case 'object':
      return isPlaceSchema(schema)
        ? { kind: 'object', fields: fieldsOf(schema, data), zones: zonesOf(data) }
        : objectType(fieldsOf(schema, data));
    case 'array':
      return { kind: 'list', item: schema.items ? typeOfSchema(schema.items, data) : ANY };
    case 'integer':
    case 'number':
      return ofUnit(NUMBER, schema.cagou?.unit);
    case 'boolean':
      return BOOLEAN;
    case 'string':
      return schema.format === 'date' ? DATE : schema.format === 'time' ? TIME : textOf(schema, data);
    default:
      return ANY;
  }
}

/** Fields of an object schema, those of `allOf`, `then` and `else` among them. */
export function fieldsOf(schema: FormSchema, data: ReferenceData = {}): Readonly<Record<string, ScopeType>> {
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, typeOfSchema(field, data)] as const,
  );
  const parts = [...(schema.allOf ?? []), schema.then, schema.else].filter((part) => part !== undefined);
  const fields: Record<string, ScopeType> = Object.fromEntries(own);
  for (const part of parts) addFields(fields, fieldsOf(part, data));
  return fields;
}

/** A text, with its choices when the schema lists them or names a list of them. */
function textOf(schema: FormSchema, data: ReferenceData): ScopeType {
  const { data: name, suggest } = schema.cagou ?? {};
  const list = name !== undefined && Object.hasOwn(data, name) ? data[name] : undefined;
  if (list && list.rows.length > 0) {
    const columns = columnsOf(list);
    return { kind: 'text', columns, ...(!suggest && { choices: list.rows.map(({ value }) => value) }) };
  }
  const listed = schema.oneOf?.map((choice) => choice.const) ?? schema.enum;
  const choices = (listed ?? []).filter((choice) => typeof choice === 'string');
  return listed && choices.length === listed.length ? { kind: 'text', choices } : TEXT;
}

function typeNameOf(schema: FormSchema): string | undefined {
  if (typeof schema.type === 'string') return schema.type;
  if (schema.type) return schema.type.find((name) => name !== 'null');
  return schema.properties ? 'object' : undefined;
}

function mergeFields(
  left: Readonly<Record<string, ScopeType>>,
  right: Readonly<Record<string, ScopeType>>,
): Readonly<Record<string, ScopeType>> {
  const merged = { ...left };
  addFields(merged, right);
  return merged;
}

function addFields(fields: Record<string, ScopeType>, added: Readonly<Record<string, ScopeType>>): void {
  for (const [name, type] of Object.entries(added)) {
    const known = fields[name];
    fields[name] = known ? mergeTypes(known, type) : type;
  }
}

function mergeTypes(left: ScopeType, right: ScopeType): ScopeType {
  if (left.kind === 'object' && right.kind === 'object')
    return ofZones(objectType(mergeFields(left.fields, right.fields)), left.zones ?? right.zones);
  if (left.kind === 'text' && right.kind === 'text') {
    const columns = left.columns === right.columns ? left.columns : undefined;
    const choices = left.choices && right.choices && [...left.choices, ...right.choices];
    return { kind: 'text', ...(choices && { choices }), ...(columns && { columns }) };
  }
  if (right.kind === 'any') return left;
  return left.kind === 'any' || left.kind === right.kind ? right : ANY;
}
