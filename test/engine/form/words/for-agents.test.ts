import { expect, test } from 'vitest';
import { forAgents, sectionsForAgents } from '../../../../engine/form/words/index.ts';

test.each([
  ['Vos ressources', 'Ressources'],
  ['Votre foyer', 'Foyer'],
  ['Votre adresse', 'Adresse'],
  ['Votre état civil', 'État civil'],
  ['Mes pièces', 'Pièces'],
  ['Mon projet', 'Projet'],
  ['Vos 3 derniers bulletins', '3 derniers bulletins'],
  // A question stays a sentence, whoever reads it.
  ['Votre foyer a-t-il changé ?', 'Votre foyer a-t-il changé ?'],
  ['Votre logement est-il à vous ?', 'Votre logement est-il à vous ?'],
  ['Êtes-vous marié ?', 'Êtes-vous marié ?'],
  // What only begins alike, or says it further on.
  ['Montant de votre loyer', 'Montant de votre loyer'],
  ['Montant', 'Montant'],
  ['Maman', 'Maman'],
  ['Vos', 'Vos'],
  ['', ''],
])('« %s » is read « %s »', (title, read) => {
  expect(forAgents(title)).toBe(read);
});

test('sections are read so with all their questions, and nothing else of them changes', () => {
  const rows = [
    { pointer: '/nom', label: 'Votre nom', value: 'Votre Excellence' },
    { pointer: '/a', label: 'Êtes-vous marié ?', value: null },
  ];
  expect(sectionsForAgents([{ page: 'vous', title: 'Votre identité', rows }])).toEqual([
    {
      page: 'vous',
      title: 'Identité',
      rows: [
        { pointer: '/nom', label: 'Nom', value: 'Votre Excellence' },
        { pointer: '/a', label: 'Êtes-vous marié ?', value: null },
      ],
    },
  ]);
});
