import { execFileSync } from 'node:child_process';
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

test('the list of what the product is made of names each dependency that runs, its version and its licence', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
  const text = execFileSync('npm', ['run', '-s', 'sbom'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  const sbom: {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string; readonly version: string; readonly licenses?: unknown }[];
  } = JSON.parse(text);
  expect(sbom.bomFormat).toBe('CycloneDX');
  const listed = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`));
  const missing = Object.entries(manifest['dependencies'] ?? {}).filter(
    ([name, version]) => !listed.has(`${name}@${version}`),
  );
  expect(missing).toEqual([]);
  // The fonts state theirs in a file of their own: docs/dependencies.md has it.
  const silent = sbom.components.filter(({ licenses }) => licenses === undefined).map(({ name }) => name);
  expect(silent).toEqual(['dejavu-fonts-ttf']);
  for (const name of ['vitest', 'typescript']) expect(sbom.components.map((part) => part.name)).not.toContain(name);
});
