/** Values of a ready workflow: only those that an author changed are written, so that the others follow the library. */
import { describe, expect, it } from 'vitest';
import {
  askedInWords,
  chosenValues,
  defaultValues,
  functionTitles,
  wordedValues,
  writtenValues,
} from '../../../designer/list/chosen-values.ts';
import type { JsonObject } from '../../../engine/studio.ts';
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

const WORDS = { delay: 'Elle s’écrit « 15 jours ».', function: 'Comme on l’appelle.' };
const name = { type: 'string', pattern: '^[a-z]' };
const duration = { type: 'string', format: 'duration', pattern: '^P(?=\\d)' };

/** A workflow that asks several opinions, each of somebody. */
const opinions: LibraryWorkflow = {
  ...workflow,
  parameters: {
    type: 'object',
    properties: {
      instructeur: { ...name, format: 'function', default: 'chefDeService', cagou: { hint: 'En un mot.' } },
      viseurs: { type: 'array', items: { ...name, format: 'function' }, default: ['juriste'] },
      avis: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            nom: { ...name, format: 'identifier' },
            titre: { type: 'string' },
            fonction: { ...name, format: 'function' },
            delai: duration,
          },
          required: ['nom', 'titre', 'fonction', 'delai'],
        },
        default: [{ nom: 'technique', titre: 'Avis technique', fonction: 'technicien', delai: 'P15D' }],
      },
    },
  },
};

describe('lengths of time', () => {
  const timed: LibraryWorkflow = {
    ...workflow,
    parameters: {
      type: 'object',
      properties: {
        delai: { ...duration, default: 'P15D', cagou: { hint: 'Ouvrés. P15D : quinze jours.' } },
        rappel: { ...duration, default: 'P2M' },
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
    expect(askedInWords(timed.parameters, WORDS)).toMatchObject({
      properties: {
        delai: { type: 'string', cagou: { hint: `Ouvrés. ${WORDS.delay}` } },
        rappel: { type: 'string', cagou: { hint: WORDS.delay } },
        motif: { type: 'string', pattern: '^[a-z]+$' },
      },
    });
    expect(JSON.stringify(askedInWords(timed.parameters, WORDS))).not.toContain('P15D');
    expect(askedInWords({ type: 'object', properties: { motif: name } }, WORDS)).toEqual({
      type: 'object',
      properties: { motif: name },
    });
  });

  it('are shown in words in a list too', () => {
    expect(wordedValues(opinions, defaultValues(opinions))).toMatchObject({ avis: [{ delai: '15 jours' }] });
  });
});

describe('who does something', () => {
  it('is shown as people call them, and written as a name that reads the same', () => {
    const shown = wordedValues(opinions, defaultValues(opinions));
    expect(shown).toMatchObject({
      instructeur: 'Chef de service',
      viseurs: ['Juriste'],
      avis: [{ fonction: 'Technicien' }],
    });
    expect(chosenValues(opinions, writtenValues(opinions, shown))).toEqual({});
    expect(writtenValues(opinions, { instructeur: 'Déléguée à l’eau', viseurs: ['chefDeService', ''] })).toEqual({
      instructeur: 'delegueeALEau',
      viseurs: ['chefdeservice', ''],
    });
  });

  it('keeps the title that was typed, where the name alone would not give it back', () => {
    const typed = { instructeur: 'Déléguée à l’eau', viseurs: ['Chef de service', 'DSIN'] };
    expect([...functionTitles(opinions, typed)]).toEqual([
      ['delegueeALEau', 'Déléguée à l’eau'],
      ['dsin', 'DSIN'],
    ]);
  });

  it('is asked without the words of the language', () => {
    const asked = JSON.stringify(askedInWords(opinions.parameters, WORDS));
    expect(asked).toContain(WORDS.function);
    expect(asked).not.toContain('En un mot');
  });
});

describe('names', () => {
  const write = (...avis: readonly JsonObject[]) => writtenValues(opinions, { avis });

  it('are asked of nobody where a title stands beside', () => {
    const asked = askedInWords(opinions.parameters, WORDS) as { properties: { avis: { items: object } } };
    expect(asked.properties.avis.items).toMatchObject({ title: 'Avis', required: ['titre', 'fonction', 'delai'] });
    expect(asked.properties.avis.items).not.toHaveProperty('properties.nom');
  });

  it('are the library’s for what the library calls so, else made of the title, each once', () => {
    expect(
      write(
        { titre: 'Avis technique', fonction: 'Technicien', delai: '15 jours' },
        { titre: 'Avis du maire', fonction: 'Maire', delai: '15 jours' },
        { titre: 'Avis du maire', fonction: 'Maire', delai: '15 jours' },
        { titre: 'Sécurité' },
      ),
    ).toMatchObject({
      avis: [{ nom: 'technique' }, { nom: 'maire', fonction: 'maire' }, { nom: 'maire2' }, { nom: 'securite' }],
    });
  });

  it('follow the title when it is changed', () => {
    expect(write({ nom: 'technique', titre: 'Avis du maire' })).toMatchObject({ avis: [{ nom: 'maire' }] });
  });
});
