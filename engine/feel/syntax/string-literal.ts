/**
 * Texts as FEEL writes them (DMN 1.5, grammar rules 35 and 64): in quotation marks, `\"` for one of these, `\u00E9` and
 * `\U01F40E` for a character by its number. A backslash before anything else is one, so that patterns read as they are.
 */
const ESCAPES = /\\(?:(["'\\ntr])|u([\da-fA-F]{4})|U([\da-fA-F]{6}))/g;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const LAST_CHARACTER = 0x10_ff_ff;

/** The text that a literal writes, without its quotation marks. */
export function readString(literal: string): string {
  return literal.slice(1, -1).replaceAll(ESCAPES, (written: string, sign?: string, unit?: string, number?: string) => {
    if (sign !== undefined) return CONTROLS[sign] ?? sign;
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    const code = Number.parseInt(number ?? '', 16);
    return code <= LAST_CHARACTER ? String.fromCodePoint(code) : written;
  });
}
