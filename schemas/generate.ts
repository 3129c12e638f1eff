/**
 * Writes the TypeScript types of the language from its schemas, one module a schema, so that no shape is typed twice.
 * Every `$ref` becomes the name of the type it points to, imported from that type's own module: a shape has one
 * declaration, wherever it is used. The routes of the API, which openapi.json describes, are typed too. `--check` writes nothing and fails when what is written is not what would be.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { compile, type Options } from 'json-schema-to-typescript';
import { describeRoutes } from './api-routes.ts';
import { definitionNames, describeTypes, type SchemaFile } from './type-names.ts';

const SCHEMAS = import.meta.dirname;
const TYPES = join(SCHEMAS, 'types');
/** Module of the types of the routes, made from openapi.json. */
const ROUTES = 'routes.ts';
/** The schema whose definitions routes name. */
const API = 'api';
const SUFFIX = '.schema.json';
const OPTIONS: Partial<Options> = {
  bannerComment: '',
  ignoreMinAndMaxItems: true,
  unknownAny: true,
  style: { printWidth: 120, singleQuote: true },
};
const BANNER = '// Written by `npm run generate` from the schema of the same name: change that one, then run it again.';

const generated = new Map([...(await generateAll(await readSchemas())), [ROUTES, await generateRoutes()]]);
if (process.argv.includes('--check')) await check(generated);
else await write(generated);

async function readSchemas(): Promise<readonly SchemaFile[]> {
  const paths = (await readdir(SCHEMAS, { recursive: true })).filter((path) => path.endsWith(SUFFIX)).toSorted();
  return Promise.all(
    paths.map(async (path) => {
      const schema: unknown = JSON.parse(await readFile(join(SCHEMAS, path), 'utf8'));
      return { module: path.slice(0, -SUFFIX.length), schema };
    }),
  );
}

/** Module path relative to schemas/types → its text. */
async function generateAll(files: readonly SchemaFile[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { module, name, schema, imports } of describeTypes(files)) {
    const declarations = await compile(schema, name, {
      ...OPTIONS,
      unreachableDefinitions: true,
    });
    const lines = imports.map((from) => importLine(module, from.module, from.names));
    const shapes = module === API ? shapesByName(files) : '';
    texts.set(`${module}.ts`, `${[BANNER, ...lines].join('\n')}\n\n${asReadonly(declarations)}${shapes}`);
  }
  return texts;
}

/** Types of the routes of the API. */
async function generateRoutes(): Promise<string> {
  const { schema, shapes } = describeRoutes(JSON.parse(await readFile(join(SCHEMAS, 'openapi.json'), 'utf8')));
  const declarations = await compile(schema, 'Routes', OPTIONS);
  const banner = '// Written by `npm run generate` from openapi.json, which it writes from the routes of the server.';
  return `${banner}\n${importLine('routes', API, shapes)}\n\n${asReadonly(declarations)}`;
}

/** The shapes of the API by the names that routes give them by. */
function shapesByName(files: readonly SchemaFile[]): string {
  const members = definitionNames(files, API).map((name) => `  readonly ${name}: ${name};\n`);
  return `/**\n * Each shape by its name.\n */\nexport interface Shapes {\n${members.join('')}}\n`;
}

function importLine(from: string, to: string, names: readonly string[]): string {
  const path = relative(dirname(from), to);
  return `import type { ${names.join(', ')} } from '${path.startsWith('.') ? path : `./${path}`}.ts';`;
}

/** A source that was read is never written to: members and arrays of the types say so. */
function asReadonly(declarations: string): string {
  return declarations
    .replaceAll(/^ *\*\n *\* This interface was referenced by .*\n *\* via the `definition` .*\n/gm, '')
    .replaceAll(/^( +)((?:"[^"]+"|'[^']+'|[\w$]+)\??|\[k: string\]): /gm, '$1readonly $2: ')
    .replaceAll(/((?:\b[\w$]+|\([^()]*\))(?:\[\])+)/g, 'readonly $1');
}

async function check(texts: ReadonlyMap<string, string>): Promise<void> {
  const present = await listTypes();
  const stale: string[] = present.filter((path) => !texts.has(path));
  for (const [path, text] of texts) {
    const current = present.includes(path) ? await readFile(join(TYPES, path), 'utf8') : undefined;
    if (current !== text) stale.push(path);
  }
  if (stale.length === 0) return;
  console.error(`Not up to date, run \`npm run generate\`: ${stale.map((path) => `schemas/types/${path}`).join(', ')}`);
  process.exitCode = 1;
}

async function write(texts: ReadonlyMap<string, string>): Promise<void> {
  for (const path of await listTypes()) if (!texts.has(path)) await rm(join(TYPES, path));
  for (const [path, text] of texts) {
    await mkdir(dirname(join(TYPES, path)), { recursive: true });
    await writeFile(join(TYPES, path), text);
  }
}

async function listTypes(): Promise<readonly string[]> {
  await mkdir(TYPES, { recursive: true });
  return (await readdir(TYPES, { recursive: true })).filter((path) => path.endsWith('.ts'));
}
