/** PostgreSQL's texts hold neither the null character nor half a surrogate pair, which JSON allows. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/u;

/** Whether all texts of a value, such as a command, can be kept as they are. */
export function isStorable(value: object): boolean {
  return !UNSTORABLE.test(JSON.stringify(value));
}
