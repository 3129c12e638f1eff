/** How the register keeps a telephone number (E.164), as people write it here; null when it is none of New Caledonia. */
export function storedPhone(text: string): string | null {
  const digits = text.replaceAll(/[\s.\-/()+]/gu, '').replace(/^(?:00)?687(?=\d{6}$)/u, '');
  return /^\d{6}$/u.test(digits) ? `+687${digits}` : null;
}
