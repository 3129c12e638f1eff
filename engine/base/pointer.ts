/*
 * JSON pointers (RFC 6901): the one way places are named, in a source as in answers.
 */
import type { Pointer } from './values.ts';

/** Pointer one level below: `joinPointer('/foyer', 'membres')` is `/foyer/membres`. */
export function joinPointer(parent: Pointer, ...names: readonly (string | number)[]): Pointer {
  return names.reduce<string>((pointer, name) => `${pointer}/${escapeToken(String(name))}`, parent);
}

/** The names of a pointer, from the root down. */
export function splitPointer(pointer: Pointer): readonly string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map(unescapeToken) : tokens;
}

/** Pointer of the parent; '' for a first level. */
export function parentPointer(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** Last name of a pointer. */
export function lastToken(pointer: Pointer): string {
  return unescapeToken(pointer.slice(pointer.lastIndexOf('/') + 1));
}

// `/foyer/membres/0/nom` gives the name under which fields of a list's members are described.
/** Replaces each index by a star. */
export function generalisePointer(pointer: Pointer): Pointer {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

function escapeToken(token: string): string {
  return token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}
