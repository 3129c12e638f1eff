/**
 * The reference of the language, written from the descriptions of its schemas: every file of a scheme, every property
 * with its type, whether it must be there, what it may be, and what it means. Nothing is said twice, so nothing goes stale.
 */
import { purposeOf } from './purposes.ts';

type Schema = {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
};

/** A schema of the language and the file of a scheme that it describes. */
export type DescribedFile = { readonly file: string; readonly schema: Schema };

type Row = {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** What has the property, as purposes are kept by. */
  readonly owner: string;
};

const HEAD = '| property | | type | meaning | à quoi ça sert, et quand s’en passer |\n|---|---|---|---|---|';

/** The reference of one file: its own properties, then those of each definition it names. */
export function referenceOf({ file, schema }: DescribedFile): string {
  const definitions = Object.entries(schema.$defs ?? {}).map(([name, definition]) =>
    [`#### ${name}`, definition.description ?? '', describe(definition, name)].filter(Boolean).join('\n\n'),
  );
  return [`### ${file}`, schema.description ?? '', describe(schema, schema.title ?? ''), ...definitions]
    .filter(Boolean)
    .join('\n\n');
}

/** A table of the properties of an object; of each alternative where there are several; else what the value may be. */
function describe(schema: Schema, owner: string): string {
  const alternatives = (schema.oneOf ?? []).filter(({ properties }) => properties);
  if (alternatives.length > 0) {
    return alternatives
      .map((one) =>
        [`**${one.title ?? ''}**: ${one.description ?? ''}`, tableOf(rowsOf(one, '', one.title ?? owner))].join('\n\n'),
      )
      .join('\n\n');
  }
  const rows = rowsOf(schema, '', owner);
  return rows.length > 0 ? tableOf(rows) : `Type: ${typeOf(schema)}.`;
}

function tableOf(rows: readonly Row[]): string {
  return [HEAD, ...rows.map(rowOf)].join('\n');
}

function rowOf({ name, schema, required, owner }: Row): string {
  const meaning = [schema.description ?? '', schema.default === undefined ? '' : `Default: ${code(schema.default)}.`];
  return `| \`${name}\` | ${required ? 'required' : ''} | ${typeOf(schema)} | ${escape(meaning.filter(Boolean).join(' '))} | ${escape(purposeOf(owner, wordOf(name)))} |`;
}

/** The last name of a path. */
const wordOf = (path: string): string => path.split('.').at(-1) ?? path;

/** Every word of a file, with what has it. */
export function wordsOf({ schema }: DescribedFile): readonly { readonly owner: string; readonly word: string }[] {
  const parts = Object.entries(schema.$defs ?? {}).flatMap(([name, definition]) => [
    ...rowsOf(definition, '', name),
    ...(definition.oneOf ?? []).flatMap((one) => rowsOf(one, '', one.title ?? name)),
  ]);
  return [...rowsOf(schema, '', schema.title ?? ''), ...parts].map(({ owner, name }) => ({
    owner,
    word: wordOf(name),
  }));
}

/** Properties of an object and of the objects inside it; `<name>` is a name the author gives, `[]` a member of a list. */
function rowsOf(schema: Schema, prefix: string, owner: string): readonly Row[] {
  const own = Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema');
  return own.flatMap(([name, property]): readonly Row[] => {
    const path = `${prefix}${name}`;
    const row = { name: path, schema: property, required: schema.required?.includes(name) ?? false, owner };
    return [row, ...insideOf(property, path, `${owner}.${name}`)];
  });
}

function insideOf(property: Schema, path: string, owner: string): readonly Row[] {
  const { items, additionalProperties: named } = property;
  if (property.properties) return rowsOf(property, `${path}.`, owner);
  if (items?.properties) return rowsOf(items, `${path}[].`, owner);
  if (typeof named === 'object' && named.properties) return rowsOf(named, `${path}.<name>.`, owner);
  return [];
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return nameOfRef(schema.$ref);
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.const !== undefined) return code(schema.const);
  const { items, additionalProperties: named } = schema;
  if (items) return `list of ${items.properties ? 'objects' : typeOf(items)}${boundsOf(schema)}`;
  if (typeof named === 'object') return `object of ${named.properties ? 'objects' : typeOf(named)} by name`;
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives && !schema.type) return alternatives.map(typeOf).join(' or ');
  const { type = 'any' } = schema;
  return `${typeof type === 'string' ? type : type.join(' or ')}${boundsOf(schema)}`;
}

function boundsOf(schema: Schema): string {
  const { pattern, format, minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const range = (least: number | undefined, most: number | undefined): string | undefined => {
    if (least === undefined && most === undefined) return undefined;
    return least === undefined ? `at most ${most}` : most === undefined ? `at least ${least}` : `${least} to ${most}`;
  };
  const length = range(minLength, maxLength);
  const bounds = [
    format,
    pattern === undefined ? undefined : code(pattern),
    range(minimum, maximum),
    length && `${length} characters`,
    range(minItems, maxItems),
  ].filter((bound) => bound !== undefined);
  return bounds.length > 0 ? ` (${bounds.join(', ')})` : '';
}

/** `urn:cagou:schema:common#/$defs/Text` is Text; a whole schema is its own name. */
function nameOfRef(ref: string): string {
  const name = ref.split(/[/#:]/).findLast(Boolean) ?? ref;
  return ref.includes('/$defs/') ? `[${name}](#${name.toLowerCase()})` : name;
}

function code(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.replaceAll('|', String.raw`\|`)}\``;
}

function escape(text: string): string {
  return text
    .replaceAll('|', String.raw`\|`)
    .replaceAll('<', '&lt;')
    .replaceAll('\n', ' ');
}
