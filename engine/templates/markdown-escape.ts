/**
 * Data put into Markdown must stay data: a name such as `# X` or `[a](b)` prints as it is. Every character that could
 * begin or shape something is escaped; line feeds are kept as hard breaks, so that a text of several lines never leaves
 * its paragraph, quotation or list item.
 */
const SPECIAL = /[\\`*_{}[\]<>#|~&!()$]/g;
/** What means something only where a line starts: lists, rules, underlined headings, definitions. */
const MARK_AT_START = /^[-+=.):]/;
const NUMBER_AT_START = /^(\d+)([.)])/;
const LINE_END = /\r\n|[\n\r\u2028\u2029\v\f]/;
/** Most values hold nothing to escape, and a look tells: at each character, and at how the line starts. */
const ANY_SPECIAL = new RegExp(SPECIAL.source);
const MAY_MARK_AT_START = /^[-+=.):\d]/;

/** Escapes a text of one or several lines for the inside of a Markdown block. */
export function escapeMarkdown(text: string): string {
  return linesOf(text).map(escapeLine).join('\\\n');
}

/** Puts a text on one line, for a place that has no other: a title, a cell of a table. */
export function joinLines(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .join(' ');
}

function linesOf(text: string): readonly string[] {
  const whole = text.trim();
  return LINE_END.test(whole) ? whole.split(LINE_END).map((line) => line.trim()) : [whole];
}

function escapeLine(line: string): string {
  if (!ANY_SPECIAL.test(line) && !MAY_MARK_AT_START.test(line)) return line;
  return line
    .replace(SPECIAL, String.raw`\$&`)
    .replace(MARK_AT_START, String.raw`\$&`)
    .replace(NUMBER_AT_START, String.raw`$1\$2`);
}
