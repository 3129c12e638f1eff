/** The logo of the installation: the file that the operator named, or the picture that administrators chose on screen. */
import { readFile } from 'node:fs/promises';
import type { Config } from './config.ts';

/** Source of the logo, SVG; null where the installation has none. */
export async function readLogo({ logo, picture }: Config['brand']): Promise<string | null> {
  if (picture) return picture.svg;
  return logo === null ? null : readFile(logo, 'utf8');
}
