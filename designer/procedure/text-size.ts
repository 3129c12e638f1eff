/*
 * How wide words are in the typeface that ships with the product, before anything is drawn: the layout gives each card and label the
 * room that its words take, and no more.
 */

/** Hundredths of the size of the text that characters take, as the typeface has them; all others are as wide as an `x` at most. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [21, ' \u00a0\u202f'],
  [28, "ijlIîï’'.,;:·"],
  [33, 'f()-!'],
  [37, 'rt/'],
  [46, 'szçc«»'],
  [53, 'aegkvxyéèêëàâ0123456789?FLJY–'],
  [60, 'bdhnopquôùûABCEKPRSTVXZ'],
  [70, 'DGHNOQUÉÈÀÊ'],
  [80, 'wMW'],
  [88, 'm%'],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
const OTHER = 60;
/** Letters that stand out take so much more. */
const BOLD = 1.04;

/** Width of words on one line, in pixels, of a text of that size. */
export function widthOfText(text: string, size: number, isBold = false): number {
  const hundredths = [...text].reduce((sum, character) => sum + (WIDTH_OF.get(character) ?? OTHER), 0);
  return Math.ceil((hundredths * size * (isBold ? BOLD : 1)) / 100);
}

/** How many lines words take where each may be so wide, in pixels: broken between words, and after a hyphen. */
export function linesOfText(text: string, width: number, size: number, isBold = false): number {
  let [lines, line] = [1, ''];
  for (const part of text.split(/(?<=[ -])/u)) {
    const longer = line + part;
    if (line !== '' && widthOfText(longer.trimEnd(), size, isBold) > width) [lines, line] = [lines + 1, part];
    else line = longer;
  }
  return lines;
}
