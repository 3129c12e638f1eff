/** What an author may ask a register by, and what it may fill: one answer of the request, and nothing within a list. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const text = (title: string): Parsed => ({ title, type: 'string', maxLength: 20, cagou: { personal: false } });
const BASE = withJson(readFixtureBase(), 'form.schema.json', ({ properties }) =>
  Object.assign(properties, {
    immatriculation: text('Numéro gravé'),
    autres: {
      title: 'Autres vélos',
      type: 'array',
      maxItems: 5,
      items: { type: 'object', properties: { numero: text('Son numéro'), teinte: text('Sa teinte') } },
      cagou: { personal: false },
    },
  }),
);
const told = (lookup: Parsed) =>
  diagnosticsOf(
    withJson(BASE, 'form.ui.json', (ui) => {
      ui.pages[0].fields.push('immatriculation', 'autres');
      ui.lookups = [{ id: 'proprietaire', title: 'Registre des vélos', source: 'velos', ...lookup }];
    }),
  );
const lookingUp = (lookup: Parsed) => told(lookup).filter(({ code }) => code.startsWith('lookup.'));

describe('[X1] a register', () => {
  it('is asked by one answer', () => {
    expect(lookingUp({ key: '/immatriculation', fills: { '/couleur': 'couleur' } })).toEqual([]);
  });

  it.each([
    ['asked by an answer of a list', '/autres/*/numero', '/couleur', '/lookups/0/key', 'Son numéro', 'servir de clé'],
    ['asked by a list', '/autres', '/couleur', '/lookups/0/key', 'Autres vélos', 'servir de clé'],
    [
      'to fill a list',
      '/immatriculation',
      '/autres/*/teinte',
      '/lookups/0/fills/~1autres~1*~1teinte',
      'Sa teinte',
      'rempli',
    ],
  ])('is never %s, and says so where it is written', (_what, key, filled, pointer, field, said) => {
    const [problem, ...others] = lookingUp({ key, fills: { [filled]: 'couleur' } });
    expect([problem?.code, problem?.pointer, others]).toEqual(['lookup.field-shape', pointer, []]);
    for (const words of [`« ${field} »`, said, 'hors d’une liste']) expect(problem?.message).toContain(words);
  });

  it('is not asked by several answers at once, and says so where they are written', () => {
    const problems = told({ key: ['/immatriculation', '/couleur'], fills: { '/couleur': 'couleur' } });
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([['shape.type', '/lookups/0/key']]);
  });
});
