/** What looks like the number of a case in a subject: letters and figures in parts, with figures at the end (« AM-2026-000123 »). */
const NUMBER = /(?<![\p{L}\p{N}-])[A-Z0-9]{1,20}(?:[-/][A-Z0-9]{1,20}){1,5}(?![\p{L}\p{N}-])/giu;
/** A subject that has more is no subject. */
const MOST = 10;

/** Numbers of cases that a subject may name, as they are stored, each once. */
export function numbersIn(subject: string): readonly string[] {
  const found = [...subject.slice(0, 500).matchAll(NUMBER)].map(([number]) => number.toUpperCase());
  return [...new Set(found.filter((number) => /\d$/u.test(number)))].slice(0, MOST);
}
