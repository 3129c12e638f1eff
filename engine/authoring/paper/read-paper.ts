/* A paper form: by its fields where it has some, else by its layout. */
import type { PaperPage, ReadPaper } from './page.ts';
import { readFields } from './read-fields.ts';
import { readLayout } from './read-layout.ts';

/** Reads a form. Fewer fields than that are a search box, or a signature. */
const FEWEST_FIELDS = 2;

/** Reads the questions of a form on paper: in its fields where it has some to fill in, else in its layout. */
export function readPaper(pages: readonly PaperPage[]): ReadPaper {
  const fields = pages.reduce((sum, page) => sum + page.fields.length, 0);
  return fields >= FEWEST_FIELDS ? readFields(pages) : readLayout(pages);
}
