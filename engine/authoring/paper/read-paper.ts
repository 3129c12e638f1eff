/* A paper form: by its fields where it has some, else by its layout. */
import type { PaperPage, ReadPaper } from './page.ts';
import { readFields } from './read-fields.ts';
import { readLayout } from './read-layout.ts';

/** Reads a form. Fewer fields than that are a search box, or a signature. */
const FEWEST_FIELDS = 2;

export function readPaper(pages: readonly PaperPage[]): ReadPaper {
  const fields = pages.reduce((sum, page) => sum + page.fields.length, 0);
  return fields >= FEWEST_FIELDS ? readFields(pages) : readLayout(pages);
}
