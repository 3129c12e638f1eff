/** Sections that say where something is: the blocks of the product whose point is given whole or not at all. */
import type { FormSchema } from './form-schema.ts';

const PLACE_BLOCKS: ReadonlySet<string> = new Set(
  ['lieu', 'emprise', 'trace', 'point'].map((name) => `urn:cagou:block:${name}`),
);

/** Where each block lists corners, and what they make together. */
const DRAWN: Readonly<Record<string, { readonly name: string; readonly kind: 'area' | 'line' }>> = {
  'urn:cagou:block:emprise': { name: 'contour', kind: 'area' },
  'urn:cagou:block:trace': { name: 'parcours', kind: 'line' },
};

/** The list of corners that a place asks for; undefined for one that is a point at most. */
export function drawnIn({ $comment = '' }: Pick<FormSchema, '$comment'>): (typeof DRAWN)[string] | undefined {
  return Object.hasOwn(DRAWN, $comment) ? DRAWN[$comment] : undefined;
}

/** Whether a schema, its blocks put in their place, is that of a place. */
export function isPlaceSchema({ $comment }: Pick<FormSchema, '$comment'>): boolean {
  return $comment !== undefined && PLACE_BLOCKS.has($comment);
}
