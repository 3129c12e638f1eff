import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCircles, readImports } from './circles.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What package.json starts, and the threads that these start. */
const NODE_RUNS = [
  'runtime/app/start.ts',
  'runtime/app/worker.ts',
  'runtime/app/build.ts',
  'runtime/cli/main.ts',
  ...globSync('runtime/**/*-{thread,worker}.ts', { cwd: ROOT }),
];
const SOURCES = ['engine', 'runtime', 'designer', 'schemas'].map((folder) => `${folder}/**/*.{ts,tsx}`);

describe('imports', () => {
  it('make no circle, in the whole product, not even of types', () => {
    const paths = globSync(SOURCES, { cwd: ROOT });
    expect(paths.length).toBeGreaterThan(500);
    const files = new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
    expect(findCircles(readImports(files))).toEqual([]);
  });

  it('of what Node runs as it is written lead to no JSX, which it cannot read', () => {
    const paths = globSync(SOURCES, { cwd: ROOT });
    const files = new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
    const imports = readImports(files, 'values');
    const reached = new Map(NODE_RUNS.map((path) => [path, 'the command line']));
    for (const path of reached.keys()) {
      for (const target of imports.get(path) ?? []) if (!reached.has(target)) reached.set(target, path);
    }
    expect(reached.size).toBeGreaterThan(500);
    expect([...reached].filter(([path]) => path.endsWith('.tsx'))).toEqual([]);
  });

  const WAYS = [
    `import { b } from './b.ts';`,
    `import type { B } from './b.ts';`,
    `import './b.ts';`,
    `export { b } from './b.ts';`,
    `export type { B } from './b.ts';`,
    `export * from './b.ts';`,
    `export const load = () => import('./b.ts');`,
    `export type A = import('./b.ts').B;`,
  ];
  for (const code of WAYS) {
    it(`are seen to make a circle in: ${code}`, () => {
      const files = new Map([
        ['x/a.ts', code],
        ['x/b.ts', `import type { C } from '../y/c.ts';\nexport type B = C;\n`],
        ['y/c.ts', `export type { A as C } from '../x/a.ts';\n`],
        ['y/alone.ts', `import '../x/a.ts';\n`],
      ]);
      expect(findCircles(readImports(files))).toEqual([['x/a.ts', 'x/b.ts', 'y/c.ts']]);
    });
  }

  it('that only meet again make none', () => {
    const files = new Map([
      ['a.ts', `import './b.ts';\nimport './c.ts';\n`],
      ['b.ts', `import './d.ts';\n`],
      ['c.ts', `import './d.ts';\n`],
      ['d.ts', ''],
    ]);
    expect(findCircles(readImports(files))).toEqual([]);
  });
});
