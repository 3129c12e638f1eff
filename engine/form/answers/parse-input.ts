/*
 * What people type, understood as generously as can be without guessing.
 */

/** Thousands set apart by dots or commas, as some banks print them. */
const GROUPED = /^[-−]?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/**
 * « 125 000 », « 12,5 », « 125 000 F CFP » → a number; null when it is none. « 125.000 » is a hundred and twenty-five
 * thousand where only a whole number is meant (`whole`), as an amount; elsewhere it has decimals.
 */
export function parseNumber(text: string, whole: boolean): number | null {
  const typed = text.replaceAll(/\s/g, '').replace(/(f|fcfp|xpf|f\.?cfp)\.?$/i, '');
  const compact = whole && GROUPED.test(typed) ? typed.replaceAll(/[.,]/g, '') : typed;
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
