/** Shades of the brand's colour, written `#rrggbb`. */

/** Towards black; `share` from 0 to 1. */
export function darken(colour: string, share: number): string {
  return mix(colour, 0, share);
}

/** Towards white; `share` from 0 to 1. */
export function lighten(colour: string, share: number): string {
  return mix(colour, 255, share);
}

function mix(colour: string, end: number, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(part + (end - part) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
