/** Values of a ready workflow: only those that an author changed are written, so that the others follow the library. */
import { describe, expect, it } from 'vitest';
import { chosenValues, defaultValues } from '../../../designer/list/chosen-values.ts';
import type { LibraryWorkflow } from '../../../schemas/types/api.ts';

const workflow: LibraryWorkflow = {
  id: 'w',
  title: '',
  description: '',
  graph: { nodes: [], edges: [] },
  parameters: {
    type: 'object',
    properties: {
      delai: { type: 'string', default: 'P15D' },
      correction: { type: 'boolean', default: false },
      visas: { type: 'array', default: [{ fonction: 'chef' }] },
      motif: { type: 'string' },
    },
  },
};

describe('the values of a ready workflow', () => {
  it('begin as the library says, those without a default left out', () => {
    expect(defaultValues(workflow)).toEqual({ delai: 'P15D', correction: false, visas: [{ fonction: 'chef' }] });
    expect(defaultValues({ ...workflow, parameters: {} })).toEqual({});
  });

  it('are written where they differ from it, lists by what they hold', () => {
    const values = { delai: 'P15D', correction: true, visas: [{ fonction: 'chef' }], motif: '' };
    expect(chosenValues(workflow, values)).toEqual({ correction: true, motif: '' });
    expect(chosenValues(workflow, { ...defaultValues(workflow), visas: [] })).toEqual({ visas: [] });
    expect(chosenValues(workflow, defaultValues(workflow))).toEqual({});
  });
});
