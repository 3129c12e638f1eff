import { describe, expect, it } from 'vitest';
import { pageSchema } from '../../../../engine/form/pages/page-schema.ts';
import type { FormSchema } from '../../../../engine/index.ts';
import { formOf, RICH } from '../forms.ts';

const form = formOf(RICH);
const asked = (names: readonly string[], answers: Parameters<typeof pageSchema>[2]) => pageSchema(form, names, answers);
const namesOf = (schema: FormSchema | undefined): readonly string[] => Object.keys(schema?.properties ?? {});

describe('the schema of a page', () => {
  it('holds the questions of the page and nothing else', () => {
    const schema = asked(['taux', 'naissance'], {});
    expect(namesOf(schema)).toEqual(['taux', 'naissance']);
    expect(schema).not.toHaveProperty('allOf');
  });

  it('asks what conditions bring, of whichever page the answers they read are, in the order of the page', () => {
    expect(namesOf(asked(['inventaire', 'loyer', 'credit'], { logement: 'locataire', meuble: true }))).toEqual([
      'inventaire',
      'loyer',
    ]);
    expect(asked(['loyer', 'taux'], { logement: 'locataire' }).required).toEqual(['loyer']);
    expect(namesOf(asked(['inventaire', 'loyer', 'credit'], { logement: 'proprietaire' }))).toEqual(['credit']);
  });

  it('settles the conditions of a section, its questions in the order of its author', () => {
    const section = formOf(
      {
        properties: {
          vehicule: {
            type: 'object',
            title: 'Véhicule',
            cagou: { hint: 'Celui que vous utilisez.' },
            properties: {
              genre: { type: 'string', enum: ['auto', 'velo'] },
              achat: { type: 'string', format: 'date' },
            },
            required: ['genre', 'achat'],
            if: { properties: { genre: { const: 'auto' } }, required: ['genre'] },
            then: { properties: { plaque: { type: 'string', title: 'Plaque' } }, required: ['plaque'] },
          },
        },
        if: { properties: { vehicule: { properties: { genre: { const: 'velo' } }, required: ['genre'] } } },
        then: { properties: { vehicule: { properties: { achat: { formatMinimum: '2020-01-01' } } } } },
      },
      { fields: { '/vehicule': { order: ['genre', 'plaque', 'achat'] } } },
    );
    const auto = pageSchema(section, ['vehicule'], { vehicule: { genre: 'auto' } }).properties?.['vehicule'];
    expect(namesOf(auto)).toEqual(['genre', 'plaque', 'achat']);
    expect(auto).toMatchObject({ title: 'Véhicule', cagou: { hint: 'Celui que vous utilisez.' } });
    expect(auto?.required?.toSorted()).toEqual(['achat', 'genre', 'plaque']);
    expect(auto).not.toHaveProperty('if');
    const velo = pageSchema(section, ['vehicule'], { vehicule: { genre: 'velo' } }).properties?.['vehicule'];
    expect(namesOf(velo)).toEqual(['genre', 'achat']);
    // What another branch adds to a question goes with it.
    expect(velo?.properties?.['achat']).toMatchObject({ format: 'date', allOf: [{ formatMinimum: '2020-01-01' }] });
  });

  it('leaves to the members of a list the conditions that each judges by itself', () => {
    const { enfants } = asked(['enfants'], { enfants: [{ scolarise: true }, {}] }).properties ?? {};
    expect(enfants?.items).toHaveProperty('if');
  });

  it('leaves documents whole', () => {
    expect(asked(['piece'], {}).properties?.['piece']).toBe(form.model.schema.properties?.['piece']);
  });
});
