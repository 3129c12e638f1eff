/** Values of a ready workflow: only those that an author changed are written, so that the others follow the library. */
import { describe, expect, it } from 'vitest';
import {
  askedInWords,
  chosenValues,
  defaultValues,
  wordedValues,
  writtenValues,
} from '../../../designer/list/chosen-values.ts';
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

describe('lengths of time', () => {
  const hint = 'Elle s’écrit « 15 jours ».';
  const pattern = '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$';
  const timed: LibraryWorkflow = {
    ...workflow,
    parameters: {
      type: 'object',
      properties: {
        delai: { type: 'string', default: 'P15D', pattern, cagou: { hint: 'Ouvrés. P15D : quinze jours.' } },
        rappel: { type: 'string', default: 'P2M', pattern },
        motif: { type: 'string', pattern: '^[a-z]+$' },
      },
    },
  };

  it('are shown as people say them, and written as the language has them', () => {
    const shown = wordedValues(timed, defaultValues(timed));
    expect(shown).toEqual({ delai: '15 jours', rappel: '2 mois' });
    expect(writtenValues(timed, shown)).toEqual(defaultValues(timed));
    expect(chosenValues(timed, writtenValues(timed, shown))).toEqual({});
    expect(writtenValues(timed, { delai: '1 an et 6 mois', motif: '2 mois' })).toEqual({
      delai: 'P1Y6M',
      motif: '2 mois',
    });
    expect(writtenValues(timed, { delai: 'P5D' })).toEqual({ delai: 'P5D' });
  });

  it('that cannot be read stay as they were typed', () => {
    expect(writtenValues(timed, { delai: 'cinq jours', rappel: '' })).toEqual({ delai: 'cinq jours', rappel: '' });
    expect(wordedValues(timed, { delai: 'cinq jours' })).toEqual({ delai: 'cinq jours' });
  });

  it('are asked for with how to type them, and without the pattern of the language', () => {
    const { properties } = askedInWords(timed.parameters, hint) as { readonly properties: object };
    expect(properties).toEqual({
      delai: { type: 'string', default: 'P15D', cagou: { hint: `Ouvrés. ${hint}` } },
      rappel: { type: 'string', default: 'P2M', cagou: { hint } },
      motif: { type: 'string', pattern: '^[a-z]+$' },
    });
    expect(askedInWords(workflow.parameters, hint)).toEqual(workflow.parameters);
  });
});
