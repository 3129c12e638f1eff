/** Names of routes: bindings to groups are kept under them, so two of one function cannot bear the same. */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { listRoutes } from '../../language/walk-workflow.ts';
import { CAPTIONS } from '../../language/captions.ts';

/** Checks the names of all routes of a scheme. */
export function checkRouteNames({ identity, report }: ParsedSource): readonly Diagnostic[] {
  const routes = listRoutes(identity);
  return routes.flatMap(({ function: name, at, route: { id }, pointer }) => {
    const first = routes.find((other) => other.function === name && other.at < at && other.route.id === id);
    if (!first) return [];
    const params = { function: name, route: id };
    const related = [{ caption: CAPTIONS.first, place: joinPointer(first.pointer, 'id') }];
    return [report('route.duplicate', 'dispositif.json', joinPointer(pointer, 'id'), params, related)];
  });
}
