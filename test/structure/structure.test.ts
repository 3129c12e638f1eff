import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findCircles, findTwoWayPairs } from './circles.ts';
import { LIMITS } from './limits.ts';
import { measureStructure } from './measure.ts';
import { readModule } from './read-module.ts';
import { formatStructure } from './report.ts';
import { findSmallFiles } from './small-files.ts';

const exportsOf = (text: string) =>
  readModule('engine/a.ts', text).exports.map(({ name, documented }) => [name, documented]);

test('an export is documented by the comment right before it, past a remark to the linter', () => {
  expect(exportsOf('/** Why. */\n\n// oxlint-disable-next-line\nexport function f() {}')).toEqual([['f', true]]);
  expect(exportsOf("/** Why the file. */\nimport x from './x.ts';\nexport const a = x;")).toEqual([['a', false]]);
  expect(exportsOf('/** Of a. */\nexport const a = 1;\nexport const b = 2;')).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect(exportsOf('/* No documentation. */ export type A = 1;\n// Nor this.\nexport interface B {}')).toEqual([
    ['A', false],
    ['B', false],
  ]);
});

test('an overloaded function counts once, and what is named at the end of a file where it is declared', () => {
  expect(exportsOf('/** One. */\nexport function f(a: 1): 1;\nexport function f(a: unknown) { return a; }')).toEqual([
    ['f', true],
  ]);
  expect(exportsOf('/** One. */\nconst one = 1;\nclass Two {}\nexport { one as first, Two };')).toEqual([
    ['one', true],
    ['Two', false],
  ]);
});

test('what is only passed on is not counted where it passes', () => {
  expect(exportsOf("export { a } from './a.ts';\nexport * from './b.ts';\nexport type { C } from './c.ts';")).toEqual(
    [],
  );
});

test('imports are seen in all their forms, types included, and packages are left out', () => {
  const text = `import { a } from './a.ts'; import type { B } from '../b.ts'; export * from './deep/c.ts';
    export type { D } from './d.ts'; export type E = import('./e.ts').E; export const f = () => import('./f.ts');
    import 'react';`;
  expect(readModule('engine/form/x.ts', text).loaded).toEqual(['engine/form/f.ts']);
  expect(readModule('engine/form/x.ts', text).imports.toSorted()).toEqual([
    'engine/b.ts',
    'engine/form/a.ts',
    'engine/form/d.ts',
    'engine/form/deep/c.ts',
    'engine/form/e.ts',
    'engine/form/f.ts',
  ]);
});

test('a function is as long as its text, and an arrow without a body is none', () => {
  const text = 'export function f() {\n  return 1;\n}\nconst g = () => 1;\nconst h = () => { return 1; };\n';
  const read = readModule('a.ts', text);
  expect(read.functions).toEqual([3, 1]);
  expect(read.lines).toBe(5);
  expect(() => readModule('a.ts', 'export function {')).toThrow('a.ts cannot be read');
});

test('a line of code is neither empty nor a comment alone', () => {
  const text = '/**\n * Why.\n */\n\nexport const a = 1; // One.\n// Two.\n/* Three. */ const b = [\n  2,\n];\n';
  expect(readModule('a.ts', text).code).toBe(4);
  expect(readModule('a.ts', '/* All of it\n is told. */\n').code).toBe(0);
});

test('files that reach each other are one circle, however long the round', () => {
  const files = [
    { path: 'a', imports: ['b'] },
    { path: 'b', imports: ['c', 'elsewhere'] },
    { path: 'c', imports: ['a', 'd'] },
    { path: 'd', imports: [] },
    { path: 'e', imports: ['f'] },
    { path: 'f', imports: ['e', 'a'] },
  ];
  expect(findCircles(files)).toEqual([
    ['a', 'b', 'c'],
    ['e', 'f'],
  ]);
  expect(findCircles([{ path: 'd', imports: ['c'] }, files[3]!])).toEqual([]);
});

test('two folders are a pair when each has a file that imports one of the other, however deep', () => {
  const files = [
    { path: 'engine/form/a.ts', imports: ['engine/rules/deep/b.ts', 'engine/form/b.ts'] },
    { path: 'engine/rules/c.ts', imports: ['engine/form/deep/d.ts', 'engine/templates/t.ts'] },
    { path: 'engine/index.ts', imports: ['engine/form/a.ts'] },
    { path: 'engine/form/e.ts', imports: ['engine/index.ts'] },
  ];
  expect(findTwoWayPairs(files, 'engine')).toEqual([
    {
      folders: ['engine/form', 'engine/rules'],
      imports: ['engine/form/a.ts → engine/rules/deep/b.ts', 'engine/rules/c.ts → engine/form/deep/d.ts'],
    },
  ]);
});

test('a small file with one user is told, and none that must be a file of its own', () => {
  const file = (
    path: string,
    imports: readonly string[] = [],
    more: { readonly code?: number; readonly loaded?: readonly string[] } = {},
  ) => ({
    path,
    imports,
    code: more.code ?? 12,
    loaded: more.loaded ?? [],
  });
  const source = [
    file('runtime/forms/field.tsx'),
    file('runtime/forms/form.tsx', ['runtime/forms/field.tsx', 'runtime/forms/long.ts', 'runtime/forms/shared.ts']),
    file('runtime/forms/long.ts', [], { code: 13 }),
    file('runtime/forms/shared.ts'),
    file('runtime/forms/other.ts', [
      'runtime/forms/shared.ts',
      'runtime/cases/store/one.ts',
      'runtime/forms/tested.ts',
    ]),
    file('runtime/forms/tested.ts'),
    file('runtime/cases/store/one.ts'),
    file('runtime/desk/english.ts'),
    file('runtime/desk/main.tsx', ['runtime/desk/english.ts'], { loaded: ['runtime/desk/english.ts'] }),
    file('runtime/forms/widgets/code.tsx'),
    file('runtime/forms/widgets/index.ts', ['runtime/forms/widgets/code.tsx']),
    file('runtime/site/pages/sheet/text.ts'),
    file('runtime/site/text.ts', ['runtime/site/pages/sheet/text.ts']),
  ];
  const tests = [file('test/runtime/forms/tested.test.ts', ['runtime/forms/tested.ts'])];
  expect(findSmallFiles(source, tests)).toEqual([{ path: 'runtime/forms/field.tsx', user: 'runtime/forms/form.tsx' }]);
});

test('a tree is measured without what programs wrote, and its limits say what stands in the way', async () => {
  const root = await mkdtemp(join(tmpdir(), 'cagou-structure-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const files = {
    'schemas/types/api.ts': 'export type A = 1;\n',
    'workflows/README.md': '',
    'engine/form/a.ts': "import '../rules/b.ts';\nexport const a = 1;\n",
    'engine/rules/b.ts': "/** B. */\nexport const b = 1;\nimport '../form/a.ts';\n",
    'runtime/c.ts': 'function c() {\n}\nc();\n',
    'runtime/api/d.ts': "import '../app/e.ts';\n",
    'runtime/app/e.ts': "import '../api/f.ts';\n",
    'runtime/api/f.ts': '// Nothing.\n',
    'runtime/site/form/g.ts': "import '../parts/h.ts';\n",
    'runtime/site/parts/h.ts': "import '../form/i.ts';\n",
    'runtime/site/form/i.ts': '// Nothing.\n',
    'runtime/api/messages/fr.ts': 'const hello =\n  1;\n',
    'designer/d.css': '',
    'test/engine/form/a.test.ts': '\n\n1;\n2;\n',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const structure = await measureStructure(root);
  expect(formatStructure(structure)).toBe(
    [
      'structure: 8 folders, 10 files, 1 lines (median), 3 (95th percentile); 1 functions, 2 lines (median), 2 (95th percentile)',
      '  1 circles of imports; two-way pairs of folders: 1 in engine, 2 in runtime and designer',
      '  1 of 2 exports undocumented (50.0 %); 6 files of a dozen lines have one user',
      '  4 lines of tests for 16 of source (0.25)',
      '  of code, without comments and catalogues of words: 2 for 11 (0.18)',
    ].join('\n'),
  );
  expect(LIMITS.map(({ of }) => of(structure))).toEqual([1, 1, 2, 6, 500, 550]);
  expect(LIMITS.map(({ list }) => list(structure))).toEqual([
    ['engine/form/a.ts ⇄ engine/rules/b.ts'],
    ['engine/form ⇄ engine/rules: engine/form/a.ts → engine/rules/b.ts, engine/rules/b.ts → engine/form/a.ts'],
    [
      'runtime/api ⇄ runtime/app: runtime/api/d.ts → runtime/app/e.ts, runtime/app/e.ts → runtime/api/f.ts',
      'runtime/site/form ⇄ runtime/site/parts: runtime/site/form/g.ts → runtime/site/parts/h.ts, runtime/site/parts/h.ts → runtime/site/form/i.ts',
    ],
    [
      'engine/form/a.ts → engine/rules/b.ts',
      'engine/rules/b.ts → engine/form/a.ts',
      'runtime/api/f.ts → runtime/app/e.ts',
      'runtime/app/e.ts → runtime/api/d.ts',
      'runtime/site/form/i.ts → runtime/site/parts/h.ts',
      'runtime/site/parts/h.ts → runtime/site/form/g.ts',
    ],
    ['engine/form/a.ts:2 a'],
    [],
  ]);
});
