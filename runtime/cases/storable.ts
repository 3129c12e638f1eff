import type { Command } from '../../engine/types.ts';

/** PostgreSQL's texts hold neither the null character nor half a surrogate pair, which JSON allows. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/u;

/** Whether all texts of a command can be kept as they are. */
export function isStorable(command: Command): boolean {
  return !UNSTORABLE.test(JSON.stringify(command));
}
