/**
 * A version that was published keeps running, whatever the compiler has learnt to refuse since: the cases filed under it
 * have no other.
 */
import { describe, expect, test } from 'vitest';
import { compile, load, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { readSource, withJson, withText, type Parsed } from '../sources.ts';

const source = await readSource('examples/aide-medicale');

/** What compilers of later days might refuse, here what this one does. */
const STRICTER: readonly (readonly [string, DispositifSource])[] = [
  ['workflow.unreachable', withJson(source, 'workflow.json', addLonelyState)],
  ['privacy.category-unused', withJson(source, 'privacy.json', addCategory)],
  [
    'form.keyword-unsupported',
    withJson(source, 'form.schema.json', (form) => Object.assign(form, { minProperties: 1 })),
  ],
  ['template.tag-unknown', withText(source, 'sheet.md', `${source.files['sheet.md']}\n{{ dossier.inconnu }}\n`)],
  ['source.file-unknown', withText(source, 'notes.txt', 'à relire')],
];

function addLonelyState(workflow: Parsed): void {
  workflow.states.oubliee = { title: 'Oubliée', kind: 'final', outcome: 'closed' };
}

function addCategory(privacy: Parsed): void {
  const [first] = Object.values<Parsed>(privacy.categories);
  privacy.categories.inutile = first;
}

describe('a published version', () => {
  test.for(STRICTER)('runs though the compiler now says %s', ([code, published]) => {
    const today = compile(published);
    const said = today.type === 'failed' ? today.diagnostics : today.warnings;
    expect(said.map((diagnostic) => diagnostic.code)).toContain(code);

    const { scenarios } = runScenarios(load(published));
    expect(scenarios.length).toBeGreaterThan(10);
    expect(scenarios.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('runs as what was compiled, to the letter', () => {
    const compiled = compile(source);
    if (compiled.type === 'failed') throw new Error('the example compiles');
    expect(runScenarios(load(source))).toEqual(runScenarios(compiled.dispositif));
    expect(load(source).form.validatorModule).toBe(compiled.dispositif.form.validatorModule);
  });

  test('that nothing could ever run is a bug, told with its reason', () => {
    const broken = withText(source, 'workflow.json', '{ "states": ');
    expect(() => load(broken)).toThrow('aide-medicale was published but does not run: json.syntax in workflow.json');
  });
});
