/** Days that are said from another one, as an author types them. */
import { describe, expect, it } from 'vitest';
import { readRelativeDay, wordRelativeDay } from '../../../designer/rules/relative-days.ts';

const NAMES = [
  { path: 'aujourdhui', title: 'aujourd’hui', type: 'date' },
  { path: 'premierJour', title: 'Premier jour de la manifestation', type: 'date' },
  { path: 'nombre', title: 'Nombre de personnes', type: 'number' },
] as const;
const WORDS = { after: 'après', before: 'avant' };

describe('a day said from another', () => {
  it.each([
    ['aujourd’hui + 30 jours', 'aujourdhui + duration("P30D")'],
    ["aujourd'hui plus 30 jours", 'aujourdhui + duration("P30D")'],
    ['30 jours après aujourd’hui', 'aujourdhui + duration("P30D")'],
    ['6 mois avant aujourd’hui', 'aujourdhui - duration("P6M")'],
    ['18 ans avant aujourd’hui', 'aujourdhui - duration("P18Y")'],
    ['  premier jour de la manifestation  + 2 jours', 'premierJour + duration("P2D")'],
    ['Premier jour de la manifestation moins 1 an', 'premierJour - duration("P1Y")'],
    ['3 jours après Premier jour de la manifestation', 'premierJour + duration("P3D")'],
  ])('« %s » is read', (typed, feel) => expect(readRelativeDay(typed, NAMES)).toBe(feel));

  it.each([
    ['aujourd’hui'],
    ['30 jours'],
    ['demain + 30 jours'],
    ['Nombre de personnes + 30 jours'],
    ['aujourd’hui + 30'],
    ['aujourd’hui + 5 jours ouvrés'],
    [''],
  ])('« %s » is none', (typed) => expect(readRelativeDay(typed, NAMES)).toBeNull());

  it('is shown as it is said, and read again from that', () => {
    for (const feel of ['aujourdhui + duration("P30D")', 'premierJour - duration("P6M")']) {
      const said = wordRelativeDay(feel, NAMES, WORDS);
      expect(readRelativeDay(said ?? '', NAMES)).toBe(feel);
    }
    expect(wordRelativeDay('aujourdhui + duration("P30D")', NAMES, WORDS)).toBe('30 jours après aujourd’hui');
  });

  it('a formula that is none is shown as it is', () => {
    for (const feel of ['aujourdhui', 'inconnu + duration("P30D")', 'max(aujourdhui, premierJour)', 'nombre + 1'])
      expect(wordRelativeDay(feel, NAMES, WORDS)).toBeNull();
  });
});
