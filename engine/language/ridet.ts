/** The number of an establishment in New Caledonia: the RID of who owns it, seven digits, and three for the establishment. */

/** Seven digits, a dot, three digits; zeros on the left that people leave out are put back. What is no RIDET stays as typed. */
export function normaliseRidet(text: string): string {
  const compact = text.replaceAll(/[\s-]/g, '');
  const [, rid, establishment] = /^(\d{1,7})[./](\d{1,3})$/.exec(compact) ?? /^(\d{5,7})(\d{3})$/.exec(compact) ?? [];
  return rid && establishment ? `${rid.padStart(7, '0')}.${establishment.padStart(3, '0')}` : compact;
}

/** Whether a text is a RIDET in canonical form. */
export function isRidet(text: string): boolean {
  return /^\d{7}\.\d{3}$/.test(text);
}

/** Whether the RID bears the key (Luhn) that those seen bear. No official rule was found: one that does not is told, never refused. */
export function bearsRidKey(ridet: string): boolean {
  const digits = Array.from(ridet.slice(0, 7), Number).toReversed();
  const sum = digits.reduce((total, digit, at) => {
    const counted = at % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}
