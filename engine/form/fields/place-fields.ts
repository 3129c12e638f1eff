/*
 * Where an author finds a field: the pointer of its definition in form.schema.json, as it was written, before blocks
 * are put in place. A field of a block is found at the reference.
 */
import type { Pointer } from '../../base/values.ts';
import { isRecord } from '../../base/guards.ts';
import { BLOCK_PREFIX } from './block-names.ts';
import { joinPointer, parentPointer } from '../../base/pointer.ts';

/** Pointer of each field (of the answers) → pointer into the file. */
export function placeFields(schema: unknown): Readonly<Record<Pointer, Pointer>> {
  const places = new Map<Pointer, Pointer>();
  const visit = (part: unknown, place: Pointer, field: Pointer): void => {
    if (!isRecord(part)) return;
    const properties = isRecord(part['properties']) ? part['properties'] : {};
    for (const [name, property] of Object.entries(properties)) {
      const pointer = joinPointer(field, name);
      const at = joinPointer(place, 'properties', name);
      if (!places.has(pointer)) places.set(pointer, at);
      // What a shared block asks is found where the block is named.
      if (!isShared(property)) visit(property, at, pointer);
    }
    if (part['items']) {
      const pointer = joinPointer(field, '*');
      if (!places.has(pointer)) places.set(pointer, joinPointer(place, 'items'));
      visit(part['items'], joinPointer(place, 'items'), pointer);
    }
    for (const keyword of ['then', 'else']) visit(part[keyword], joinPointer(place, keyword), field);
    if (Array.isArray(part['allOf']))
      part['allOf'].forEach((inner, index) => visit(inner, joinPointer(place, 'allOf', index), field));
  };
  visit(schema, '', '');
  return Object.fromEntries(places);
}

/** Where an author finds a field, or the nearest of those around it that is written in the file. */
export function nearestPlace(places: Readonly<Record<Pointer, Pointer>>, pointer: Pointer): Pointer {
  return places[pointer] ?? (pointer === '' ? '' : nearestPlace(places, parentPointer(pointer)));
}

function isShared(property: unknown): boolean {
  const named = isRecord(property) ? property['$comment'] : undefined;
  return typeof named === 'string' && named.startsWith(BLOCK_PREFIX);
}
