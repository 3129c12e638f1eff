/** Numbers as authors write them in French: in figures, or in a word. */

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    douze: 12,
    quinze: 15,
    seize: 16,
    'dix-huit': 18,
    vingt: 20,
    'vingt et un': 21,
    'vingt-quatre': 24,
    trente: 30,
    quarante: 40,
    'quarante-cinq': 45,
    soixante: 60,
    'quatre-vingt-dix': 90,
    cent: 100,
    mille: 1000,
  }),
);

/** Those words, the longest first, as a part of a regular expression. */
export const NUMBER_WORDS = [...WORDS.keys()].toSorted((one, other) => other.length - one.length).join('|');

/** Figures with spaces between the thousands, as a part of a regular expression. */
export const FIGURES = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9}`;

/** What a word or figures count; null for what is neither. */
export function readFrenchNumber(written: string): number | null {
  const word = WORDS.get(written.toLowerCase());
  if (word !== undefined) return word;
  const figures = written.replaceAll(/[ \u00a0\u202f]/g, '');
  return /^\d{1,9}$/.test(figures) ? Number(figures) : null;
}
