/** How large a logo is drawn: as it is, or smaller in the same proportions until it stands within what is kept. */

/** Most points of a logo. */
export const LOGO_SIDES = { width: 1200, height: 400 } as const;

/** Characters of base64 that are sent at most: 200 kB of the installation, 60 of a service, 40 of a signature. */
export const LOGO_CHARACTERS = { installation: 266_000, service: 79_000, signature: 53_000 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param scale of what fits, for a picture that is still too heavy; 1 at first */
export function sizeOfLogo({ width, height }: Size, scale = 1): Size {
  const fit = Math.min(1, LOGO_SIDES.width / width, LOGO_SIDES.height / height) * scale;
  const points = (side: number): number => Math.max(1, Math.floor(side * fit));
  return { width: points(width), height: points(height) };
}
