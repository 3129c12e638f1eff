import { expect, it } from 'vitest';
import workflowSchema from '../../../schemas/workflow.schema.json' with { type: 'json' };
import { partsOfEffect } from '../../../engine/language/effect-parts.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';

const CASES: readonly (readonly [WorkflowEffect, ReturnType<typeof partsOfEffect>])[] = [
  [
    { type: 'mail', message: 'accord' },
    { text: 'messages/accord.md', formulas: [] },
  ],
  [
    { type: 'document', document: 'arrete', to: 'mairie' },
    { text: 'documents/arrete.md', formulas: [] },
  ],
  [
    { type: 'amount', entry: 'pay', label: 'Versement', amount: 'prix / 2' },
    { text: null, formulas: [{ member: 'amount', feel: 'prix / 2', gives: 'francs' }] },
  ],
  [
    { type: 'webhook', name: 'compta' },
    { text: null, formulas: [] },
  ],
  [
    { type: 'extend', clock: 'instruction', extension: 'complexe' },
    { text: null, formulas: [] },
  ],
];

it.each(CASES)('%o is made of its text and its formulas', (effect, parts) => {
  expect(partsOfEffect(effect)).toEqual(parts);
});

it('is said of each kind of effect that the language has', () => {
  const kinds = workflowSchema.$defs.Effect.oneOf.map(({ properties }) => properties.type.const);
  expect(CASES.map(([{ type }]) => type).toSorted()).toEqual(kinds.toSorted());
});

it('has all that the schema says is FEEL, but the condition', () => {
  for (const { properties } of workflowSchema.$defs.Effect.oneOf) {
    const formulas = Object.entries(properties).flatMap(([name, property]) =>
      name !== 'when' && '$ref' in property && property.$ref.endsWith('/Feel') ? [name] : [],
    );
    const [effect] = CASES.find(([{ type }]) => type === properties.type.const) ?? [];
    expect(effect && partsOfEffect(effect).formulas.map(({ member }) => member)).toEqual(formulas);
  }
});
