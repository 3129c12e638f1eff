/** Colours as `#rrggbb`: their shades, and how far one can be read on another (WCAG 2.2, « contrast ratio »). */

/** What text needs on its background to be read by everyone (WCAG 1.4.3), and what edges of controls and marks need (1.4.11). */
export const READABLE = { text: 4.5, edge: 3 } as const;

/** Towards black; `share` from 0 to 1. */
export function darken(colour: string, share: number): string {
  return mix(colour, 0, share);
}

/** Towards white; `share` from 0 to 1. */
export function lighten(colour: string, share: number): string {
  return mix(colour, 255, share);
}

/** From 1 (the same luminance) to 21 (black and white), in either order. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, as much darker as it takes to be read as text on `background`; black at the end of the way. */
export function readableOn(background: string, colour: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const darker = darken(colour, share);
    if (contrast(darker, background) >= READABLE.text) return darker;
  }
  return darken(colour, 1);
}

function mix(colour: string, end: number, share: number): string {
  const parts = channels(colour).map((part) =>
    Math.round(part + (end - part) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, from 0 to 255. */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
