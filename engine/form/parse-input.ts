/*
 * What people type, understood as generously as can be without guessing.
 */

/** « 125 000 », « 12,5 », « 125 000 F CFP » → a number; null when it is none. */
export function parseNumber(text: string): number | null {
  const compact = text.replaceAll(/\s/g, '').replace(/(f|fcfp|xpf|f\.?cfp)\.?$/i, '');
  if (!/^[-−]?\d{1,15}([.,]\d{1,9})?$/.test(compact)) return null;
  return Number(compact.replace(',', '.').replace('−', '-'));
}

/** Day, month and year → `1984-03-27`. An incomplete date stays recognisable (`1984--27`), for the validator to refuse. */
export function joinDate(parts: {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}): string | undefined {
  const [day = '', month = '', year = ''] = [parts.day, parts.month, parts.year].map((part) => part.trim());
  if (day === '' && month === '' && year === '') return undefined;
  const pad = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);
  return `${year}-${pad(month)}-${pad(day)}`;
}
