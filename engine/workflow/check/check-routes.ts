/**
 * Routes: bindings to groups are kept under their names, so two of one function cannot bear the same; and who sees the cases of
 * a route alone has no view of them all.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { listRoutes } from '../../language/walk-workflow.ts';
import { CAPTIONS } from '../../language/captions.ts';

/** Checks the names of all routes of a scheme, and that no function that has some oversees all. */
export function checkRouteNames({ identity, report }: ParsedSource): readonly Diagnostic[] {
  const routes = listRoutes(identity);
  const overseers = Object.entries(identity.functions).flatMap(([name, { oversees, routes: own }]) =>
    oversees === undefined || own === undefined
      ? []
      : [report('route.oversees', 'dispositif.json', joinPointer('/functions', name, 'oversees'), { function: name })],
  );
  const duplicates = routes.flatMap(({ function: name, at, route: { id }, pointer }) => {
    const first = routes.find((other) => other.function === name && other.at < at && other.route.id === id);
    if (!first) return [];
    const params = { function: name, route: id };
    const related = [{ caption: CAPTIONS.first, place: joinPointer(first.pointer, 'id') }];
    return [report('route.duplicate', 'dispositif.json', joinPointer(pointer, 'id'), params, related)];
  });
  return [...overseers, ...duplicates];
}
