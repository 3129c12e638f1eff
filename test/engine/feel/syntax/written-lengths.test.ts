import { describe, expect, it } from 'vitest';
import { isOfDays, laterDayIn, lengthsIn } from '../../../../engine/feel/syntax/written-lengths.ts';

describe('the lengths that an expression writes', () => {
  it('are found in their order, wherever they stand and however they are spaced', () => {
    const text = 'if naissance + duration( "P18Y" ) <= aujourdhui then duration("P3M") else duration("PT2H")';
    expect(lengthsIn(text)).toEqual(['P18Y', 'P3M', 'PT2H']);
  });

  it('are not those that only stand in a text, that are put together, or that go back', () => {
    expect(lengthsIn('"duration(\\"P3M\\")"')).toEqual([]);
    expect(lengthsIn('naissance + duration("P" + string(duree) + "D")')).toEqual([]);
    expect(lengthsIn('aujourdhui + duration("-P3M")')).toEqual([]);
  });

  it('are none of what cannot be read', () => expect(lengthsIn('aujourdhui + duration("P3M"')).toEqual([]));

  it('are of days when they have no hours', () => {
    expect(['P3M', 'P1Y6M', 'P2W', 'P10D'].every(isOfDays)).toBe(true);
    expect(['PT2H', 'P1DT2H', '-P3M', ''].some(isOfDays)).toBe(false);
  });
});

describe('a day that lies a length after another', () => {
  it('is known by the path and the length, with brackets or without', () => {
    expect(laterDayIn('aujourdhui + duration("P5Y")')).toEqual({ path: 'aujourdhui', length: 'P5Y' });
    expect(laterDayIn(' (dossier.deposeLe)+duration("P1Y") ')).toEqual({ path: 'dossier.deposeLe', length: 'P1Y' });
  });

  it('is nothing more than that', () => {
    for (const text of [
      'aujourdhui',
      'aujourdhui - duration("P5Y")',
      'aujourdhui + duration("PT5H")',
      'aujourdhui + duration("P5Y") + duration("P1D")',
      'date(dossier.deposeLe) + duration("P1Y")',
      'aujourdhui + duration("P" + string(duree) + "Y")',
    ])
      expect(laterDayIn(text)).toBeNull();
  });
});
