/*
 * The mark of a text that is still to be written: nobody types it, so the compiler finds each, and publishing is refused
 * while one is left.
 */

/** A text that stands for one to write. */
export function toWrite(what: string): string {
  return `[à écrire : ${what}]`;
}

/** Finds the mark; its first group says what is to be written. */
export const TO_WRITE = /\[à écrire : ([^\]]*)\]/;
