/**
 * Prepares the schemas for the generator of types. That tool names a type after each `title` and inlines each `$ref`,
 * which would repeat the common shapes in every module and name types after the labels of form fields. Here `$ref`s
 * become names, titles are kept only where they name a type, and what a type cannot say is left out.
 */

type Schema = Readonly<Record<string, unknown>>;

/** A schema as read, with its path in schemas/ less the ending: `workflow`, `blocks/rib`. */
export interface SchemaFile {
  readonly module: string;
  readonly schema: unknown;
}

/** What one module of types is generated from. */
interface TypeModule {
  readonly module: string;
  readonly name: string;
  readonly schema: Record<string, unknown>;
  readonly imports: readonly TypeImport[];
}

interface TypeImport {
  readonly module: string;
  readonly names: readonly string[];
}

interface Source {
  readonly module: string;
  readonly name: string;
  readonly schema: Schema;
  /** Blocks are form schemas: their titles are labels on screen. */
  readonly labelled: boolean;
}

type Sources = ReadonlyMap<string, Source>;
/** Called with the module and the name of every type that is referred to. */
type Refer = (module: string, name: string) => void;

const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs']);
const LISTS: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const SINGLE: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'unevaluatedProperties']);
/** Keywords that narrow values in ways a type cannot say; what `then` and `else` add is read apart. */
const UNSAID: ReadonlySet<string> = new Set(['if', 'then', 'else', 'not', 'propertyNames', 'contains', 'cagou', '$id']);

/** One module of types per schema file. Throws when a `$ref` points nowhere. */
export function describeTypes(files: readonly SchemaFile[]): readonly TypeModule[] {
  const sources: Sources = new Map(files.map(toSource).map((source) => [String(source.schema['$id']), source]));
  return [...sources.values()].map((source) => {
    const imports = new Map<string, Set<string>>();
    const schema = convert(source.schema, source, sources, (module, name) => {
      if (module !== source.module) imports.set(module, (imports.get(module) ?? new Set()).add(name));
    });
    return {
      module: source.module,
      name: source.name,
      schema: { ...schema, title: source.name },
      imports: [...imports.keys()]
        .toSorted()
        .map((name) => ({ module: name, names: [...(imports.get(name) ?? [])].toSorted() })),
    };
  });
}

/** Names of the definitions of a schema, in its order; each is the name of a type too. */
export function definitionNames(files: readonly SchemaFile[], module: string): readonly string[] {
  const schema = files.find((file) => file.module === module)?.schema;
  const definitions = isSchema(schema) ? schema['$defs'] : undefined;
  return isSchema(definitions) ? Object.keys(definitions) : [];
}

function toSource({ module, schema }: SchemaFile): Source {
  if (!isSchema(schema)) throw new Error(`${module}: a schema is an object`);
  const labelled = module.startsWith('blocks/');
  const name = labelled || typeof schema['title'] !== 'string' ? pascalCase(module) : schema['title'];
  return { module, name, schema, labelled };
}

function convert(schema: Schema, source: Source, sources: Sources, refer: Refer): Record<string, unknown> {
  const ref = schema['$ref'];
  if (typeof ref === 'string') return convertRef(ref, schema, source, sources, refer);
  const child = (value: unknown): unknown => (isSchema(value) ? convert(value, source, sources, refer) : value);
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(withConditionalProperties(schema))) {
    if (UNSAID.has(key) || (key === 'title' && source.labelled)) continue;
    if (MAPS.has(key) && isSchema(value)) {
      const entries = Object.entries(value).map(([name, member]) => [name, named(child(member), key, name, source)]);
      result[key] = Object.fromEntries(entries);
    } else if (key === 'oneOf' && Array.isArray(value) && value.every(isConstant)) {
      result['enum'] = value.map((member) => member['const']);
    } else if (LISTS.has(key) && Array.isArray(value)) {
      const members = value.filter(saysShape).map(child);
      if (members.length > 0) result[key] = members;
    } else if (SINGLE.has(key)) {
      result[key === 'unevaluatedProperties' ? 'additionalProperties' : key] = child(value);
    } else result[key] = value;
  }
  if ('enum' in result) delete result['type'];
  return result;
}

function convertRef(
  ref: string,
  schema: Schema,
  source: Source,
  sources: Sources,
  refer: Refer,
): Record<string, unknown> {
  const [id = '', pointer = ''] = ref.split('#');
  const owner = id === '' ? source : sources.get(id);
  const target = owner && findPointer(owner.schema, pointer);
  if (!owner || !target) throw new Error(`${source.module}: the $ref ${ref} points nowhere`);
  const name = pointer === '' ? owner.name : typeName(target, pointer, owner);
  const description = schema['description'] ?? target['description'];
  if (name === undefined) return { ...convert(target, owner, sources, refer), description };
  refer(owner.module, name);
  return { tsType: name, description };
}

function typeName(target: Schema, pointer: string, owner: Source): string | undefined {
  if (!owner.labelled && typeof target['title'] === 'string') return target['title'];
  const definition = /^\/\$defs\/([^/]+)$/.exec(pointer)?.[1];
  return definition === undefined ? undefined : pascalCase(definition);
}

/** Definitions get a name of their own, and so do the members of a list in a block. */
function named(member: unknown, key: string, name: string, source: Source): unknown {
  if (!isSchema(member)) return member;
  if (key === '$defs') return { ...member, title: member['title'] ?? pascalCase(name) };
  const items = member['items'];
  if (!source.labelled || !isSchema(items) || !('properties' in items)) return member;
  return { ...member, items: { ...items, title: source.name + pascalCase(name) } };
}

/** Properties that exist only under a condition are optional members of the type. */
function withConditionalProperties(schema: Schema): Schema {
  const branches = [schema, schema['allOf']].flat().filter(isSchema);
  const added = branches.flatMap((branch) => [branch['then'], branch['else']]).filter(isSchema);
  const properties = added.map((branch) => branch['properties']).filter(isSchema);
  if (properties.length === 0) return schema;
  const known = isSchema(schema['properties']) ? schema['properties'] : {};
  const shapes = properties.flatMap((map) => Object.entries(map)).filter(([, member]) => saysShape(member));
  return { ...schema, properties: { ...Object.fromEntries(shapes), ...known } };
}

function isConstant(member: unknown): member is { readonly const: unknown } {
  return isSchema(member) && 'const' in member;
}

function saysShape(member: unknown): boolean {
  return (
    isSchema(member) && ['type', 'properties', 'const', 'enum', '$ref', 'oneOf', 'items'].some((key) => key in member)
  );
}

function findPointer(schema: Schema, pointer: string): Schema | undefined {
  let value: unknown = schema;
  for (const part of pointer.split('/').slice(1)) value = isSchema(value) ? value[part] : undefined;
  return isSchema(value) ? value : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pascalCase(module: string): string {
  const words = module.slice(module.lastIndexOf('/') + 1).split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
