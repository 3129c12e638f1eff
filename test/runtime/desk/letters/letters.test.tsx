/** Letters that are printed and posted, as agents read them. */
import { describe, expect, it, vi } from 'vitest';
import type { CaseLetter, LetterBatch, WaitingLetters } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { BatchCard } = await import('../../../../runtime/desk/letters/batch-card.tsx');
const { WaitingTable } = await import('../../../../runtime/desk/letters/waiting-table.tsx');
const { letterLine, stateOf } = await import('../../../../runtime/desk/letters/state.ts');
const { partAddress } = await import('../../../../runtime/desk/letters/api.ts');
const { lettersFr } = await import('../../../../runtime/desk/messages/letters-fr.ts');
vi.unstubAllGlobals();

const AT = '2026-03-03T01:00:00.000Z';
const batchOf = (change: Partial<LetterBatch> = {}): LetterBatch => ({
  id: '5f0a7f5e-0000-4000-8000-000000000001',
  service: 'Service des aides',
  letters: 2,
  sheets: 0,
  parts: 1,
  madeAt: AT,
  madeBy: 'Louise',
  openedAt: null,
  openedBy: null,
  printedAt: null,
  printedBy: null,
  postedOn: null,
  postedBy: null,
  ...change,
});
const card = (change: Partial<LetterBatch> = {}) => wordsOf(<BatchCard batch={batchOf(change)} />);
const PRINTED = { openedAt: AT, openedBy: 'Paul', printedAt: AT, printedBy: 'Paul', sheets: 3 };
const POSTED = { ...PRINTED, postedOn: '2026-03-04', postedBy: 'Louise' };

describe('a batch of letters', () => {
  it('offers what comes next, and what takes the last gesture back', () => {
    expect(stateOf(batchOf())).toBe('made');
    const made = card();
    expect(made).toContain('2 lettres');
    expect(made).toEqual(expect.arrayContaining(['Tout est imprimé', 'Défaire le lot', 'Voir les lettres']));
    expect(made.join(' ')).toContain('Imprimer (PDF)');
    expect(made).not.toContain('Tout est posté…');
    const printed = card(PRINTED);
    expect(printed).toContain('2 lettres, 3 feuilles');
    expect(printed).toEqual(expect.arrayContaining(['Tout est posté…', 'Annuler « imprimé »']));
    // Whoever opens it again is told that it was opened before.
    expect(printed.join(' ')).toContain('Réimprimer (PDF)');
    const posted = card(POSTED);
    expect(posted).toContain('Annuler « posté »');
    expect(posted).not.toContain('Tout est imprimé');
    expect(posted.join(' ')).toContain('Posté le 4 mars 2026 (dit par Louise)');
  });

  it('of more than a tray of a printer is printed in parts', () => {
    const words = card({ parts: 3, letters: 450 }).join(' ');
    expect(words).toContain('450 lettres');
    expect(words).toContain('Imprimer la partie 3 sur 3 (PDF)');
    expect(partAddress('a', 2)).toBe('/api/v1/letter-batches/a/parts/2');
  });
});

describe('what waits', () => {
  const row = (again: number): WaitingLetters => ({
    service: 'Service des aides',
    day: '2026-03-03',
    letters: 4,
    again,
  });

  it('is told by service and day, and what may be printed already', () => {
    const words = wordsOf(<WaitingTable waiting={[row(0)]} />);
    expect(words).toEqual(expect.arrayContaining(['Service des aides', '3 mars 2026', '4', 'Préparer le lot']));
    expect(words).not.toContain(lettersFr.lettersAgainHint);
    expect(wordsOf(<WaitingTable waiting={[row(0), row(1)]} />)).toContain(lettersFr.lettersAgainHint);
  });
});

it.each([
  [{}, 'À imprimer avec les lettres du jour'],
  [{ openedAt: AT }, 'Dans un lot à imprimer'],
  [{ printedAt: AT }, 'Imprimée le 03/03/2026 12:00, à poster'],
  [{ printedAt: AT, postedOn: '2026-03-04' }, 'Postée le 4 mars 2026'],
])('of a letter of a case that is %j is said « %s »', (change, said) => {
  const letter: CaseLetter = {
    id: '1',
    type: 'mail',
    of: 'm4',
    title: 'Demande reçue',
    addressee: 'Rosalie',
    at: AT,
    openedAt: null,
    printedAt: null,
    postedOn: null,
    ...change,
  };
  expect(letterLine(letter).replaceAll(/\s/gu, ' ')).toBe(said);
});
