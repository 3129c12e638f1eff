/** What docs/language.md shows must work: each example compiles without a word, and plays its scenarios. */
import { describe, expect, it } from 'vitest';
import { compile, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { applyExample, readBase, readExamples } from './examples.ts';

function failuresOf(source: DispositifSource): readonly string[] {
  const result = compile(source);
  if (result.type === 'failed')
    return result.diagnostics.map(({ file, code, message }) => `${file} ${code} ${message}`);
  const { scenarios } = runScenarios(result.dispositif);
  const warnings = result.warnings.map(({ file, code, message }) => `${file} ${code} ${message}`);
  return [...warnings, ...scenarios.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`))];
}

describe('a worked example of the language', () => {
  it('begins from the smallest scheme, which is sound', () => {
    expect(failuresOf({ id: 'base', files: readBase() })).toEqual([]);
  });

  it.each(readExamples())('$title', (example) => {
    expect(failuresOf(applyExample(example))).toEqual([]);
  });

  it('would be found out if it were wrong', () => {
    const wrong = { adds: { 'queue.json': { columns: [{ title: 'Prix', value: 'pris', type: 'money' }] } } };
    expect(failuresOf(applyExample(wrong))).toEqual([expect.stringContaining('queue.json feel.name-unknown')]);
  });
});
