import { describe, expect, it } from 'vitest';
import { collectFields } from '../../../engine/form/fields/collect-fields.ts';
import { inlineBlocks } from '../../../engine/form/fields/inline-blocks.ts';
import { conceptOf } from '../../../engine/language/concepts.ts';

function conceptsIn(properties: object, cagou: object = {}): Readonly<Record<string, string>> {
  const schema = inlineBlocks({ type: 'object', properties, cagou });
  return Object.fromEntries(
    collectFields(schema, { pages: [] }).flatMap((field) => {
      const concept = conceptOf(field);
      return concept ? [[field.pointer, concept.name]] : [];
    }),
  );
}

describe('The meaning of questions', () => {
  it('comes with the blocks that ask for what all schemes ask', () => {
    const blocks = { identite: { $ref: 'urn:cagou:block:identite' }, foyer: { $ref: 'urn:cagou:block:foyer' } };
    expect(conceptsIn(blocks)).toEqual({ '/identite/dateNaissance': 'birthDate', '/foyer/membres': 'household' });
  });

  it('is taken away from a section that is about somebody else', () => {
    const enfant = { $ref: 'urn:cagou:block:identite', cagou: { concept: false } };
    expect(conceptsIn({ identite: { $ref: 'urn:cagou:block:identite' }, enfant })).toEqual({
      '/identite/dateNaissance': 'birthDate',
    });
  });

  it('is taken away from the whole form likewise', () => {
    expect(conceptsIn({ identite: { $ref: 'urn:cagou:block:identite' } }, { concept: false })).toEqual({});
  });

  it('is none for a name that the dictionary has not', () => {
    expect(conceptsIn({ jour: { type: 'string', format: 'date', cagou: { concept: 'birthDay' } } })).toEqual({});
  });
});
