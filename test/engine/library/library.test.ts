/** The library itself: each definition is what the language says, and gives a sound workflow for whatever it may be given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../engine/language/check-shape.ts';
import { LIBRARY, newSource, runScenarios, type Json, type JsonObject } from '../../../engine/index.ts';
import { bindParameters } from '../../../engine/library/bind-parameters.ts';
import { expand } from '../../../engine/library/expand.ts';
import { resolveUse } from '../../../engine/library/resolve-use.ts';
import type { Parameter } from '../../../schemas/types/workflow-definition.ts';
import { compiled, diagnosticsOf, readSource } from '../sources.ts';

describe.for([...LIBRARY.values()])('$id', (definition) => {
  it('is a definition as its schema says', () => {
    expect(checkShape('workflow-definition', definition)).toEqual([]);
  });

  it('gives a workflow of the right shape for any values of its parameters', () => {
    fc.assert(
      fc.property(valuesOf(definition.parameters), (given) => {
        const { workflow, problems } = resolveUse({ use: definition.id, with: given }, definition);
        expect({ problems, shape: checkShape('workflow', workflow) }).toEqual({ problems: [], shape: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('used without a change is the definition with its parameters applied', () => {
    const template: JsonObject = JSON.parse(JSON.stringify(definition.workflow));
    fc.assert(
      fc.property(valuesOf(definition.parameters), (given) => {
        const { values } = bindParameters(definition.parameters, given, '/with');
        const { $schema: _schema, ...workflow } = resolveUse({ use: definition.id, with: given }, definition).workflow;
        expect(workflow).toEqual(expand(template, values).workflow);
      }),
      { numRuns: 50 },
    );
  });

  it('makes a new scheme of which only what is to write is told, whose scenarios pass and show everything', async () => {
    const made = newSource(await readSource(`workflows/${definition.id}`), { id: 'aide-nouvelle' });
    if (made.type === 'refused') throw new Error(made.errors[0]?.message);
    expect([...new Set(diagnosticsOf(made.source).map(({ code }) => code))]).toEqual(['text.placeholder']);
    const { scenarios, coverage } = runScenarios(compiled(made.source));
    expect(scenarios.length).toBeGreaterThan(0);
    expect([coverage.actions.uncovered, coverage.templates.uncovered]).toEqual([[], []]);
  });
});

/** Values that fit the parameters, each given or left out where it may be. */
function valuesOf(parameters: readonly Parameter[]): fc.Arbitrary<JsonObject> {
  const fields = Object.fromEntries(parameters.map((parameter) => [parameter.name, valueOf(parameter)]));
  const needed = parameters.filter(({ default: value }) => value === undefined).map(({ name }) => name);
  return fc.record(fields, { requiredKeys: needed.filter((name) => name in fields && !optional(parameters, name)) });
}

function optional(parameters: readonly Parameter[], name: string): boolean {
  return parameters.some((parameter) => parameter.name === name && 'optional' in parameter && parameter.optional);
}

const NAMES = fc.stringMatching(/^[a-z][A-Za-z0-9]{2,8}$/);
const PLAIN = {
  text: fc.stringMatching(/^[A-Za-zéè ]{3,20}$/),
  identifier: NAMES,
  function: NAMES,
  duration: fc.constantFrom('P1D', 'P2W', 'P3M', 'P1Y'),
} as const;

function valueOf(parameter: Parameter): fc.Arbitrary<Json> {
  if (parameter.type === 'boolean') return fc.boolean();
  if (parameter.type === 'choice') return fc.constantFrom(...parameter.choices.map(({ value }) => value));
  if (parameter.type !== 'list') return PLAIN[parameter.type];
  const { items, minItems = 0 } = parameter;
  if (items.type === 'plain') return fc.uniqueArray(PLAIN[items.of], { minLength: minItems, maxLength: 4 });
  return fc.uniqueArray(valuesOf(items.fields), { minLength: minItems, maxLength: 4, selector: ({ nom }) => nom });
}
