/** The tokens as style sheets: those of the house, and those of a brand, which is put over them. */
import { darken, lighten, readableOn } from './colour.ts';
import { COLOURS, FONT, FONT_MONO, MOVES, RADII, SHADOWS, SIZES, SPACES, TARGET } from './tokens.ts';

/** Colours of an organisation, as `#rrggbb`. */
export type Brand = { readonly colour: string; readonly accent: string };

/** The brand of a house that nobody has named yet. */
const NEUTRAL: Brand = { colour: '#0b5cad', accent: '#0b5cad' };

/**
 * What is made of a brand. Its colour is text, on white and on its own soft shade, and a background under white: where it is
 * too pale to be read there, a darker one is taken.
 */
export function brandColours({
  colour,
  accent,
}: Brand): Readonly<Record<'brand' | 'brand-dark' | 'brand-soft' | 'accent', string>> {
  const soft = lighten(colour, 0.92);
  const brand = readableOn(COLOURS['surface-soft'], readableOn(soft, colour));
  return { brand, 'brand-dark': darken(brand, 0.3), 'brand-soft': soft, accent };
}

/** The style sheet of a brand. */
export function brandCss(brand: Brand): string {
  const lines = Object.entries(brandColours(brand)).map(([name, value]) => `--cg-${name}:${value}`);
  return `:root{${lines.join(';')}}`;
}

/** The style sheet of the house, `tokens.css`. */
export function tokensCss(): string {
  const colours = Object.entries({ ...COLOURS, ...brandColours(NEUTRAL) });
  const properties = [
    ...colours,
    ...named('space', SPACES, rem),
    ...named('size', SIZES, rem),
    ['radius', rem(RADII.medium)],
    ['radius-small', rem(RADII.small)],
    ['radius-large', rem(RADII.large)],
    ['radius-pill', rem(RADII.pill)],
    ...named('shadow', SHADOWS, String),
    ...named('move', MOVES, (ms) => `${ms}ms`),
    ['target', rem(TARGET)],
    ['font', FONT.replaceAll('"', "'")],
    ['font-mono', FONT_MONO.replaceAll('"', "'")],
  ];
  const lines = properties.map(([name, value]) => `  --cg-${name}: ${value};`);
  return [`/* Written by \`npm run generate\` from tokens.ts. */`, FACE, `:root {`, ...lines, `}`, ''].join('\n');
}

/**
 * One file for all weights, asked for last and used where it came in time, so that nobody waits for it to read (`optional`);
 * drawn a little larger, to be as wide as what stands in for it. Its narrow no-break space (U+202F) is a tenth of an em, so that
 * « 2 800 000 » reads as one block: another face of the page sets that one.
 */
const FACE = `@font-face {
  font-family: 'Cagou Sans';
  src: url('./cagou-sans.woff2') format('woff2');
  font-weight: 400 700;
  font-display: optional;
  size-adjust: 106%;
  unicode-range: U+0-202E, U+2030-FFFF;
}`;

const rem = (value: number): string => `${value}rem`;

function named<T>(
  prefix: string,
  values: Readonly<Record<string, T>>,
  write: (value: T) => string,
): readonly (readonly [string, string])[] {
  return Object.entries(values).map(([name, value]) => [`${prefix}-${name}`, write(value)]);
}
