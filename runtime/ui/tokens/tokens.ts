/*
 * The look of the house, said once: portal, desk, studio, mails and letters are made of these and of the brand, which is
 * configuration. Browsers have them as custom properties (tokens.css, written from here by `npm run generate`), so that a
 * brand is put over them by one style sheet; mails and letters take the values.
 */

/** Colours by what they are for, never by what they look like. `soft` is a background on which its own colour is read. */
export const COLOURS = {
  text: '#1d2433',
  'text-soft': '#4a5468',
  surface: '#ffffff',
  'surface-soft': '#f3f6fa',
  /** Edge of a control, which must be seen. */
  edge: '#6b7587',
  /** Line between things, which says nothing that space does not say. */
  'edge-soft': '#d5dce6',
  /** What went well, or is open. */
  good: '#1b6b38',
  'good-soft': '#e9f6ee',
  /** What waits for somebody, or will not last. */
  warn: '#8a5a00',
  'warn-soft': '#fdf4e3',
  /** What is wrong, late, or cannot be undone. */
  danger: '#b3261e',
  'danger-soft': '#fdf1f0',
  /** Around what has the focus: a dark line in a light one, seen on any background. */
  focus: '#ffbf47',
  'focus-edge': '#1d2433',
} as const;

/** Greys between the colours of text, edges and surfaces, for what a component library draws; from light to dark. */
export const GREYS = [
  '#f8fafc',
  COLOURS['surface-soft'],
  '#e7ecf3',
  COLOURS['edge-soft'],
  '#c0c9d6',
  '#a3aebf',
  '#838fa3',
  COLOURS['text-soft'],
  '#333c4e',
  COLOURS.text,
] as const;

/** Distances, in rem. */
export const SPACES = { 1: 0.25, 2: 0.5, 3: 0.75, 4: 1, 5: 1.5, 6: 2, 7: 3 } as const;

/** Sizes of text where one works all day, in rem; the portal reads larger, with the last two for its titles. */
export const SIZES = { xs: 0.8125, sm: 0.875, md: 1, lg: 1.125, xl: 1.3125, title: 1.75, display: 2.125 } as const;

/** Corners, in rem; `pill` is round whatever the height. */
export const RADII = { small: 0.25, medium: 0.375, large: 0.75, pill: 62.5 } as const;

/** What lies over the page: a card that is lifted, a menu, a dialog. */
export const SHADOWS = {
  1: '0 1px 2px rgb(29 36 51 / 12%)',
  2: '0 4px 12px rgb(29 36 51 / 14%)',
  3: '0 16px 40px rgb(29 36 51 / 20%)',
} as const;

/** How long a movement takes, in ms; none for whoever asked for less movement. */
export const MOVES = { quick: 120, calm: 220 } as const;

/** Smallest side of what a finger touches on the portal, in rem (44 px). */
export const TARGET = 2.75;

/**
 * Cagou Sans is Source Sans 3 cut to French (see docs/dependencies.md); the others stand in until it is there, and for the
 * characters that it has not.
 */
export const FONT = '"Cagou Sans", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';
/** For what is read letter by letter. */
export const FONT_MONO = 'ui-monospace, "Cascadia Mono", "Liberation Mono", monospace';
