/**
 * Which group of a function has a case. A function may have routes: cases of one sector, or above some amount, go to
 * another group than its own. Whoever acts is judged by the functions they hold on the case, so this is looked at before
 * anything else happens.
 */
import type { Case } from '../../case/case.ts';
import { evaluate, note, type Ledger } from './ledger.ts';

/** Route a case takes in a function; null for the function's own group. */
export function routeOf({ routes }: Pick<Case, 'routes'>, name: string): string | null {
  return routes && Object.hasOwn(routes, name) ? (routes[name] ?? null) : null;
}

/**
 * Routes a case by its answers: as it is filed, and when they change. A function whose task somebody has taken keeps its
 * group: work begun is not taken away.
 */
export function routeCase(ledger: Ledger): void {
  for (const [name, { routes }] of Object.entries(ledger.compiled.identity.functions)) {
    if (!routes || isTaken(ledger.subject, name)) continue;
    const route = routes.find(({ when }) => evaluate(ledger, when) === true)?.id ?? null;
    if (route !== routeOf(ledger.subject, name)) note(ledger, { type: 'routed', function: name, route });
  }
}

function isTaken({ tasks }: Case, name: string): boolean {
  return tasks.some((task) => task.function === name && task.assignee !== null);
}
