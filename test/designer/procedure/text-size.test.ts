/** The room that words take, beside what a browser measured of the typeface that ships with the product (Chromium, 2026-11-27). */
import { describe, expect, it } from 'vitest';
import { linesOfText, widthOfText } from '../../../designer/procedure/text-size.ts';

describe('the width of words', () => {
  it.for([
    ['Renvoyer la demande', 12.5, false, 119.8],
    ['Déclarer complet', 12.5, false, 94.6],
    ['Proposer un refus, quota atteint', 12.5, false, 175.1],
    ['Médecin agréé', 12, false, 77],
    ['Autorisation suspendue', 13.5, true, 145.5],
    ['15 jours ouvrés', 12, false, 80],
  ] as const)('« %s » at %d px has room, and little more', ([text, size, isBold, measured]) => {
    const width = widthOfText(text, size, isBold);
    expect(width).toBeGreaterThanOrEqual(measured);
    expect(width).toBeLessThan(measured * 1.08 + 2);
  });

  it('of no words is none; what is not known is as wide as most letters', () => {
    expect(widthOfText('', 12)).toBe(0);
    expect(widthOfText('Ω', 100)).toBe(60);
  });
});

describe('the lines of words', () => {
  it.for([
    ['Renvoyer la demande', 112, 2],
    ['Renvoyer la demande', 130, 1],
    ['Véhicule non conforme', 60, 3],
    ['Rez-de-chaussée', 60, 2],
    ['Anticonstitutionnellement', 60, 1],
    ['', 60, 1],
  ] as const)('of « %s » in %d px are %d', ([text, width, lines]) => {
    expect(linesOfText(text, width, 12.5)).toBe(lines);
  });
});
