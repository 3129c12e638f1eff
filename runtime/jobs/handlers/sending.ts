import type { Config } from '../../config/config.ts';
import type { Sending } from '../../notices/index.ts';

/** How this installation repeats notices. */
export function sendingOf({ brand, publicUrl, sms }: Pick<Config, 'brand' | 'publicUrl' | 'sms'>): Sending {
  return { organisation: brand.name, siteUrl: publicUrl, sms: sms !== null };
}
