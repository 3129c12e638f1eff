/** How a document is looked at: its size as a share of what fits the pane, and which way up. */
export type Looking = { readonly zoom: number; readonly rotation: Quarter };

/** Degrees, clockwise. */
export type Quarter = 0 | 90 | 180 | 270;

/** As wide as the pane, the way up that it came. */
export const FITTED: Looking = { zoom: 1, rotation: 0 };

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** The next size up or down; the same at the ends. */
export function zoomed(looking: Looking, step: -1 | 1): Looking {
  const larger = step === 1 ? ZOOMS.find((zoom) => zoom > looking.zoom) : undefined;
  const smaller = step === -1 ? ZOOMS.findLast((zoom) => zoom < looking.zoom) : undefined;
  return { ...looking, zoom: larger ?? smaller ?? looking.zoom };
}

const NEXT: Readonly<Record<Quarter, Quarter>> = { 0: 90, 90: 180, 180: 270, 270: 0 };

/** A quarter turn to the right: scans come lying on their side. */
export function turned({ zoom, rotation }: Looking): Looking {
  return { zoom, rotation: NEXT[rotation] };
}

/** What a key pressed on a document makes of how it is looked at; null for any other key. */
export function lookingAfter(looking: Looking, key: string): Looking | null {
  switch (key) {
    case '+':
    case '=':
      return zoomed(looking, 1);
    case '-':
      return zoomed(looking, -1);
    case '0':
      return { ...looking, zoom: 1 };
    case 'r':
      return turned(looking);
    default:
      return null;
  }
}
