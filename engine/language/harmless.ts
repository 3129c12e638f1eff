/*
 * Some problems leave the rest of a file readable: the checks that follow still run, so that an author sees them all.
 */
const HARMLESS: ReadonlySet<string> = new Set(['shape.unknown-property', 'json.duplicate-key', 'json.reserved-key']);

/** Whether a problem of a file keeps nothing else from being checked. */
export function isHarmless(problem: { readonly code: string }): boolean {
  return HARMLESS.has(problem.code);
}
