/**
 * Routes: bindings to groups are kept under their names, so two of one function cannot bear the same; and who sees the cases of
 * a route alone has no view of them all.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { listRoutes } from '../../language/walk-workflow.ts';
import { CAPTIONS } from '../../language/captions.ts';

/** The values that a condition lists, each with what has them: `commune in ("Thio", "Yaté")`; none of any other condition. */
function listedIn(when: string): readonly string[] {
  const { tree } = parseExpression(when);
  if (tree?.type === 'comparison' && tree.operator === '=' && tree.right.type === 'text')
    return [`${writeFeel(tree.left)}=${tree.right.value}`];
  if (tree?.type !== 'in') return [];
  const { value, tests } = tree;
  return tests.flatMap((test) => (test.type === 'text' ? [`${writeFeel(value)}=${test.value}`] : []));
}

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
  const twice = routes.flatMap(({ function: name, at, route: { when }, pointer }) => {
    const own = listedIn(when);
    const before = routes.filter((other) => other.function === name && other.at < at);
    const first = before.find((other) => listedIn(other.route.when).some((one) => own.includes(one)));
    if (!first) return [];
    const value = own.find((one) => listedIn(first.route.when).includes(one)) ?? '';
    const related = [{ caption: CAPTIONS.first, place: joinPointer(first.pointer, 'when') }];
    const params = { value: value.split('=').at(-1) ?? value, title: first.route.title };
    return [report('route.value-twice', 'dispositif.json', joinPointer(pointer, 'when'), params, related)];
  });
  return [...overseers, ...duplicates, ...twice];
}
