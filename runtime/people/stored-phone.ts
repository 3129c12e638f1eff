import { isPhone, normalisePhone } from '../../engine/index.ts';

/** How the register keeps a telephone number (E.164), as people write it here; null when it is none of New Caledonia. */
export function storedPhone(text: string): string | null {
  const phone = normalisePhone(text);
  return isPhone(phone) ? phone : null;
}
