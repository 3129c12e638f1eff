import { describe, expect, it } from 'vitest';
import { findField } from '../../../../engine/form/fields/field-index.ts';
import { formOf, RICH } from '../forms.ts';

const { model } = formOf(RICH, {
  pages: [{ id: 'foyer', title: 'Foyer', fields: ['foyer'] }],
  fields: { '/loyer': { title: 'Loyer mensuel', hint: 'Sans charges' } },
});
const field = (pointer: string) => model.fields.find((candidate) => candidate.pointer === pointer);

describe('the fields of a form', () => {
  it('hold sections, lists, members and their own fields', () => {
    expect(field('/foyer')).toMatchObject({ type: 'object', page: 'foyer', label: 'Votre foyer' });
    expect(field('/foyer/membres')).toMatchObject({ type: 'array', required: false });
    expect(field('/foyer/membres/*')).toMatchObject({ type: 'object', page: 'foyer' });
    expect(field('/foyer/membres/*/dateNaissance')).toMatchObject({ type: 'string', format: 'date', required: true });
  });

  it('say whether a condition asks for them', () => {
    expect(field('/logement')).toMatchObject({ conditional: false, required: true });
    expect(field('/loyer')).toMatchObject({ conditional: true, required: true });
    expect(field('/meuble')).toMatchObject({ conditional: true, required: false });
    expect(field('/enfants/*/ecole')).toMatchObject({ conditional: true, required: true });
  });

  it('are required only where every branch that asks for them requires them', () => {
    const { model: twice } = formOf({
      properties: { a: { type: 'boolean', title: 'A' } },
      if: { properties: { a: { const: true } }, required: ['a'] },
      then: { properties: { b: { type: 'string', title: 'B' } }, required: ['b'] },
      else: { properties: { b: { type: 'string', title: 'B' } } },
    });
    expect(twice.fields.find(({ pointer }) => pointer === '/b')).toMatchObject({ required: false, conditional: true });
  });

  it('stand where they are asked, conditional ones among the others', () => {
    const { model: ordered } = formOf(
      {
        properties: {
          projet: {
            type: 'object',
            title: 'Projet',
            properties: { genre: { type: 'string', title: 'Genre' }, cout: { type: 'integer', title: 'Coût' } },
            if: { properties: { genre: { const: 'autre' } }, required: ['genre'] },
            then: { properties: { precision: { type: 'string', title: 'Précision' } } },
          },
          nom: { type: 'string', title: 'Nom' },
          ville: { type: 'string', title: 'Ville' },
        },
        if: { properties: { nom: { const: 'x' } }, required: ['nom'] },
        then: { properties: { alias: { type: 'string', title: 'Alias' } } },
      },
      {
        pages: [
          { id: 'vous', title: 'Vous', fields: ['nom', 'alias', 'ville'] },
          { id: 'projet', title: 'Projet', fields: ['projet'] },
        ],
        fields: { '/projet': { order: ['genre', 'precision', 'cout'] } },
      },
    );
    expect(ordered.fields.map(({ pointer }) => pointer)).toEqual([
      '/nom',
      '/alias',
      '/ville',
      '/projet',
      '/projet/genre',
      '/projet/precision',
      '/projet/cout',
    ]);
  });

  it('know their choices and their formats', () => {
    expect(field('/logement')?.choices).toContainEqual({ value: 'locataire', label: 'Locataire' });
    expect(field('/langues')?.choices).toContainEqual({ value: 'fr', label: 'fr' });
    expect(field('/telephone')?.format).toBe('phone');
    expect(field('/piece')?.type).toBe('file');
    expect(field('/piece/id')).toBeUndefined();
  });

  it('are called what the layout calls them', () => {
    expect(field('/loyer')).toMatchObject({
      label: 'Loyer mensuel',
      annotation: { widget: 'money', hint: 'Sans charges' },
    });
  });

  it('belong to the category of their section', () => {
    const { model: personal } = formOf({
      properties: { identite: { $ref: 'urn:cagou:block:identite', cagou: { personal: 'etatCivil' } } },
    });
    expect(personal.fields.map(({ annotation }) => annotation.personal)).toEqual(
      personal.fields.map(() => 'etatCivil'),
    );
  });

  it('are found from a place in the answers', () => {
    expect(findField(model, '/foyer/membres/3/nom')?.label).toBe('Nom');
    expect(findField(model, '/foyer/membre')).toBeUndefined();
  });
});

describe('a block', () => {
  it('keeps its constraints and takes the words written beside its reference', () => {
    const { model: one } = formOf({
      properties: {
        contact: {
          $ref: 'urn:cagou:block:telephone-nc',
          title: 'Portable',
          cagou: { messages: { required: 'Votre portable ?' } },
        },
      },
    });
    expect(one.schema.properties?.['contact']).toMatchObject({
      title: 'Portable',
      pattern: '^\\+687[0-9]{6}$',
      cagou: { widget: 'phone', messages: { required: 'Votre portable ?', pattern: expect.any(String) } },
    });
  });

  it('is narrowed by the constraints written beside its reference', () => {
    const form = formOf({ properties: { foyer: { $ref: 'urn:cagou:block:foyer', required: ['membres'] } } });
    expect(form.validators.validate({ foyer: { situation: 'seul' } })).toBe(false);
    expect(form.validators.validate({ foyer: { situation: 'seul', membres: [] } })).toBe(true);
  });

  it('never shows the public what it says to authors', () => {
    expect(JSON.stringify(model.schema)).not.toContain('Family situation');
  });
});
