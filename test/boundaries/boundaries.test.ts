/**
 * A rule that cannot fail protects nothing: each row of the house's table is broken once here, in a copy of the
 * repository that holds nothing else, by the linter that is run on the real one.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOORS, FLOORS } from './floors.ts';

interface Plant {
  readonly file: string;
  readonly code: string;
}

const ROOT = join(import.meta.dirname, '../..');
const imports = (specifier: string): string => `import ${JSON.stringify(specifier)};\n`;

const FORBIDDEN_IMPORTS: readonly (readonly [folder: string, specifier: string])[] = [
  ['schemas', '../engine/index.ts'],
  ['schemas', '../runtime/config/config.ts'],
  ['workflows', '../schemas/types/workflow.ts'],
  ['workflows', 'ajv'],
  ['engine', '../runtime/config/config.ts'],
  ['engine', '../designer/main.tsx'],
  ['engine', '../test/support/port.ts'],
  ['engine', 'node:fs'],
  ['engine', 'fastify'],
  ['engine/compile', '../../runtime/store/cases.ts'],
  ['runtime', '../designer/main.tsx'],
  ['runtime/cases', '../../designer/main.tsx'],
  ['runtime/cases', '../../test/support/port.ts'],
  ['runtime/filing', 'fastify'],
  ['runtime/filing', '../../designer/main.tsx'],
  ['runtime/forms', '../cases/write/apply.ts'],
  ['runtime/forms', '../desk/main.tsx'],
  ['runtime/forms', '../../schemas/rules.schema.json'],
  ['runtime/ui', '../api/routes.ts'],
  ['runtime/ui', '../desk/main.tsx'],
  ['runtime/site/form', '../../store/cases.ts'],
  ['runtime/site/form', '../serve/brand.ts'],
  ['runtime/site/form', '../pages/sheet/route.ts'],
  ['runtime/site/parts', '../../desk/main.tsx'],
  ['runtime/site/parts', '../../../designer/main.tsx'],
  ['runtime/site/render', 'node:path'],
  ['runtime/site/text.ts', './serve/brand.ts'],
  ['runtime/site/pages/planted/view.tsx', './route.ts'],
  ['runtime/site/pages/planted/view.tsx', './model.ts'],
  ['runtime/site/pages/planted/view.tsx', '../../../store/cases.ts'],
  ['runtime/site/pages/planted/text.ts', '../../filling/read-post.ts'],
  ['runtime/site/pages/planted/text.ts', 'node:path'],
  ['runtime/site/pages/planted/live.ts', '../start/route.ts'],
  ['runtime/site/pages/planted/route.ts', '../../../../designer/main.tsx'],
  ['runtime/desk', '../identity/session.ts'],
  ['runtime/desk', '../site/form/client.tsx'],
  ['runtime/desk/queue', '../../cases/write/apply.ts'],
  ['runtime/desk', '../../schemas/rules.schema.json'],
  ['designer', '../runtime/api/routes.ts'],
  ['designer', '../runtime/desk/main.tsx'],
  ['designer', 'node:fs'],
];

const ALLOWED_IMPORTS: typeof FORBIDDEN_IMPORTS = [
  ['engine', '../schemas/types/rules.ts'],
  ['engine', '../workflows/instruction-simple.json'],
  ['engine', 'decimal.js'],
  ['runtime', '../engine/index.ts'],
  ['runtime/cases', 'node:crypto'],
  ['runtime/filing', '../cases/write/apply.ts'],
  ['runtime/filing', 'knex'],
  ['runtime/forms', '../../engine/index.ts'],
  ['runtime/site/form', '../../forms/form.tsx'],
  ['runtime/site/form', '../../../schemas/types/api.ts'],
  ['runtime/site/form', '../site.css'],
  ['runtime/site/render', '../pages/sheet/view.tsx'],
  ['runtime/site/pages/planted/view.tsx', './text.ts'],
  ['runtime/site/pages/planted/view.tsx', '../../text.ts'],
  ['runtime/site/pages/planted/view.tsx', '../start/view.tsx'],
  ['runtime/site/pages/planted/view.tsx', '../../parts/box.tsx'],
  ['runtime/site/pages/planted/route.ts', './view.tsx'],
  ['runtime/site/pages/planted/route.ts', '../../../store/cases.ts'],
  ['runtime/site/pages/planted/route.ts', 'node:path'],
  ['runtime/desk', '../../engine/index.ts'],
  ['runtime/desk', '../ui/http.ts'],
  ['runtime/desk/queue', '../cases/list.tsx'],
  ['designer', '../schemas/rules.schema.json'],
  ['designer', '../runtime/forms/form.tsx'],
  ['designer', '../workflows/instruction-simple.json'],
];

const WAYS: readonly string[] = [
  `import '../runtime/config/config.ts';`,
  `import type { Config } from '../runtime/config/config.ts';\nexport type A = Config;`,
  `export { config } from '../runtime/config/config.ts';`,
  `export * from '../runtime/config/config.ts';`,
  `export const load = () => import('../runtime/config/config.ts');`,
  `export type A = import('../runtime/config/config.ts').Config;`,
];

const IMPURE: readonly string[] = [
  'new Date()',
  'Date()',
  'Date.now()',
  'Math.random()',
  'Temporal.Now.instant()',
  'performance.now()',
  'crypto.randomUUID()',
  'process.pid',
  `fetch('/')`,
  'setTimeout(() => 1, 1)',
  `console.log('')`,
];

const TEMPORAL = `import { Temporal } from 'temporal-polyfill';\nexport const today = (now: string) => Temporal.PlainDate.from(now);\n`;

const plants: Plant[] = [];
let found: ReadonlyMap<string, readonly string[]>;
let room: string;

/** In a folder, or in a file of that name of a page of its own. */
function plant(place: string, code: string): string {
  const [number, isFile] = [plants.length, /\.tsx?$/.test(place)];
  const file = isFile ? place.replace('/planted/', `/planted-${number}/`) : `${place}/planted-${number}.ts`;
  plants.push({ file, code });
  return file;
}

function lint(folder: string): ReadonlyMap<string, readonly string[]> {
  const program = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '-f', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics }: { diagnostics: readonly { code: string; filename: string }[] } = JSON.parse(stdout);
  const byFile = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) byFile.set(filename, [...(byFile.get(filename) ?? []), code]);
  return byFile;
}

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'cagou-lint-'));
  for (const path of [
    '.oxlintrc.json',
    'tsconfig.json',
    'package.json',
    'test/boundaries/plugin.ts',
    'test/boundaries/rooms.ts',
    'test/boundaries/floors.ts',
  ]) {
    cpSync(join(ROOT, path), join(room, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(room, 'node_modules'));
  for (const { file, code } of plants) {
    mkdirSync(dirname(join(room, file)), { recursive: true });
    writeFileSync(join(room, file), code);
  }
  found = lint(room);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('the direction of imports', () => {
  for (const [folder, specifier] of FORBIDDEN_IMPORTS) {
    const file = plant(folder, imports(specifier));
    test(`refuses ${specifier} in ${folder}`, () => expect(found.get(file)).toContain('cagou(boundaries)'));
  }
  for (const [folder, specifier] of ALLOWED_IMPORTS) {
    const file = plant(folder, imports(specifier));
    test(`accepts ${specifier} in ${folder}`, () => expect(found.get(file)).toBeUndefined());
  }
  for (const code of WAYS) {
    const file = plant('engine', code);
    test(`is checked in: ${code}`, () => expect(found.get(file)).toContain('cagou(boundaries)'));
  }
});

describe('the floors of the engine', () => {
  const fileOf = (floor: string): string => `${floor}/some-file.ts`;
  const specifier = (from: string, target: string): string => {
    const path = relative(from, target);
    return path.startsWith('.') ? path : `./${path}`;
  };
  for (const [at, upper] of FLOORS.entries()) {
    const lower = FLOORS[at - 1];
    if (lower === undefined) continue;
    const up = plant(lower, imports(specifier(lower, fileOf(upper))));
    const down = plant(upper, imports(specifier(upper, fileOf(lower))));
    test(`refuse that ${lower} imports ${upper}`, () => expect(found.get(up)).toContain('cagou(boundaries)'));
    test(`accept that ${upper} imports ${lower}`, () => expect(found.get(down)).toBeUndefined());
  }
  const nowhere = plant('engine/unnamed', imports('../base/some-file.ts'));
  test('are all named', () => expect(found.get(nowhere)).toContain('cagou(boundaries)'));

  for (const door of DOORS) {
    const outside = plant('runtime', imports(`../${door}`));
    const inside = plant('engine/compile', imports(`../${door.replace('engine/', '')}`));
    test(`are entered by ${door}`, () => expect(found.get(outside)).toBeUndefined());
    test(`do not go out by ${door} and in again`, () => expect(found.get(inside)).toContain('cagou(boundaries)'));
  }
  for (const folder of ['runtime', 'runtime/forms', 'runtime/desk', 'designer']) {
    const file = plant(folder, imports(specifier(folder, 'engine/calendar/noumea.ts')));
    test(`are not entered from ${folder} but by a door`, () => expect(found.get(file)).toContain('cagou(boundaries)'));
  }
});

describe('the engine', () => {
  for (const expression of IMPURE) {
    const code = `${TEMPORAL}export const value = ${expression};\n`;
    const [inside, outside] = [plant('engine', code), plant('runtime', code)];
    test(`may not use ${expression}`, () => expect(found.get(inside)).toHaveLength(1));
    test(`alone is held to that: ${expression}`, () => expect(found.get(outside)).toBeUndefined());
  }
  const file = plant('engine', 'export const value = (now: string) => new Date(now);\n');
  test('may make a date of what it was given', () => expect(found.get(file)).toBeUndefined());
});

/** Rules that need types, or the whole graph of imports, fall silent when either cannot be read. */
const UNSOUND: readonly (readonly [rule: string, code: string])[] = [
  [
    'typescript(no-floating-promises)',
    `const later = async () => 1;\nexport const go = (): void => {\n  later();\n};\n`,
  ],
  ['typescript(no-explicit-any)', `export const value = (input: any): boolean => input === 1;\n`],
  ['typescript(no-unsafe-return)', `export const value = (text: string): string => JSON.parse(text);\n`],
  ['typescript(no-unsafe-type-assertion)', `export const value = (input: unknown): string => input as string;\n`],
  ['typescript(no-non-null-assertion)', `export const value = (list: readonly string[]): string => list[0]!;\n`],
  [
    'typescript(switch-exhaustiveness-check)',
    `export const value = (side: 'a' | 'b'): void => {\n  switch (side) {\n    case 'a':\n      return;\n  }\n};\n`,
  ],
  ['typescript(consistent-type-imports)', `import { Stats } from 'node:fs';\nexport type A = Stats;\n`],
  ['import(no-default-export)', `export default 1;\n`],
];

describe('the linter', () => {
  for (const [rule, code] of UNSOUND) {
    const file = plant('runtime', code);
    test(`finds ${rule}`, () => expect(found.get(file)).toContain(rule));
  }
  const [one, two] = ['runtime/planted-one.ts', 'runtime/planted-two.ts'];
  plants.push({
    file: one,
    code: `import { two } from './planted-two.ts';\nexport const one = (): number => two();\n`,
  });
  plants.push({
    file: two,
    code: `import { one } from './planted-one.ts';\nexport const two = (): number => one();\n`,
  });
  test('finds modules that import each other', () => expect(found.get(one)).toContain('import(no-cycle)'));
});

/** Casts over everything or nothing, and those that say what is known. */
const CASTS_OVER: readonly string[] = [
  'part as unknown as Whole',
  'part as never',
  '(part as never) as Whole',
  '(part as any) as Whole',
  '<Whole>(<unknown>part)',
];
const CASTS: readonly string[] = ['part as unknown', 'part as Whole', `['id'] as const`];

describe('a cast', () => {
  const code = (cast: string): string =>
    `type Whole = { readonly id: string; readonly name: string };\ndeclare const part: { readonly id: string };\nexport const value = ${cast};\n`;
  const rule = 'cagou(no-cast-over)';
  for (const cast of CASTS_OVER) {
    const [source, tests] = [plant('runtime', code(cast)), plant('test/runtime', code(cast))];
    test(`makes no part pass for the whole: ${cast}`, () => expect(found.get(source)).toContain(rule));
    test(`does not in tests either: ${cast}`, () => expect(found.get(tests)).toContain(rule));
  }
  for (const cast of CASTS) {
    const tests = plant('test/runtime', code(cast));
    test(`may be: ${cast}`, () => expect(found.get(tests) ?? []).not.toContain(rule));
  }
});

/** Ways of asking the database, and what is no question to it. */
const QUESTIONS: readonly string[] = [
  `db('case').where({ id }).first()`,
  `db<{ id: string }>('case').where({ id }).first()`,
  `services.db('case').delete()`,
  `db.raw('select 1')`,
  `services.tx.insert({ id })`,
  `pool.query('select 1')`,
  `services.pool.query('select 1')`,
];
const NO_QUESTIONS: readonly string[] = [
  `db.transaction((tx: unknown) => keep(tx))`,
  `find(db, id)`,
  `pool.end()`,
  `new URL(id).searchParams.get(db)`,
];

describe('the database', () => {
  const code = (asked: string): string =>
    `declare const db: any, pool: any, services: any, id: string, find: any, keep: any;\nexport const answer = (): unknown => ${asked};\n`;
  const rule = 'cagou(sql-in-store)';
  for (const asked of QUESTIONS) {
    const [elsewhere, store] = [plant('runtime/cases', code(asked)), plant('runtime/cases/store', code(asked))];
    test(`is not asked outside a store folder: ${asked}`, () => expect(found.get(elsewhere)).toContain(rule));
    test(`is asked in one: ${asked}`, () => expect(found.get(store)).not.toContain(rule));
  }
  for (const said of NO_QUESTIONS) {
    const file = plant('runtime/cases', code(said));
    test(`is not asked by: ${said}`, () => expect(found.get(file)).not.toContain(rule));
  }
});

/** Ways of reading FEEL by its text, and what reads something else. */
const FEEL_READ: readonly string[] = [
  `/P\\dY/.test(expression)`,
  `/P\\dY/u.exec(rule.expression)`,
  `[...expression.matchAll(/\\d/g)]`,
  `when.includes(' = ')`,
  `rule.when?.replace('and', 'et')`,
  `/aujourdhui \\+ duration\\("P1Y"\\)/.test(text)`,
  `/^\\w+ !=\\s*null$/.exec(text)`,
  'new RegExp(String.raw`(?<![\\w.])agent\\.${text}(?!\\w)`).test(text)',
];
const FEEL_UNREAD: readonly string[] = [
  `/duration of a stay/.test(text)`,
  `title.includes(expression)`,
  `parse(expression)`,
  `[expression].includes(text)`,
  '`duration("${text}")`',
];

describe('FEEL', () => {
  const code = (read: string): string =>
    `declare const expression: any, when: any, rule: any, text: string, title: string, parse: any;\nexport const value = (): unknown => ${read};\n`;
  const rule = 'cagou(feel-on-its-tree)';
  for (const read of FEEL_READ) {
    const [inside, outside] = [plant('engine/rules', code(read)), plant('runtime', code(read))];
    test(`is not read by its text: ${read}`, () => expect(found.get(inside)).toContain(rule));
    test(`is the engine’s affair: ${read}`, () => expect(found.get(outside) ?? []).not.toContain(rule));
  }
  for (const read of FEEL_UNREAD) {
    const file = plant('engine/rules', code(read));
    test(`is not read by: ${read}`, () => expect(found.get(file) ?? []).not.toContain(rule));
  }
});

describe('a table', () => {
  const rule = 'cagou(named-table)';
  const code = (given: string): string =>
    `import { Table } from '@mantine/core';\nexport const value = (): unknown => <Table${given}><Table.Tbody /></Table>;\n`;
  for (const folder of ['runtime/desk', 'designer']) {
    const place = `${folder}/planted/table.tsx`;
    const [bare, named] = [plant(place, code('')), plant(place, code(' aria-label="Dossiers"'))];
    test(`of ${folder} has a name`, () => expect(found.get(bare)).toContain(rule));
    test(`of ${folder} is left alone that has one`, () => expect(found.get(named) ?? []).not.toContain(rule));
  }
});

describe('the studio', () => {
  const code = `export const focus = (field: HTMLElement): number => requestAnimationFrame(() => field.focus());\n`;
  const file = plant('designer', code);
  test('waits for no frame before it moves the focus', () =>
    expect(found.get(file)).toContain('eslint(no-restricted-globals)'));
});

describe('a browser', () => {
  for (const folder of ['runtime/desk', 'runtime/forms', 'runtime/ui', 'designer']) {
    const file = plant(folder, `export const value = (): string => crypto.randomUUID();\n`);
    test(`is asked in ${folder} for no identifier that pages without HTTPS have not`, () =>
      expect(found.get(file)).toContain('eslint(no-restricted-properties)'));
  }
  const server = plant('runtime/cases', `export const value = (): string => crypto.randomUUID();\n`);
  test('is not a server', () => expect(found.get(server)).toBeUndefined());
});

describe('the environment', () => {
  const code = `export const value = process.env['PORT'];\n`;
  const [elsewhere, config] = [plant('runtime', code), 'runtime/config/config.ts'];
  plants.push({ file: config, code });
  test('is not read outside the configuration', () => expect(found.get(elsewhere)).toContain('node(no-process-env)'));
  test('is read by the configuration', () => expect(found.get(config)).toBeUndefined());
});
