/** What the studio asks of the parameters of a library workflow. */
import { describe, expect, it } from 'vitest';
import { LIBRARY, parameterForm } from '../../../engine/index.ts';

const formOf = (id: string) => parameterForm(LIBRARY.get(id)?.parameters ?? []);

describe('a list of plain values', () => {
  it('asks its question once: each value is named by what it is', () => {
    const visas = formOf('visa-signature').properties?.['visas'];
    expect(visas).toMatchObject({ type: 'array', title: 'Qui vise la décision, dans l’ordre ?' });
    expect(visas?.items?.title).toBe('Fonction');
  });
});

describe('a list of records', () => {
  it('asks of each what its fields ask', () => {
    const items = formOf('avis-paralleles').properties?.['avis']?.items;
    expect(Object.keys(items?.properties ?? {})).toEqual(expect.arrayContaining(['nom', 'titre', 'fonction']));
  });
});
