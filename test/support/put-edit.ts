import type { SourceEdit } from '../../engine/language/fix.ts';

/** Other text from a column of a line up to another. */
export const put = (file: string, line: number, from: number, to: number, text: string): SourceEdit => ({
  type: 'replace',
  file,
  line,
  column: from,
  endLine: line,
  endColumn: to,
  text,
});
