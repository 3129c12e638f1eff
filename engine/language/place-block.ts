/** Sections that say where something is: the blocks of the product whose point is given whole or not at all. */
import type { FormSchema } from './form-schema.ts';

const PLACE_BLOCKS: ReadonlySet<string> = new Set(
  ['lieu', 'emprise', 'point'].map((name) => `urn:cagou:block:${name}`),
);

/** Whether a schema, its blocks put in their place, is that of a place. */
export function isPlaceSchema({ $comment }: Pick<FormSchema, '$comment'>): boolean {
  return $comment !== undefined && PLACE_BLOCKS.has($comment);
}
