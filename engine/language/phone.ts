/** Telephone numbers as people type them, and as they are kept (E.164). */

/** E.164 for a number of New Caledonia written with or without its country code; what is none stays, without what sets digits apart. */
export function normalisePhone(text: string): string {
  const compact = text.replaceAll(/[\s.\-/()]/g, '').replace(/^00/, '+');
  if (/^\d{6}$/.test(compact)) return `+687${compact}`;
  return /^687\d{6}$/.test(compact) ? `+${compact}` : compact;
}

/** Whether a text is a number of New Caledonia in E.164. */
export const isPhone = (text: string): boolean => /^\+687\d{6}$/.test(text);
