/**
 * The real schemes and the library are the product's promise: each compiles without a word of complaint, its scenarios
 * pass, and together they go through every action, guard, table row and template.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, LIBRARY, runScenarios, type CompiledDispositif } from '../../engine/index.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import type { WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLES = foldersIn('examples');
const WORKFLOWS = foldersIn('workflows');
/** Imaginary schemes that use what no example needs. */
const SCHEMES = foldersIn('test/schemes');

describe.for([...EXAMPLES, ...WORKFLOWS, ...SCHEMES])('%s', (folder) => {
  test('compiles without any diagnostic', async () => {
    const result = compile(await readFolder(join(ROOT, folder)));
    expect(result.type === 'compiled' ? result.warnings : result.diagnostics).toEqual([]);
  });

  test('passes its scenarios', async () => {
    const { scenarios } = runScenarios(await compiledOf(folder));
    expect(scenarios.length).toBeGreaterThan(0);
    expect(scenarios.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('has scenarios for every action, guard, table row and template', async () => {
    const { coverage } = runScenarios(await compiledOf(folder));
    const uncovered = Object.entries(coverage).map(([kind, part]) => [kind, part.uncovered]);
    expect(Object.fromEntries(uncovered)).toEqual({ actions: [], guards: [], rows: [], templates: [] });
  });
});

test.for(EXAMPLES)('%s tells its author’s assumptions apart from facts', (folder) => {
  const readme = readFileSync(join(ROOT, folder, 'README.md'), 'utf8');
  expect(readme).toContain('## Ce qui est connu');
  expect(readme).toContain('## Hypothèses de l’auteur');
});

test.for(EXAMPLES)('%s can be filed at the counter by a person without e-mail', async (folder) => {
  const given = Object.values((await compiledOf(folder)).scenarios).map((scenario) => scenario.given);
  expect(given.some(({ channel, applicant }) => channel === 'counter' && applicant?.email === null)).toBe(true);
});

test.for(WORKFLOWS)('%s says in the library what it is for', (folder) => {
  const readme = readFileSync(join(ROOT, folder, 'README.md'), 'utf8');
  const { id, parameters, title } = definitionOf(folder);
  expect(id).toBe(basename(folder));
  expect(readme).toContain(`# ${title}\n`);
  expect(parameters.filter(({ name }) => !readme.includes(`\`${name}\``))).toEqual([]);
});

function definitionOf(folder: string): WorkflowDefinition {
  const definition = LIBRARY.get(basename(folder));
  if (!definition) throw new Error(`engine/library/definitions.ts does not list ${folder}`);
  return definition;
}

function foldersIn(parent: string): readonly string[] {
  const entries = readdirSync(join(ROOT, parent), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, parent, entry.name, 'dispositif.json')))
    .map((entry) => `${parent}/${entry.name}`);
}

async function compiledOf(folder: string): Promise<CompiledDispositif> {
  const result = compile(await readFolder(join(ROOT, folder)));
  if (result.type === 'failed') throw new Error(`${folder} does not compile: ${result.diagnostics[0]?.message ?? ''}`);
  return result.dispositif;
}
