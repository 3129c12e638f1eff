/** Names of routes: bindings to groups are kept under them, so two of one function cannot bear the same. */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { listRoutes } from '../../language/walk-workflow.ts';

/** Checks the names of all routes of a scheme. */
export function checkRouteNames({ identity, report }: ParsedSource): readonly Diagnostic[] {
  const routes = listRoutes(identity);
  return routes.flatMap(({ function: name, at, route: { id }, pointer }) => {
    const isRepeated = routes.some((other) => other.function === name && other.at < at && other.route.id === id);
    const params = { function: name, route: id };
    return isRepeated ? [report('route.duplicate', 'dispositif.json', joinPointer(pointer, 'id'), params)] : [];
  });
}
