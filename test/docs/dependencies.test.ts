import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

test('every direct dependency has its reason in docs/dependencies.md, and nothing else is listed', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
  const direct = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  const [tables = ''] = read('docs/dependencies.md').split('## Licences');
  const rows = tables.split('\n').filter((line) => line.startsWith('| `'));
  const listed = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => String(match[1])),
  );
  expect(listed.toSorted()).toEqual(direct.toSorted());
});

test('direct dependencies are pinned to one version', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
  const versions = Object.values({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  expect(versions.filter((version) => !/^\d/.test(version))).toEqual([]);
});
