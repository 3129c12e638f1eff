/** Where a text speaks of a scheme by its name. */
import { describe, expect, it } from 'vitest';
import { markMentions, namesOfTitle } from '../../../engine/authoring/mentions.ts';

describe('the names of a title', () => {
  it.each([
    ['Permis de chasser', ['Permis de chasser']],
    [
      'Aide à la rénovation de l’habitat (APRAH)',
      ['Aide à la rénovation de l’habitat (APRAH)', 'Aide à la rénovation de l’habitat', 'APRAH'],
    ],
    ['Aide au sport (jeunes)', ['Aide au sport (jeunes)', 'Aide au sport']],
  ])('« %s »', (title, names) => {
    expect(namesOfTitle(title)).toEqual(names);
  });
});

describe('a mention', () => {
  const names = namesOfTitle('Aide à l’habitat (APRAH)');
  it.each([
    { text: 'L’aide à l’habitat est accordée.', marked: '[L’aide à l’habitat] est accordée.' },
    { text: "Demande d'aide à l'habitat", marked: "Demande [d'aide à l'habitat]" },
    { text: 'Le montant de l’APRAH', marked: 'Le montant [de l’APRAH]' },
    { text: 'Une part de la\naide à  l’habitat.', marked: 'Une part [de la aide à l’habitat].' },
    { text: 'AIDE À L’HABITAT (APRAH)', marked: '[AIDE À L’HABITAT (APRAH)]' },
    { text: 'Le service – Aide à l’habitat', marked: 'Le service – [Aide à l’habitat]' },
    { text: 'Celle-la APRAHs, une entraide à l’habitat', marked: 'Celle-la APRAHs, une entraide à l’habitat' },
    { text: 'Rien à voir.', marked: 'Rien à voir.' },
  ])('$text', ({ text, marked }) => {
    const told = markMentions(text, names);
    expect(told.replaceAll(/\[à écrire : au lieu de « ([^\]]*) »\]/gu, '[$1]')).toBe(marked);
    expect(markMentions(told, names)).toBe(told);
  });
});
