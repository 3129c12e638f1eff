/*
 * Words in the pages of a document. A page is the pieces that its author's tool drew, cut anywhere; what is looked for may begin
 * in one and end in another, and is found whatever its accents, its capitals and the ends of its lines.
 */

/** A piece of text of a page. */
export type Piece = { readonly str: string; readonly hasEOL: boolean };

/** A place in a page: which piece, and how many of its characters come before. */
export type Spot = { readonly piece: number; readonly offset: number };

/** Where something was found; `end` comes after its last character. */
export type Found = { readonly start: Spot; readonly end: Spot };

/** The letters of a page as they are compared, each with where it stands. */
type Letters = { readonly text: string; readonly spots: readonly Spot[] };

/** Where a text stands in a page, in its order; nowhere when nothing is looked for. */
export function findText(pieces: readonly Piece[], wanted: string): readonly Found[] {
  const asked = fold(wanted.trim());
  if (asked === '') return [];
  const { text, spots } = lettersOf(pieces);
  const found: Found[] = [];
  for (let at = text.indexOf(asked); at !== -1; at = text.indexOf(asked, at + asked.length)) {
    const start = spots[at];
    const last = spots[at + asked.length - 1];
    if (start && last) found.push({ start, end: { ...last, offset: last.offset + 1 } });
  }
  return found;
}

function lettersOf(pieces: readonly Piece[]): Letters {
  const letters: string[] = [];
  const spots: Spot[] = [];
  const put = (letter: string, spot: Spot): void => {
    // Spaces are one, however many were drawn.
    if (letter === ' ' && letters.at(-1) === ' ') return;
    letters.push(letter);
    spots.push(spot);
  };
  for (const [piece, { str, hasEOL }] of pieces.entries()) {
    for (let offset = 0; offset < str.length; offset += 1)
      // A ligature is several letters at one place.
      for (const letter of foldLetter(str.charAt(offset))) put(letter, { piece, offset });
    if (hasEOL) put(' ', { piece, offset: Math.max(0, str.length - 1) });
  }
  return { text: letters.join(''), spots };
}

const fold = (text: string): string => [...text].map(foldLetter).join('').replaceAll(/ +/gu, ' ');

function foldLetter(letter: string): string {
  if (/\s/u.test(letter)) return ' ';
  return letter === '’' ? "'" : letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
